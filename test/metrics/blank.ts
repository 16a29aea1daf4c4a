import { HOURLY_METRICS, METRIC_IDS, type HourlyMetricId, type MetricId } from '../../src/metrics/metrics.ts';
import type { AccountLoad, Ratio, Summary } from '../../src/metrics/summary.ts';

/** The load of so many accounts that had nothing to do. */
export function blankLoad(accounts: number): AccountLoad {
  const none = new Float64Array(accounts);
  return {
    assigned: none,
    answered: none,
    late: none,
    turns: none,
    waits: none,
    waitMs: none,
    utilisation: none,
    peakOpen: none,
  };
}

/** A summary in which nothing is told but these values. */
export const blankSummary = (values: Partial<Record<MetricId, number>> = {}): Summary => ({
  values: { ...(Object.fromEntries(METRIC_IDS.map((id) => [id, 0])) as Record<MetricId, number>), ...values },
  byHour: {},
  byDay: { days: new Int32Array(0), ratios: {}, firstResponses: new Uint32Array(0) },
  byWeekHour: Object.fromEntries(
    HOURLY_METRICS.map((id): [HourlyMetricId, Ratio] => [id, { part: new Float64Array(168), whole: null }]),
  ) as Summary['byWeekHour'],
  firstResponses: new Uint32Array(0),
  turnResponses: new Uint32Array(0),
  firstResponsesByHour: new Uint32Array(0),
  inquiries: 100,
  turns: 200,
  load: blankLoad(0),
  flow: { group: new Int16Array(0), account: new Int16Array(0), outcome: new Uint8Array(0), count: new Uint32Array(0) },
  openByQuarter: new Float64Array(96),
});
