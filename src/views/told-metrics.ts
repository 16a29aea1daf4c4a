import type { Comparison } from '../compare/comparison.ts';
import { METRIC_IDS, metricOf, type MetricId } from '../metrics/metrics.ts';

/** The metrics of any shop that are shown: costs, robots and what else only some plans have, where either plan has it. */
export function toldMetrics(comparison: Comparison | undefined): readonly MetricId[] {
  return METRIC_IDS.filter((id) => {
    if (metricOf(id).pack !== 'generic') return false;
    if (metricOf(id).onlyIfAny !== true) return true;
    const row = comparison?.rows.find(({ metric }) => metric === id);
    return row !== undefined && [row.a.mean, row.b.mean].some((mean) => mean !== 0 && !Number.isNaN(mean));
  });
}
