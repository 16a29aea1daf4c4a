import type { Metric } from '../metrics/metrics.ts';
import type { Estimate, Reason, Verdict } from './comparison.ts';
import { excludesNothing } from './noise.ts';

/** What a word is said on. */
export interface Evidence {
  readonly difference: Estimate;
  readonly acrossDays: Estimate | null;
  /** Every pair of replications is the same. */
  readonly isNothing: boolean;
  readonly isComplete: boolean;
  readonly threshold: number;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Reason | null;
}

/**
 * Better or worse where the plan of replications is complete, both intervals exclude 0 (so the wider one does) and the
 * difference is at least the practical threshold; else why not.
 */
export function judgementOf(metric: Pick<Metric, 'better'>, evidence: Evidence): Judgement {
  if (evidence.isNothing) return { verdict: 'identical', reason: null };
  const reason = doubtOf(evidence);
  if (reason !== null) return { verdict: 'not-distinguishable', reason };
  return { verdict: evidence.difference.mean > 0 === (metric.better === 'higher') ? 'better' : 'worse', reason };
}

function doubtOf({ difference, acrossDays, isComplete, threshold }: Evidence): Reason | null {
  if (!isComplete) return 'provisional';
  if (Number.isNaN(difference.mean) || !excludesNothing(difference)) return 'noise';
  if (acrossDays !== null && !excludesNothing(acrossDays)) return 'days';
  return Math.abs(difference.mean) < threshold ? 'threshold' : null;
}
