import type { AccountJournal, PoolJournal } from '../model/run.ts';

/** Rows that are written while a replay goes on; the arrays grow. */
export interface Journal {
  readonly states: Columns<'at' | 'account' | 'state' | 'open'>;
  readonly pool: Columns<'inquiry' | 'entered' | 'left' | 'account'>;
  /** Row of the pool in which an inquiry is. */
  readonly stays: Map<number, number>;
}

type Columns<K extends string> = Readonly<Record<K, number[]>>;

export const journalOf = (): Journal => ({
  states: { at: [], account: [], state: [], open: [] },
  pool: { inquiry: [], entered: [], left: [], account: [] },
  stays: new Map(),
});

/** What an account is, and how much it holds, from `at` on. */
export function writeState(
  { states }: Journal,
  row: { at: number; account: number; state: number; open: number },
): void {
  const { at, account, state, open } = states;
  at.push(Math.round(row.at));
  account.push(row.account);
  state.push(row.state);
  open.push(row.open);
}

export function writeEntry({ pool, stays }: Journal, inquiry: number, at: number): void {
  stays.set(inquiry, pool.inquiry.length);
  pool.inquiry.push(inquiry);
  pool.entered.push(Math.round(at));
  pool.left.push(NaN);
  pool.account.push(-1);
}

/** An inquiry leaves the pool at `at`: to an account, or (−1) because its buyer has gone. */
export function writeExit({ pool, stays }: Journal, inquiry: number, to: { at: number; account: number }): void {
  const row = stays.get(inquiry)!;
  pool.left[row] = Math.round(to.at);
  pool.account[row] = to.account;
}

/** What was written of accounts. */
export function accountJournal({ states }: Journal): AccountJournal {
  const { at, account, state, open } = states;
  return {
    at: Float64Array.from(at),
    account: Int32Array.from(account),
    state: Uint8Array.from(state),
    open: Int32Array.from(open),
  };
}

export function poolJournal({ pool }: Journal): PoolJournal {
  const { inquiry, entered, left, account } = pool;
  return {
    inquiry: Int32Array.from(inquiry),
    entered: Float64Array.from(entered),
    left: Float64Array.from(left),
    account: Int32Array.from(account),
  };
}
