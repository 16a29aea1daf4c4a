/** How a metric's values are written: shares of 1, milliseconds, counts, or the shop's currency. */
export type MetricUnit = 'share' | 'ms' | 'count' | 'money';

/** A figure that a plan is judged by. */
export interface Metric {
  readonly id: string;
  readonly unit: MetricUnit;
  readonly better: 'higher' | 'lower';
  /** Over answered ones only: a plan that loses more of its slow inquiries looks better. Said wherever it is shown. */
  readonly survivors: boolean;
  /** The same figure as an aggregate over the rows of one plan in `table` (see db/schema), one an inquiry or a turn. */
  readonly table: 'run_inquiry' | 'run_turn' | 'run_account';
  readonly sql: string;
  /** Told only where there is something to tell: neither 0 nor undefined under both plans. */
  readonly onlyIfAny?: true;
}

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
    table: 'run_inquiry',
    sql: `count(response_ms) / count(*) ${NEEDED}`,
  },
  {
    id: 'reply_rate_3min',
    unit: 'share',
    better: 'higher',
    survivors: false,
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
    table: 'run_inquiry',
    sql: 'avg(response_ms)',
  },
  {
    id: 'turn_response_mean',
    unit: 'ms',
    better: 'lower',
    survivors: true,
    table: 'run_turn',
    sql: 'avg(response_ms)',
  },
  {
    id: 'lost_inquiries',
    unit: 'count',
    better: 'lower',
    survivors: false,
    table: 'run_inquiry',
    sql: `count(*) ${NEEDED} - count(response_ms)`,
  },
  {
    id: 'robot_settled',
    unit: 'count',
    better: 'higher',
    survivors: false,
    table: 'run_inquiry',
    sql: `count(*) FILTER (outcome = 'settled')`,
    onlyIfAny: true,
  },
  {
    id: 'transfers',
    unit: 'count',
    better: 'lower',
    survivors: false,
    table: 'run_inquiry',
    sql: 'sum(transfers)',
    onlyIfAny: true,
  },
  {
    id: 'cost_per_answered',
    unit: 'money',
    better: 'lower',
    survivors: false,
    table: 'run_account',
    sql: 'sum(paid_ms * hourly_cost) / 3600000 / sum(answered)',
    onlyIfAny: true,
  },
  {
    id: 'idle_paid',
    unit: 'ms',
    better: 'lower',
    survivors: false,
    table: 'run_account',
    sql: 'sum(greatest(0, paid_ms - busy_ms)) FILTER (hourly_cost IS NOT NULL)',
    onlyIfAny: true,
  },
] as const satisfies readonly Metric[];

export type MetricId = (typeof METRICS)[number]['id'];
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
