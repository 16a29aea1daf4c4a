import type { ClockMinute } from '../base/units.ts';
import type { AccountId } from './shop.ts';

export type PlanId = string;
export type GroupId = string;

/** A routing plan: every setting that a manager can change. JSON as it is written in `scenarios/`. */
export interface Plan {
  readonly version: 1;
  readonly id: PlanId;
  readonly name: string;
  /** The name in every language, of plans that come with the app; whoever renames a plan leaves it out. */
  readonly names?: { readonly 'zh-CN': string; readonly en: string };
  /** One entry per account of the shop that the plan knows; an account without an entry is never online. */
  readonly accounts: readonly AccountSetting[];
  readonly groups: readonly Group[];
  /** Buyers go back to the account that last replied to them; without it they do not. */
  readonly recentContact?: RecentContact;
  /** What happens by day when no account that is in rotation can take an inquiry. */
  readonly offline: OfflineRule;
  /** Its own rule for the night window; `null`: the night is like the day. */
  readonly night: NightRule | null;
}

/**
 * How long a buyer belongs to the account that last replied to him, in hours since that reply, while it is online:
 * whatever its state, its capacity and its place in rotation, and, for longer, unless it is suspended.
 */
export interface RecentContact {
  readonly evenSuspendedHours: number;
  /** Not less than `evenSuspendedHours`. */
  readonly hours: number;
}

export interface AccountSetting {
  readonly account: AccountId;
  /** Logged in, but no new inquiries. */
  readonly suspended: boolean;
  /** The login is not used any more: nobody reads it. */
  readonly deactivated: boolean;
  /** Concurrent inquiries that the account may hold, ≥ 1. */
  readonly capacity: number;
  /** Weekly hours; `as-logged`: the presence of the shop's account as the log shows it. */
  readonly shifts: readonly Shift[] | 'as-logged';
}

export interface Shift {
  /** ISO weekdays on which the shift begins: 1 Monday … 7 Sunday. */
  readonly days: readonly number[];
  readonly from: ClockTime;
  /** Later than `from`; past `24:00` it reaches into the next day: `18:00`–`26:00`. */
  readonly to: ClockTime;
}

/** `HH:MM`, hours 00–47. */
export type ClockTime = string;

export interface Group {
  readonly id: GroupId;
  readonly name: string;
  readonly members: readonly Member[];
  readonly policy: PolicyId;
  /** What the weights of the policy `weighted` mean; `share` where it is left out. */
  readonly weights?: WeightMode;
  /** Scope values that this group takes; empty: whatever no other group binds. */
  readonly scopes: readonly string[];
  /** Busy rule: with a candidate for whom more buyers wait than that, whoever has the fewest waiting receives. */
  readonly busyAbove?: number;
  /** Group that takes what finds no candidate here; its own overflow group is next. */
  readonly overflow?: GroupId;
  /** Inquiries that may wait for a slot, ≥ 0; one more is turned away. Without it the queue has no limit. */
  readonly queueLimit?: number;
}

export interface Member {
  readonly account: AccountId;
  /** Share inside the group, > 0 for whoever shall receive. */
  readonly weight: number;
  /** Removed (`false`) accounts stay listed but nothing is routed to them. */
  readonly inRotation: boolean;
}

export const POLICY_IDS = [
  'weighted',
  'least-open',
  'least-load',
  'least-waiting',
  'round-robin',
  'fewest-today',
  'random',
  'longest-idle',
  'fill-first',
] as const;
export type PolicyId = (typeof POLICY_IDS)[number];

/**
 * What a weight means: a relative share · people a day (or a clock hour), a quota: by weight among those who are below
 * theirs, and among all when nobody is · the probability of independent draws.
 */
export const WEIGHT_MODES = ['share', 'per-day', 'per-hour', 'probability'] as const;
export type WeightMode = (typeof WEIGHT_MODES)[number];

export interface ProxyShare {
  readonly account: AccountId;
  readonly weight: number;
}

/** The offline rule: who receives while nobody is available. */
export type OfflineRule =
  /** The chosen accounts, whatever their state; they answer, oldest first, when they come online. */
  | { readonly kind: 'proxy'; readonly accounts: readonly ProxyShare[] }
  /** The service assistant answers, what needs a person waits in the message pool; `null`: nobody ever distributes it. */
  | { readonly kind: 'pool'; readonly distribution: Distribution | null }
  /** The owner's login, whatever its state: what happens in a shop that never set anything. */
  | { readonly kind: 'main' }
  /** A member of the group by weight, whatever its state, deactivated ones included. */
  | { readonly kind: 'members' }
  /**
   * Nobody yet: the inquiry waits in its group's queue until a member comes on duty. No setting of Qianniu, but what
   * other platforms do, and what describes a log of unknown settings best.
   */
  | { readonly kind: 'queue' };

/** How the message pool is emptied. */
export type Distribution = ManualDistribution | AutomaticDistribution;

/** One click at a clock time, by a manager who picks which dates of the pool to hand out, to which accounts. */
export interface ManualDistribution {
  readonly at: ClockTime;
  /** Dates of the messages that are picked, in days before the day of the click: `[1]` yesterday's, `[0, 1]` both sides of midnight. */
  readonly dates: readonly number[];
  /** Dealt to these in turn; `by-rules`: where routing sends them, and what it finds nobody for stays. */
  readonly accounts: readonly AccountId[] | 'by-rules';
}

/** Every half hour inside a daily window, where routing sends the messages, only while someone can receive them. */
export interface AutomaticDistribution {
  readonly from: ClockTime;
  /** Not later than `from`: the next day. The window ends before it. */
  readonly to: ClockTime;
  /** How far back messages are taken, in hours, > 0. */
  readonly reachHours: number;
  readonly order: 'latest-first' | 'oldest-first';
}

export const isAutomatic = (distribution: Distribution): distribution is AutomaticDistribution =>
  'reachHours' in distribution;

export interface NightRule {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly rule: OfflineRule;
}

/** Minutes since midnight of `HH:MM`, or NaN where it is not a clock time (hours 00–47). */
export function clockMinutes(clock: ClockTime): ClockMinute {
  const found = /^(\d{1,2}):([0-5]\d)$/.exec(clock);
  const hours = found ? Number(found[1]) : NaN;
  return hours < 48 ? hours * 60 + Number(found![2]) : NaN;
}
