import type { Ms } from '../base/units.ts';
import type { RuledPackId } from './pack.ts';
import { RULED_IDS, RULES, bitOf } from './rules.ts';

/** Packs that have a mean response. */
export const MEANS: readonly RuledPackId[] = RULED_IDS.filter((id) => RULES[id].mean !== undefined);
/** The same, as a set. */
export const MEANT = MEANS.reduce((set, id) => set | bitOf(id), 0);
/** One cap for all means: their sums are kept together. */
export const CAP: Ms = Math.max(0, ...MEANS.map((id) => RULES[id].mean!.cap));

const BITS = Uint8Array.from(MEANS, bitOf);

/** Sums per inquiry and pack of MEANS: those of one inquiry set to 0. */
export function clearMeant(sums: Uint32Array, inquiry: number): void {
  const at = inquiry * BITS.length;
  for (let m = 0; m < BITS.length; m++) sums[at + m] = 0;
}

/** Adds to those of an inquiry, of the packs of a set. */
export function addMeant(sums: Uint32Array, inquiry: number, packs: number, ms: Ms): void {
  if (ms === 0) return;
  const at = inquiry * BITS.length;
  for (let m = 0; m < BITS.length; m++) if ((packs & BITS[m]) !== 0) sums[at + m] += ms;
}
