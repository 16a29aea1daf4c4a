import type { MetricId } from '../metrics/metrics.ts';
import type { AccountId } from '../model/shop.ts';

export const VERDICTS = ['better', 'worse', 'not-distinguishable', 'identical'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Mean over replications with a two-sided 95 % Student-t interval; `low = high = mean` when nothing varies. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Plan B against plan A on one metric. */
export interface MetricRow {
  readonly metric: MetricId;
  readonly a: Estimate;
  readonly b: Estimate;
  /** Paired over replications: B − A with common random numbers. */
  readonly difference: Estimate;
  readonly verdict: Verdict;
  /** Correlation of A and B over replications that common random numbers achieved; NaN when one does not vary. */
  readonly correlation: number;
}

/** What one account is given under each plan, in inquiries of the whole period. */
export interface AccountRow {
  readonly account: AccountId;
  readonly a: Estimate;
  readonly b: Estimate;
  /** Paired over replications: B − A. */
  readonly difference: Estimate;
}

export interface Comparison {
  readonly replications: number;
  readonly rows: readonly MetricRow[];
  /** One per account of the shop, in its order. */
  readonly accounts: readonly AccountRow[];
  /** Difference B − A by hour of day, 24 entries, for every metric that is kept by hour. */
  readonly byHour: Readonly<Partial<Record<MetricId, readonly Estimate[]>>>;
}
