import type { Estimate } from '../compare/comparison.ts';
import { cellBrush } from './cellBrush.ts';
import { layer, path, put, write } from './drawing.ts';
import type { Attributes } from './drawing.ts';
import { figuresOf } from './format.ts';
import type { Unit } from './format.ts';
import { blank, dressed, emptyPicture } from './frame.ts';
import { textWidth } from './labels.ts';
import { HIT, pickable } from './marks.ts';
import type { Better, ChartOptions, ChartTable, Pickable } from './options.ts';
import { scaleKey } from './scaleKey.ts';
import { fillOf, stepOf, stepsOf } from './steps.ts';
import type { Steps } from './steps.ts';
import { HAIRLINE, INK, MUTED, SURFACE } from './theme.ts';

/** An hour of the week, in the shop's local time. */
export interface WeekHour {
  readonly weekday: number; // 0 Monday – 6 Sunday
  readonly hour: number; // 0–23
}

export interface WeekHoursData {
  /** B − A, 168 cells, `weekday * 24 + hour`; NaN where nothing was asked. Shares as fractions, times in ms. */
  readonly cells: readonly Estimate[];
  readonly unit: Unit;
  readonly better: Better;
  /** Cells that are selected. */
  readonly brushed?: readonly WeekHour[] | null;
}

export interface WeekHoursTexts {
  /** What the difference is of: `3-minute reply rate, B − A`. */
  readonly title: string;
  /** Short names, Monday first. */
  readonly weekdays: readonly string[];
  readonly betterA: string;
  readonly betterB: string;
  /** Key of cells whose interval holds zero, and of those without inquiries. */
  readonly even: string;
  readonly nothing: string;
  readonly empty: string;
}

export interface WeekHoursOptions extends ChartOptions, Pickable<WeekHour> {
  readonly texts: WeekHoursTexts;
  /** Lets a rectangle of cells be selected, by dragging or by keyboard; `null`: none any more. */
  readonly onBrush?: (cells: readonly WeekHour[] | null) => void;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const RIGHT = 4;

/**
 * Paired difference B − A by weekday and hour, seven rows of 24 cells: colour and strength for which side does better
 * and by how much, + or − for the sign. A point: the interval holds zero. A stroke: nobody asked.
 */
export function weekHours(data: WeekHoursData, options: WeekHoursOptions): SVGSVGElement {
  const { texts, width } = options;
  const told = data.cells.filter(({ mean }) => !Number.isNaN(mean));
  if (told.length === 0) return emptyPicture(options, options.height ?? 240, texts.empty);

  const figures = figuresOf(options.locale);
  const { size } = figures.scale(
    data.unit,
    Math.max(...told.map(({ mean }) => (Number.isFinite(mean) ? Math.abs(mean) : 0))),
  );
  const steps = stepsOf(
    told.map(({ mean }) => mean),
    size,
  );
  const left = 10 + Math.max(...texts.weekdays.map((day) => textWidth(day)));
  const cell = { width: (width - left - RIGHT) / 24, height: width < 480 ? 40 : 26 };
  const top = 44;
  const bottom = top + 7 * cell.height;
  const xOf = (hour: number): number => left + hour * cell.width;
  const yOf = (weekday: number): number => top + weekday * cell.height;

  const svg = blank(options, width, 0).node()!;
  const frame = layer(svg, { fill: MUTED });
  write(frame, texts.title, { x: 0, y: 10 });
  for (const day of DAYS) write(frame, texts.weekdays[day], { x: 0, y: yOf(day) + cell.height / 2 });
  const every = Math.max(...HOURS.map((hour) => textWidth(figures.hour(hour)))) + 8 > 3 * cell.width ? 6 : 3;
  for (const hour of HOURS.filter((one) => one % every === 0))
    write(frame, figures.hour(hour), { x: xOf(hour), y: top - 12 });

  const plane = layer(svg);
  const signs = new Map<Attributes, string>();
  const marks = DAYS.flatMap((weekday) =>
    HOURS.map((hour) => {
      const box = { x: xOf(hour) + 0.5, y: yOf(weekday) + 0.5, width: cell.width - 1, height: cell.height - 1 };
      const estimate = data.cells[weekday * 24 + hour];
      const { fill, sign, d } = cellLook(estimate, data.better, steps);
      const node = put(plane, 'rect', { ...box, ...fill });
      const middle = path`M${xOf(hour) + cell.width / 2},${yOf(weekday) + cell.height / 2}`;
      signs.set(sign, (signs.get(sign) ?? '') + middle + d);
      const label = `${texts.weekdays[weekday]} ${figures.hour(hour)}, ${figures.difference(data.unit, estimate.mean)}`;
      return { node, label, key: { weekday, hour } };
    }),
  );
  // All signs of a kind are one path: a text for each would take longer than the rest of the chart.
  const front = layer(svg, { fill: 'none', 'stroke-linecap': 'round', 'pointer-events': 'none' });
  for (const [look, d] of signs) put(front, 'path', { d, ...look });
  const foot = scaleKey(svg, { ...texts, steps, unit: data.unit, figures, width, top: bottom + 18 });
  for (const [name, value] of [
    ['height', String(foot)],
    ['viewBox', `0 0 ${width} ${foot}`],
  ])
    svg.setAttribute(name, value);

  dressed(svg, options);
  if (!options.onBrush) return pickable(svg, marks, { onPick: options.onPick, columns: 24 });
  cellBrush(svg, marks, {
    columns: 24,
    box: { left, top, cell },
    brushed: (data.brushed ?? []).map(({ weekday, hour }) => weekday * 24 + hour),
    onBrush: options.onBrush,
    onPick: options.onPick,
  });
  return svg;
}

/** How a cell looks: its ground, and the sign on it with its path from the middle of the cell. */
interface CellLook {
  readonly fill: Attributes;
  readonly sign: Attributes;
  readonly d: string;
}

const STRUCK: CellLook = { fill: HIT, sign: { stroke: MUTED, 'stroke-opacity': 0.5 }, d: 'm-3,4l6,-8' };
const EVEN: CellLook = {
  fill: { fill: HAIRLINE, 'fill-opacity': 0.45 },
  sign: { stroke: MUTED, 'stroke-width': 2.5 },
  d: 'h0',
};
const SIGN: Attributes = { stroke: INK, 'stroke-width': 1.25 };
const SIGN_ON_STRONG: Attributes = { stroke: SURFACE, 'stroke-width': 2 };

/** Filled by its step with the sign on it, with a point where nothing is told, struck out where nobody asked. */
function cellLook(estimate: Estimate, better: Better, steps: Steps): CellLook {
  if (Number.isNaN(estimate.mean)) return STRUCK;
  const step = stepOf(estimate, better, steps);
  if (step === null) return EVEN;
  const d = estimate.mean > 0 ? 'm-3,0h6m-3,-3v6' : 'm-3,0h6';
  return { fill: fillOf(step), sign: step.strength === 2 ? SIGN_ON_STRONG : SIGN, d };
}

export interface WeekHoursTableTexts {
  readonly weekdays: readonly string[];
  /** Heading of the first column. */
  readonly when: string;
  readonly difference: string;
  readonly low: string;
  readonly high: string;
}

/** Mean and interval of every hour of the week in which somebody asked. */
export function weekHoursTable(
  data: WeekHoursData,
  options: Pick<ChartOptions, 'locale'> & { readonly texts: WeekHoursTableTexts },
): ChartTable {
  const figures = figuresOf(options.locale);
  const { weekdays, when, difference, low, high } = options.texts;
  return {
    columns: [when, difference, low, high],
    rows: data.cells.flatMap((estimate, i) =>
      Number.isNaN(estimate.mean)
        ? []
        : [
            [
              `${weekdays[Math.floor(i / 24)]} ${figures.hour(i % 24)}`,
              ...[estimate.mean, estimate.low, estimate.high].map((value) => figures.difference(data.unit, value)),
            ],
          ],
    ),
  };
}
