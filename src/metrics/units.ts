import { emptied, patterns } from './patterns.ts';
import { packsWhere } from './rules.ts';

/**
 * Sets of packs per unit, a byte each: those that count a question of it; << 8: for which one was late; << 16: for which
 * one was in time.
 */
export type Units = Uint32Array;

export const unitsOf = (count: number): Units => new Uint32Array(count);

/** Packs for which one question in time is enough. */
const ANY = packsWhere(({ inTime }) => inTime === 'any');

/** Counts units, and those of them in time, by the place of a pack in RULED_IDS; told day by day (`null`: all at once) of those that ascend by day. */
export function countUnits(
  units: Units,
  dayOf: Int32Array | null,
  told: (day: number, counted: readonly number[], inTime: readonly number[]) => void,
): void {
  const [counted, inTime] = [patterns(), patterns()];
  let today = 0;
  const close = (): void => told(today, emptied(counted), emptied(inTime));
  for (let unit = 0; unit < units.length; unit++) {
    const day = dayOf === null ? 0 : dayOf[unit];
    if (day !== today) {
      close();
      today = day;
    }
    const marks = units[unit];
    const packs = marks & 255;
    counted[packs]++;
    inTime[packs & ((ANY & (marks >> 16)) | (~ANY & ~(marks >> 8)))]++;
  }
  if (units.length > 0) close();
}
