import type { Share } from '../base/units.ts';
import type { AccountLoad } from '../metrics/summary.ts';
import type { Slot } from './theme.ts';

/** What one account carries under one plan; means over replications. */
export interface LoadSide {
  /** Inquiries given to it in a day. */
  readonly perDay: number;
  /** Of these, answered late or never; NaN when it was given none. */
  readonly late: Share;
  /** Time on replies ÷ time on duty; NaN when never on duty. */
  readonly utilisation: Share;
}

export type LoadRow = Readonly<Record<Slot, LoadSide>> & {
  readonly name: string;
  /** Accounts that the row stands for: more than 1 only in the row of all others. */
  readonly accounts: number;
};

export interface LoadData {
  /** One per account, in any order. */
  readonly rows: readonly LoadRow[];
}

/** Rows that a chart shows one by one; the rest is one row. */
export const MOST_ROWS = 40;

/** Rows by A's load, greatest first; beyond `MOST_ROWS` one row with the means of all others. */
export function rowsOf({ rows }: LoadData, others: (accounts: number) => string): LoadRow[] {
  const sorted = [...rows].sort((one, other) => other.a.perDay - one.a.perDay || other.b.perDay - one.b.perDay);
  if (sorted.length <= MOST_ROWS) return sorted;
  const rest = sorted.slice(MOST_ROWS);
  const merged = { name: others(rest.length), accounts: rest.length, a: meanOf(rest, 'a'), b: meanOf(rest, 'b') };
  return [...sorted.slice(0, MOST_ROWS), merged];
}

/** Means per account; the late share is of all inquiries of these accounts. */
function meanOf(rows: readonly LoadRow[], slot: Slot): LoadSide {
  let given = 0;
  let late = 0;
  let utilisation = 0;
  let onDuty = 0;
  for (const row of rows) {
    const side = row[slot];
    given += side.perDay;
    if (side.perDay > 0) late += side.perDay * side.late;
    if (Number.isNaN(side.utilisation)) continue;
    utilisation += side.utilisation;
    onDuty += 1;
  }
  return { perDay: given / rows.length, late: late / given, utilisation: utilisation / onDuty };
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
    .map((name, account) => ({ name, accounts: 1, a: sideOf(a, account, days), b: sideOf(b, account, days) }))
    .filter((row) => row.a.perDay > 0 || row.b.perDay > 0);
}

function sideOf(replications: readonly AccountLoad[], account: number, days: number): LoadSide {
  const mean = (value: (load: AccountLoad) => number): number =>
    replications.reduce((sum, load) => sum + value(load), 0) / replications.length;
  const assigned = mean((load) => load.assigned[account]);
  return {
    perDay: assigned / days,
    late: mean((load) => load.late[account]) / assigned,
    utilisation: mean((load) => load.utilisation[account]),
  };
}
