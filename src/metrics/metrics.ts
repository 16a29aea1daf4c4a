export const METRIC_IDS = [
  'reply_rate',
  'reply_rate_3min',
  'first_response_mean',
  'first_response_p50',
  'first_response_p90',
  'turn_response_mean',
  'lost_inquiries',
] as const;
export type MetricId = (typeof METRIC_IDS)[number];
