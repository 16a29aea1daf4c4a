import { emptied, patterns } from './patterns.ts';
import { packsWhere } from './rules.ts';

/**
 * Sets of packs per unit, a byte each, which may be joined by | with those of a part of the unit: the packs that count a
 * question of it; << 8: those of them for which one was in time, where one in time is enough, and for the others those for
 * which one was late.
 */
export type Units = Uint16Array;

export const unitsOf = (count: number): Units => new Uint16Array(count);

/** Packs for which one question in time is enough. */
const ANY = packsWhere(({ inTime }) => inTime === 'any');

/** What one question is to its unit. @param late a subset of `counted` */
export const unitOf = (counted: number, late: number): number => counted | ((late ^ (counted & ANY)) << 8);

/**
 * Counts units, and those of them in time, by the place of a pack in RULED_IDS; told day by day (`null`: all at once) of
 * those that ascend by day. A unit that no pack counts is none.
 */
export function countUnits(
  units: Units,
  dayOf: Int32Array | null,
  told: (day: number, counted: readonly number[], inTime: readonly number[]) => void,
): void {
  const [counted, inTime] = [patterns(), patterns()];
  let today = -1;
  for (let unit = 0; unit < units.length; unit++) {
    const marks = units[unit];
    const packs = marks & 255;
    if (packs === 0) continue;
    const day = dayOf === null ? 0 : dayOf[unit];
    if (day !== today) {
      if (today >= 0) told(today, emptied(counted), emptied(inTime));
      today = day;
    }
    counted[packs]++;
    inTime[packs & ~((marks >> 8) ^ ANY)]++;
  }
  if (today >= 0) told(today, emptied(counted), emptied(inTime));
}
