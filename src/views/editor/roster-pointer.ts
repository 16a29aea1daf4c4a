import type { Point } from './follow-pointer.ts';
import { CELL, CELLS, pieces, type CellAt, type Stretch } from './roster.ts';

const DAY = CELL * CELLS;

/** A spot of the picture: its day, the cell under it, and the minute of the day, not rounded. */
export interface Spot extends CellAt {
  readonly minute: number;
}

/** The spot under a pointer; outside the picture, the nearest one. */
export function spotAt({ x, y }: Point, { left, top, width, height }: DOMRect): Spot {
  const within = (part: number, most: number): number => Math.min(most, Math.max(0, part));
  const minute = within(((x - left) / width) * DAY, DAY);
  return {
    day: Math.min(6, Math.floor(within((y - top) / height, 1) * 7)),
    cell: Math.min(CELLS - 1, Math.floor(minute / CELL)),
    minute,
  };
}

/** The end of a stretch that lies within so many minutes of a spot, on its day; the nearest. */
export function endAt(
  stretches: readonly Stretch[],
  { day, minute }: Spot,
  reach: number,
): { readonly stretch: Stretch; readonly end: 'from' | 'to' } | null {
  const ends = stretches.flatMap((stretch) => {
    const drawn = pieces(stretch);
    const [first, last] = [drawn[0], drawn[drawn.length - 1]];
    return [
      { stretch, end: 'from' as const, day: first.day, at: first.from },
      { stretch, end: 'to' as const, day: last.day, at: last.to },
    ];
  });
  const distance = (one: { readonly at: number }): number => Math.abs(one.at - minute);
  const near = ends.filter((one) => one.day === day && distance(one) <= reach);
  return near.toSorted((one, other) => distance(one) - distance(other)).at(0) ?? null;
}

/** The minute of the week to which an end is drawn: the nearest edge of a cell, on the week in which the stretch is. */
export function edgeAt({ day, minute }: Spot, { from, to }: Stretch, end: 'from' | 'to'): number {
  const at = day * DAY + Math.round(minute / CELL) * CELL;
  const weeks = [-7, 0, 7].map((days) => at + days * DAY);
  const now = end === 'to' ? to : from;
  return weeks.reduce((best, one) => (Math.abs(one - now) < Math.abs(best - now) ? one : best));
}
