import { uniforms, type Source } from './random.ts';
import { studentSpread, type Spread } from './spread.ts';
import { orderStatistic } from './statistics.ts';
import { effectiveDf, smallestStratum, varianceOfSum, type Strata } from './strata.ts';

/**
 * Draws with replacement, as many for each stratum as it has, from its own members; where the smallest has fewer than four,
 * from those of all: what sets a value apart from its stratum is then taken to be of one kind. The same for all values that
 * are to be resampled.
 */
export interface Resampling {
  readonly strata: Strata;
  readonly resamples: number;
  /** Resample-major, in the strata's order: each an index into that order. */
  readonly draws: Uint16Array;
}

/** Of fewer, too many draws of a stratum are all alike: intervals of two a stratum would cover 98 % and more. */
const ENOUGH = 4;

/** Four at a time from one entity per resample. @param strata of at most 65,536 positions */
export function resampling(strata: Strata, resamples: number, source: Source): Resampling {
  const { order, offset } = strata;
  const isPooled = smallestStratum(strata) < ENOUGH;
  const draws = new Uint16Array(resamples * order.length);
  const row = new Float64Array(order.length);
  for (let r = 0; r < resamples; r++) {
    uniforms(source, { stream: 0, entity: r, at: 0, count: row.length }, row);
    const start = r * row.length;
    for (let h = 0; h + 1 < offset.length; h++) {
      const count = offset[h + 1] - offset[h];
      for (let at = offset[h]; at < offset[h + 1]; at++)
        draws[start + at] = isPooled ? Math.floor(row[at] * row.length) : offset[h] + Math.floor(row[at] * count);
    }
  }
  return { strata, resamples, draws };
}

/** A t of f degrees of freedom on the scale of a normal: Wallace (1959), √(f ln(1 + t²/f)) (8f + 1)/(8f + 3). */
const normalScore = (squaredT: number, df: number): number =>
  (Math.sqrt(df * Math.log1p(squaredT / df)) * (8 * df + 1)) / (8 * df + 3);

/** The t ≥ 0 of a normal score: the inverse of the above. */
function ofNormalScore(score: number, df: number): number {
  const scaled = (score * (8 * df + 3)) / (8 * df + 1);
  return Math.sqrt(df * Math.expm1((scaled * scaled) / df));
}

/**
 * Bootstrap-t of Σ values (Efron & Tibshirani 1993, 12.5), symmetric (Hall 1988), prepivoted (Beran 1988): residuals within
 * strata, freed of shrinkage by √(n/(n − 1)), are drawn; the |t| of each resample is put on the normal scale by the
 * degrees of freedom that this resample has. In the calibration percentile intervals and BCa of 14 days in seven strata
 * cover 75 %, of 10 days 82–90 %, this one 93–97 %.
 */
export function bootstrapSpread(values: ArrayLike<number>, among: Resampling): Spread {
  const { variance, df } = varianceOfSum(values, among.strata);
  const se = Math.sqrt(variance);
  const widest = studentSpread(se, 1);
  if (!(se > 0)) return widest;
  const roots = rootsOf(values, among);
  const { resamples } = among;
  const widthOf = (confidence: number): number => {
    // The k-th of B where k/(B + 1) = confidence.
    const k = Math.min(resamples, Math.ceil((resamples + 1) * confidence - 1e-6));
    return Math.min(ofNormalScore(scoreOfRank(roots, resamples - k), df) * se, widest.halfWidth(confidence));
  };
  const known = { confidence: NaN, width: NaN };
  return {
    se,
    halfWidth(confidence) {
      if (known.confidence !== confidence) Object.assign(known, { confidence, width: widthOf(confidence) });
      return known.width;
    },
    p: (estimate) => {
      const beyond = scoresBeyond(roots, normalScore((estimate / se) ** 2, df));
      return Math.min((1 + beyond) / (resamples + 1), widest.p(estimate));
    },
  };
}

/**
 * t² of each resample with its degrees of freedom, which lie between half of `most` and `most`. A score grows with both,
 * so that t² alone tells most resamples from a bound: logarithms are taken of the others only.
 */
interface Roots {
  readonly squared: Float64Array;
  readonly df: Float64Array;
  readonly most: number;
}

/** More than what rounding does to a bound. */
const SLACK = 1e-9;
/** No t² below it has that score, whatever its degrees of freedom; from the other on all have it. */
const leastFor = (score: number, most: number): number => ofNormalScore(score, most) ** 2 * (1 - SLACK);
const enoughFor = (score: number, most: number): number => ofNormalScore(score, most / 2) ** 2 * (1 + SLACK);

/** The score that so many are above. */
function scoreOfRank({ squared, df, most }: Roots, above: number): number {
  const length = squared.length;
  const cut = orderStatistic(squared.slice(), length, length - 1 - above);
  const least = leastFor(normalScore(cut, most / 2), most);
  const scores = new Float64Array(length);
  let count = 0;
  for (let r = 0; r < length; r++) if (squared[r] >= least) scores[count++] = normalScore(squared[r], df[r]);
  return orderStatistic(scores, count, count - 1 - above);
}

/** How many have at least that score. */
function scoresBeyond({ squared, df, most }: Roots, score: number): number {
  const [least, enough] = [leastFor(score, most), enoughFor(score, most)];
  let count = 0;
  for (let r = 0; r < squared.length; r++) {
    if (squared[r] < least) continue;
    if (squared[r] >= enough || normalScore(squared[r], df[r]) >= score) count++;
  }
  return count;
}

/** Residuals of each stratum in its order, their squares on average what the stratum's variance is. */
function residuals(values: ArrayLike<number>, { order, offset }: Strata): Float64Array {
  const out = Float64Array.from(order, (position) => values[position]);
  for (let h = 0; h + 1 < offset.length; h++) {
    const own = out.subarray(offset[h], offset[h + 1]);
    const centre = own.reduce((sum, value) => sum + value, 0) / own.length;
    const scale = Math.sqrt(own.length / (own.length - 1));
    for (let i = 0; i < own.length; i++) own[i] = (own[i] - centre) * scale;
  }
  return out;
}

function rootsOf(values: ArrayLike<number>, { strata, resamples, draws }: Resampling): Roots {
  const rest = residuals(values, strata);
  const { offset } = strata;
  const days = rest.length;
  const most = days - (offset.length - 1);
  const nothing = 1e-12 * rest.reduce((sum, value) => sum + value * value, 0);
  const counts = Int32Array.from(offset.subarray(1), (end, h) => end - offset[h]);
  // Divisions by these are most of the work.
  const perFreedom = Float64Array.from(counts, (count) => 1 / (count - 1));
  const perFourth = Float64Array.from(counts, (count) => 1 / (count + 1));
  const squared = new Float64Array(resamples).fill(Infinity);
  const df = new Float64Array(resamples).fill(most);
  for (let r = 0, at = 0; r < resamples; r++) {
    let sum = 0;
    let variance = 0;
    let fourths = 0;
    for (let h = 0; h < counts.length; h++) {
      const count = counts[h];
      let own = 0;
      let squares = 0;
      for (const end = at + count; at < end; at++) {
        const value = rest[draws[at]];
        own += value;
        squares += value * value;
      }
      const spread = (count * squares - own * own) * perFreedom[h];
      sum += own;
      variance += spread;
      fourths += spread * spread * perFourth[h];
    }
    if (!(variance > nothing)) continue;
    squared[r] = (sum * sum) / variance;
    df[r] = effectiveDf(variance, fourths, most);
  }
  return { squared, df, most };
}
