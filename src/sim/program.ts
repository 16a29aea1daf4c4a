import type { EpochMs, Ms } from '../base/units.ts';
import type { Robot, ServiceOrder } from '../model/plan.ts';
import { REASONS, type Reason } from '../model/run.ts';
import type { Night } from './nights/night.ts';
import type { Policy } from './policies/policy.ts';

/** Code of a reason in `Replay.reason`. */
export const reasonCode = (reason: Reason): number => REASONS.indexOf(reason);

/** Kinds of timed changes, in the order in which they happen at equal times. */
export const STATE = 0; // an account's state becomes `value`
export const NIGHT_ENDS = 1;
export const NIGHT_BEGINS = 2;
/** What accounts were given in the day, or in the hour, is counted from 0 again; only where a policy asks for it. */
export const DAY_BEGINS = 3;
export const HOUR_BEGINS = 4;
export const CLICK = 5;

/** Bits of an account's state. */
export { ONLINE_BIT as ONLINE, SUSPENDED_BIT as SUSPENDED, WORKING_BIT as WORKING } from '../model/run.ts';

/** A plan made ready for one trace: typed arrays, indices for names, epoch milliseconds for clock times. */
export interface Program {
  readonly accounts: AccountTable;
  readonly groups: GroupTable;
  readonly changes: ChangeTable;
  readonly clicks: readonly Click[];
  /** When some account is logged in: flat pairs from, to, ascending. */
  readonly attended: Float64Array;
  readonly recent: Recent | null;
  readonly dedicated: DedicatedTable | null;
  /** Of the whole shop. */
  readonly robot: Robot | null;
  readonly evenWhenSuspended: boolean;
  /** ms; Infinity: never · −1: at once, and what waits stays. */
  readonly redispatch: Ms;
  readonly transfer: Ms; // Infinity = never
  readonly hold: Ms;
  readonly order: ServiceOrder;
  readonly nudge: Ms; // Infinity = never
  readonly day: Offline;
  readonly night: Offline;
}

/** Parallel arrays over `Shop.accounts`. */
export interface AccountTable {
  readonly count: number;
  readonly capacity: Int32Array; // 0 for an account without a setting
  readonly autoSuspendAt: Float64Array; // Infinity = never
  readonly pace: Float64Array;
  readonly overhead: Float64Array; // whole ms
  readonly reaction: Float64Array; // ms
  readonly reactionSpread: Float64Array;
  readonly sharing: Float64Array; // added to 1 per other inquiry that is held
  readonly attention: Float64Array;
  readonly onlineMs: Float64Array; // time at work between start and end of the trace
  readonly paidMs: Float64Array; // shifts with their breaks, or the contract's hours
  readonly hourlyCost: Float64Array; // NaN = not known
  /** Groups in which the account is routed to: `groups[groupOffset[a] … groupOffset[a + 1] − 1]`. */
  readonly groupOffset: Int32Array;
  readonly groups: Int32Array;
  /** Parallel to `groups`: its place in the table of groups. */
  readonly members: Int32Array;
}

/** Members in rotation with a weight above 0, in the order of the plan: `member[offset[g] … offset[g + 1] − 1]`. */
export interface GroupTable {
  readonly count: number;
  readonly offset: Int32Array;
  readonly member: Int32Array; // account index
  readonly weight: Float64Array;
  readonly policy: readonly Policy[];
  readonly reason: Uint8Array; // of the policy, index into REASONS
  readonly queueLimit: Float64Array; // Infinity = none
  readonly busyAbove: Float64Array; // Infinity = no busy rule
  readonly overflow: Int16Array; // group; −1 = none
  readonly robot: readonly (Robot | null)[];
  /** Group that binds what an inquiry carries, by the trace's `scope`; −1 = none does. */
  readonly ofScope: Int16Array;
  readonly scopeReason: Uint8Array; // by the trace's `scope`, index into GROUP_REASONS
  /** Groups for what none binds, and why they get it. */
  readonly unscoped: Int16Array;
  readonly unscopedReason: number; // index into GROUP_REASONS
}

/** Timed changes, ascending by (at, class of the kind, subject). */
export interface ChangeTable {
  readonly at: Float64Array;
  readonly kind: Uint8Array;
  readonly subject: Int32Array; // account, or index into `clicks`
  readonly value: Uint8Array; // bits of the account's new state
}

/** For how long a buyer goes back to the account that last talked with him, in ms since then. */
export interface Recent {
  readonly evenSuspended: Ms;
  readonly unlessSuspended: Ms;
  readonly byAssignment: boolean;
}

export interface DedicatedTable {
  readonly agent: Int32Array; // per buyer; −1 = none
  readonly waits: boolean; // for an agent who is not available
}

/** One distribution of the pool at one moment. */
export interface Click {
  /** Pairs from, to (exclusive): pooled messages of these moments are handed out. */
  readonly windows: readonly EpochMs[];
  /** Whom they are dealt to in turn; `null`: each goes where routing would send it, and stays where that finds nobody. */
  readonly accounts: Int32Array | null;
  readonly latestFirst: boolean;
  readonly onlyAsked: boolean; // leaves what did not ask the robot for a person
  readonly reason: number; // index into REASONS
}

/** An offline rule made ready. */
export interface Offline {
  readonly rule: Night;
  readonly reason: number; // index into REASONS
  readonly accounts: Int32Array;
  readonly weights: Float64Array;
}
