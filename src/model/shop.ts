import type { EpochMs, Ms } from '../base/units.ts';

/** Name of a service login, as the log writes it: `晨光旗舰店:小颖`. Unique in a shop. */
export type AccountId = string;

export const ACCOUNT_ROLES = ['pre-sale', 'after-sale', 'main'] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** What is known of a login besides the settings of a plan: facts of the shop, the same under every plan. */
export interface Account {
  readonly id: AccountId;
  /** What people call it; the part after the colon of a sub-account. */
  readonly name: string;
  readonly role: AccountRole;
  readonly work: WorkModel;
  /** When the account was logged in and working, as intervals; from a status log or inferred from its replies. */
  readonly presence: Presence;
}

/**
 * How an account works: a reply takes `pace` times the work of the shop's reference account, plus `overhead`;
 * an idle account first needs `reaction`; of the turns that reach it, `attention` are worked on at all.
 */
export interface WorkModel {
  readonly pace: number;
  readonly overhead: Ms;
  /** Median of the delay before an idle account starts on a message; lognormal with log-sd `reactionSpread`. */
  readonly reaction: Ms;
  readonly reactionSpread: number;
  /** Every other inquiry that the account holds makes a reply take that part longer; 0 where it is left out. */
  readonly sharing?: number;
  /** Probability that a turn that is given to this account is ever answered. */
  readonly attention: number;
  /** Replies that the estimate stands on; 0 where it was set by hand or taken from the pool of all accounts. */
  readonly basis: number;
}

export interface Presence {
  /** Flat pairs, ascending and disjoint: from, to, from, to, … */
  readonly intervals: readonly EpochMs[];
  readonly inferred: boolean;
}

/** A shop: the accounts that its log or its scenario knows. */
export interface Shop {
  readonly version: 1;
  readonly name: string;
  /** IANA name; every clock time of a plan is read in it. */
  readonly timeZone: string;
  readonly accounts: readonly Account[];
  /** Scope values that inquiries carry; groups bind them by name. */
  readonly scopes: readonly ScopeValue[];
}

/** What a scope value says of an inquiry, in the order in which groups are looked for. */
export const SCOPE_KINDS = ['crowd', 'product', 'intent', 'order'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** `order:退款`: a kind and a name; without a kind (a shop, a channel, a queue) it comes after all kinds. */
export type ScopeValue = string;

/** The kind of a scope value; `null` where it has none. */
export const scopeKind = (value: ScopeValue): ScopeKind | null =>
  SCOPE_KINDS.find((kind) => value.startsWith(`${kind}:`)) ?? null;

/** What is shown of a scope value: its name without the kind. */
export function scopeName(value: ScopeValue): string {
  const kind = scopeKind(value);
  return kind === null ? value : value.slice(kind.length + 1);
}
