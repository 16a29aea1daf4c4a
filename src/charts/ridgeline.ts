import { MINUTE } from '../base/units.ts';
import type { Ms } from '../base/units.ts';
import { densityOf, densityPlaces, GRAIN } from './density.ts';
import { hundredth, keyLine, layer, path, planEntry, put, write } from './drawing.ts';
import { figuresOf } from './format.ts';
import type { Figures } from './format.ts';
import { blank, dressed, emptyPicture } from './frame.ts';
import { textWidth } from './labels.ts';
import { HIT, pickable } from './marks.ts';
import type { ChartOptions, ChartTable, Pickable } from './options.ts';
import { mergeCurves, shareWithin, timeWithin } from './responseCurve.ts';
import type { ResponseCurve } from './responseCurve.ts';
import { HAIRLINE, INK, MUTED, sidesOf, SLOTS, SURFACE } from './theme.ts';
import type { SideMarks, Slot } from './theme.ts';
import { drawTarget, drawTimeAxis, timeAxis } from './timeAxis.ts';

export interface RidgeData {
  /** First responses of inquiries that came in each hour of the day, 24 of them; all curves share their edges. */
  readonly hours: readonly Readonly<Record<Slot, ResponseCurve>>[];
  readonly target?: Ms;
}

/** Hours of the day, [from, to). */
export interface HoursKey {
  readonly from: number;
  readonly to: number;
}

export interface RidgeTexts {
  readonly x: string;
  /** What the rows are, above them: `asked at`. */
  readonly y: string;
  /** Heading of the shares at the right. */
  readonly never: string;
  readonly empty: string;
}

export interface RidgeOptions extends ChartOptions, Pickable<HoursKey> {
  readonly texts: RidgeTexts;
}

const DEFAULT_TARGET: Ms = 3 * MINUTE;
const TOP = 62;
const FOOT = 42;
const OVERLAP = 1.75; // rows that the highest ridge takes
const FIGURE = 48;
const NARROW = 520;

interface Row extends Readonly<Record<Slot, ResponseCurve>> {
  readonly from: number;
  readonly to: number;
}

/** Rows of one hour, or of two where it is narrow. */
function rowsOf(hours: RidgeData['hours'], each: number): Row[] {
  return Array.from({ length: Math.ceil(hours.length / each) }, (_, i) => {
    const part = hours.slice(i * each, (i + 1) * each);
    const merged = (slot: Slot): ResponseCurve => mergeCurves(part.map((hour) => hour[slot]));
    return { from: i * each, to: i * each + part.length, a: merged('a'), b: merged('b') };
  });
}

/**
 * How first responses are distributed in each hour of the day, on the logarithmic axis: A as a line, B filled. All rows
 * have one scale, and a ridge holds the share that was answered; the shares never answered stand at the right.
 */
export function ridgeline(data: RidgeData, options: RidgeOptions): SVGSVGElement {
  const { texts, width, locale } = options;
  const narrow = width < NARROW;
  const rows = rowsOf(data.hours, narrow ? 2 : 1);
  const curves = rows.flatMap((row) => [row.a, row.b]).filter(({ arrivals }) => arrivals > 0);
  if (curves.length === 0) return emptyPicture(options, options.height ?? 240, texts.empty);

  const sides = sidesOf(options.plans);
  const figures = figuresOf(locale);
  const step = narrow ? 28 : 20;
  const left = 12 + textWidth(figures.hour(23));
  const heading = Math.max(2 * FIGURE, textWidth(texts.never) + 8);
  const right = narrow ? width - 16 : width - heading;
  const axis = timeAxis(curves, [left, right]);
  const bottom = TOP + rows.length * step;
  const svg = blank(options, width, bottom + FOOT).node()!;
  const back = layer(svg);
  write(back, texts.y, { x: 0, y: 32, fill: MUTED });
  keyLine(
    back,
    SLOTS.map((slot) => planEntry(sides[slot])),
    { x: 0, y: 10 },
  );
  drawTimeAxis(back, axis, bottom, locale);
  write(back, texts.x, { x: right, y: bottom + 32, 'text-anchor': 'end', fill: MUTED });
  if (!narrow) neverColumns(back, rows, { sides, figures, step, width, heading: texts.never });

  const places = densityPlaces(curves[0], axis);
  const ridges = rows.map((row) => ({ a: densityOf(row.a, places), b: densityOf(row.b, places) }));
  const most = Math.max(...ridges.map(({ a, b }) => Math.max(...a, ...b)));
  const scale = (OVERLAP * step) / most;
  const plane = layer(svg);
  const marks = rows.map((row, i) => {
    const base = TOP + (i + 1) * step;
    const node = layer(plane);
    put(node, 'rect', { x: 0, y: base - step, width, height: step, ...HIT });
    put(node, 'path', { d: path`M${left},${base}H${right}`, stroke: HAIRLINE });
    write(node, figures.hour(row.from), { x: left - 8, y: base - 5, 'text-anchor': 'end', fill: INK });
    const { a, b } = ridges[i];
    const ground = { left, base, scale, least: most / 250 };
    // What lies behind shines through only a little: a ridge stands before the one above it.
    const both =
      a.length === 0 || b.length === 0 ? (a.length > b.length ? a : b) : a.map((value, k) => Math.max(value, b[k]));
    drawRidge(node, both, ground, { fill: SURFACE, 'fill-opacity': 0.8 });
    drawRidge(node, b, ground, { fill: sides.b.colour, 'fill-opacity': 0.3, stroke: sides.b.colour });
    drawRidge(node, a, ground, { fill: 'none', stroke: sides.a.colour, 'stroke-width': 1.5 });
    const told = SLOTS.map((slot) => `${sides[slot].letter} ${figures.duration(timeWithin(row[slot], 0.5))}`);
    return { node, key: { from: row.from, to: row.to }, label: [figures.hour(row.from), ...told].join(', ') };
  });
  const front = layer(svg, { 'pointer-events': 'none' });
  const target = data.target ?? DEFAULT_TARGET;
  drawTarget(front, axis.x(target), [TOP - step, bottom]);
  write(front, `≤ ${figures.duration(target)}`, { x: axis.x(target), y: TOP - step - 9, 'text-anchor': 'middle' });
  return pickable(dressed(svg, options), marks, { onPick: options.onPick });
}

interface Ground {
  readonly left: number;
  readonly base: number;
  readonly scale: number;
  /** Density below which nothing is drawn. */
  readonly least: number;
}

/** One ridge on its base line, from where it rises to where it ends. */
function drawRidge(
  parent: Element,
  density: Float64Array,
  { left, base, scale, least }: Ground,
  look: Readonly<Record<string, string | number>>,
): void {
  const from = density.findIndex((value) => value > least);
  if (from < 0) return;
  const to = density.findLastIndex((value) => value > least);
  let d = path`M${left + from * GRAIN},${base}`;
  for (let i = from; i <= to; i++)
    d += `L${hundredth(left + (i + 0.5) * GRAIN)},${hundredth(base - density[i] * scale)}`;
  d += path`L${left + (to + 1) * GRAIN},${base}`;
  put(parent, 'path', { d, 'stroke-linejoin': 'round', ...look });
}

interface Columns {
  readonly sides: SideMarks;
  readonly figures: Figures;
  readonly step: number;
  readonly width: number;
  readonly heading: string;
}

/** Shares never answered under A and B, beside each row. */
function neverColumns(parent: Element, rows: readonly Row[], { sides, figures, step, width, heading }: Columns): void {
  write(parent, heading, { x: width, y: 10, 'text-anchor': 'end', fill: MUTED });
  SLOTS.forEach((slot, k) => {
    const look = { x: width - (1 - k) * FIGURE, 'text-anchor': 'end', fill: sides[slot].colour };
    write(parent, sides[slot].letter, { ...look, y: 30, 'font-weight': 600 });
    rows.forEach((row, i) =>
      write(parent, figures.share(row[slot].arrivals > 0 ? 1 - row[slot].ever : NaN), {
        ...look,
        y: TOP + (i + 1) * step - 5,
      }),
    );
  });
}

export interface RidgeTableTexts {
  readonly hour: string;
  readonly median: string;
  readonly inTime: string;
  readonly never: string;
}

/** Median, share in time and share never answered for each hour and plan. */
export function ridgelineTable(
  data: RidgeData,
  options: Pick<ChartOptions, 'locale' | 'plans'> & { readonly texts: RidgeTableTexts },
): ChartTable {
  const figures = figuresOf(options.locale);
  const sides = sidesOf(options.plans);
  const { hour, median, inTime, never } = options.texts;
  const target = data.target ?? DEFAULT_TARGET;
  const pair = (heading: string): string[] => SLOTS.map((slot) => `${heading} ${sides[slot].letter}`);
  const told = (row: RidgeData['hours'][number], value: (curve: ResponseCurve) => string): string[] =>
    SLOTS.map((slot) => (row[slot].arrivals > 0 ? value(row[slot]) : figures.share(NaN)));
  return {
    columns: [hour, ...pair(median), ...pair(inTime), ...pair(never)],
    rows: data.hours.map((row, i) => [
      figures.hour(i),
      ...told(row, (curve) => figures.duration(timeWithin(curve, 0.5))),
      ...told(row, (curve) => figures.share(shareWithin(curve, target))),
      ...told(row, (curve) => figures.share(1 - curve.ever)),
    ]),
  };
}
