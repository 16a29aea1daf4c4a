import { scaleLinear, ticks } from 'd3';
import { keyLine, layer, path, planEntry, put, ticksAlong, write } from './drawing.ts';
import type { KeyEntry } from './drawing.ts';
import { figuresOf } from './format.ts';
import { blank, dressed, emptyPicture } from './frame.ts';
import { textWidth } from './labels.ts';
import { HIT, pickable } from './marks.ts';
import type { ChartOptions, ChartTable, Pickable } from './options.ts';
import type { HoursKey } from './ridgeline.ts';
import { HAIRLINE, MUTED, sidesOf, SLOTS } from './theme.ts';
import type { Slot } from './theme.ts';

/** One plan's day in 96 quarters of an hour of local time: means over days and replications. */
export interface OpenDay {
  /** Inquiries open at once. */
  readonly open: ArrayLike<number>;
  /** Inquiries that the accounts on duty may hold at once; NaN where it is not known. */
  readonly capacity: ArrayLike<number>;
}

export type ConcurrencyData = Readonly<Record<Slot, OpenDay>>;

export interface ConcurrencyTexts {
  /** Above the axis: `open inquiries`. */
  readonly y: string;
  readonly capacity: string;
  readonly empty: string;
}

export interface ConcurrencyOptions extends ChartOptions, Pickable<HoursKey> {
  readonly texts: ConcurrencyTexts;
}

export const QUARTERS = 96;
const TOP = 44;
const FOOT = 26;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

const known = (values: ArrayLike<number>): number[] => Array.from(values).filter(Number.isFinite);

/**
 * How many inquiries are open at once over the local day, a line for each plan, and as thin steps how many the accounts
 * on duty may hold. The axis holds what is open; capacity far above it is cut at the frame.
 */
export function concurrency(data: ConcurrencyData, options: ConcurrencyOptions): SVGSVGElement {
  const { texts, width, locale } = options;
  const height = options.height ?? Math.round(Math.min(300, Math.max(230, width * 0.45)));
  const open = SLOTS.flatMap((slot) => known(data[slot].open));
  const most = Math.max(0, ...open);
  if (most === 0) return emptyPicture(options, height, texts.empty);

  const sides = sidesOf(options.plans);
  const figures = figuresOf(locale);
  const capacity = SLOTS.flatMap((slot) => known(data[slot].capacity));
  const end = Math.max(most * 1.08, Math.min(Math.max(0, ...capacity) * 1.05, most * 2.5));
  const yTicks = ticks(0, end, 4);
  const left = 10 + Math.max(...yTicks.map((tick) => textWidth(figures.count(tick))));
  const x = scaleLinear([0, QUARTERS], [left, width - 6]);
  const y = scaleLinear([0, end], [height - FOOT, TOP]);
  const svg = blank(options, width, height).node()!;
  const back = layer(svg, { fill: MUTED });
  for (const tick of yTicks) {
    put(back, 'path', { d: path`M${left},${y(tick)}H${width - 6}`, stroke: tick === 0 ? MUTED : HAIRLINE });
    write(back, figures.count(tick), { x: left - 8, y: y(tick), 'text-anchor': 'end' });
  }
  const every = 3 * (x(4) - x(0)) > textWidth(figures.hour(12)) + 6 ? 3 : 6;
  const named = HOURS.filter((hour) => hour % every === 0).map((hour) => ({
    at: x(hour * 4),
    text: figures.hour(hour),
  }));
  ticksAlong(back, named, { y: height - FOOT });
  write(back, texts.y, { x: 0, y: 10 });
  const step: KeyEntry = {
    // Above the frame only its figure can be seen.
    text:
      Math.max(0, ...capacity) > end
        ? `${texts.capacity} ↑ ${figures.number(Math.max(...capacity), 0)}`
        : texts.capacity,
    colour: MUTED,
    sign: (parent, at, middle) =>
      put(parent, 'path', { d: path`M${at - 6},${middle + 3}h6v-6h6`, fill: 'none', stroke: MUTED }),
  };
  keyLine(back, [...SLOTS.map((slot) => planEntry(sides[slot])), step], { x: 0, y: 29 });

  const lines = layer(svg, { fill: 'none', 'pointer-events': 'none' });
  for (const slot of SLOTS) {
    const { colour, dash } = sides[slot];
    put(lines, 'path', {
      d: stepsAlong(data[slot].capacity, x, (value) => y(Math.min(value, end))),
      stroke: colour,
      'stroke-opacity': 0.7,
      'stroke-dasharray': slot === 'a' ? null : '3 2',
    });
    const points = Array.from(data[slot].open, (value, i) => path`${x(i + 0.5)},${y(value)}`);
    put(lines, 'path', {
      d: `M${points.join('L')}`,
      stroke: colour,
      'stroke-width': 2,
      'stroke-dasharray': dash,
      'stroke-linejoin': 'round',
    });
  }
  const plane = layer(svg);
  const marks = HOURS.map((hour) => {
    const node = put(plane, 'rect', {
      x: x(hour * 4),
      y: TOP,
      width: x(4) - x(0),
      height: height - FOOT - TOP,
      ...HIT,
    });
    const told = SLOTS.map((slot) => `${sides[slot].letter} ${figures.perDay(meanOf(data[slot].open, hour))}`);
    return { node, key: { from: hour, to: hour + 1 }, label: [figures.hour(hour), ...told].join(', ') };
  });
  return pickable(dressed(svg, options), marks, { onPick: options.onPick });
}

/** A step line over quarters; it is broken where nothing is known. */
function stepsAlong(values: ArrayLike<number>, x: (quarter: number) => number, y: (value: number) => number): string {
  return Array.from(values, (value, i) => {
    if (!Number.isFinite(value)) return '';
    const begin = i > 0 && Number.isFinite(values[i - 1]) ? path`V${y(value)}` : path`M${x(i)},${y(value)}`;
    return begin + path`H${x(i + 1)}`;
  }).join('');
}

function meanOf(values: ArrayLike<number>, hour: number): number {
  const quarters = known(Array.from(values).slice(hour * 4, hour * 4 + 4));
  return quarters.reduce((sum, value) => sum + value, 0) / quarters.length;
}

export interface ConcurrencyTableTexts {
  readonly hour: string;
  readonly open: string;
  readonly capacity: string;
}

/** Means of each hour. */
export function concurrencyTable(
  data: ConcurrencyData,
  options: Pick<ChartOptions, 'locale' | 'plans'> & { readonly texts: ConcurrencyTableTexts },
): ChartTable {
  const figures = figuresOf(options.locale);
  const sides = sidesOf(options.plans);
  const { hour, open, capacity } = options.texts;
  const pair = (heading: string): string[] => SLOTS.map((slot) => `${heading} ${sides[slot].letter}`);
  return {
    columns: [hour, ...pair(open), ...pair(capacity)],
    rows: HOURS.map((at) => [
      figures.hour(at),
      ...SLOTS.map((slot) => figures.perDay(meanOf(data[slot].open, at))),
      ...SLOTS.map((slot) => figures.perDay(meanOf(data[slot].capacity, at))),
    ]),
  };
}
