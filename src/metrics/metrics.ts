import type { Metric } from './metric.ts';

export type { Metric, MetricUnit } from './metric.ts';

/** What a robot settled needed no person: it leaves numerator and denominator. */
const NEEDED = `FILTER (outcome <> 'settled')`;

/** Type-7 quantile over all inquiries; who was never answered waited for ever. Undefined where none needed a person. */
const quantileOfAll = (q: number): string =>
  `CASE WHEN count(*) ${NEEDED} > 0 THEN coalesce(nullif(quantile_cont(coalesce(response_ms, 'infinity'::DOUBLE), ${q}) ${NEEDED}, 'nan'::DOUBLE), 'infinity'::DOUBLE) END`;

/** Every metric, in the order in which a manager reads them. All arrivals are in the denominator unless `survivors` says otherwise. */
export const METRICS = [
  {
    id: 'reply_rate',
    unit: 'share',
    better: 'higher',
    survivors: false,
    sum: ['answered', 'needed'],
    table: 'run_inquiry',
    sql: `count(response_ms) / count(*) ${NEEDED}`,
  },
  {
    id: 'reply_rate_3min',
    unit: 'share',
    better: 'higher',
    survivors: false,
    sum: ['turnsInTime', 'turns'],
    table: 'run_turn',
    sql: 'count(*) FILTER (response_ms <= 180000) / count(asked_ms)',
  },
  {
    id: 'first_response_p50',
    unit: 'ms',
    better: 'lower',
    survivors: false,
    table: 'run_inquiry',
    sql: quantileOfAll(0.5),
  },
  {
    id: 'first_response_p90',
    unit: 'ms',
    better: 'lower',
    survivors: false,
    table: 'run_inquiry',
    sql: quantileOfAll(0.9),
  },
  {
    id: 'first_response_mean',
    unit: 'ms',
    better: 'lower',
    survivors: true,
    sum: ['firstMs', 'answered'],
    table: 'run_inquiry',
    sql: 'avg(response_ms)',
  },
  {
    id: 'turn_response_mean',
    unit: 'ms',
    better: 'lower',
    survivors: true,
    sum: ['turnMs', 'turnsAnswered'],
    table: 'run_turn',
    sql: 'avg(response_ms)',
  },
  {
    id: 'lost_inquiries',
    unit: 'count',
    better: 'lower',
    survivors: false,
    sum: ['lost', null],
    table: 'run_inquiry',
    sql: `count(*) ${NEEDED} - count(response_ms)`,
  },
  {
    id: 'robot_settled',
    unit: 'count',
    better: 'higher',
    survivors: false,
    sum: ['settled', null],
    table: 'run_inquiry',
    sql: `count(*) FILTER (outcome = 'settled')`,
    onlyIfAny: true,
  },
  {
    id: 'transfers',
    unit: 'count',
    better: 'lower',
    survivors: false,
    sum: ['transfers', null],
    table: 'run_inquiry',
    sql: 'sum(transfers)',
    onlyIfAny: true,
  },
  {
    id: 'cost_per_answered',
    unit: 'money',
    better: 'lower',
    survivors: false,
    wholeOnly: true,
    table: 'run_account',
    sql: 'sum(paid_ms * hourly_cost) / 3600000 / sum(answered)',
    onlyIfAny: true,
  },
  {
    id: 'idle_paid',
    unit: 'ms',
    better: 'lower',
    survivors: false,
    wholeOnly: true,
    table: 'run_account',
    sql: 'sum(greatest(0, paid_ms - busy_ms)) FILTER (hourly_cost IS NOT NULL)',
    onlyIfAny: true,
  },
] as const satisfies readonly Metric[];

export type MetricId = (typeof METRICS)[number]['id'];
/** Metrics that are told by sums over days. */
export type RatioMetricId = Extract<(typeof METRICS)[number], { readonly sum: unknown }>['id'];
export const METRIC_IDS: readonly MetricId[] = METRICS.map((metric) => metric.id);

/** Metrics that are told by the hour of the day as well. */
export const HOURLY_METRICS = [
  'reply_rate',
  'reply_rate_3min',
  'first_response_mean',
] as const satisfies readonly MetricId[];
export type HourlyMetricId = (typeof HOURLY_METRICS)[number];

/** The metric of an id. */
export function metricOf(id: MetricId): Metric {
  return METRICS.find((metric) => metric.id === id)!;
}

/** A reply within three minutes is in time. */
export const IN_TIME_MS = 180_000;
