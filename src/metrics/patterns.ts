import { RULED_IDS } from './rules.ts';

/** Every set of packs is a number below this. */
const SETS = 1 << RULED_IDS.length;

/** How much falls to each set of packs; told pack by pack. */
export type Patterns = Uint32Array;

export const patterns = (): Patterns => new Uint32Array(SETS);

/** Σ over the sets that hold a pack, by its place in RULED_IDS; the patterns are empty afterwards. */
export function emptied(of: Patterns): number[] {
  const sums = RULED_IDS.map(() => 0);
  for (let set = 0; set < SETS; set++) {
    const sum = of[set];
    if (sum === 0) continue;
    of[set] = 0;
    for (let pack = 0; pack < sums.length; pack++) if ((set >> pack) & 1) sums[pack] += sum;
  }
  return sums;
}
