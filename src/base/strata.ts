/** Positions 0 … n − 1 dealt into strata: stratum h holds `order[offset[h]]` … `order[offset[h + 1] − 1]`. */
export interface Strata {
  readonly order: Int32Array;
  readonly offset: Int32Array;
}

/** One stratum per key that occurs, by ascending key; within one, positions keep their order. */
export function strataOf(keys: ArrayLike<number>): Strata {
  const order = Int32Array.from(keys, (_, position) => position).sort((x, y) => keys[x] - keys[y] || x - y);
  const starts = [...order.keys()].filter((at) => at === 0 || keys[order[at]] !== keys[order[at - 1]]);
  return { order, offset: Int32Array.from([...starts, order.length]) };
}

/** The least and the number of members that strata have. */
export const smallestStratum = ({ offset }: Strata): number =>
  offset.subarray(1).reduce((least, end, h) => Math.min(least, end - offset[h]), Infinity);

/** A variance and the degrees of freedom that it was estimated with. */
export interface VarianceEstimate {
  readonly variance: number;
  readonly df: number;
}

/** Satterthwaite's degrees of freedom for a sum of variances, from Σ V_h²/(f_h + 2) and Σ f_h: see `varianceOfSum`. */
export const effectiveDf = (variance: number, fourths: number, most: number): number =>
  fourths > 0 ? Math.max(most / 2, Math.min(most, (variance * variance) / fourths - 2)) : most;

/**
 * Variance of Σ values where the values of a stratum are independent draws: Σ_h n/(n − 1) Σ (v − v̄_h)². Its degrees of
 * freedom after Satterthwaite (1946), f = (Σ V_h)² / Σ V_h²/f_h, with both sums freed of their bias (E V_h² = σ_h⁴ (f_h + 2)/f_h):
 * f = (Σ V_h)² / Σ V_h²/(f_h + 2) − 2, between half of Σ f_h (few strata of two would often be said to have 1, and a t of
 * 12.7) and all of it. A stratum of one tells no variance: NaN.
 */
export function varianceOfSum(values: ArrayLike<number>, { order, offset }: Strata): VarianceEstimate {
  let variance = 0;
  let fourths = 0;
  let most = 0;
  for (let h = 0; h + 1 < offset.length; h++) {
    const count = offset[h + 1] - offset[h];
    let sum = 0;
    for (let at = offset[h]; at < offset[h + 1]; at++) sum += values[order[at]];
    let squares = 0;
    for (let at = offset[h]; at < offset[h + 1]; at++) squares += (values[order[at]] - sum / count) ** 2;
    const own = (count / (count - 1)) * squares;
    variance += own;
    fourths += (own * own) / (count + 1);
    most += count - 1;
  }
  return { variance, df: effectiveDf(variance, fourths, most) };
}
