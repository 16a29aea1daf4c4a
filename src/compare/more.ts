import type { Spread } from '../base/spread.ts';
import { sampleSize } from '../base/sampleSize.ts';
import { studentQuantile } from '../base/student.ts';
import type { Estimate, More, Reason } from './comparison.ts';
import type { Noise } from './noise.ts';

/** Beyond these, about half of the variance being between days, only more days help. */
const ENOUGH_REPLICATIONS = 20;

/** What so far tells of a difference. */
export interface Pilot {
  readonly noise: Noise;
  readonly confidence: number;
  /** The practical threshold, in the metric's unit; 0: any difference counts. */
  readonly threshold: number;
  readonly days: { readonly spread: Spread; readonly count: number; readonly strata: number } | null;
}

/**
 * How many further replications, or else days like these, until the intervals are narrower than the difference (or than
 * the threshold, where that is larger: then it can be called too small). Replications are asked for only where they can
 * tell: they shrink the noise, s²/R of the days' variance, and leave what lies between days. `null`: nothing to be told.
 */
export function moreOf(pilot: Pilot, reason: Reason | null): More | null {
  const { noise, confidence, threshold, days } = pilot;
  const target = Math.max(Math.abs(noise.mean), threshold);
  if ((reason !== 'noise' && reason !== 'days') || !(target > 0 && target < Infinity) || Number.isNaN(noise.deviation))
    return null;
  const halfOfDays = days?.spread.halfWidth(confidence) ?? 0;
  const hidden = days !== null && halfOfDays >= target;
  const alone = sampleSize({
    deviation: noise.deviation,
    halfWidth: target,
    confidence,
    atLeast: noise.replications + 1,
  });
  const needed = hidden ? Math.max(alone, replicationsThatTell(pilot, target, halfOfDays)) : alone;
  const areEnough = hidden && noise.replications >= ENOUGH_REPLICATIONS;
  if (days === null || (needed < Infinity && !areEnough))
    return { of: 'replications', count: needed - noise.replications };
  return { of: 'days', count: daysThatTell(pilot, target) - days.count };
}

/** Replications until the interval over days is narrower than the target: c² (V_between + s²/n) < target². */
function replicationsThatTell({ noise, days }: Pilot, target: number, half: number): number {
  const { se } = days!.spread;
  const between = Math.max(0, se ** 2 - noise.deviation ** 2 / noise.replications);
  const room = (target / (half / se)) ** 2 - between;
  return room > 0 ? Math.floor(noise.deviation ** 2 / room) + 1 : Infinity;
}

/** Days until t·se·√(D/n) is below the target: of totals, the difference grows with the days as fast as the width shrinks beside it. */
function daysThatTell({ days, confidence }: Pilot, target: number): number {
  const { spread, count, strata } = days!;
  return sampleSize({
    deviation: spread.se * Math.sqrt(count),
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
