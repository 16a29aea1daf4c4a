import type { RuledPackId } from './pack.ts';
import { RULED_IDS, bitOf, packsWhere } from './rules.ts';

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

/** How many units of a day are so, by their number; the memory is used again. */
export type UnitHistogram = Uint32Array;

export const emptyHistogram = (): UnitHistogram => new Uint32Array(1 << 16);

/** Told of one day: how many units count to a pack, and how many of them are in time. */
export type UnitsTold = (day: number, pack: RuledPackId, counted: number, inTime: number) => void;

/**
 * Counts units for some packs; told day by day (`null`: all are of day 0) of those that ascend by day. A unit that none of
 * the packs counts is none.
 */
export function countUnits(
  { units, dayOf, packs }: { units: Units; dayOf: Int32Array | null; packs: readonly RuledPackId[] },
  histogram: UnitHistogram,
  told: UnitsTold,
): void {
  const set = packs.reduce((all, id) => all | bitOf(id), 0);
  const mask = set | (set << 8);
  const met: number[] = [];
  let today = 0;
  for (let u = 0; u < units.length; u++) {
    const unit = units[u] & mask;
    if (unit === 0) continue;
    const day = dayOf === null ? 0 : dayOf[u];
    if (day !== today) {
      close({ packs, met, histogram }, today, told);
      today = day;
    }
    if (histogram[unit]++ === 0) met.push(unit);
  }
  close({ packs, met, histogram }, today, told);
}

/** Tells what was met on a day, and forgets it. */
function close(
  { packs, met, histogram }: { packs: readonly RuledPackId[]; met: number[]; histogram: UnitHistogram },
  day: number,
  told: UnitsTold,
): void {
  if (met.length === 0) return;
  for (const id of packs) {
    const place = RULED_IDS.indexOf(id);
    let [counted, inTime] = [0, 0];
    for (const unit of met) {
      const is = (unit >> place) & 1;
      counted += is * histogram[unit];
      inTime += is & ~((unit >> (8 + place)) ^ (ANY >> place)) ? histogram[unit] : 0;
    }
    told(day, id, counted, inTime);
  }
  for (const unit of met) histogram[unit] = 0;
  met.length = 0;
}
