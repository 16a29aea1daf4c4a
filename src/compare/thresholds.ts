import { metricOf, type MetricId } from '../metrics/metrics.ts';
import type { Comparison, MetricRow } from './comparison.ts';
import { moreOf } from './more.ts';
import { judgementOf } from './verdict.ts';

/** The least difference of each metric that matters in practice, in the metric's unit (shares 0–1, times in ms); 0 where it is left out. */
export type Thresholds = Readonly<Partial<Record<MetricId, number>>>;

/**
 * The same comparison judged by other practical thresholds, without a replay: words, reasons and what more would tell are
 * those that `compareAll` gives with these thresholds; figures and intervals do not depend on them.
 */
export function withThresholds(comparison: Comparison, thresholds: Thresholds): Comparison {
  return { ...comparison, rows: comparison.rows.map((row) => judgedBy(row, thresholds[row.metric] ?? 0, comparison)) };
}

function judgedBy(row: MetricRow, threshold: number, { replications, planned }: Comparison): MetricRow {
  const { difference, acrossDays, confidence } = row;
  const judgement = judgementOf(metricOf(row.metric), {
    difference,
    acrossDays,
    isNothing: row.verdict === 'identical',
    isComplete: replications >= planned,
    threshold,
  });
  const wanted = { mean: difference.mean, replications, confidence, threshold };
  return { ...row, ...judgement, more: moreOf(row.pilot, wanted, judgement.reason) };
}
