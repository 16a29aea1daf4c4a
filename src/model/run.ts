/** Why an inquiry went where it went; the order is the code in `Replay.reason` (see design words in the folder's README). */
export const REASONS = [
  'NONE',
  'WEIGHT',
  'LEAST_OPEN',
  'LEAST_LOAD',
  'LONGEST_IDLE',
  'QUEUED',
  'OFFLINE_PROXY',
  'OFFLINE_POOL',
  'OFFLINE_MEMBER',
  'POOL_MANUAL',
  'LEAST_WAITING',
  'ROUND_ROBIN',
  'FEWEST_TODAY',
  'RANDOM',
  'FILL_FIRST',
  'OFFLINE_MAIN',
  'POOL_AUTO',
  'RECENT_24H',
  'RECENT_72H',
  'BUSY_RULE',
  'OVERFLOW',
  'DEDICATED',
  'ROBOT_SHOP',
  'ROBOT_GROUP',
  'REDISPATCH',
  'TRANSFER',
  'ALL_SUSPENDED_EVEN',
  'LEAST_OCCUPIED',
  'MOST_SPARE',
  'FEWEST_EVER',
] as const;
export type Reason = (typeof REASONS)[number];

/** How the routing chose the group of an inquiry. */
export const GROUP_REASONS = [
  'SCOPE',
  'UNSCOPED',
  'UNSCOPED_RANDOM',
  'SCOPE_CROWD',
  'SCOPE_PRODUCT',
  'SCOPE_INTENT',
  'SCOPE_ORDER',
] as const;
export type GroupReason = (typeof GROUP_REASONS)[number];

export const OUTCOMES = ['answered', 'waiting', 'abandoned', 'pooled', 'blocked', 'settled', 'unsettled'] as const;
/**
 * What became of an inquiry by the end of the replay. `answered`: its first turn was answered; `waiting`: it sits with
 * an account or in a queue; `abandoned`: the buyer left before the first answer; `pooled`: still in the message pool;
 * `blocked`: turned away by a full queue; `settled`: by the robot, no person was needed; `unsettled`: the robot did not
 * settle it, and the buyer did not ask for a person.
 */
export type Outcome = (typeof OUTCOMES)[number];

/** What accounts were and held: a row per change, of one account in the order in which they happened. */
export interface AccountJournal {
  readonly at: Float64Array; // epoch ms
  readonly account: Int32Array; // index into Shop.accounts
  readonly state: Uint8Array; // bits ONLINE_BIT, WORKING_BIT, SUSPENDED_BIT, FULL_BIT
  readonly open: Int32Array; // inquiries held from then on
}
export const ONLINE_BIT = 1; // logged in: what is meant for it reaches it
export const WORKING_BIT = 2; // somebody answers
export const SUSPENDED_BIT = 4; // by the plan or its hours
export const FULL_BIT = 8; // suspended for holding too much

/** Stays of inquiries in the message pool, in the order in which they came. */
export interface PoolJournal {
  readonly inquiry: Int32Array;
  readonly entered: Float64Array; // epoch ms
  readonly left: Float64Array; // NaN = never
  readonly account: Int32Array; // that it was handed to; −1 = to nobody
}

/** What is written of a replay when it is asked for. */
export interface Journals {
  readonly accounts: AccountJournal;
  readonly pool: PoolJournal;
}

/** One replication of one plan, as typed arrays; indices follow the trace. */
export interface Replay {
  /** Per inquiry. */
  readonly account: Int32Array; // index into Shop.accounts; −1 = never assigned
  readonly group: Int16Array; // index into Plan.groups; −1 = none
  readonly reason: Uint8Array; // index into REASONS: the decision that gave it its last account
  readonly groupReason: Uint8Array; // index into GROUP_REASONS
  readonly outcome: Uint8Array; // index into OUTCOMES
  readonly assignedAt: Float64Array; // epoch ms of that decision; NaN = never
  readonly transfers: Uint8Array; // times that it went from one account to another
  readonly returned: Uint8Array; // 1: its buyer left without an answer and came back
  /** Per turn, epoch ms; NaN = did not happen before the end. */
  readonly asked: Float64Array;
  readonly started: Float64Array;
  readonly replied: Float64Array;
  readonly by: Int32Array; // account that started on it; −1 = none
  /** Turns that waited with an account and were taken from it unanswered, in the order in which it happened: flat pairs turn, account. */
  readonly passedOn: Int32Array;
  /** Per account. */
  readonly busyMs: Float64Array; // time spent on replies
  readonly onlineMs: Float64Array; // time at work inside the replay
  readonly paidMs: Float64Array; // shifts with their breaks, of full-time accounts at least their contract
  readonly hourlyCost: Float64Array; // in the shop's currency; NaN = not known
  readonly assigned: Int32Array; // inquiries given to it
  readonly peakOpen: Int32Array; // most inquiries held at once
  /** When some account was logged in: flat pairs from, to, epoch ms, ascending; absent: not known. */
  readonly attended?: Float64Array;
  /** Only where it was asked for. */
  readonly journals?: Journals;
}
