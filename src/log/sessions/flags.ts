import type { EpochMs } from '../../base/units.ts';
import type { ColumnRole, Flag } from '../../model/intake.ts';
import { SENDERS } from '../../model/log.ts';
import type { OrderedMessages } from './turns.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');

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

/** Messages of an agent whose predecessor among them in the same session was another. */
export function handedOver({ sender, account }: OrderedMessages, bounds: Int32Array): number {
  let count = 0;
  for (let s = 0; s + 1 < bounds.length; s++) {
    let last = -1;
    for (let i = bounds[s]; i < bounds[s + 1]; i++) {
      if (sender[i] !== AGENT) continue;
      if (last >= 0 && account[i] !== last) count++;
      last = account[i];
    }
  }
  return count;
}

/**
 * Messages of sessions in which no row names an account, where rows of agents and buyers do elsewhere; `unnamed` is the
 * number of whoever wrote without a name, −1 = nobody did.
 */
export function withoutAgent({ sender, account }: OrderedMessages, bounds: Int32Array, unnamed: number): number {
  let named = false;
  let count = 0;
  for (let s = 0; s + 1 < bounds.length; s++) {
    let people = 0;
    let somebody = false;
    for (let i = bounds[s]; i < bounds[s + 1]; i++) {
      if (sender[i] !== BUYER && sender[i] !== AGENT) continue;
      people++;
      if (account[i] < 0 || account[i] === unnamed) continue;
      somebody = true;
      if (sender[i] === BUYER) named = true;
    }
    if (!somebody) count += people;
  }
  return named ? count : 0;
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
