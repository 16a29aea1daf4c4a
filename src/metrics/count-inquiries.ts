import { MINUTE, SECOND } from '../base/units.ts';
import { OUTCOMES } from '../model/run.ts';
import { NEVER, RESPONSE_BINS } from './bins.ts';
import type { TraceFacts } from './facts.ts';
import { LONG_MS } from './generic-metrics.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { HourlySumId, Sign, Sums } from './sums.ts';

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

/** Inquiries and their first responses, into sums by day and by cell of the week; what bins tell is left to `countFirst`. */
export function countInquiries(
  { trace, day, cell }: TraceFacts,
  { outcome, transfers, bin, firstResponse, lasted }: ReplayRows,
  selection: Selection,
  into: { readonly days: Sums; readonly cells: Sums<HourlySumId>; readonly bins: FirstBins },
  sign: Sign,
): void {
  const { abandoned, firstMs, settled, long, transfers: moved } = into.days;
  const { needed: cellNeeded, answered: cellAnswered, firstMs: cellMs } = into.cells;
  const { byDay, byHour } = into.bins;
  const { turnOffset } = trace;
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    const d = day[i];
    if (transfers[i] > 0) moved[d] += sign * transfers[i];
    if (lasted[i] > LONG_MS) long[d] += sign;
    if (outcome[i] === SETTLED) {
      settled[d] += sign;
      continue;
    }
    const c = cell[i];
    const response = bin[turnOffset[i]];
    cellNeeded[c] += sign;
    byDay[d * WIDTH + response] += sign;
    byHour[HOUR_OF_CELL[c] * WIDTH + response] += sign;
    if (response === NEVER) {
      if (outcome[i] === ABANDONED) abandoned[d] += sign;
      continue;
    }
    const ms = sign * firstResponse[i];
    firstMs[d] += ms;
    cellAnswered[c] += sign;
    cellMs[c] += ms;
  }
}

const HOUR_OF_CELL = Uint8Array.from({ length: 256 }, (_, cell) => cell % 24);

const WITHIN = [
  ['within30s', 30 * SECOND],
  ['within60s', MINUTE],
  ['within180s', 3 * MINUTE],
] as const;
const WITHIN_BINS = WITHIN.map(([sum, target]) => ({ sum, end: RESPONSE_BINS.indexOf(target) }));

/** How many needed a person, were answered, within targets, and not: from the bins of each day, which are added to `counts`, over all days. */
export function countFirst(days: Sums, { byDay }: FirstBins, counts: Uint32Array): void {
  for (let day = 0, at = 0; at < byDay.length; day++, at += WIDTH) {
    let bin = 0;
    let answered = 0;
    for (let target = 0; target <= WITHIN_BINS.length; target++) {
      const end = target < WITHIN_BINS.length ? WITHIN_BINS[target].end : NEVER;
      for (; bin < end; bin++) {
        const count = byDay[at + bin];
        answered += count;
        counts[bin] += count;
      }
      if (target < WITHIN_BINS.length) days[WITHIN_BINS[target].sum][day] = answered;
    }
    const lost = byDay[at + NEVER];
    counts[NEVER] += lost;
    days.answered[day] = answered;
    days.lost[day] = lost;
    days.needed[day] = answered + lost;
  }
}
