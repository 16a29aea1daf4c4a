import { pathRound, symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolTimes, symbolTriangle2 } from 'd3';
import { textWidth } from './labels.ts';
import { BOLD, INK, MUTED, SURFACE } from './theme.ts';
import type { PlanMark, PlanSymbol } from './theme.ts';

const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | null>>;

/** A coordinate to a hundredth of a pixel: what is finer only makes files longer. */
export const hundredth = (px: number): number => Math.round(px * 100) / 100;

const written = (value: string | number): string => (typeof value === 'number' ? String(hundredth(value)) : value);

/** A path's data, with its numbers to a hundredth: path`M${x},${y}H${end}`. */
export const path = (parts: TemplateStringsArray, ...values: (string | number)[]): string =>
  parts.reduce((text, part, i) => text + written(values[i - 1]) + part);

/** Adds an element to another; attributes that are `null` are left out. */
export function put(parent: Element, tag: string, attributes: Attributes = {}, content?: string): SVGElement {
  const node = parent.ownerDocument.createElementNS<'g'>(SVG, tag as 'g');
  attributesOf(node, attributes);
  if (content !== undefined) node.textContent = content;
  parent.append(node);
  return node;
}

/** Sets attributes of an element; those that are `null` stay as they are. */
export function attributesOf(node: Element, attributes: Attributes): void {
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== null) node.setAttribute(name, written(value));
  }
}

/** A group: its attributes hold for all that is put into it. */
export const layer = (parent: Element, attributes: Attributes = {}): SVGElement => put(parent, 'g', attributes);

interface Writing extends Attributes {
  readonly x: number;
  readonly y: number;
}

/** A text; it begins at `x` unless `text-anchor` says otherwise, and `y` is the middle of its line. */
export const write = (parent: Element, content: string, { x, y, ...rest }: Writing): SVGElement =>
  put(parent, 'text', { x, y, dy: '0.35em', 'text-anchor': 'start', ...rest }, content);

const SYMBOLS = {
  circle: symbolCircle,
  diamond2: symbolDiamond2,
  square: symbolSquare,
  triangle2: symbolTriangle2,
  times: symbolTimes,
};

/** The outline of a symbol around the origin, as large as a circle of radius `r` px. `times` is the shape of lateness. */
export const outline = (name: PlanSymbol | 'times', r: number): string =>
  (symbol(SYMBOLS[name], Math.PI * r * r)() ?? '').replace(/\d+\.\d{3,}/g, (digits) => written(Number(digits)));

/** The outlines of a symbol around many points, as one path. */
export function outlines(name: PlanSymbol | 'times', r: number, points: readonly { x: number; y: number }[]): string {
  const d = pathRound(2);
  for (const { x, y } of points) {
    const around: Pick<CanvasPath, 'moveTo' | 'lineTo' | 'arc' | 'rect' | 'closePath'> = {
      moveTo: (dx, dy) => d.moveTo(x + dx, y + dy),
      lineTo: (dx, dy) => d.lineTo(x + dx, y + dy),
      arc: (dx, dy, ...rest) => d.arc(x + dx, y + dy, ...rest),
      rect: (dx, dy, ...size) => d.rect(x + dx, y + dy, ...size),
      closePath: () => d.closePath(),
    };
    SYMBOLS[name].draw(around as CanvasPath, Math.PI * r * r);
  }
  return d.toString();
}

/** The symbol of a plan in its colour, parted from what is below by a thin edge. */
export const planSymbol = (
  parent: Element,
  mark: Pick<PlanMark, 'symbol' | 'colour'>,
  place: { x: number; y: number; r: number; hollow?: boolean },
): SVGElement =>
  put(parent, 'path', {
    d: outline(mark.symbol, place.r),
    transform: path`translate(${place.x},${place.y})`,
    fill: place.hollow === true ? SURFACE : mark.colour,
    stroke: place.hollow === true ? mark.colour : SURFACE,
    'stroke-width': place.hollow === true ? 1.5 : 1,
  });

export interface Tick {
  readonly at: number; // px
  readonly text: string;
}

/** Ticks of a horizontal axis at `y`: short strokes with their names below, or above where `up`. */
export function ticksAlong(
  parent: Element,
  ticks: readonly Tick[],
  { y, up = false }: { y: number; up?: boolean },
): void {
  const axis = layer(parent, { fill: MUTED, stroke: 'none' });
  const sign = up ? -1 : 1;
  const strokes = ticks.map(({ at }) => path`M${at},${y}v${4 * sign}`).join('');
  put(axis, 'path', { d: strokes, stroke: MUTED });
  for (const { at, text } of ticks) write(axis, text, { x: at, y: y + 13 * sign, 'text-anchor': 'middle' });
}

export interface KeyEntry {
  readonly text: string;
  readonly colour: string;
  /** Draws the sign before the words, centred on a point. */
  readonly sign: (parent: Element, x: number, y: number) => void;
}

/** What the signs of a chart mean, in one line from `x`; returns where it ends. */
export function keyLine(parent: Element, entries: readonly KeyEntry[], { x, y }: { x: number; y: number }): number {
  let next = x;
  for (const { text, colour, sign } of entries) {
    sign(parent, next + 5, y);
    write(parent, text, { x: next + 13, y, fill: colour, 'font-weight': BOLD });
    next += 13 + textWidth(text, BOLD) + 12;
  }
  return next;
}

/** The entry of a plan: its symbol and its letter. */
export const planEntry = (mark: PlanMark, text = mark.letter): KeyEntry => ({
  text,
  colour: mark.colour,
  sign: (parent, x, y) => planSymbol(parent, mark, { x, y, r: 4 }),
});

/** The entry of what is late or lost. */
export const lateEntry = (text: string, colour: string): KeyEntry => ({
  text,
  colour,
  sign: (parent, x, y) => lateSymbol(parent, { x, y, r: 4 }, colour),
});

/** A red cross. */
export const lateSymbol = (
  parent: Element,
  { x, y, r }: { x: number; y: number; r: number },
  colour: string,
): SVGElement =>
  put(parent, 'path', {
    d: outline('times', r),
    transform: path`translate(${x},${y})`,
    ...lateLook(colour),
  });

/** What red crosses are drawn with. */
export const lateLook = (colour: string): Attributes => ({ fill: 'none', stroke: colour, 'stroke-width': 2 });

/** A text above what it lies on, legible on any ground. */
export const halo = {
  stroke: SURFACE,
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
  fill: INK,
};
