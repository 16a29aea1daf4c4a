import type { EpochMs, Ms } from '../base/units.ts';
import { REASONS, type Reason } from '../model/run.ts';
import type { Night } from './nights/night.ts';
import type { Policy } from './policies/policy.ts';

/** Code of a reason in `Replay.reason`. */
export const reasonCode = (reason: Reason): number => REASONS.indexOf(reason);

/** Kinds of timed state changes, in the order in which they happen at equal times. */
export const OFF_DUTY = 0;
export const ON_DUTY = 1;
export const NIGHT_ENDS = 2;
export const NIGHT_BEGINS = 3;
/** What accounts were given in the day, or in the hour, is counted from 0 again; only where a policy asks for it. */
export const DAY_BEGINS = 4;
export const HOUR_BEGINS = 5;
export const CLICK = 6;

/** A plan made ready for one trace: typed arrays, indices for names, epoch milliseconds for clock times. */
export interface Program {
  readonly accounts: AccountTable;
  readonly groups: GroupTable;
  readonly changes: ChangeTable;
  readonly clicks: readonly Click[];
  readonly recent: Recent | null;
  readonly day: Offline;
  readonly night: Offline;
}

/** Parallel arrays over `Shop.accounts`. */
export interface AccountTable {
  readonly count: number;
  readonly capacity: Int32Array; // 0 for an account without a setting
  /** On duty and this flag: live. 0 for suspended and deactivated accounts. */
  readonly receives: Uint8Array;
  readonly pace: Float64Array;
  readonly overhead: Float64Array; // whole ms
  readonly reaction: Float64Array; // ms
  readonly reactionSpread: Float64Array;
  readonly attention: Float64Array;
  readonly onlineMs: Float64Array; // time on duty between start and end of the trace
  /** Groups in which the account is routed to: `groups[groupOffset[a] … groupOffset[a + 1] − 1]`. */
  readonly groupOffset: Int32Array;
  readonly groups: Int32Array;
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
  /** Group that binds a scope value; −1 = none does. */
  readonly ofScope: Int16Array;
  /** Groups without scopes. */
  readonly unscoped: Int16Array;
}

/** Timed state changes, ascending by (at, class of the kind, subject). */
export interface ChangeTable {
  readonly at: Float64Array;
  readonly kind: Uint8Array;
  readonly subject: Int32Array; // account, or index into `clicks`
}

/** For how long a buyer goes back to the account that last replied to him, in ms since that reply. */
export interface Recent {
  readonly evenSuspended: Ms;
  readonly unlessSuspended: Ms;
}

/** One distribution of the pool at one moment. */
export interface Click {
  /** Pairs from, to (exclusive): pooled messages of these moments are handed out. */
  readonly windows: readonly EpochMs[];
  /** Whom they are dealt to in turn; `null`: each goes where routing would send it, and stays where that finds nobody. */
  readonly accounts: Int32Array | null;
  readonly latestFirst: boolean;
  readonly reason: number; // index into REASONS
}

/** An offline rule made ready. */
export interface Offline {
  readonly rule: Night;
  readonly reason: number; // index into REASONS
  readonly accounts: Int32Array;
  readonly weights: Float64Array;
}
