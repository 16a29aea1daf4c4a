import type { Estimate } from '../compare/comparison.ts';
import { betterSide, tells } from './estimates.ts';
import type { Better } from './options.ts';
import { BETTER } from './theme.ts';
import type { Slot } from './theme.ts';

/** Threshold scale of differences: three steps to each side, alike on both. */
export interface Steps {
  /** Where the second and the third step begin, in the unit of the values; the first begins at the smallest that tells. */
  readonly limits: readonly [number, number];
}

const ROUND = [1, 2, 5];
/** How strong each step is drawn. */
export const STRENGTHS = [0.22, 0.5, 0.92] as const;

/** The largest of 1, 2, 5 × 10^n that is not above a value. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return power * Math.max(...ROUND.filter((figure) => figure * power <= value * (1 + 1e-9)));
}

/** Round steps for finite differences, in units of `size`: the strongest begins at about half of the largest. */
export function stepsOf(values: readonly number[], size: number): Steps {
  const most = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs));
  if (most === 0) return { limits: [size, 2 * size] };
  const high = roundBelow(most / size / 1.6) * size;
  return { limits: [roundBelow(high / size / 2.4) * size, high] };
}

export interface Step {
  readonly side: Slot;
  /** Index of STRENGTHS. */
  readonly strength: 0 | 1 | 2;
}

/** The step of a difference; `null` where its interval does not tell it from nothing. */
export function stepOf(estimate: Estimate, better: Better, { limits }: Steps): Step | null {
  if (!tells(estimate)) return null;
  const size = Math.abs(estimate.mean);
  return { side: betterSide(estimate, better), strength: size >= limits[1] ? 2 : size >= limits[0] ? 1 : 0 };
}

/** Fill of a step. */
export const fillOf = ({ side, strength }: Step): { fill: string; 'fill-opacity': number } => ({
  fill: BETTER[side],
  'fill-opacity': STRENGTHS[strength],
});
