import { RESPONSE_BINS, binOf } from '../../src/metrics/bins.ts';
import type { MetricId } from '../../src/metrics/metrics.ts';
import type { Summary } from '../../src/metrics/summary.ts';
import { blankSummary } from '../metrics/blank.ts';

/** What one day brought: of so many asked, so many answered, in these times (ms; one each, the rest at 20 s). */
export interface Day {
  readonly asked: number;
  readonly answered: number;
  readonly slow?: readonly number[];
}

const BINS = RESPONSE_BINS.length + 1;

/** A replication of these days from day `from` on (days since 1970; 4 = a Monday), whose reply rate and lost inquiries are those of the days. */
export function shopDays(days: readonly Day[], { from = 4, values = {} }: Terms = {}): Summary {
  const firstResponses = new Uint32Array(days.length * BINS);
  days.forEach(({ asked, answered, slow = [] }, at) => {
    firstResponses[at * BINS + binOf(20_000)] += answered - slow.length;
    for (const response of slow) firstResponses[at * BINS + binOf(response)]++;
    firstResponses[at * BINS + BINS - 1] += asked - answered;
  });
  const part = Float64Array.from(days, ({ answered }) => answered);
  const whole = Float64Array.from(days, ({ asked }) => asked);
  const lost = whole.map((asked, at) => asked - part[at]);
  const total = (of: Float64Array): number => of.reduce((sum, value) => sum + value, 0);
  return {
    ...blankSummary({ reply_rate: total(part) / total(whole), lost_inquiries: total(lost), ...values }),
    byDay: {
      days: Int32Array.from(days.keys(), (at) => from + at),
      ratios: { reply_rate: { part, whole }, lost_inquiries: { part: lost, whole: null } },
      firstResponses,
    },
  };
}

interface Terms {
  readonly from?: number;
  readonly values?: Partial<Record<MetricId, number>>;
}

/** So many days of 100 inquiries; the answered ones go round. */
export const round = (days: number, answered: readonly number[]): Day[] =>
  Array.from({ length: days }, (_, at) => ({ asked: 100, answered: answered[at % answered.length] }));
