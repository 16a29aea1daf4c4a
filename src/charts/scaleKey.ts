import { layer, path, put, write } from './drawing.ts';
import type { Figures, Unit } from './format.ts';
import { textWidth } from './labels.ts';
import { fillOf, STRENGTHS } from './steps.ts';
import type { Step, Steps } from './steps.ts';
import { HAIRLINE, MUTED } from './theme.ts';

export interface ScaleKeyOptions {
  readonly steps: Steps;
  readonly unit: Unit;
  readonly figures: Figures;
  readonly betterA: string;
  readonly betterB: string;
  readonly even: string;
  readonly nothing: string;
  readonly width: number;
  readonly top: number;
}

const SWATCH = { width: 38, height: 10 };

/**
 * What the steps of a matrix of differences mean: a row of swatches from A's best to B's with the limits below, then the
 * cells that tell nothing. Returns the height at which it ends.
 */
export function scaleKey(svg: Element, options: ScaleKeyOptions): number {
  const { steps, figures, unit, betterA, betterB, even, nothing, width, top } = options;
  const key = layer(svg, { fill: MUTED });
  const scale = figures.scale(unit, steps.limits[1]);
  const digits = Math.max(0, -Math.floor(Math.log10(steps.limits[0] / scale.size) + 1e-9));
  const limit = (value: number): string => figures.number(value / scale.size, digits);
  write(key, betterA, { x: 0, y: top });
  const from = textWidth(betterA) + 8;
  const order: Step[] = [
    ...[2, 1, 0].map((strength): Step => ({ side: 'a', strength: strength as 0 | 1 | 2 })),
    ...STRENGTHS.map((_, strength): Step => ({ side: 'b', strength: strength as 0 | 1 | 2 })),
  ];
  order.forEach((step, i) => {
    const x = from + i * SWATCH.width;
    put(key, 'rect', { x, y: top - 5, width: SWATCH.width - 1, height: SWATCH.height, ...fillOf(step) });
  });
  const limits = [limit(steps.limits[1]), limit(steps.limits[0]), '0', limit(steps.limits[0]), limit(steps.limits[1])];
  limits.forEach((text, i) =>
    write(key, text, { x: from + (i + 1) * SWATCH.width, y: top + 15, 'text-anchor': 'middle' }),
  );
  const end = from + order.length * SWATCH.width;
  write(key, betterB, { x: end + 8, y: top });
  write(key, scale.name, { x: end, y: top + 15 });

  const needed = 28 + textWidth(even) + 28 + textWidth(nothing);
  const after = end + 8 + Math.max(textWidth(betterB), textWidth(scale.name)) + 20;
  const beside = after + needed <= width;
  const at = { x: beside ? after : 0, y: beside ? top : top + 36 };
  put(key, 'rect', { x: at.x, y: at.y - 6, width: 13, height: 13, fill: HAIRLINE, 'fill-opacity': 0.45 });
  put(key, 'circle', { cx: at.x + 6.5, cy: at.y + 0.5, r: 1.25 });
  write(key, even, { x: at.x + 18, y: at.y });
  const next = at.x + 18 + textWidth(even) + 14;
  put(key, 'path', { d: path`M${next},${at.y + 4}l6,-8`, stroke: MUTED });
  write(key, nothing, { x: next + 12, y: at.y });
  return at.y + (beside ? 28 : 14);
}
