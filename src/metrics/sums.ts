import { HOURLY_METRICS, METRICS, type HourlyMetricId, type RatioMetricId } from './metrics.ts';
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
  'slow', // accounts × buyers × days with as many slow replies as SLOW_REPLIES
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

/** Inquiries that come into sums: 1; that go out: −1. */
export type Sign = 1 | -1;

/** Per day of the log, or per cell of the week. */
export type Sums<Id extends SumId = SumId> = Readonly<Record<Id, Float64Array>>;

/** Sums that are views of one memory: that of the sum at place p of SUM_IDS begins at p × length. */
export interface Sheet {
  readonly sums: Sums;
  readonly all: Float64Array;
  readonly length: number;
}

export const placeOfSum = (id: SumId): number => SUM_IDS.indexOf(id);

export function emptySheet(length: number): Sheet {
  const all = new Float64Array(SUM_IDS.length * length);
  const sums: Partial<Record<SumId, Float64Array>> = {};
  for (let place = 0; place < SUM_IDS.length; place++)
    sums[SUM_IDS[place]] = all.subarray(place * length, (place + 1) * length);
  return { sums: sums as Sums, all, length };
}

type Summed<Id extends HourlyMetricId> = Extract<(typeof METRICS)[number], { readonly id: Id }>['sum'];
/** Sums of the metrics that are told by the hour. */
export type HourlySumId = NonNullable<Summed<HourlyMetricId>[number]>;

export const HOURLY_SUMS = Object.fromEntries(
  METRICS.flatMap((metric) => ('sum' in metric && isHourly(metric.id) ? [[metric.id, metric.sum]] : [])),
) as { readonly [Id in HourlyMetricId]: Summed<Id> };

const HOURLY_IDS = [...new Set(Object.values(HOURLY_SUMS).flat())];

export function emptyCells(length: number): Sums<HourlySumId> {
  const sums: Partial<Record<HourlySumId, Float64Array>> = {};
  for (const id of HOURLY_IDS) sums[id] = new Float64Array(length);
  return sums as Sums<HourlySumId>;
}

function isHourly(id: RatioMetricId): id is HourlyMetricId {
  return HOURLY_METRICS.some((hourly) => hourly === id);
}

export const total = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
};

/** Σ part ÷ Σ whole of a metric. */
export const ratioOf = <Id extends SumId>(sums: Sums<Id>, [part, whole]: readonly [Id, Id | null]): Ratio => ({
  part: sums[part],
  whole: whole === null ? null : sums[whole],
});

/** The value of a ratio over all of its days; NaN where nothing was counted. */
export const valueOf = ({ part, whole }: Ratio): number => total(part) / (whole === null ? 1 : total(whole));

const RATIOS = METRICS.flatMap((metric) => ('sum' in metric ? [{ id: metric.id, sum: metric.sum }] : []));

export const RATIO_METRICS: readonly RatioMetricId[] = RATIOS.map(({ id }) => id);

/** Every metric that is a ratio of sums, with its sums. */
export function ratiosOf(sums: Sums): Record<RatioMetricId, Ratio> {
  const ratios: Partial<Record<RatioMetricId, Ratio>> = {};
  for (const { id, sum } of RATIOS) ratios[id] = ratioOf<SumId>(sums, sum);
  return ratios as Record<RatioMetricId, Ratio>;
}
