import type { Comparison, MetricRow, Verdict } from '../compare/comparison.ts';
import type { Judged, Told } from '../i18n/texts/compare.ts';
import { metricOf, type MetricId } from '../metrics/metrics.ts';
import type { TextFigures } from './figures.ts';

/** What decides which plan is better, the most telling first; the others are in the table. */
export const DECIDING: readonly MetricId[] = ['reply_rate', 'reply_rate_3min', 'first_response_p90'];

/** The first of the deciding metrics that tells the plans apart decides. */
export function overall(rows: readonly MetricRow[]): Verdict {
  if (rows.every(({ verdict }) => verdict === 'identical')) return 'identical';
  const deciding = DECIDING.map((id) => rows.find(({ metric }) => metric === id)?.verdict);
  return deciding.find((verdict) => verdict === 'better' || verdict === 'worse') ?? 'not-distinguishable';
}

/** A difference in figures; where one side is never answered there is no difference, but a change. */
export function tell({ metric, a, b, difference }: MetricRow, figures: TextFigures): Told {
  const { unit } = metricOf(metric);
  const text = figures.estimate(unit, difference);
  if (Number.isFinite(difference.mean)) return { metric, value: text.value, unit: text.unit, interval: text.interval };
  return { metric, value: `${figures.value(unit, a.mean)} → ${figures.value(unit, b.mean)}`, unit: '', interval: '' };
}

export interface PlanNames {
  readonly a: string;
  readonly b: string;
}

/** The parts of the sentence above the table. */
export function judge(comparison: Comparison, names: PlanNames, figures: TextFigures): Judged {
  const rows = DECIDING.flatMap((id) => comparison.rows.filter(({ metric }) => metric === id));
  const told = (verdict: Verdict): Told[] =>
    rows.filter((row) => row.verdict === verdict).map((row) => tell(row, figures));
  return {
    ...names,
    verdict: overall(comparison.rows),
    better: told('better'),
    worse: told('worse'),
    even: rows
      .filter(({ verdict }) => verdict === 'not-distinguishable' || verdict === 'identical')
      .map(({ metric }) => metric),
  };
}
