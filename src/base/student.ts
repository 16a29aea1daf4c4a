import { normalQuantile } from './normal.ts';

/** log Γ(x) for x > 0: Stirling's series after shifting x above 8; error below 1e−12. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  while (at < 8) shift += Math.log(at++);
  const inverse = 1 / (at * at);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** Regularised incomplete beta function I_x(a, b), by its continued fraction (Abramowitz & Stegun 26.5.8, Lentz's method). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 500; m++) {
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / (1 + term * d);
      c = 1 + term / c;
      fraction *= d * c;
    }
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * fraction;
}

/** P(T ≤ t) of Student's t with `df` degrees of freedom (Abramowitz & Stegun 26.7.1). */
export function studentCdf(t: number, df: number): number {
  const tail = 0.5 * incompleteBeta(df / (df + t * t), df / 2, 0.5);
  return t > 0 ? 1 - tail : tail;
}

/** Density of Student's t. */
const studentDensity = (t: number, df: number): number =>
  Math.exp(
    logGamma((df + 1) / 2) -
      logGamma(df / 2) -
      0.5 * Math.log(df * Math.PI) -
      ((df + 1) / 2) * Math.log1p((t * t) / df),
  );

/**
 * Quantile of Student's t, 0 < p < 1, df ≥ 1: Newton's steps from the inverse of Wallace's (1959) approximation. The
 * upper tail is convex, so that from the second step on they come from below; error below 1e−9 of it.
 */
export function studentQuantile(p: number, df: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  // Hundreds of intervals in a row have the same replications.
  if (last.p !== p || last.df !== df) last = { p, df, t: solve(p, df) };
  return last.t;
}

let last = { p: NaN, df: NaN, t: NaN };

function solve(p: number, df: number): number {
  const score = (normalQuantile(p) * (8 * df + 3)) / (8 * df + 1);
  let t = Math.sqrt(df * Math.expm1((score * score) / df));
  for (let step = 0; step < 100; step++) {
    const by = (studentCdf(-t, df) - (1 - p)) / studentDensity(t, df);
    t += by;
    if (Math.abs(by) <= 1e-11 * t) break;
  }
  return t;
}
