import type { Zone } from '../base/civil.ts';
import { HOUR, type EpochMs } from '../base/units.ts';
import type { TraceFacts } from './facts.ts';
import { periodOf } from './marks.ts';

/** Finds the period (see `periodOf`) of moments that mostly follow each other closely. */
export interface Periods {
  /** Where the period that was found last begins and ends, epoch ms; not a number where it is not known. */
  readonly span: Float64Array;
  find(at: EpochMs): number;
}

/** Periods of a trace whose accounts were logged in so: stretches from, to, from, to …; always where that is not known. */
export function periodsOf(
  { toLocal }: Zone,
  { offset }: TraceFacts,
  attended: Float64Array = Float64Array.of(-Infinity, Infinity),
): Periods {
  const span = new Float64Array(2).fill(NaN);
  return {
    span,
    find(at) {
      const hour = Math.floor((offset === null ? toLocal(at) : at + offset) / HOUR);
      const next = firstEndAfter(attended, at);
      const [from, to] = [attended[next] ?? Infinity, attended[next + 1] ?? Infinity];
      const isAttended = from <= at;
      // A zone that keeps its offset keeps its hours.
      const start = offset === null ? NaN : hour * HOUR - offset;
      span[0] = Math.max(start, isAttended ? from : next === 0 ? -Infinity : attended[next - 1]);
      span[1] = Math.min(start + HOUR, isAttended ? to : from);
      return periodOf(((hour % 24) + 24) % 24, isAttended);
    },
  };
}

/** Where the first stretch stands that ends after that moment. */
function firstEndAfter(stretches: Float64Array, at: EpochMs): number {
  let [low, high] = [0, stretches.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[2 * middle + 1] <= at) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
