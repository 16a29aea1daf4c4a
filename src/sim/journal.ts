import type { AccountJournal, PoolJournal } from '../model/run.ts';

/** Rows that are written while a replay goes on, in arrays that grow by doubling. */
export interface Journal {
  readonly states: States;
  readonly stays: Stays;
  /** Row of the stay in which a pooled inquiry is. */
  readonly stayOf: Map<number, number>;
}

interface States {
  rows: number;
  at: Float64Array;
  account: Int32Array;
  state: Uint8Array;
  open: Int32Array;
}

interface Stays {
  rows: number;
  inquiry: Int32Array;
  entered: Float64Array;
  left: Float64Array;
  account: Int32Array;
}

const ROOM = 1024;

export const journalOf = (): Journal => ({
  states: { rows: 0, at: reals(), account: wholes(), state: new Uint8Array(ROOM), open: wholes() },
  stays: { rows: 0, inquiry: wholes(), entered: reals(), left: reals(), account: wholes() },
  stayOf: new Map(),
});

const reals = (): Float64Array => new Float64Array(ROOM);
const wholes = (): Int32Array => new Int32Array(ROOM);

/** Twice the room, with what was there. */
function doubled<T extends Float64Array | Int32Array | Uint8Array>(values: T): T {
  const longer = new (values.constructor as new (length: number) => T)(2 * values.length);
  longer.set(values);
  return longer;
}

/** What an account is, and how much it holds, from `at` on. */
export function writeState(
  { states }: Journal,
  row: { at: number; account: number; state: number; open: number },
): void {
  if (states.rows === states.at.length) {
    states.at = doubled(states.at);
    states.account = doubled(states.account);
    states.state = doubled(states.state);
    states.open = doubled(states.open);
  }
  const place = states.rows++;
  states.at[place] = Math.round(row.at);
  states.account[place] = row.account;
  states.state[place] = row.state;
  states.open[place] = row.open;
}

export function writeEntry({ stays, stayOf }: Journal, inquiry: number, at: number): void {
  if (stays.rows === stays.inquiry.length) {
    stays.inquiry = doubled(stays.inquiry);
    stays.entered = doubled(stays.entered);
    stays.left = doubled(stays.left);
    stays.account = doubled(stays.account);
  }
  const place = stays.rows++;
  stayOf.set(inquiry, place);
  stays.inquiry[place] = inquiry;
  stays.entered[place] = Math.round(at);
  stays.left[place] = NaN;
  stays.account[place] = -1;
}

/** An inquiry leaves the pool at `at`: to an account, or (−1) because its buyer has gone. */
export function writeExit({ stays, stayOf }: Journal, inquiry: number, to: { at: number; account: number }): void {
  const place = stayOf.get(inquiry)!;
  stayOf.delete(inquiry);
  stays.left[place] = Math.round(to.at);
  stays.account[place] = to.account;
}

/** What was written of accounts. */
export const accountJournal = ({ states: { rows, at, account, state, open } }: Journal): AccountJournal => ({
  at: at.subarray(0, rows),
  account: account.subarray(0, rows),
  state: state.subarray(0, rows),
  open: open.subarray(0, rows),
});

export const poolJournal = ({ stays: { rows, inquiry, entered, left, account } }: Journal): PoolJournal => ({
  inquiry: inquiry.subarray(0, rows),
  entered: entered.subarray(0, rows),
  left: left.subarray(0, rows),
  account: account.subarray(0, rows),
});
