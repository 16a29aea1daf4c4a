import type { EpochMs } from '../../base/units.ts';
import { MINUTE } from '../../base/units.ts';

/** How finely times were written: all the same, to the minute, or finer. */
export type Resolution = 'none' | 'minute' | 'fine';

/** Fewer times may be the same, or whole minutes, by chance. */
const ENOUGH_SAME = 10;
const ENOUGH_MINUTES = 20;

export function resolutionOf(at: ArrayLike<EpochMs>): Resolution {
  let same = at.length >= ENOUGH_SAME;
  let minutes = at.length >= ENOUGH_MINUTES;
  for (let i = 0; i < at.length && (same || minutes); i++) {
    if (at[i] !== at[0]) same = false;
    if (at[i] % MINUTE !== 0) minutes = false;
  }
  return same ? 'none' : minutes ? 'minute' : 'fine';
}
