import type { Comparison, MetricRow, Verdict } from '../compare/comparison.ts';
import type { Judged, Told } from '../i18n/texts/compare.ts';
import type { Slot } from '../app/slots.ts';
import { metricOf, type MetricId } from '../metrics/metrics.ts';
import type { PackId } from '../metrics/pack.ts';
import { packOf } from '../metrics/packs.ts';
import type { TextFigures } from './figures.ts';

/** What decides which plan is better by a pack, the most telling first; the others are in the table. */
export const deciding = (pack: PackId): readonly MetricId[] => [
  ...new Set<MetricId>([packOf(pack).headline, 'reply_rate', 'first_response_p90']),
];

export interface Decision {
  readonly verdict: Verdict;
  /** `null` where no metric tells the plans apart. */
  readonly by: MetricId | null;
}

/** The first of the deciding metrics that tells the plans apart decides. */
export function decide(rows: readonly MetricRow[], pack: PackId): Decision {
  if (rows.every(({ verdict }) => verdict === 'identical')) return { verdict: 'identical', by: null };
  for (const id of deciding(pack)) {
    const verdict = rows.find(({ metric }) => metric === id)?.verdict;
    if (verdict === 'better' || verdict === 'worse') return { verdict, by: id };
  }
  return { verdict: 'not-distinguishable', by: null };
}

/** A difference in figures; where one side is never answered there is no difference, but a change. */
export function tell({ metric, a, b, difference }: MetricRow, figures: TextFigures): Told {
  const { unit } = metricOf(metric);
  const text = figures.estimate(unit, difference);
  if (Number.isFinite(difference.mean)) return { metric, value: text.value, unit: text.unit, interval: text.interval };
  return { metric, value: `${figures.value(unit, a.mean)} → ${figures.value(unit, b.mean)}`, unit: '', interval: '' };
}

/** A challenger against the baseline. */
export interface Contest {
  readonly slot: Slot;
  readonly comparison: Comparison;
}

export interface Judging {
  /** What the plans are called. */
  readonly a: string;
  readonly b: string;
  readonly pack: PackId;
  readonly figures: TextFigures;
}

/** The parts of the sentence above the table: about one challenger, with a clause on the others. */
export function judge({ slot, comparison }: Contest, others: readonly Contest[], judging: Judging): Judged {
  const { a, b, pack, figures } = judging;
  const asked = deciding(pack);
  const rows = asked.flatMap((id) => comparison.rows.filter(({ metric }) => metric === id));
  const told = (verdict: Verdict): Told[] =>
    rows.filter((row) => row.verdict === verdict).map((row) => tell(row, figures));
  return {
    a,
    b,
    slot,
    ...decide(comparison.rows, pack),
    asked,
    soFar: rows.filter(({ reason }) => reason === 'provisional').map((row) => tell(row, figures)),
    better: told('better'),
    worse: told('worse'),
    even: rows
      .filter(({ verdict }) => verdict === 'not-distinguishable' || verdict === 'identical')
      .map(({ metric }) => metric),
    others: others.map((one) => ({ slot: one.slot, verdict: decide(one.comparison.rows, pack).verdict })),
  };
}
