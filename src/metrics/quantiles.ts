import type { Ms } from '../base/units.ts';
import { NEVER } from './bins.ts';
import { WIDTH } from './count-inquiries.ts';
import type { TraceFacts } from './facts.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';

interface Selected {
  readonly facts: TraceFacts;
  readonly rows: ReplayRows;
  readonly selection: Selection;
  /** First responses by bin, of those who needed a person; the last count is of those who were never answered. */
  readonly counts: Uint32Array;
}

/**
 * Quantiles of first responses over all that needed a person, Infinity for those who were never answered: linear between
 * order statistics (type 7 of Hyndman & Fan 1996), NaN of nothing. Exact: the counts by bin say in which bins the order
 * statistics lie, and only these are sorted. `scratch` has room for every inquiry.
 */
export function firstQuantiles(of: Selected, at: readonly number[], scratch: Float64Array): Ms[] {
  const before = new Uint32Array(WIDTH + 1);
  for (let b = 0; b < WIDTH; b++) before[b + 1] = before[b] + of.counts[b];
  const total = before[WIDTH];
  if (total === 0) return at.map(() => NaN);
  const ranks = at.map((q) => q * (total - 1));
  const places = ranks.flatMap((rank) => [Math.floor(rank), Math.ceil(rank)]);
  sortBins(of, new Set(places.map((place) => binOfRank(before, place))), { before, scratch });
  const statistic = (rank: number): Ms => (rank >= before[NEVER] ? Infinity : scratch[rank]);
  return ranks.map((rank) => {
    const below = Math.floor(rank);
    const low = statistic(below);
    const high = statistic(Math.ceil(rank));
    return high === low ? low : low + (rank - below) * (high - low);
  });
}

/** The bin of the order statistic of a rank, by the counts before each bin. */
function binOfRank(before: Uint32Array, rank: number): number {
  let bin = 0;
  while (before[bin + 1] <= rank) bin++;
  return bin;
}

/** Puts the responses of some bins where they stand in the order of all. */
function sortBins(
  { facts, rows, selection }: Selected,
  bins: ReadonlySet<number>,
  { before, scratch }: { before: Uint32Array; scratch: Float64Array },
): void {
  const { turnOffset } = facts.trace;
  const { bin, firstResponse } = rows;
  /** Where the next of a bin goes; −1: it is not wanted. */
  const next = new Int32Array(256).fill(-1);
  for (const b of bins) if (b !== NEVER) next[b] = before[b];
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    const b = bin[turnOffset[i]];
    if (next[b] >= 0) scratch[next[b]++] = firstResponse[i];
  }
  for (const b of bins) if (b !== NEVER) scratch.subarray(before[b], next[b]).sort();
}
