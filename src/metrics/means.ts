import type { Ms } from '../base/units.ts';
import type { RuledPackId } from './pack.ts';
import { RULED_IDS, RULES, bitOf } from './rules.ts';

/** Packs that have a mean response. */
export const MEANS: readonly RuledPackId[] = RULED_IDS.filter((id) => RULES[id].mean !== undefined);
/** The same, as a set. */
export const MEANT = MEANS.reduce((set, id) => set | bitOf(id), 0);
/** One cap for all means: their sums are kept together. */
export const CAP: Ms = Math.max(0, ...MEANS.map((id) => RULES[id].mean!.cap));
