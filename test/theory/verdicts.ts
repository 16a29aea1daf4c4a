import type { Tolerance } from './cases.ts';
import type { Estimate } from './estimate.ts';

/** `wide`: not off, but the runs were too few for the standard error that the cases ask for. */
export type Verdict = 'ok' | 'wide' | 'off' | 'not expressed';

export interface Judged {
  readonly verdict: Verdict;
  readonly accepted: number;
}

/** The rule of the cases: standard error at most this part of what is expected. */
export const PRECISION = 0.005;

/** |estimate − expected| ≤ max(z standard errors, rel / 2 of what is expected). */
export function within(
  { mean, se }: Estimate,
  expected: number,
  { z = 3.3, rel = 0.02, abs = 1e-12 }: Tolerance,
): Judged {
  const accepted = Math.max(z * se, (rel / 2) * Math.abs(expected), abs);
  if (!(Math.abs(mean - expected) <= accepted)) return { verdict: 'off', accepted };
  return { verdict: se <= PRECISION * Math.abs(expected) || se === 0 ? 'ok' : 'wide', accepted };
}

/** A figure of somebody else's simulation. */
export interface Published {
  readonly ci95: readonly [number, number];
}

export const isPublished = (expected: unknown): expected is Published =>
  typeof expected === 'object' && expected !== null && 'ci95' in expected;

/** Our 95 % interval meets the published one. */
export function meets({ mean, se }: Estimate, { ci95 }: Published): Judged {
  const accepted = (ci95[1] - ci95[0]) / 2 + 1.96 * se;
  const apart = Math.max(ci95[0] - mean, mean - ci95[1]) > 1.96 * se;
  return { verdict: apart ? 'off' : 'ok', accepted };
}

/** Equal, numbers up to the digits that are written or the tolerance that is told. */
export function equals(got: unknown, expected: unknown, tolerance: Tolerance): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(got) &&
      got.length === expected.length &&
      expected.every((value, i) => equals(got[i], value, tolerance))
    );
  }
  if (typeof expected !== 'number' || typeof got !== 'number') return got === expected;
  const near = tolerance.type === 'abs' ? (tolerance.abs ?? 1e-6) : 1e-8 * Math.max(1, Math.abs(expected));
  return Math.abs(got - expected) <= near;
}
