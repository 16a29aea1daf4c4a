import { MINUTE, SECOND } from '../base/units.ts';
import { OUTCOMES } from '../model/run.ts';
import { NEVER, RESPONSE_BINS, countWithin } from './bins.ts';
import type { TraceFacts } from './facts.ts';
import { LONG_MS } from './generic-metrics.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { Sums } from './sums.ts';

const SETTLED = OUTCOMES.indexOf('settled');
const ABANDONED = OUTCOMES.indexOf('abandoned');
/** Bins of first responses, and never. */
export const WIDTH = RESPONSE_BINS.length + 1;

/** First responses of those who needed a person: by day, and by hour of the day; see Summary. */
export interface FirstBins {
  readonly byDay: Uint32Array;
  readonly byHour: Uint32Array;
}

export const emptyBins = (days: number): FirstBins => ({
  byDay: new Uint32Array(days * WIDTH),
  byHour: new Uint32Array(24 * WIDTH),
});

/** Inquiries and their first responses, into sums by day and by cell of the week. */
export function countInquiries(
  { trace, day, cell }: TraceFacts,
  { outcome, transfers, bin, firstResponse, given, held }: ReplayRows,
  selection: Selection,
  into: { readonly days: Sums; readonly cells: Sums; readonly bins: FirstBins },
): void {
  const { needed, answered, lost, abandoned, firstMs, settled, long, transfers: moved } = into.days;
  const { needed: cellNeeded, answered: cellAnswered, firstMs: cellMs } = into.cells;
  const { byDay, byHour } = into.bins;
  const { turnOffset } = trace;
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    const d = day[i];
    moved[d] += transfers[i];
    if (held[i] > 0 && given[i] + held[i] > LONG_MS) long[d]++;
    if (outcome[i] === SETTLED) {
      settled[d]++;
      continue;
    }
    const c = cell[i];
    const response = bin[turnOffset[i]];
    needed[d]++;
    cellNeeded[c]++;
    byDay[d * WIDTH + response]++;
    byHour[(c % 24) * WIDTH + response]++;
    if (response === NEVER) {
      lost[d]++;
      if (outcome[i] === ABANDONED) abandoned[d]++;
      continue;
    }
    answered[d]++;
    firstMs[d] += firstResponse[i];
    cellAnswered[c]++;
    cellMs[c] += firstResponse[i];
  }
}

const WITHIN = [
  ['within30s', 30 * SECOND],
  ['within60s', MINUTE],
  ['within180s', 3 * MINUTE],
] as const;

/** How many were answered within targets, from the bins of each day. */
export function countWithinTargets(days: Sums, { byDay }: FirstBins): void {
  for (let day = 0; day * WIDTH < byDay.length; day++) {
    const counts = byDay.subarray(day * WIDTH, (day + 1) * WIDTH - 1);
    for (const [sum, target] of WITHIN) days[sum][day] = countWithin(counts, target);
  }
}
