import { bootstrapSpread, resampling, type Resampling } from '../base/bootstrap.ts';
import { sourceOf } from '../base/random.ts';
import { studentSpread, type Spread } from '../base/spread.ts';
import { smallestStratum, strataOf, varianceOfSum, type Strata } from '../base/strata.ts';
import { RESPONSE_BINS } from '../metrics/bins.ts';
import type { DaysMethod } from './comparison.ts';
import type { MeanDays } from './meanDays.ts';

/** k/2,400 is a multiple of 1/20, 1/40 and 1/60: the levels that Holm's steps of three challengers ask for. */
const RESAMPLES = 2399;
/** Fewer days than this: Student's t, D − 1. */
const FEW = 10;
/** From here on the bootstrap says what t says (test/compare/calibration), and costs time. */
const MANY = 100;
/** Any seed does; this one never changes, so that the same log has the same intervals. */
const SEED = 2399;

/** The days of a log that are drawn from, the same for all plans and metrics. */
export interface OtherDays {
  /** Positions in `MeanDays.days` on which anything was asked under any plan; closed days, and those that a selection leaves out, tell nothing. */
  readonly kept: Int32Array;
  readonly strata: Strata;
  readonly method: DaysMethod;
  readonly draws: Resampling | null;
}

/**
 * How intervals for *other days like these* are found, chosen by what covers 95 % in test/compare/calibration:
 * 10–99 days: bootstrap of whole days, A and B by the same draws, among days of the same weekday where each weekday that
 * occurs has at least two (bootstrap-t: see base/bootstrap);
 * 2–9 days: t with D − 1 of the days' influence values, all weekdays together: where each weekday occurs once, what sets
 * weekdays apart counts as chance and the interval is too wide rather than too narrow; from 100 days on: t of the same
 * values within weekdays, by Satterthwaite's degrees of freedom. One day: none.
 */
export function otherDaysOf(plans: readonly MeanDays[]): OtherDays {
  const kept = keptOf(plans);
  const weekdays = Array.from(kept, (at) => weekdayOf(plans[0].days[at]));
  const byWeekday = strataOf(weekdays);
  const isStratified = kept.length >= FEW && smallestStratum(byWeekday) >= 2;
  const strata = isStratified ? byWeekday : strataOf(new Uint8Array(kept.length));
  const draws = kept.length >= FEW && kept.length < MANY ? drawsFrom(strata) : null;
  const method = kept.length < 2 ? 'none' : draws === null ? 't' : 'bootstrap';
  return { kept, strata, draws, method: { method, days: kept.length, resamples: draws?.resamples ?? 0, isStratified } };
}

let last: { readonly sizes: string; readonly draws: Resampling } | null = null;

/** Draws depend on the sizes of the strata alone, and the next move of a brush has the same days: the last are kept. */
function drawsFrom(strata: Strata): Resampling {
  const sizes = strata.offset.join();
  if (last?.sizes !== sizes) last = { sizes, draws: resampling(strata, RESAMPLES, sourceOf(SEED, 0)) };
  return { ...last.draws, strata };
}

/** 0 … 6. */
const weekdayOf = (day: number): number => ((day % 7) + 7) % 7;

const BINS = RESPONSE_BINS.length + 1;

function keptOf(plans: readonly MeanDays[]): Int32Array {
  const [{ days }] = plans;
  const isAsked = (at: number): boolean =>
    plans.some(
      ({ ratios, firstResponses }) =>
        firstResponses.subarray(at * BINS, (at + 1) * BINS).some((count) => count > 0) ||
        Object.values(ratios).some(({ part, whole }) => (whole ?? part)[at] !== 0),
    );
  return Int32Array.from([...days.keys()].filter(isAsked));
}

/** The spread of Σ influence over other days: `influence` has one value per day kept. `null` where one is not defined. */
export function spreadOf(influence: Float64Array, { strata, draws }: OtherDays): Spread | null {
  if (!influence.every(Number.isFinite)) return null;
  if (draws !== null) return bootstrapSpread(influence, draws);
  const { variance, df } = varianceOfSum(influence, strata);
  return studentSpread(Math.sqrt(variance), df);
}
