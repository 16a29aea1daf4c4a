import { MINUTE } from '../base/units.ts';
import type { Ms } from '../base/units.ts';
import { heightOf, neverOf, quantileDotsOf, stack } from './dotPlaces.ts';
import type { QuantileDot, Stacked } from './dotPlaces.ts';
import { lateLook, layer, outlines, path, planSymbol, put, write } from './drawing.ts';
import { figuresOf } from './format.ts';
import { blank, dressed, emptyPicture } from './frame.ts';
import { textWidth, wrap } from './labels.ts';
import { pickable } from './marks.ts';
import type { Mark } from './marks.ts';
import type { ChartOptions, ChartTable, Pickable } from './options.ts';
import type { ResponseCurve } from './responseCurve.ts';
import { BOLD, HAIRLINE, LATE, MUTED, sidesOf, SLOTS } from './theme.ts';
import type { Slot } from './theme.ts';
import { drawTarget, drawTimeAxis, timeAxis } from './timeAxis.ts';

export interface DotsData {
  readonly a: ResponseCurve;
  readonly b: ResponseCurve;
  /** What a good answer takes at most; 3 minutes unless told. */
  readonly target?: Ms;
}

/** The inquiries of one dot: responses above `above` up to `to`; with `null` also, or only, those never answered. */
export interface DotKey {
  readonly plan: Slot;
  readonly above: Ms;
  readonly to: Ms | null;
}

export interface DotsTexts {
  /** Beside a plan's letter: `8 of 50 take longer than 3 min or are never answered`. */
  readonly late: (late: number, of: number, target: string) => string;
  /** Name of the place of those never answered. */
  readonly never: string;
  /** Name of the time axis. */
  readonly x: string;
  readonly empty: string;
}

export interface DotsOptions extends ChartOptions, Pickable<DotKey> {
  readonly texts: DotsTexts;
}

export const DOTS = 50;
const DEFAULT_TARGET: Ms = 3 * MINUTE;
const LEAST_ROWS = 5; // of dots
const MOST = 150; // px that dots are stacked up to; higher columns overlap
const LINE = 18;
const FOOT = 44;

interface Room {
  readonly dot: number; // px from one dot to the next
  readonly up: number; // the same upwards
  readonly top: number;
  readonly bottom: number;
  readonly rows: number;
  readonly never: number; // px where those never answered begin
  readonly zero: number; // px of the target, where column 0 begins
}

/**
 * Fifty dots for all inquiries of each plan, A above B, stacked where their response falls on the logarithmic axis;
 * those never answered have a place of their own at the right. Late and lost ones are red crosses, and counted.
 */
export function quantileDots(data: DotsData, options: DotsOptions): SVGSVGElement {
  const { texts, width, locale } = options;
  const target = data.target ?? DEFAULT_TARGET;
  const dots = { a: quantileDotsOf(data.a, DOTS), b: quantileDotsOf(data.b, DOTS) };
  if (dots.a.length + dots.b.length === 0) return emptyPicture(options, options.height ?? 240, texts.empty);

  const sides = sidesOf(options.plans);
  const figures = figuresOf(locale);
  const dot = width < 480 ? 9 : 12;
  const least = Math.max(2 * dot, textWidth(texts.never)) + 8;
  // Their place is as wide as it must be: how high the columns are follows from how wide the axis is, and that from it.
  const lay = (rows: number) => {
    const columns = Math.ceil(Math.max(...SLOTS.map((slot) => neverOf(dots[slot]))) / rows);
    const never = Math.floor(width - Math.max(least, columns * dot + 4));
    const axis = timeAxis([data.a, data.b], [4 + dot, never - 20]);
    // Columns are counted from the target, so that no late dot stands before it.
    const columnOf = (at: Ms): number => Math.ceil((axis.x(at) - axis.x(target)) / dot) - 1;
    return { axis, never, stacks: { a: stack(dots.a, columnOf), b: stack(dots.b, columnOf) } };
  };
  const first = lay(LEAST_ROWS);
  const rows = Math.max(LEAST_ROWS, ...SLOTS.map((slot) => heightOf(first.stacks[slot])));
  const { axis, never, stacks } = lay(rows);

  const captions = SLOTS.map((slot) => {
    const late = dots[slot].filter(({ at }) => at > target).length;
    const words = dots[slot].length === 0 ? texts.empty : texts.late(late, DOTS, figures.duration(target));
    return wrap(words, width - 24, BOLD);
  });
  const lines = Math.max(...captions.map((caption) => caption.length));
  const up = Math.min(dot, MOST / rows);
  const panel = 8 + lines * LINE + rows * up;
  const height = 2 * panel + FOOT;
  const svg = blank(options, width, height).node()!;
  const back = layer(svg);
  drawTimeAxis(back, axis, height - FOOT, locale);
  write(back, texts.x, { x: never - 20, y: height - 10, 'text-anchor': 'end', fill: MUTED });
  write(back, texts.never, { x: never, y: height - FOOT + 13, fill: MUTED });

  const marks = SLOTS.flatMap((slot, i): Mark<DotKey>[] => {
    const room = { dot, up, rows, never, zero: axis.x(target), top: i * panel, bottom: (i + 1) * panel };
    const ground = layer(svg);
    put(ground, 'path', {
      d: path`M4,${room.bottom}H${never - 20}M${never},${room.bottom}H${width}`,
      stroke: HAIRLINE,
    });
    if (dots[slot].length > 0) drawTarget(ground, axis.x(target), [room.top + lines * LINE, room.bottom]);
    planSymbol(ground, sides[slot], { x: 8, y: room.top + 10, r: 4 });
    write(ground, sides[slot].letter, { x: 16, y: room.top + 10, fill: sides[slot].colour, 'font-weight': BOLD });
    captions[i].forEach((line, k) => write(ground, line, { x: 30, y: room.top + 10 + k * LINE, 'font-weight': BOLD }));
    const places = stacks[slot].map((one) => ({ ...placeOf(one, room), late: one.at > target }));
    const plane = layer(svg);
    drawDots(layer(svg, { 'pointer-events': 'none' }), places, { r: dot / 2 - 1, mark: sides[slot] });
    return stacks[slot].map((one, k) => {
      const { x, y } = places[k];
      const node = put(plane, 'rect', { x: x - dot / 2, y: y - dot / 2, width: dot, height: dot, 'fill-opacity': 0 });
      const label = `${sides[slot].letter}, ${one.at === Infinity ? texts.never : figures.duration(one.at)}`;
      return {
        node,
        label,
        key: {
          plan: slot,
          above: Math.min(one.from, Number.MAX_SAFE_INTEGER),
          to: one.to === Infinity ? null : one.to,
        },
      };
    });
  });
  return pickable(dressed(svg, options), marks, { onPick: options.onPick, columns: DOTS });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of a dot: in a column of the axis, or in the block of those never answered. */
function placeOf({ column, below }: Stacked, { dot, up, rows, never, zero, bottom }: Room): Point {
  const across = column ?? Math.floor(below / rows);
  const height = column === null ? below % rows : below;
  return { x: (column === null ? never : zero) + (across + 0.5) * dot, y: bottom - 1 - (height + 0.5) * up };
}

interface Look {
  readonly r: number;
  readonly mark: Parameters<typeof planSymbol>[1];
}

/** The dots of a plan in two paths: those in time with its symbol, the late and lost ones as crosses. */
function drawDots(parent: Element, places: readonly (Point & { readonly late: boolean })[], { r, mark }: Look): void {
  const [inTime, late] = [places.filter((one) => !one.late), places.filter((one) => one.late)];
  if (inTime.length > 0) put(parent, 'path', { d: outlines(mark.symbol, r, inTime), fill: mark.colour });
  if (late.length > 0) put(parent, 'path', { d: outlines('times', r, late), ...lateLook(LATE) });
}

export interface DotsTableTexts {
  /** Heading of the first column: which of the dots. */
  readonly dot: string;
  readonly a: string;
  readonly b: string;
  readonly never: string;
}

/** The response of each dot, the fastest first. */
export function quantileDotsTable(
  data: DotsData,
  options: Pick<ChartOptions, 'locale'> & { readonly texts: DotsTableTexts },
): ChartTable {
  const figures = figuresOf(options.locale);
  const { dot, a, b, never } = options.texts;
  const [left, right] = SLOTS.map((slot) => quantileDotsOf(data[slot], DOTS));
  const told = (one: QuantileDot | undefined): string =>
    one === undefined ? figures.duration(NaN) : one.at === Infinity ? never : figures.duration(one.at);
  return {
    columns: [dot, a, b],
    rows: Array.from({ length: DOTS }, (_, i) => [`${i + 1} / ${DOTS}`, told(left[i]), told(right[i])]),
  };
}
