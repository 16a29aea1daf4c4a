import type { FlowLink } from './flowLayout.ts';
import type { Slot } from './theme.ts';

/** Inquiries that took one way; means over replications. −1: no group, no account. */
export interface FlowCount {
  readonly group: number;
  readonly account: number;
  readonly outcome: string;
  readonly count: number;
}

export interface FlowOutcome {
  readonly id: string;
  readonly name: string;
  /** Late or lost: drawn red, with a cross. */
  readonly lost: boolean;
}

/** The names of what inquiries flow through. */
export interface FlowShop {
  readonly groups: readonly string[];
  readonly accounts: readonly string[];
  /** In the order in which they shall stand, the good ones first. */
  readonly outcomes: readonly FlowOutcome[];
}

/**
 * Inquiries of a node or ribbon, as they were under a plan: each list that is there holds what counts, lists are and-ed.
 */
export interface FlowKey {
  readonly plan: Slot;
  readonly groups?: readonly number[];
  readonly accounts?: readonly number[];
  readonly outcomes?: readonly string[];
}

export interface FlowWords {
  readonly noGroup: string;
  readonly noAccount: string;
  /** Accounts that have no node of their own: `12 others`. */
  readonly others: (accounts: number) => string;
}

export interface NodeName {
  readonly name: string;
  readonly lost: boolean;
  /** Inquiries that pass it, also by ways that are left out. */
  readonly value: number;
  readonly key: Omit<FlowKey, 'plan'>;
}

export interface FlowGraph {
  readonly columns: readonly [readonly NodeName[], readonly NodeName[], readonly NodeName[]];
  readonly links: readonly [readonly FlowLink[], readonly FlowLink[]];
}

/** Accounts with a node of their own. */
export const MOST_ACCOUNTS = 12;

const sumBy = <Key>(
  counts: readonly FlowCount[],
  key: (count: FlowCount) => Key,
  value: (count: FlowCount) => number,
) => {
  const sums = new Map<Key, number>();
  for (const count of counts) sums.set(key(count), (sums.get(key(count)) ?? 0) + value(count));
  return sums;
};

/**
 * Nodes and links of counts, which may be differences: groups and outcomes in their order, accounts by what passes
 * them, the greatest first, beyond twelve as one. Links below `least` and nodes without any are left out.
 */
export function flowGraph(
  counts: readonly FlowCount[],
  shop: FlowShop,
  words: FlowWords,
  least: number = 0,
): FlowGraph {
  const passing = sumBy(
    counts,
    ({ account }) => account,
    ({ count }) => Math.abs(count),
  );
  const byPassing = [...passing].sort(([, one], [, other]) => other - one).map(([account]) => account);
  const kept = byPassing.length > MOST_ACCOUNTS + 1 ? byPassing.slice(0, MOST_ACCOUNTS) : byPassing;
  const rest = byPassing.slice(kept.length);
  const nodeOf = (account: number): number => (kept.includes(account) ? account : REST);

  const linksBy = (way: (count: FlowCount) => string): { from: string; to: string; value: number }[] =>
    [...sumBy(counts, way, ({ count }) => count)]
      .filter(([, value]) => Math.abs(value) > least)
      .map(([key, value]) => ({ from: key.split(' ')[0], to: key.split(' ')[1], value }));
  const first = linksBy(({ group, account }) => `${group} ${nodeOf(account)}`);
  const second = linksBy(({ account, outcome }) => `${nodeOf(account)} ${outcome}`);

  const there = (ids: readonly string[], used: readonly string[]): string[] => ids.filter((id) => used.includes(id));
  const groups = there(
    [...shop.groups.map((_, i) => String(i)), '-1'],
    first.map(({ from }) => from),
  );
  const middle = [...first.map(({ to }) => to), ...second.map(({ from }) => from)];
  const accounts = there([...kept.map(String), String(REST)], middle);
  const outcomes = shop.outcomes.filter(({ id }) => second.some(({ to }) => to === id));
  const outcomeIds = outcomes.map(({ id }) => id);
  const passed = (is: (count: FlowCount) => boolean): number =>
    counts.filter(is).reduce((sum, { count }) => sum + count, 0);
  return {
    columns: [
      groups.map(Number).map((id) => ({
        name: shop.groups[id] ?? words.noGroup,
        lost: false,
        value: passed(({ group }) => group === id),
        key: { groups: [id] },
      })),
      accounts.map(Number).map((id) => ({
        name: id === REST ? words.others(rest.length) : (shop.accounts[id] ?? words.noAccount),
        lost: id === -1,
        value: passed(({ account }) => nodeOf(account) === id),
        key: { accounts: id === REST ? rest : [id] },
      })),
      outcomes.map(({ id, name, lost }) => ({
        name,
        lost,
        value: passed(({ outcome }) => outcome === id),
        key: { outcomes: [id] },
      })),
    ],
    links: [indexed(first, groups, accounts), indexed(second, accounts, outcomeIds)],
  };
}

/** Stands for all accounts without a node of their own. */
const REST = -2;

const indexed = (
  links: readonly { from: string; to: string; value: number }[],
  left: readonly string[],
  right: readonly string[],
): FlowLink[] => links.map(({ from, to, value }) => ({ from: left.indexOf(from), to: right.indexOf(to), value }));

/** A way under both plans: `count` is B − A. */
export interface FlowChange extends FlowCount, Readonly<Record<Slot, number>> {}

/** B − A way by way. */
export function flowDifferences(a: readonly FlowCount[], b: readonly FlowCount[]): FlowChange[] {
  const ways = new Map<string, FlowChange>();
  const add = (side: Slot, counts: readonly FlowCount[]): void => {
    for (const one of counts) {
      const key = `${one.group} ${one.account} ${one.outcome}`;
      const known = ways.get(key) ?? { ...one, a: 0, b: 0 };
      const both = { a: known.a, b: known.b, [side]: known[side] + one.count };
      ways.set(key, { ...known, ...both, count: both.b - both.a });
    }
  };
  add('a', a);
  add('b', b);
  return [...ways.values()];
}
