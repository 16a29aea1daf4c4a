import { mean, sum } from './figures.mjs';
import { studentBound } from './student.mjs';

/** Σ part and Σ whole of a figure by local day. @typedef {{ days: readonly number[], part: readonly number[], whole: readonly number[] }} DaySums */

const RESAMPLES = 20_000;

/**
 * Half the width of the 95 % interval of B − A over other days like these, by the method that src/compare says: up to nine
 * days Student's t; from ten on the bootstrap of whole days, within weekdays where each has two or more. `least` and `most`
 * bound what `resamples` of another generator would say by chance, four standard errors to either side.
 * @param {DaySums} a
 * @param {DaySums} b
 * @param {number} resamples
 * @returns {{ half: number, least: number, most: number }}
 */
export function otherDays(a, b, resamples) {
  const kept = a.days.map((_, d) => d).filter((d) => a.whole[d] > 0 || b.whole[d] > 0);
  const [ofA, ofB] = [pulls(a, kept), pulls(b, kept)];
  const values = ofB.map((pull, d) => pull - ofA[d]);
  if (kept.length < 10) {
    const half = spread(values, [values.map((_, d) => d)]).se * studentBound(0.95, kept.length - 1);
    return { half, least: half, most: half };
  }
  const strata = weekdays(kept.map((d) => a.days[d]));
  const { se, df } = spread(values, strata);
  const scores = resampled(values, strata).sort((x, y) => x - y);
  const error = 4 * Math.sqrt((0.95 * 0.05) / resamples + (0.95 * 0.05) / RESAMPLES);
  /** @param {number} share */
  const halfAt = (share) => {
    const score = scores[Math.min(RESAMPLES - 1, Math.round(share * RESAMPLES))];
    return Math.min(fromNormal(score, df), studentBound(0.95, 1)) * se;
  };
  return { half: halfAt(0.95), least: halfAt(0.95 - error), most: halfAt(Math.min(1, 0.95 + error)) };
}

/**
 * How far each day pulls Σ part ÷ Σ whole away from what the others say: its residual over the whole, drawn out by
 * (1 − its share of the whole) to the power of 0.85.
 * @param {DaySums} sums
 * @param {readonly number[]} kept
 */
function pulls({ part, whole }, kept) {
  const all = sum(kept.map((d) => whole[d]));
  const ratio = sum(kept.map((d) => part[d])) / all;
  return kept.map((d) => (part[d] - ratio * whole[d]) / all / (1 - whole[d] / all) ** 0.85);
}

/** Places of days by weekday, or all together where a weekday has one day only. @param {readonly number[]} days @returns {number[][]} */
function weekdays(days) {
  const byWeekday = Array.from({ length: 7 }, (_, weekday) =>
    days.flatMap((day, place) => (day % 7 === weekday ? [place] : [])),
  ).filter((places) => places.length > 0);
  return byWeekday.some((places) => places.length < 2) ? [days.map((_, place) => place)] : byWeekday;
}

/**
 * Standard error of Σ values, and its degrees of freedom after Satterthwaite, freed of bias, between half of all and all.
 * @param {readonly number[]} values
 * @param {readonly (readonly number[])[]} strata
 */
function spread(values, strata) {
  const variances = strata.map((places) => {
    const own = places.map((place) => values[place]);
    const centre = mean(own);
    return (own.length / (own.length - 1)) * sum(own.map((value) => (value - centre) ** 2));
  });
  const variance = sum(variances);
  const free = sum(strata.map(({ length }) => length - 1));
  const raw = variance ** 2 / sum(variances.map((own, h) => own ** 2 / (strata[h].length + 1))) - 2;
  return { se: Math.sqrt(variance), df: Math.max(free / 2, Math.min(free, raw)) };
}

/** @param {number} squared @param {number} df */
const toNormal = (squared, df) => (Math.sqrt(df * Math.log(1 + squared / df)) * (8 * df + 1)) / (8 * df + 3);
/** @param {number} score @param {number} df */
const fromNormal = (score, df) => Math.sqrt(df * (Math.exp(((score * (8 * df + 3)) / (8 * df + 1)) ** 2 / df) - 1));

/**
 * |t| of as many resamples, on the normal scale, each by its own degrees of freedom. Weekdays of fewer than four days draw
 * from the residuals of all.
 * @param {readonly number[]} values
 * @param {readonly (readonly number[])[]} strata
 */
function resampled(values, strata) {
  const residuals = strata.map((places) => {
    const own = places.map((place) => values[place]);
    const centre = mean(own);
    return own.map((value) => (value - centre) * Math.sqrt(own.length / (own.length - 1)));
  });
  const pool = residuals.flat();
  const isPooled = residuals.some(({ length }) => length < 4);
  const next = lehmer(20_260_304);
  return Array.from({ length: RESAMPLES }, () => {
    const drawn = residuals.map((own) => {
      const urn = isPooled ? pool : own;
      return own.map(() => urn[Math.floor(next() * urn.length)]);
    });
    const flat = drawn.flat();
    let place = 0;
    const { se, df } = spread(
      flat,
      drawn.map((own) => own.map(() => place++)),
    );
    return se > 0 ? toNormal((sum(flat) / se) ** 2, df) : Infinity;
  });
}

/** Lehmer's generator of Park & Miller (1988), 0–1. @param {number} seed */
function lehmer(seed) {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
