import { normalQuantile } from './normal.ts';
import { studentQuantile } from './student.ts';

export interface Sizing {
  /** Standard deviation of one observation, as a pilot tells it. */
  readonly deviation: number;
  /** What half the interval's width is to be below; > 0. */
  readonly halfWidth: number;
  readonly confidence?: number;
  /** Degrees of freedom that means cost: 1, or the number of strata. */
  readonly means?: number;
  readonly atLeast?: number;
}

/** More than anybody would run or wait for. */
const MOST = 1e5;

/**
 * Observations until t·s/√n < `halfWidth`: min {n : t_{n − 1, 1 − α/2} s/√n < h} (Law, Simulation Modeling and Analysis, 5th
 * ed., 9.4.1), with n − means degrees of freedom, found from the normal's n upwards. Infinity above 100,000.
 */
export function sampleSize({ deviation, halfWidth, confidence = 0.95, means = 1, atLeast = 2 }: Sizing): number {
  const p = 0.5 + confidence / 2;
  const first = Math.ceil(((normalQuantile(p) * deviation) / halfWidth) ** 2);
  if (!(first <= MOST)) return Infinity;
  let count = Math.max(atLeast, means + 1, first);
  while (deviation > 0 && studentQuantile(p, count - means) * deviation >= halfWidth * Math.sqrt(count)) count++;
  return count;
}
