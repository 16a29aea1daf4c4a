import { OUTCOMES } from '../model/run.ts';
import { NEVER } from './bins.ts';
import { WIDTH } from './count-inquiries.ts';
import type { TraceFacts } from './facts.ts';
import type { MetricId } from './metrics.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';

const SETTLED = OUTCOMES.indexOf('settled');

/** As much of a summary as is told while somebody still draws a selection. */
export interface BrushSums {
  /** Inquiries that needed a person, and of these, first turn answered. */
  readonly needed: number;
  readonly answered: number;
  /** Σ first responses of the answered, ms. */
  readonly firstMs: number;
  /** Turns that were asked, and of these answered within three minutes. */
  readonly turns: number;
  readonly turnsInTime: number;
  /** RESPONSE_BINS.length + 1 counts of first responses, the last of them never answered. */
  readonly firstResponses: Uint32Array;
}

/** The headline sums of a selection in one pass without its turns: a tenth of what a tally costs. */
export function brush({ trace }: TraceFacts, rows: ReplayRows, selection: Selection): BrushSums {
  const { outcome, bin, firstResponse, turns: asked, turnsInTime: prompt } = rows;
  const { turnOffset } = trace;
  const firstResponses = new Uint32Array(WIDTH);
  let [needed, firstMs, turns, turnsInTime] = [0, 0, 0, 0];
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    if (outcome[i] === SETTLED) continue;
    const b = bin[turnOffset[i]];
    needed++;
    firstResponses[b]++;
    if (b < NEVER) firstMs += firstResponse[i];
    turns += asked[i];
    turnsInTime += prompt[i];
  }
  return { needed, answered: needed - firstResponses[NEVER], firstMs, turns, turnsInTime, firstResponses };
}

/** Metrics that a brush tells, the same to the last digit as a tally of the selection does. */
export const brushValues = (sums: BrushSums) =>
  ({
    reply_rate: sums.answered / sums.needed,
    reply_rate_3min: sums.turnsInTime / sums.turns,
    first_response_mean: sums.firstMs / sums.answered,
    lost_inquiries: sums.needed - sums.answered,
  }) satisfies Partial<Record<MetricId, number>>;
