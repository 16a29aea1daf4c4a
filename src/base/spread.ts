import { studentCdf, studentQuantile } from './student.ts';

/** How far an estimate may be off: one method, which can be asked for any confidence and for the p that inverts it. */
export interface Spread {
  /** Standard error. */
  readonly se: number;
  /** Half the width of the two-sided interval of this confidence, 0 < confidence < 1. */
  halfWidth(confidence: number): number;
  /** Two-sided p of the estimate against 0: the interval of confidence 1 − α around it excludes 0 where p < α. */
  p(estimate: number): number;
}

/** What does not vary has no width, and its p is 0 or, of an estimate of 0, 1. */
const constant: Spread = { se: 0, halfWidth: () => 0, p: (estimate) => (estimate === 0 ? 1 : 0) };

/** Student's t with `df` ≥ 1 degrees of freedom. */
export function studentSpread(se: number, df: number): Spread {
  if (se === 0) return constant;
  return {
    se,
    halfWidth: (confidence) => studentQuantile(0.5 + confidence / 2, df) * se,
    p: (estimate) => 2 * studentCdf(-Math.abs(estimate) / se, df),
  };
}
