import { METRICS, type RatioMetricId } from './metrics.ts';
import type { Ratio } from './summary.ts';

/** What is summed over inquiries, by the day of their first message. */
export const SUMS = [
  'needed', // inquiries that needed a person
  'answered', // of these, first turn answered
  'lost', // of these, not
  'firstMs', // Σ first responses
  'settled', // inquiries that a robot settled
  'transfers',
  'turns', // asked
  'turnsAnswered',
  'turnsInTime', // within three minutes
  'turnMs', // Σ responses of turns
] as const;
export type SumId = (typeof SUMS)[number];

/** Per day of the log. */
export type Sums = Readonly<Record<SumId, Float64Array>>;

export const emptySums = (days: number): Sums =>
  Object.fromEntries(SUMS.map((id) => [id, new Float64Array(days)])) as Sums;

export const total = (values: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
};

/** Σ part ÷ Σ whole of a metric. */
export const ratioOf = (sums: Sums, [part, whole]: readonly [SumId, SumId | null]): Ratio => ({
  part: sums[part],
  whole: whole === null ? null : sums[whole],
});

/** The value of a ratio over all of its days; NaN where nothing was counted. */
export const valueOf = ({ part, whole }: Ratio): number => total(part) / (whole === null ? 1 : total(whole));

/** Every metric that is a ratio of sums, with its sums. */
export const ratiosOf = (sums: Sums): Record<RatioMetricId, Ratio> =>
  Object.fromEntries(
    METRICS.flatMap((metric) => ('sum' in metric ? [[metric.id, ratioOf(sums, metric.sum)]] : [])),
  ) as Record<RatioMetricId, Ratio>;
