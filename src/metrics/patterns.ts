/** Sets of packs are bytes. */
const SETS = 256;

/** How many units belong to which set of packs: counted one by one, told pack by pack. */
export interface Patterns {
  /** By set of packs. */
  readonly counts: Float64Array;
  /** Σ over the sets that hold the pack; its bit is told. */
  of(bit: number): number;
  clear(): void;
}

export function patterns(): Patterns {
  const counts = new Float64Array(SETS);
  return {
    counts,
    of(bit) {
      let sum = 0;
      for (let set = bit; set < SETS; set++) if ((set & bit) > 0) sum += counts[set];
      return sum;
    },
    clear: () => void counts.fill(0),
  };
}
