import { HOURLY_METRICS, type HourlyMetricId } from '../../metrics/metrics.ts';
import type { ChartContext, Choices } from './form.ts';

const FIRST: HourlyMetricId = 'reply_rate_3min';

/** The metrics that are told by the hour; the one that most shops are judged by comes first. */
export const hourlyChoices = ({ t }: ChartContext): Choices<HourlyMetricId> => ({
  label: t.chart.metric,
  of: [FIRST, ...HOURLY_METRICS.filter((id) => id !== FIRST)].map((id) => ({ id, name: t.compare.metrics[id] })),
});
