/** Ends of a slider, in the units of a weight. */
export interface WeightScale {
  readonly most: number;
  readonly step: number;
}

const ENDS = [1, 2, 5]
  .flatMap((first) => Array.from({ length: 10 }, (_, power) => first * 10 ** power))
  .toSorted((one, other) => one - other);

/** A slider with room above every weight of a group; probabilities below 1 get one from 0 to 1. */
export function weightScale(weights: readonly number[], areProbabilities: boolean): WeightScale {
  const largest = Math.max(0, ...weights.filter((weight) => Number.isFinite(weight)));
  if (areProbabilities && largest <= 1) return { most: 1, step: 0.01 };
  const most = ENDS.find((end) => end >= 10 && end >= largest * 1.5) ?? ENDS[ENDS.length - 1];
  return { most, step: Math.max(1, most / 200) };
}
