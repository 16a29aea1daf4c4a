import type { Comparison, MetricRow } from '../compare/comparison.ts';
import { METRIC_IDS, metricOf, type MetricId } from '../metrics/metrics.ts';
import type { PackId } from '../metrics/pack.ts';

/** The metrics of a pack that are shown: costs, robots and what else only some plans have, where any plan has it. */
export function toldMetrics(comparisons: readonly Comparison[] = [], pack: PackId = 'generic'): readonly MetricId[] {
  return METRIC_IDS.filter((id) => {
    if (metricOf(id).pack !== pack) return false;
    if (metricOf(id).onlyIfAny !== true) return true;
    return comparisons
      .flatMap(({ rows }) => rows.filter(({ metric }) => metric === id))
      .some(({ a, b }) => [a.mean, b.mean].some((mean) => mean !== 0 && !Number.isNaN(mean)));
  });
}

/** Whether either plan has a figure: none has where nothing is counted, or where it is of the whole replay alone. */
export const isTold = ({ a, b }: Pick<MetricRow, 'a' | 'b'>): boolean =>
  !(Number.isNaN(a.mean) && Number.isNaN(b.mean));

/** Of each metric that counts the answered alone: the one that keeps the unanswered in its denominator. */
const SIBLINGS: Readonly<Partial<Record<MetricId, MetricId>>> = {
  first_response_mean: 'reply_rate',
  turn_response_mean: 'reply_rate_3min',
  taobao_2020_response_mean: 'taobao_2020_reply_3min',
};

/**
 * The sibling that a row of the answered alone must be read with: it says the opposite. `null` where they do not disagree,
 * or where one of them cannot tell.
 */
export function trapOf({ metric, verdict }: MetricRow, rows: readonly MetricRow[]): MetricRow | null {
  const sibling = rows.find((row) => row.metric === SIBLINGS[metric]);
  if (sibling === undefined) return null;
  const said = `${verdict} ${sibling.verdict}`;
  return said === 'better worse' || said === 'worse better' ? sibling : null;
}
