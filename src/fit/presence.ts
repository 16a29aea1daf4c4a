import { HOUR, MINUTE, type EpochMs, type Ms } from '../base/units.ts';
import { countBefore } from './actions.ts';

/** A silence longer than this means that the account was away. */
export const PRESENCE_GAP: Ms = HOUR;
/** Whoever answers has been there for a moment. */
const LEAD: Ms = MINUTE;

/** Flat pairs from, to, ascending and disjoint: runs of actions with no gap above PRESENCE_GAP. */
export function presenceOf(actions: Float64Array): EpochMs[] {
  const intervals: EpochMs[] = [];
  let last = -Infinity;
  for (const at of actions) {
    if (at - last > PRESENCE_GAP) {
      if (intervals.length > 0) intervals.push(last);
      intervals.push(at - LEAD);
    }
    last = at;
  }
  if (intervals.length > 0) intervals.push(last);
  return intervals;
}

/** The interval of a presence that holds a moment, both ends included, by number; −1 = away. */
export function intervalAt(intervals: readonly EpochMs[], at: EpochMs): number {
  const before = countBefore(intervals, at);
  if (before % 2 === 1) return (before - 1) / 2;
  return intervals[before] === at ? before / 2 : -1;
}
