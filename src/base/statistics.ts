import { studentQuantile } from './student.ts';

/** Arithmetic mean; NaN of nothing. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** Sample standard deviation (n − 1), two passes; NaN of fewer than two. */
export function standardDeviation(values: ArrayLike<number>): number {
  if (values.length < 2) return NaN;
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

/** Pearson's correlation of two samples of equal length; NaN when one does not vary. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const mx = mean(x);
  const my = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    xx += (x[i] - mx) ** 2;
    yy += (y[i] - my) ** 2;
    xy += (x[i] - mx) * (y[i] - my);
  }
  return xy / Math.sqrt(xx * yy);
}

/** A mean with its two-sided confidence limits. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Mean ± t·s/√n of independent values; values that do not vary have no width, and a single one has no limits (NaN). */
export function meanInterval(values: ArrayLike<number>, confidence = 0.95): Interval {
  const centre = mean(values);
  if (values.length < 2) return { mean: centre, low: NaN, high: NaN };
  const sd = standardDeviation(values);
  if (sd === 0) return { mean: centre, low: centre, high: centre };
  const half = (studentQuantile(0.5 + confidence / 2, values.length - 1) * sd) / Math.sqrt(values.length);
  return { mean: centre, low: centre - half, high: centre + half };
}

/**
 * Quantile `q` of the first `length` values, which it reorders: linear between order statistics (type 7 of Hyndman & Fan
 * 1996, DuckDB's quantile_cont). Values may be Infinity; NaN of nothing.
 */
export function quantileInPlace(values: Float64Array, length: number, q: number): number {
  if (length === 0) return NaN;
  const rank = q * (length - 1);
  const below = Math.floor(rank);
  const low = orderStatistic(values, length, below);
  if (rank === below) return low;
  let high = Infinity;
  for (let i = below + 1; i < length; i++) if (values[i] < high) high = values[i];
  return high === low ? low : low + (rank - below) * (high - low);
}

/** The k-th least (from 0) of the first `length` values: quickselect by the median of three. Afterwards values[k] is in its sorted place, smaller ones before it. */
export function orderStatistic(values: Float64Array, length: number, k: number): number {
  let left = 0;
  let right = length - 1;
  while (left < right) {
    const a = values[left];
    const b = values[(left + right) >>> 1];
    const c = values[right];
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const swap = values[i];
        values[i++] = values[j];
        values[j--] = swap;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return values[k];
}

/** A step of a survival curve: S just after `time`. */
export interface SurvivalStep {
  readonly time: number;
  readonly survival: number;
}

/**
 * Product-limit estimate of P(T > t) (Kaplan & Meier 1958). `event[i]` is 1 where time[i] was observed and 0 where it
 * was censored; censored times count as at risk at their own time. One step per time at which an event fell.
 */
export function kaplanMeier(time: ArrayLike<number>, event: ArrayLike<number>): SurvivalStep[] {
  const order = Array.from({ length: time.length }, (_, i) => i).sort((x, y) => time[x] - time[y]);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  for (let i = 0; i < order.length;) {
    const at = time[order[i]];
    const atRisk = order.length - i;
    let events = 0;
    for (; i < order.length && time[order[i]] === at; i++) events += event[order[i]];
    if (events === 0) continue;
    survival *= 1 - events / atRisk;
    steps.push({ time: at, survival });
  }
  return steps;
}

/** Where a warm-up ends. */
export interface Truncation {
  /** Means of the batches; observations that fill none are left out. */
  readonly batches: readonly number[];
  /** The statistic if the first 0, 1, 2, … batches are left out, fewer than half of them. */
  readonly statistic: readonly number[];
  /** Batches to leave out, the first of the least statistic; 0 of fewer than two batches. */
  readonly cut: number;
  /** Mean of what remains. */
  readonly mean: number;
}

/**
 * The warm-up of a series by MSER-m: of the means Z of batches of `size`, the first d are left out where
 * Σ_{j>d} (Z_j − Z̄_d)² / (n − d)² is least, d < n / 2 (White 1997; White, Cobb & Spratt 2000: m = 5).
 */
export function mser(series: ArrayLike<number>, size = 5): Truncation {
  const count = Math.floor(series.length / size);
  const batches = Array.from({ length: count }, (_, b) =>
    mean(Array.from({ length: size }, (_, i) => series[b * size + i])),
  );
  const statistic = Array.from({ length: Math.ceil(count / 2) }, (_, d) => {
    const rest = batches.slice(d);
    const centre = mean(rest);
    return rest.reduce((sum, z) => sum + (z - centre) ** 2, 0) / rest.length ** 2;
  });
  const cut = Math.max(0, statistic.indexOf(Math.min(...statistic)));
  return { batches, statistic, cut, mean: mean(batches.slice(cut)) };
}

/** Constants of a fully sequential comparison of several systems. */
export interface Sequential {
  readonly eta: number;
  readonly h2: number;
}

/**
 * Kim & Nelson (2001), for systems that share their random numbers, with c = 1: of `systems` with `first` observations
 * each the best is found with confidence 1 − α where η = ½ [(2α / (k − 1))^(−2 / (n₀ − 1)) − 1] and h² = 2η (n₀ − 1).
 */
export function kimNelson({ systems, first, alpha }: { systems: number; first: number; alpha: number }): Sequential {
  const eta = ((2 * alpha) / (systems - 1)) ** (-2 / (first - 1)) / 2 - 0.5;
  return { eta, h2: 2 * eta * (first - 1) };
}
