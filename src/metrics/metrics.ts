import { GENERIC_METRICS } from './generic-metrics.ts';
import type { Metric } from './metric.ts';
import { PACK_METRICS } from './pack-metrics.ts';

export type { Metric, MetricUnit } from './metric.ts';

/** Every metric: those of any shop, then those of the platforms. */
export const METRICS = [...GENERIC_METRICS, ...PACK_METRICS] as const;

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
