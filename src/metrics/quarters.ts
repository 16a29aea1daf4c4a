import { DAY, MINUTE, type Ms } from '../base/units.ts';
import { spanOf, type TraceFacts } from './facts.ts';
import { givenAfter, lastedMs, type ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';

/** Quarters of an hour of a day. */
export const QUARTERS = 96;
const QUARTER: Ms = 15 * MINUTE;
/** A product is faster than a quotient. On the stroke it may fall short of the quarter, which is then one of 0 ms before it. */
const PER_MS = 1 / QUARTER;
/** Place of whole days behind the steps. */
const WHOLE = QUARTERS + 1;

/** Adds up how much of spans of local time falls into each quarter of the day. */
export interface QuarterSums {
  /** A span from `from` to `to`, local ms, `weight` times. */
  add(from: number, to: number, weight: number): void;
  /** Mean over so many days: Σ weight × share of the quarter that the spans cover. */
  mean(days: number): Float64Array;
}

/**
 * Sums over quarters of the day of spans that begin on or after local `start` (ms): what lies in the first and last
 * quarter of a span is added as it is, whole quarters between as steps that are summed up once at the end.
 */
export function quarterSums(start: number): QuarterSums {
  const ms = new Float64Array(QUARTERS);
  /** By quarter of the day: how many steps up and down; the last are steps of the day after, and whole days. */
  const steps = new Float64Array(QUARTERS + 2);
  const origin = Math.floor(start / DAY) * DAY;
  return {
    add(from, to, weight) {
      const first = ((from - origin) * PER_MS) | 0;
      const last = to - origin < (first + 1) * QUARTER ? first : ((to - origin) * PER_MS) | 0;
      const quarter = first % QUARTERS;
      if (first === last) {
        ms[quarter] += weight * (to - from);
        return;
      }
      ms[quarter] += weight * (origin + (first + 1) * QUARTER - from);
      const end = last % QUARTERS;
      ms[end] += weight * (to - origin - last * QUARTER);
      // Whole quarters first + 1 … last − 1: whole turns of the day, and an arc of it.
      const between = last - first - 1;
      const arc = between % QUARTERS;
      steps[WHOLE] += (weight * (between - arc)) / QUARTERS;
      if (arc === 0) return;
      const arcFrom = (first + 1) % QUARTERS;
      const arcTo = arcFrom + arc;
      steps[arcFrom] += weight;
      if (arcTo <= QUARTERS) steps[arcTo] -= weight;
      else {
        steps[QUARTERS] -= weight;
        steps[0] += weight;
        steps[arcTo - QUARTERS] -= weight;
      }
    },
    mean(days) {
      let covering = steps[WHOLE];
      return ms.map((part, quarter) => {
        covering += steps[quarter];
        return days === 0 ? 0 : (part / QUARTER + covering) / days;
      });
    },
  };
}

/** Inquiries that were with an account, mean over the days of the log, by quarter of the local day. */
export function openByQuarter(facts: TraceFacts, rows: ReplayRows, selection: Selection): Float64Array {
  const { from: firstDay, count } = spanOf(facts);
  const sums = quarterSums(firstDay * DAY);
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    const given = givenAfter(rows, i);
    if (given < 0) continue;
    const until = lastedMs(rows, i);
    if (until > given) sums.add(facts.local[i] + given, facts.local[i] + until, 1);
  }
  return sums.mean(count);
}
