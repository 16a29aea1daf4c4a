import type { Ms } from '../base/units.ts';
import { timeWithin } from './responseCurve.ts';
import type { ResponseCurve } from './responseCurve.ts';

/** One of the dots that stand for all inquiries: those between two quantiles. */
export interface QuantileDot {
  /** The response in the middle of these; Infinity: never answered. */
  readonly at: Ms;
  /** Ends of these responses, (from, to]; Infinity where they were never answered. */
  readonly from: Ms;
  readonly to: Ms;
}

/** So many dots, each for the same number of inquiries, the fastest first (quantile dot plot: Kay et al., CHI 2016). */
export function quantileDotsOf(curve: ResponseCurve, count: number): QuantileDot[] {
  if (curve.arrivals === 0) return [];
  return Array.from({ length: count }, (_, i) => ({
    at: timeWithin(curve, (i + 0.5) / count),
    from: i === 0 ? 0 : timeWithin(curve, i / count),
    to: timeWithin(curve, (i + 1) / count),
  }));
}

/** Columns and heights of dots that are stacked where they fall; `null` columns for those never answered. */
export interface Stacked extends QuantileDot {
  readonly column: number | null;
  /** Dots below it in its column, or before it in the place of those never answered. */
  readonly below: number;
}

/** Stacks dots in columns of an axis. */
export function stack(dots: readonly QuantileDot[], columnOf: (at: Ms) => number): Stacked[] {
  const heights = new Map<number | null, number>();
  return dots.map((dot) => {
    const column = Number.isFinite(dot.at) ? columnOf(dot.at) : null;
    const below = heights.get(column) ?? 0;
    heights.set(column, below + 1);
    return { ...dot, column, below };
  });
}

/** Dots in the highest column. */
export const heightOf = (dots: readonly Stacked[]): number =>
  Math.max(0, ...dots.filter(({ column }) => column !== null).map(({ below }) => below + 1));

export const neverOf = (dots: readonly QuantileDot[]): number => dots.filter(({ at }) => at === Infinity).length;
