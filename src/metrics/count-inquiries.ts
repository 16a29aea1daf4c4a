import { OUTCOMES } from '../model/run.ts';
import { RESPONSE_BINS } from './bins.ts';
import type { TraceFacts } from './facts.ts';
import { NEVER, type ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { Sums } from './sums.ts';

const SETTLED = OUTCOMES.indexOf('settled');
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
  { outcome, transfers, bin, firstResponse }: ReplayRows,
  selection: Selection,
  into: { readonly days: Sums; readonly cells: Sums; readonly bins: FirstBins },
): void {
  const { days, cells, bins } = into;
  const { turnOffset } = trace;
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    const d = day[i];
    days.transfers[d] += transfers[i];
    if (outcome[i] === SETTLED) {
      days.settled[d]++;
      continue;
    }
    const c = cell[i];
    const response = bin[turnOffset[i]];
    days.needed[d]++;
    cells.needed[c]++;
    bins.byDay[d * WIDTH + response]++;
    bins.byHour[(c % 24) * WIDTH + response]++;
    if (response === NEVER) {
      days.lost[d]++;
      continue;
    }
    days.answered[d]++;
    days.firstMs[d] += firstResponse[i];
    cells.answered[c]++;
    cells.firstMs[c] += firstResponse[i];
  }
}
