import type { MetricId } from '../metrics/metrics.ts';
import type { AccountId } from '../model/shop.ts';
import type { Pilot } from './more.ts';

export const VERDICTS = ['better', 'worse', 'not-distinguishable', 'identical'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Why two plans are not told apart: the replications of the plan have not all run · the chance of the simulation hides it ·
 * days differ too much among themselves · it is smaller than what the user calls a difference.
 */
export const REASONS = ['provisional', 'noise', 'days', 'threshold'] as const;
export type Reason = (typeof REASONS)[number];

/** Why a metric is judged by simulation noise alone: there are fewer than two days · no sums by day are kept of it · nothing was counted. */
export const LACKS = ['one-day', 'not-summed', 'undefined'] as const;
export type Lack = (typeof LACKS)[number];

/** A mean with a two-sided interval, 95 % unless it is said otherwise; `low = high = mean` when nothing varies. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What would tell, beyond what there is: so many further replications, or so many further days like these; Infinity: beyond any reach. */
export interface More {
  readonly of: 'replications' | 'days';
  readonly count: number;
}

/** Plan B against plan A on one metric. */
export interface MetricRow {
  readonly metric: MetricId;
  /** Over replications, 95 %. */
  readonly a: Estimate;
  readonly b: Estimate;
  /** B − A with common random numbers, paired over replications: simulation noise for this log, at `confidence`. */
  readonly difference: Estimate;
  /** The same difference over other days like these, at `confidence`; `Comparison.otherDays` says by which method. */
  readonly acrossDays: Estimate | null;
  /** Why there is no `acrossDays`. */
  readonly lack: Lack | null;
  /** Of both intervals: 0.95, or more at this challenger's step of Holm's procedure among several. */
  readonly confidence: number;
  /** The larger p of both intervals, adjusted by Holm over the challengers. */
  readonly p: number;
  readonly verdict: Verdict;
  /** Of 'not-distinguishable' alone. */
  readonly reason: Reason | null;
  /** Of 'not-distinguishable' by noise or days alone. */
  readonly more: More | null;
  /** What `more` is told from. */
  readonly pilot: Pilot;
  /** Correlation of A and B over replications that common random numbers achieved; NaN when one does not vary. */
  readonly correlation: number;
  /** Variance of the difference of independent runs ÷ that of the paired ones; above 1 the pairing helped. NaN when nothing varies. */
  readonly varianceRatio: number;
}

/** What one account is given under each plan, in inquiries of the whole period. */
export interface AccountRow {
  readonly account: AccountId;
  readonly a: Estimate;
  readonly b: Estimate;
  /** Paired over replications: B − A. */
  readonly difference: Estimate;
}

/** How the intervals for other days were found: see otherDays.ts. */
export interface DaysMethod {
  readonly method: 'bootstrap' | 't' | 'none';
  /** Days on which anything was asked. */
  readonly days: number;
  /** Of the bootstrap; 0 of the others. */
  readonly resamples: number;
  /** By weekday; not where a weekday has one day only, nor below 10 days. */
  readonly isStratified: boolean;
}

export interface Comparison {
  readonly replications: number;
  /** How many were planned; with fewer, no plan is called better or worse. */
  readonly planned: number;
  readonly otherDays: DaysMethod;
  readonly rows: readonly MetricRow[];
  /** One per account of the shop, in its order. */
  readonly accounts: readonly AccountRow[];
  /** Difference B − A by hour of day, 24 entries, for every metric that is kept by hour. */
  readonly byHour: Readonly<Partial<Record<MetricId, readonly Estimate[]>>>;
  /** By weekday and hour, 168 entries: 24 · (ISO weekday − 1) + hour. */
  readonly byCell: Readonly<Partial<Record<MetricId, readonly Estimate[]>>>;
}
