import type { Ms, Share } from '../base/units.ts';
import type { AccountLoad } from '../metrics/summary.ts';
import type { Slot } from './theme.ts';

/** What one account carries under one plan; means over replications. */
export interface LoadSide {
  /** Inquiries given to it in a day. */
  readonly perDay: number;
  /** Of these, answered late or never, or passed on before the first answer; NaN when it was given none. */
  readonly late: Share;
  /** Mean response of the turns that it answered; NaN where there are none, or it is not known. */
  readonly wait: Ms;
  /** Time on replies ÷ time on duty; NaN when never on duty. */
  readonly utilisation: Share;
}

export type LoadRow = Readonly<Record<Slot, LoadSide>> & {
  /** Index into the accounts of the shop; −1 in the row of all others. */
  readonly account: number;
  readonly name: string;
  /** Accounts that the row stands for: more than 1 only in the row of all others. */
  readonly accounts: number;
};

export interface LoadData {
  /** One per account, in any order. */
  readonly rows: readonly LoadRow[];
}

/** Rows that a chart shows one by one; the rest is one row. */
export const MOST_ROWS = 30;

/** What rows are sorted by, the greatest first: a figure of A (of B where A has none), or the change of the load. */
export const LOAD_SORTS = ['perDay', 'late', 'wait', 'utilisation', 'change'] as const;
export type LoadSort = (typeof LOAD_SORTS)[number];

function rankOf({ a, b }: LoadRow, sort: LoadSort): number {
  if (sort === 'change') return Math.abs(b.perDay - a.perDay);
  const value = Number.isNaN(a[sort]) ? b[sort] : a[sort];
  return Number.isNaN(value) ? -1 : value;
}

/** All rows in their order. */
export const sortedRows = ({ rows }: LoadData, sort: LoadSort = 'perDay'): LoadRow[] =>
  [...rows].sort(
    (one, other) =>
      rankOf(other, sort) - rankOf(one, sort) || other.a.perDay - one.a.perDay || other.b.perDay - one.b.perDay,
  );

/** Rows in their order; beyond `MOST_ROWS` one row with the means of all others. */
export function rowsOf(data: LoadData, others: (accounts: number) => string, sort?: LoadSort): LoadRow[] {
  const sorted = sortedRows(data, sort);
  if (sorted.length <= MOST_ROWS) return sorted;
  const rest = sorted.slice(MOST_ROWS);
  const sides = { a: meanOf(rest, 'a'), b: meanOf(rest, 'b') };
  return [...sorted.slice(0, MOST_ROWS), { account: -1, name: others(rest.length), accounts: rest.length, ...sides }];
}

/** Means per account; late share and wait are of the inquiries of these accounts, however they are spread. */
function meanOf(rows: readonly LoadRow[], slot: Slot): LoadSide {
  const sides = rows.map((row) => row[slot]);
  const given = sides.reduce((sum, { perDay }) => sum + perDay, 0);
  const byInquiry = (key: 'late' | 'wait'): number => {
    const told = sides.filter((side) => side.perDay > 0 && !Number.isNaN(side[key]));
    return (
      told.reduce((sum, side) => sum + side.perDay * side[key], 0) / told.reduce((sum, { perDay }) => sum + perDay, 0)
    );
  };
  const onDuty = sides.map(({ utilisation }) => utilisation).filter((share) => !Number.isNaN(share));
  return {
    perDay: given / rows.length,
    late: byInquiry('late'),
    wait: byInquiry('wait'),
    utilisation: onDuty.reduce((sum, share) => sum + share, 0) / onDuty.length,
  };
}

/** What the rows are made from: the accounts of a shop and what each replication of both plans gave them. */
export interface LoadSources {
  readonly names: readonly string[];
  readonly a: readonly AccountLoad[];
  readonly b: readonly AccountLoad[];
  /** Length of the replayed period, in days. */
  readonly days: number;
}

/** Rows of a shop's accounts; accounts that neither plan gives an inquiry are left out. */
export function loadRows({ names, a, b, days }: LoadSources): LoadRow[] {
  return names
    .map((name, account) => ({ account, name, accounts: 1, a: sideOf(a, account, days), b: sideOf(b, account, days) }))
    .filter((row) => row.a.perDay > 0 || row.b.perDay > 0);
}

function sideOf(replications: readonly AccountLoad[], account: number, days: number): LoadSide {
  const mean = (value: (load: AccountLoad) => number): number =>
    replications.reduce((sum, load) => sum + value(load), 0) / replications.length;
  const assigned = mean((load) => load.assigned[account]);
  return {
    perDay: assigned / days,
    late: mean((load) => load.late[account]) / assigned,
    wait: mean((load) => load.waitMs[account]) / mean((load) => load.waits[account]),
    utilisation: mean((load) => load.utilisation[account]),
  };
}
