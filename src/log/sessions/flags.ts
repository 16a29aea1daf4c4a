import type { EpochMs } from '../../base/units.ts';
import type { ColumnRole, Flag } from '../../model/intake.ts';
import type { OrderedMessages } from './turns.ts';

/** How often each contradiction was met; what was met never is left out. */
export type Flags = Partial<Record<Flag, number>>;

/** A moment that is out of order, by the file (0-based) and line that it stands on and the role of its column. */
export interface OutOfOrder {
  readonly flag: Flag;
  readonly file: number;
  readonly line: number;
  readonly role: ColumnRole;
  readonly at: EpochMs;
}

const LISTED = 100;

/** Keeps the first moments that are out of order. */
export function list(found: OutOfOrder[], one: OutOfOrder): void {
  if (found.length < LISTED) found.push(one);
}

export function note(flags: Flags, flag: Flag, count: number): void {
  if (count > 0) flags[flag] = count;
}

/** Messages of the same session, moment, writer and length as the one before. */
export function duplicates(flat: OrderedMessages, bounds: Int32Array): number {
  const { at, sender, account, chars } = flat;
  let count = 0;
  for (let s = 0; s + 1 < bounds.length; s++) {
    for (let i = bounds[s] + 1; i < bounds[s + 1]; i++) {
      // Of messages of one moment any earlier one may be the original.
      for (let j = i - 1; j >= bounds[s] && j >= i - 8 && at[j] === at[i]; j--) {
        if (sender[j] !== sender[i] || account[j] !== account[i] || chars[j] !== chars[i]) continue;
        count++;
        break;
      }
    }
  }
  return count;
}

/** Rows that are earlier than the row of the same group before them, in the direction in which the file runs. */
export function wentBack(at: Float64Array, group: Int32Array, groups: number, backwards: boolean): number {
  const last = new Float64Array(groups).fill(-Infinity);
  const n = at.length;
  let count = 0;
  for (let i = 0; i < n; i++) {
    const row = backwards ? n - 1 - i : i;
    if (at[row] < last[group[row]]) count++;
    last[group[row]] = at[row];
  }
  return count;
}
