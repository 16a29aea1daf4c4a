import type { Plan, PlanId } from './plan.ts';
import type { Account, AccountId, AccountRole, Shop, WorkModel } from './shop.ts';

/** The same words in every language. */
export interface Words {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** A shop with plans to compare and what they teach: a file of `scenarios/`. */
export interface Scenario {
  readonly version: 1;
  readonly id: string;
  readonly name: Words;
  readonly shop: ScenarioShop;
  /** Path of the log that comes with the app. */
  readonly log: string;
  readonly plans: readonly Plan[];
  /** The comparison that it opens with: `a` is the baseline. */
  readonly a: PlanId;
  readonly b: PlanId;
  readonly lessons: readonly Lesson[];
}

export interface ScenarioShop {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly accounts: readonly ScenarioAccount[];
}

export interface ScenarioAccount {
  readonly id: AccountId;
  readonly name: string;
  readonly role: AccountRole;
}

/** What a change of settings from `a` to `b` does. */
export interface Lesson {
  readonly id: string;
  readonly a: PlanId;
  readonly b: PlanId;
  readonly title: Words;
  readonly text: Words;
  /** What `b` must show against `a`; the interval of the paired difference excludes 0. */
  readonly expect: {
    /** Id of a metric. */
    readonly metric: string;
    readonly direction: 'higher' | 'lower';
  };
}

/**
 * The shop that was fitted from a scenario's log, with the names and roles that the scenario knows. Accounts that never
 * appear in the log are added: they work like a typical account, and no hours of theirs are known.
 */
export function shopOf(known: ScenarioShop, fitted: Shop): Shop {
  const accounts = new Map(known.accounts.map((account) => [account.id, account]));
  const seen = new Set(fitted.accounts.map(({ id }) => id));
  const typical = typicalWork(fitted.accounts);
  const unseen = known.accounts
    .filter(({ id }) => !seen.has(id))
    .map((account): Account => ({ ...account, work: typical, presence: { intervals: [], inferred: true } }));
  const { name, timeZone } = known;
  return {
    ...fitted,
    name,
    timeZone,
    accounts: [...fitted.accounts.map((account) => ({ ...account, ...accounts.get(account.id) })), ...unseen],
  };
}

/** How the middle account reacts, on the pace of the reference account. */
function typicalWork(accounts: readonly Account[]): WorkModel {
  const middle = accounts
    .map(({ work }) => work)
    .sort((x, y) => x.reaction - y.reaction)
    .at(accounts.length >> 1);
  const { reaction, reactionSpread } = middle ?? { reaction: 0, reactionSpread: 0 };
  return { pace: 1, overhead: 0, reaction, reactionSpread, attention: 1, basis: 0 };
}
