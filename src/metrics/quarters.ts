import { DAY, MINUTE, type Ms } from '../base/units.ts';
import type { TraceFacts } from './facts.ts';
import { givenAfter, lastedMs, type ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { Sign } from './sums.ts';

/** Quarters of an hour of a day. */
export const QUARTERS = 96;
const QUARTER: Ms = 15 * MINUTE;
/** A product is faster than a quotient. On the stroke it may fall short of the quarter, which is then one of 0 ms before it. */
const PER_MS = 1 / QUARTER;
/** Place of whole days behind the steps. */
const WHOLE = QUARTERS + 1;

/** How much of spans of local time falls into each quarter of the day, added up. */
export interface QuarterSums {
  /** Local midnight before every span. */
  readonly origin: number;
  /** What lies in the first and the last quarter of a span, which it may cover in part. */
  readonly ms: Float64Array;
  /** Whole quarters between them, as steps up and down by quarter of the day; the last are steps of the day after, and whole days. */
  readonly steps: Float64Array;
}

/** Of spans that begin on or after local `start`, ms. */
export const quarterSums = (start: number): QuarterSums => ({
  origin: Math.floor(start / DAY) * DAY,
  ms: new Float64Array(QUARTERS),
  steps: new Float64Array(QUARTERS + 2),
});

/** Adds a span from `from` to `to`, local ms, `weight` times. */
export function addSpan({ origin, ms, steps }: QuarterSums, from: number, to: number, weight: number): void {
  const begins = from - origin;
  const ends = to - origin;
  const first = (begins * PER_MS) | 0;
  const quarter = first % QUARTERS;
  const left = (first + 1) * QUARTER - begins;
  if (ends - begins <= left) {
    ms[quarter] += weight * (ends - begins);
    return;
  }
  ms[quarter] += weight * left;
  const last = (ends * PER_MS) | 0;
  ms[last % QUARTERS] += weight * (ends - last * QUARTER);
  // Whole quarters first + 1 … last − 1: whole turns of the day, and an arc of it.
  const between = last - first - 1;
  if (between === 0) return;
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
}

/** Mean over so many days, by quarter of the day: Σ weight × share of the quarter that the spans cover. */
export function meanOfQuarters({ ms, steps }: QuarterSums, days: number): Float64Array {
  let covering = steps[WHOLE];
  return ms.map((part, quarter) => {
    covering += steps[quarter];
    return days === 0 ? 0 : (part / QUARTER + covering) / days;
  });
}

/** For how long inquiries were with an account. */
export function countHeld(
  { local }: TraceFacts,
  rows: ReplayRows,
  selection: Selection,
  sums: QuarterSums,
  sign: Sign,
): void {
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    const given = givenAfter(rows, i);
    if (given < 0) continue;
    const until = lastedMs(rows, i);
    if (until > given) addSpan(sums, local[i] + given, local[i] + until, sign);
  }
}
