import { correlation, meanInterval } from '../base/statistics.ts';
import { HOURLY_METRICS, METRICS, type Metric, type MetricId } from '../metrics/metrics.ts';
import type { Summary } from '../metrics/summary.ts';
import type { AccountId } from '../model/shop.ts';
import type { AccountRow, Comparison, Estimate, MetricRow, Verdict } from './comparison.ts';

/**
 * Plan B against plan A over the same replications, paired by common random numbers: replication r of both met the same
 * buyers and the same work; `accounts` are those of the shop, in its order. Intervals are two-sided 95 % Student-t over replications (simulation noise for this log).
 */
export function compare(a: readonly Summary[], b: readonly Summary[], accounts: readonly AccountId[]): Comparison {
  return {
    replications: a.length,
    rows: METRICS.map((metric) => rowOf(metric, valuesOf(a, metric.id), valuesOf(b, metric.id))),
    accounts: accounts.map((account, index) => loadOf(account, given(a, index), given(b, index))),
    byHour: Object.fromEntries(HOURLY_METRICS.map((id) => [id, hourly(id, a, b)])),
  };
}

const valuesOf = (summaries: readonly Summary[], id: MetricId): number[] => summaries.map(({ values }) => values[id]);

function rowOf(metric: Metric & { readonly id: MetricId }, a: readonly number[], b: readonly number[]): MetricRow {
  const paired = differences(a, b);
  const difference = estimate(paired);
  return {
    metric: metric.id,
    a: estimate(a),
    b: estimate(b),
    difference,
    verdict: paired.every((value) => value === 0) ? 'identical' : verdictOf(metric, difference),
    correlation: correlation(a, b),
  };
}

const given = (summaries: readonly Summary[], account: number): number[] =>
  summaries.map(({ load }) => load.assigned[account]);

const loadOf = (account: AccountId, a: readonly number[], b: readonly number[]): AccountRow => ({
  account,
  a: estimate(a),
  b: estimate(b),
  difference: estimate(differences(a, b)),
});

/** B − A per replication; two that are the same differ by 0, even where both are Infinity or not defined. */
const differences = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((value, r) => (Object.is(value, b[r]) ? 0 : b[r] - value));

/** Where a quantile lies among the unanswered in some replications, there is no interval: then the extremes stand for it. */
function estimate(values: readonly number[]): Estimate {
  if (values.every(Number.isFinite)) return meanInterval(values);
  const sum = values.reduce((total, value) => total + value, 0);
  return { mean: sum, low: Math.min(...values), high: Math.max(...values) };
}

function verdictOf(metric: Metric, { mean, low, high }: Estimate): Verdict {
  if (Number.isNaN(mean) || !(low > 0 || high < 0)) return 'not-distinguishable';
  return mean > 0 === (metric.better === 'higher') ? 'better' : 'worse';
}

/** Difference by hour; an hour in which nothing was counted under either plan is not defined (NaN). */
function hourly(id: MetricId, a: readonly Summary[], b: readonly Summary[]): Estimate[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const pairs = a.map((summary, r) => [summary.byHour[id]![hour], b[r].byHour[id]![hour]]);
    const known = pairs.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
    return meanInterval(known.map(([x, y]) => y - x));
  });
}
