import { patterns, type Patterns } from './patterns.ts';
import { packsWhere } from './rules.ts';

/**
 * Sets of packs per unit, a byte each: those that count a question of it; << 8: for which one was late; << 16: for which
 * one was in time.
 */
export type Units = Uint32Array;

export const unitsOf = (count: number): Units => new Uint32Array(count);

/** Packs for which one question in time is enough. */
const ANY = packsWhere(({ inTime }) => inTime === 'any');

/** Counts units, and those of them in time, by set of packs; told day by day (`null`: all at once) of those that ascend by day. */
export function countUnits(
  units: Units,
  dayOf: Int32Array | null,
  told: (day: number, counted: Patterns, inTime: Patterns) => void,
): void {
  const [counted, inTime] = [patterns(), patterns()];
  const [all, prompt] = [counted.counts, inTime.counts];
  let today = 0;
  const close = (): void => {
    told(today, counted, inTime);
    counted.clear();
    inTime.clear();
  };
  for (let unit = 0; unit < units.length; unit++) {
    const day = dayOf === null ? 0 : dayOf[unit];
    if (day !== today) {
      close();
      today = day;
    }
    const marks = units[unit];
    const packs = marks & 255;
    all[packs]++;
    prompt[packs & ((ANY & (marks >> 16)) | (~ANY & ~(marks >> 8)))]++;
  }
  if (units.length > 0) close();
}
