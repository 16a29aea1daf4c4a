import { placeAmong, valueOf } from './responseCurve.ts';
import type { Place, ResponseCurve } from './responseCurve.ts';
import type { TimeAxis } from './timeAxis.ts';

/** px from one point of a density to the next. */
export const GRAIN = 3;
const SPREAD = 2.2; // points, standard deviation of the kernel

const KERNEL = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map((at) => Math.exp((-at * at) / (2 * SPREAD * SPREAD)));
const WHOLE = KERNEL.reduce((sum, weight) => sum + weight, 0);
const REACH = (KERNEL.length - 1) / 2;

/** Where the points of densities along an axis lie among the edges of their curves, which share them. */
export function densityPlaces({ edges }: Pick<ResponseCurve, 'edges'>, { x, inner }: TimeAxis): Place[] {
  const [from] = x.range();
  const points = Math.ceil(inner / GRAIN);
  return Array.from({ length: points }, (_, i) => placeAmong(edges, x.invert(from + Math.min(inner, (i + 1) * GRAIN))));
}

/**
 * How dense the responses of a curve lie along a time axis: share of all arrivals per point, one point every GRAIN px,
 * smoothed by a normal kernel. The sum is the share that was answered, so those never answered make it lower.
 * @param places as `densityPlaces` tells them for the axis
 */
export function densityOf(curve: ResponseCurve, places: readonly Place[]): Float64Array {
  if (curve.arrivals === 0) return new Float64Array(0);
  // Nothing lies beyond the ends.
  const masses = new Float64Array(places.length + 2 * REACH);
  let before = 0;
  for (let i = 0; i < places.length; i++) {
    const share = valueOf(curve.within, places[i]);
    masses[i + REACH] = share - before;
    before = share;
  }
  const density = new Float64Array(places.length);
  for (let i = 0; i < density.length; i++) {
    let sum = 0;
    for (let k = 0; k < KERNEL.length; k++) sum += KERNEL[k] * masses[i + k];
    density[i] = sum / WHOLE;
  }
  return density;
}
