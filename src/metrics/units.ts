import type { RuledPackId } from './pack.ts';
import { RULED_IDS, bitOf, packsWhere } from './rules.ts';
import type { Selection } from './select.ts';

/**
 * Sets of packs per unit, a byte each, which may be joined by | with those of a part of the unit: the packs that count a
 * question of it; << 8: those of them for which one was in time, where one in time is enough, and for the others those for
 * which one was late.
 */
export type Units = Uint16Array;

export const unitsOf = (count: number): Units => new Uint16Array(count);

/** Packs for which one question in time is enough. */
const ANY = packsWhere(({ inTime }) => inTime === 'any');

/** What a unit can hold of these packs. */
export function bitsOf(packs: readonly RuledPackId[]): number {
  const set = packs.reduce((all, id) => all | bitOf(id), 0);
  return set | (set << 8);
}

/** What one question is to its unit. @param late a subset of `counted` */
export const unitOf = (counted: number, late: number): number => counted | ((late ^ (counted & ANY)) << 8);

/** How many units of a day are so, by their number; the memory is used again. */
export type UnitHistogram = Uint32Array;

export const emptyHistogram = (): UnitHistogram => new Uint32Array(1 << 16);

/** Told of one day: how many units count to a pack, and how many of them are in time. */
export type UnitsTold = (day: number, pack: RuledPackId, counted: number, inTime: number) => void;

/** Which units are counted, and for whom. */
export interface Counting {
  readonly units: Units;
  /** By inquiry: its unit. */
  readonly unitOf: Int32Array;
  /** By unit: its day; `null`: all are of day 0. */
  readonly dayOf: Int32Array | null;
  readonly packs: readonly RuledPackId[];
  /** Whether a unit that was counted is emptied: others of its inquiries find nothing, and the memory is as it was. */
  readonly empties: boolean;
}

/**
 * Counts the units of some inquiries, which ascend by day, for some packs; told day by day. A unit that none of the packs
 * counts is none.
 */
export function countUnits(
  { units, unitOf, dayOf, packs, empties }: Counting,
  selection: Selection,
  histogram: UnitHistogram,
  told: UnitsTold,
): void {
  const mask = bitsOf(packs);
  const met: number[] = [];
  let today = 0;
  for (let k = 0; k < selection.length; k++) {
    const u = unitOf[selection[k]];
    const unit = units[u] & mask;
    if (unit === 0) continue;
    if (empties) units[u] = 0;
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
