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
  /** Buyers go back to the account that last talked with them; without it they do not. */
  readonly recentContact?: RecentContact;
  /** Buyers in the shop's membership have an account of their own. */
  readonly dedicated?: Dedicated;
  /** Answers for the whole shop; any robot, of the shop or of a group, makes a pool of every offline rule but `queue`. */
  readonly robot?: Robot;
  /** Where inquiries go that no group binds: to the groups without scopes, unless told: to any group. */
  readonly unscoped?: 'any-group';
  /** While whoever is online is suspended: the offline rule, unless told: those accounts in even turns. */
  readonly allSuspended?: 'even-split';
  /**
   * Turns of an account that has gone offline. Without it, messages to come are routed at once and what waits stays;
   * `never`: all of it waits for that account; else both are routed again after a delay.
   */
  readonly redispatch?: 'never' | { readonly afterSeconds: number };
  /** A turn that nobody has started on for that long goes, once, to another account of its group. */
  readonly transferAfterSeconds?: number;
  /** After the last reply an inquiry keeps its account's slot for that long. */
  readonly holdSeconds?: number;
  /** Whether an account that is only logged in on a phone counts as online; it does unless told. */
  readonly phoneCountsAsOnline?: boolean;
  /** Which of its waiting turns an account takes up next; `oldest-first` where it is left out. */
  readonly serviceOrder?: ServiceOrder;
  /** A turn that has waited longer than that goes first, whatever the order. */
  readonly nudgeAfterSeconds?: number;
  /** What happens by day when no account that is in rotation can take an inquiry. */
  readonly offline: OfflineRule;
  /** Its own rule for the night window; `null`: the night is like the day. */
  readonly night: NightRule | null;
}

/**
 * How long a buyer belongs to the account that last talked with him, in hours since then, while it is online:
 * whatever its state, its capacity and its place in rotation, and, for longer, unless it is suspended.
 */
export interface RecentContact {
  readonly evenSuspendedHours: number;
  /** Not less than `evenSuspendedHours`. */
  readonly hours: number;
  /** What makes an account the last contact: its reply, unless told: that the inquiry was given to it. */
  readonly binds?: 'assignment';
}

/** Dedicated agents: buyers in the membership are shared out among them, by weight, each for good. */
export interface Dedicated {
  readonly accounts: readonly ProxyShare[];
  /** While the buyer's own agent is not available: the buyer is routed like others, or waits for him. */
  readonly whenAway: 'route' | 'wait';
}

export const ROBOT_MODES = ['robot-first', 'human-first', 'ratio'] as const;
/**
 * Who answers the first message: the robot · a person, the robot where none is free · the robot with the probability
 * `share`, else a person.
 */
export type RobotMode = (typeof ROBOT_MODES)[number];

/** A service assistant. It sees the first message of an inquiry and answers at once. */
export interface Robot {
  readonly mode: RobotMode;
  /** Of the mode `ratio`: probability that the robot is first. */
  readonly share?: number;
  /** Probability that its answer settles the inquiry: no person is needed. */
  readonly resolves: number;
  /** Of what it does not settle: probability that the buyer asks for a person; the others go away. */
  readonly asksForPerson: number;
  /** From the first message until the buyer asks for a person, ≥ 0. */
  readonly handoverSeconds: number;
}

/** Oldest message first · first messages of an inquiry before later ones · members of the shop before others. */
export const SERVICE_ORDERS = ['oldest-first', 'new-first', 'vip-first'] as const;
export type ServiceOrder = (typeof SERVICE_ORDERS)[number];

/** Full-time by contract, long-term part-time by agreement, temporary. */
export const EMPLOYMENTS = ['full-time', 'part-time', 'temporary'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

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
  /** Pauses inside the shifts: the account stays online, and nobody answers. */
  readonly breaks?: readonly Shift[];
  /** Weekly hours in which it is suspended. */
  readonly suspendedDuring?: readonly Shift[];
  /** Suspended as soon as it holds that many inquiries, until it holds fewer. */
  readonly autoSuspendAt?: number;
  /** Deactivated from the beginning of that local day, `YYYY-MM-DD`. */
  readonly deactivatedFrom?: string;
  /** Logged in on a phone whenever it is not on duty: online, and nobody answers before the next shift. */
  readonly phone?: boolean;
  readonly employment?: Employment;
  /** Hours a week that are paid even where shifts are shorter; of full-time accounts. */
  readonly contractHours?: number;
  /** What a paid hour costs, in the shop's currency, ≥ 0. */
  readonly hourlyCost?: number;
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
  /** Scope values that this group takes (see `ScopeKind`); empty: whatever no other group binds. */
  readonly scopes: readonly string[];
  /** Answers for this group alone. */
  readonly robot?: Robot;
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
  'least-occupied',
  'most-spare',
  'least-waiting',
  'round-robin',
  'fewest-today',
  'fewest-ever',
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
  /** Every chat that the robot could not settle, unless told: only of buyers who asked for a person. */
  readonly only?: 'asked-for-person';
}

export const isAutomatic = (distribution: Distribution): distribution is AutomaticDistribution =>
  'reachHours' in distribution;

export interface NightRule {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly rule: OfflineRule;
}

/** Whether the plan has any robot: then every offline rule but `queue` is a pool. */
export const hasRobot = ({ robot, groups }: Pick<Plan, 'robot' | 'groups'>): boolean =>
  robot !== undefined || groups.some((group) => group.robot !== undefined);

/** Minutes since midnight of `HH:MM`, or NaN where it is not a clock time (hours 00–47). */
export function clockMinutes(clock: ClockTime): ClockMinute {
  const found = /^(\d{1,2}):([0-5]\d)$/.exec(clock);
  const hours = found ? Number(found[1]) : NaN;
  return hours < 48 ? hours * 60 + Number(found![2]) : NaN;
}
