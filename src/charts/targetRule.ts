import { dot, ruleX, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { Ms } from '../base/units.ts';
import { figuresOf } from './format.ts';
import type { Locale } from './format.ts';
import { textWidth } from './labels.ts';
import { shareWithin } from './responseCurve.ts';
import type { ResponseCurve } from './responseCurve.ts';
import { BOLD, INK, PLAN_MARKS, SURFACE } from './theme.ts';
import type { Slot } from './theme.ts';

export interface TargetPlace {
  readonly target: Ms;
  /** Ends of the logarithmic axis. */
  readonly domain: readonly [Ms, Ms];
  /** px between them. */
  readonly inner: number;
  /** px at both sides of the axis that labels may use. */
  readonly left: number;
  readonly right: number;
  readonly locale: Locale;
}

type SlotCurve = readonly [Slot, ResponseCurve];

/** The target as a rule, and where each curve meets it. */
export function targetMarks(curves: readonly SlotCurve[], target: Ms): Markish[] {
  return [
    ruleX([target], { stroke: INK, strokeDasharray: '2 2', insetTop: -3 }),
    ...curves.map(([slot, curve]) => {
      const { colour, symbol } = PLAN_MARKS[slot];
      const share = [shareWithin(curve, target)];
      return dot([target], { x: [target], y: share, symbol, r: 4, fill: colour, stroke: SURFACE, strokeWidth: 1 });
    }),
  ];
}

/** One line above the rule, centred on it but inside the picture: `≤ 3 min  A 91.9%  B 97.0%`. */
export function targetLabels(curves: readonly SlotCurve[], place: TargetPlace): Markish[] {
  const { target, domain, inner } = place;
  const figures = figuresOf(place.locale);
  const pieces = [
    { label: `≤ ${figures.duration(target)}`, fill: INK, weight: 400 },
    ...curves.map(([slot, curve]) => ({
      label: `${PLAN_MARKS[slot].letter} ${figures.share(shareWithin(curve, target))}`,
      fill: PLAN_MARKS[slot].colour,
      weight: BOLD,
    })),
  ];
  const widths = pieces.map((piece) => textWidth(piece.label, piece.weight) + 8);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const at = (Math.log(target / domain[0]) / Math.log(domain[1] / domain[0])) * inner;
  let next = Math.max(-place.left, Math.min(at - total / 2, inner + place.right - total));
  return pieces.map((piece, i) => {
    const dx = next;
    next += widths[i];
    return text([piece.label], {
      frameAnchor: 'top-left',
      lineAnchor: 'bottom',
      textAnchor: 'start',
      dx,
      dy: -9,
      fill: piece.fill,
      fontWeight: piece.weight,
    });
  });
}
