import { factsOf, type TraceFacts } from '../metrics/facts.ts';
import { rowsOf, type ReplayRows } from '../metrics/rows.ts';
import type { Plan } from '../model/plan.ts';
import type { Replay } from '../model/run.ts';
import type { Shop } from '../model/shop.ts';
import type { Trace } from '../model/trace.ts';
import type { Column } from './encode.ts';

/** What a replay was made from. */
export interface Setting {
  readonly plan: Plan;
  readonly shop: Shop;
  readonly trace: Trace;
  /** The trace whose turns have numbers, where that which was replayed has only some of them; the same unless told. */
  readonly logged?: Trace;
  /** Of the trace and the shop, where somebody has worked them out already. */
  readonly facts?: TraceFacts;
}

/** The same, with what is worked out of it once for all tables. */
export interface Known extends Setting {
  readonly facts: TraceFacts;
  readonly rows: ReplayRows;
  /** When each turn was answered, epoch ms. */
  readonly answeredAt: Float64Array;
}

export function knownOf(replay: Replay, setting: Setting): Known {
  const { facts = factsOf(setting.trace, setting.shop) } = setting;
  const answeredAt = setting.trace.respondsAt === 'start' ? replay.started : replay.replied;
  return { ...setting, facts, rows: rowsOf(facts)(replay), answeredAt };
}

export const constant = (name: string, rows: number): Column => ({
  kind: 'name',
  codes: new Uint8Array(rows),
  names: [name],
});

/** Accounts by number; −1 is NULL. */
export const named = (codes: ArrayLike<number>, { accounts }: Shop): Column => ({
  kind: 'name',
  codes,
  names: accounts.map(({ id }) => id),
});
