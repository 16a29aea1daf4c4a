import { sampleSize } from '../base/sampleSize.ts';
import { studentQuantile } from '../base/student.ts';
import type { Estimate, More, Reason } from './comparison.ts';

/** Beyond these, about half of the variance being between days, only more days help. */
const ENOUGH_REPLICATIONS = 20;

/** What so far tells of a difference: plain data, so that another threshold can be tried without the replications. */
export interface Pilot {
  /** Standard deviation of one replication's paired difference; NaN where it has none. */
  readonly deviation: number;
  /** Over other days like these; `null` where nothing tells of them. */
  readonly days: {
    /** Half of the interval's width, at the row's confidence. */
    readonly half: number;
    readonly se: number;
    readonly count: number;
    readonly strata: number;
  } | null;
}

/** What is asked of a pilot. */
export interface Wanted {
  /** The difference so far. */
  readonly mean: number;
  readonly replications: number;
  readonly confidence: number;
  /** The practical threshold, in the metric's unit; 0: any difference counts. */
  readonly threshold: number;
}

/**
 * How many further replications, or else days like these, until the intervals are narrower than the difference (or than
 * the threshold, where that is larger: then it can be called too small). Replications are asked for only where they can
 * tell: they shrink the noise, s²/R of the days' variance, and leave what lies between days. `null`: nothing to be told.
 */
export function moreOf(pilot: Pilot, wanted: Wanted, reason: Reason | null): More | null {
  const { deviation, days } = pilot;
  const { replications, confidence } = wanted;
  const target = Math.max(Math.abs(wanted.mean), wanted.threshold);
  if ((reason !== 'noise' && reason !== 'days') || !(target > 0 && target < Infinity) || Number.isNaN(deviation))
    return null;
  const hidden = days !== null && days.half >= target;
  const alone = sampleSize({ deviation, halfWidth: target, confidence, atLeast: replications + 1 });
  const needed = hidden ? Math.max(alone, replicationsThatTell(pilot, target, replications)) : alone;
  const areEnough = hidden && replications >= ENOUGH_REPLICATIONS;
  if (days === null || (needed < Infinity && !areEnough)) return { of: 'replications', count: needed - replications };
  return { of: 'days', count: daysThatTell(pilot, target, confidence) - days.count };
}

/** Replications until the interval over days is narrower than the target: c² (V_between + s²/n) < target². */
function replicationsThatTell({ deviation, days }: Pilot, target: number, replications: number): number {
  const { se, half } = days!;
  const between = Math.max(0, se ** 2 - deviation ** 2 / replications);
  const room = (target / (half / se)) ** 2 - between;
  return room > 0 ? Math.floor(deviation ** 2 / room) + 1 : Infinity;
}

/** Days until t·se·√(D/n) is below the target: of totals, the difference grows with the days as fast as the width shrinks beside it. */
function daysThatTell({ days }: Pilot, target: number, confidence: number): number {
  const { se, count, strata } = days!;
  return sampleSize({
    deviation: se * Math.sqrt(count),
    halfWidth: target,
    confidence,
    means: strata,
    atLeast: count + 1,
  });
}

/**
 * Replications in all until the interval of simulation noise is at most `halfWidth` to either side, as told by a pilot of
 * `replications` (at least 2) whose paired difference has this interval: its s is read back from its width.
 */
export function replicationsFor(
  difference: Estimate,
  { replications, halfWidth, confidence = 0.95 }: { replications: number; halfWidth: number; confidence?: number },
): number {
  const half = (difference.high - difference.low) / 2;
  const deviation = (half * Math.sqrt(replications)) / studentQuantile(0.5 + confidence / 2, replications - 1);
  return Number.isNaN(deviation) ? NaN : sampleSize({ deviation, halfWidth, confidence });
}
