import { meanInterval } from '../base/statistics.ts';
import { HOURLY_METRICS, METRICS, type HourlyMetricId, type MetricId } from '../metrics/metrics.ts';
import type { Ratio, Summary } from '../metrics/summary.ts';
import type { AccountId } from '../model/shop.ts';
import { planDays } from './acrossDays.ts';
import type { AccountRow, Comparison, Estimate } from './comparison.ts';
import { rowsOf, type Family, type Side } from './family.ts';
import { meanDays } from './meanDays.ts';
import { differences, estimate } from './noise.ts';
import { otherDaysOf } from './otherDays.ts';

/** What is compared with what, and what is to count. */
export interface Question {
  /** One per replication; replication r of all plans met the same buyers and the same work. */
  readonly baseline: readonly Summary[];
  /** Up to three. */
  readonly challengers: readonly (readonly Summary[])[];
  /** Those of the shop, in its order. */
  readonly accounts: readonly AccountId[];
  /** The least difference that matters in practice, in the metric's unit; 0 where it is left out. */
  readonly thresholds?: Readonly<Partial<Record<MetricId, number>>>;
  /** Replications that the run is to have; those that there are where it is left out. */
  readonly planned?: number;
}

/**
 * Every challenger against the baseline, paired by common random numbers, each in the order of `challengers`. `rows` have
 * two intervals, for simulation noise and for other days like these, and words that hold for all challengers of a metric
 * at once (see family.ts); the other intervals are 95 % over replications, each by itself. Pure: the same summaries have
 * the same intervals.
 */
export function compareAll(question: Question): Comparison[] {
  const { challengers, thresholds = {}, accounts } = question;
  const family = familyOf(question);
  const rows = METRICS.map((metric) => rowsOf(metric, family, thresholds[metric.id] ?? 0));
  const { summaries: a } = family.baseline;
  return challengers.map((b, c) => ({
    replications: b.length,
    planned: family.planned,
    otherDays: family.other.method,
    rows: rows.map((of) => of[c]),
    accounts: accounts.map((account, index) => loadOf(account, given(a, index), given(b, index))),
    byHour: hourly((id) => by(24, a, b, ({ byHour }, hour) => byHour[id]?.[hour] ?? NaN)),
    byCell: hourly((id) => by(168, a, b, ({ byWeekHour }, cell) => ratioIn(byWeekHour[id], cell))),
  }));
}

/** Plan B against plan A alone, over all replications that were planned. */
export const compare = (a: readonly Summary[], b: readonly Summary[], accounts: readonly AccountId[]): Comparison =>
  compareAll({ baseline: a, challengers: [b], accounts })[0];

function familyOf({ baseline, challengers, planned = baseline.length }: Question): Family {
  const plans = [baseline, ...challengers];
  const means = plans.map(meanDays);
  const other = otherDaysOf(means);
  const [first, ...others] = plans.map((summaries, p): Side => ({ summaries, days: planDays(means[p], other) }));
  return { baseline: first, challengers: others, other, planned };
}

const given = (summaries: readonly Summary[], account: number): number[] =>
  summaries.map(({ load }) => load.assigned[account]);

const loadOf = (account: AccountId, a: readonly number[], b: readonly number[]): AccountRow => ({
  account,
  a: estimate(a),
  b: estimate(b),
  difference: estimate(differences(a, b)),
});

const hourly = (differences: (id: HourlyMetricId) => Estimate[]): Partial<Record<MetricId, readonly Estimate[]>> =>
  Object.fromEntries(HOURLY_METRICS.map((id) => [id, differences(id)]));

const ratioIn = ({ part, whole }: Ratio, cell: number): number => part[cell] / (whole === null ? 1 : whole[cell]);

/** Difference in each of `count` cells; one in which nothing was counted under either plan is not defined (NaN). */
function by(
  count: number,
  a: readonly Summary[],
  b: readonly Summary[],
  valueIn: (summary: Summary, cell: number) => number,
): Estimate[] {
  return Array.from({ length: count }, (_, cell) => {
    const known: number[] = [];
    for (let r = 0; r < a.length; r++) {
      const difference = valueIn(b[r], cell) - valueIn(a[r], cell);
      if (Number.isFinite(difference)) known.push(difference);
    }
    return meanInterval(known);
  });
}
