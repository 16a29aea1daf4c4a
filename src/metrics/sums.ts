import { METRICS, type RatioMetricId } from './metrics.ts';
import type { RuledPackId } from './pack.ts';
import { RULED_IDS } from './rules.ts';
import type { Ratio } from './summary.ts';

/** What is summed over inquiries, by the day of their first message. */
const PLAIN = [
  'needed', // inquiries that needed a person
  'answered', // of these, first turn answered
  'lost', // of these, not
  'abandoned', // of these, the buyer left before the first answer
  'within30s', // of these, first turn answered within
  'within60s',
  'within180s',
  'firstMs', // Σ first responses
  'settled', // inquiries that a robot settled
  'long', // inquiries that lasted longer than LONG_MS
  'transfers',
  'turns', // asked
  'turnsAnswered',
  'turnsInTime', // within three minutes
  'turnMs', // Σ responses of turns
] as const;

/** By a pack's rule: units that count, and of them in time; turns with a place in the mean, and Σ of their capped responses. */
type RuleSum = `${RuledPackId} ${'counted' | 'in time' | 'averaged' | 'ms'}`;

export type SumId = (typeof PLAIN)[number] | RuleSum;
const SUM_IDS: readonly SumId[] = [
  ...PLAIN,
  ...RULED_IDS.flatMap((id) => (['counted', 'in time', 'averaged', 'ms'] as const).map((of): RuleSum => `${id} ${of}`)),
];

/** Per day of the log, or per cell of the week. */
export type Sums = Readonly<Record<SumId, Float64Array>>;

export const emptySums = (length: number): Sums =>
  Object.fromEntries(SUM_IDS.map((id) => [id, new Float64Array(length)])) as Sums;

export const total = (values: ArrayLike<number>): number => {
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
