import { holm } from '../base/holm.ts';
import type { Spread } from '../base/spread.ts';
import { correlation, standardDeviation } from '../base/statistics.ts';
import type { Metric, MetricId } from '../metrics/metrics.ts';
import type { Summary } from '../metrics/summary.ts';
import { acrossDays, placed, type PlanDays } from './acrossDays.ts';
import type { Lack, MetricRow } from './comparison.ts';
import { moreOf, type Pilot } from './more.ts';
import { differences, estimate, noiseOf, type Noise } from './noise.ts';
import type { OtherDays } from './otherDays.ts';
import { judgementOf } from './verdict.ts';

/** One plan: its replications and their days. */
export interface Side {
  readonly summaries: readonly Summary[];
  readonly days: PlanDays;
}

/** A baseline and all that is compared with it, on one metric at a time. */
export interface Family {
  readonly baseline: Side;
  readonly challengers: readonly Side[];
  readonly other: OtherDays;
  readonly planned: number;
}

/** Two-sided, of a metric over all its challengers. */
const ALPHA = 0.05;

interface Paired {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly noise: Noise;
  readonly spread: Spread | Lack;
  /** Of the claim that both intervals exclude 0: the larger of theirs. */
  readonly p: number;
}

/**
 * One row per challenger. Over the challengers of one metric the words are simultaneous: the probability that any of them
 * is called better or worse where it is neither is at most 5 % (Holm; p of each is the larger of its two intervals', which
 * are at the confidence of its step, so that word and intervals agree). Over metrics they are not, and neither are the
 * intervals of plans and accounts, nor the differences by hour: each of these is 95 % by itself.
 */
export function rowsOf(metric: Metric & { readonly id: MetricId }, family: Family, threshold: number): MetricRow[] {
  const pairs = family.challengers.map((challenger) => pairedOf(metric.id, family, challenger));
  const steps = holm(
    pairs.map(({ p }) => p),
    ALPHA,
  );
  return pairs.map((paired, c) => {
    const confidence = 1 - steps[c].level;
    return { ...rowOf(metric, paired, { family, confidence, threshold }), p: steps[c].adjusted };
  });
}

function pairedOf(id: MetricId, { baseline, other }: Family, challenger: Side): Paired {
  const [a, b] = [baseline, challenger].map(({ summaries }) => summaries.map(({ values }) => values[id]));
  const noise = noiseOf(differences(a, b));
  const spread = acrossDays(id, noise.mean, { other, a: baseline.days, b: challenger.days });
  const p = typeof spread === 'string' || noise.isNothing ? noise.p : Math.max(noise.p, spread.p(noise.mean));
  return { a, b, noise, spread, p };
}

interface Terms {
  readonly family: Family;
  readonly confidence: number;
  readonly threshold: number;
}

function rowOf(
  metric: Metric & { readonly id: MetricId },
  paired: Paired,
  { family, confidence, threshold }: Terms,
): Omit<MetricRow, 'p'> {
  const { a, b, noise, spread } = paired;
  const { other, planned } = family;
  const difference = noise.interval(confidence);
  const lack = typeof spread === 'string' ? spread : null;
  const known = typeof spread === 'string' ? null : spread;
  const days = known && placed(noise.mean, known, confidence);
  const isComplete = noise.replications >= planned;
  const { verdict, reason } = judgementOf(metric, {
    difference,
    acrossDays: days,
    isNothing: noise.isNothing,
    isComplete,
    threshold,
  });
  const pilot: Pilot = {
    deviation: noise.deviation,
    days: known && {
      half: known.halfWidth(confidence),
      se: known.se,
      count: other.kept.length,
      strata: other.strata.offset.length - 1,
    },
  };
  const wanted = { mean: noise.mean, replications: noise.replications, confidence, threshold };
  return {
    metric: metric.id,
    a: estimate(a),
    b: estimate(b),
    difference,
    acrossDays: days,
    lack,
    confidence,
    verdict,
    reason,
    more: moreOf(pilot, wanted, reason),
    pilot,
    correlation: correlation(a, b),
    varianceRatio: (standardDeviation(a) ** 2 + standardDeviation(b) ** 2) / noise.deviation ** 2,
  };
}
