import { shareWithin } from './responseCurve.ts';
import type { ResponseCurve } from './responseCurve.ts';
import type { TimeAxis } from './timeAxis.ts';

/** px from one point of a density to the next. */
export const GRAIN = 3;
const SPREAD = 2.2; // points, standard deviation of the kernel

const KERNEL = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map((at) => Math.exp((-at * at) / (2 * SPREAD * SPREAD)));
const WHOLE = KERNEL.reduce((sum, weight) => sum + weight, 0);

/**
 * How dense the responses of a curve lie along a time axis: share of all arrivals per point, one point every GRAIN px,
 * smoothed by a normal kernel. The sum is the share that was answered, so those never answered make it lower.
 */
export function densityOf(curve: ResponseCurve, { x, inner }: TimeAxis): number[] {
  if (curve.arrivals === 0) return [];
  const points = Math.ceil(inner / GRAIN);
  const from = x.range()[0];
  const shares = Array.from({ length: points + 1 }, (_, i) =>
    i === 0 ? 0 : shareWithin(curve, x.invert(from + Math.min(inner, i * GRAIN))),
  );
  const masses = shares.slice(1).map((share, i) => share - shares[i]);
  return masses.map(
    (_, i) =>
      KERNEL.reduce((sum, weight, k) => sum + weight * (masses[i + k - (KERNEL.length - 1) / 2] ?? 0), 0) / WHOLE,
  );
}
