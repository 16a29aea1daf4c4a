import type { EpochMs, Ms } from '../base/units.ts';
import type { GroupId } from './plan.ts';
import type { GroupReason, Outcome, Reason } from './run.ts';
import type { AccountId } from './shop.ts';

/** Why one inquiry of one replay went where it went, and what happened then. */
export interface Explanation {
  readonly inquiry: number;
  /** How its first group was chosen. */
  readonly groupReason: GroupReason;
  /** In the order in which they were made; the last one is what the outputs report. */
  readonly decisions: readonly Decision[];
  readonly turns: readonly ExplainedTurn[];
  readonly outcome: Outcome;
}

/** What led to a decision: a message · one whose account has gone · the delay after that · the time-out · a slot that came free · the pool's distribution. */
export const OCCASIONS = ['message', 'again', 'redispatch', 'transfer', 'slot', 'distribution'] as const;
export type Occasion = (typeof OCCASIONS)[number];

export interface Decision {
  readonly at: EpochMs;
  /** Of the inquiry, from 0. */
  readonly turn: number;
  readonly occasion: Occasion;
  /** The rules in the order in which they were asked, up to the one that fired. */
  readonly steps: readonly Step[];
  /** Members of the group, with the rule that dropped each. */
  readonly candidates: readonly Candidate[];
  /** The rule's code; `NONE` where the inquiry stayed where it was or was turned away. */
  readonly reason: Reason;
  /** Who has it then; `null`: nobody, and where it is says the last step. */
  readonly account: AccountId | null;
  readonly group: GroupId | null;
}

/** The rules that a decision asks, in their order. */
export const STEPS = [
  'LIVE',
  'RECENT',
  'DEDICATED',
  'ROBOT_FIRST',
  'GROUP',
  'OVERFLOW',
  'ROBOT_INSTEAD',
  'QUEUE',
  'OFFLINE',
  'TRANSFER',
  'SLOT',
  'DISTRIBUTION',
] as const;
export type StepId = (typeof STEPS)[number];

/** Why a rule did not fire; `FIRED` for the one that did. */
export const CAUSES = [
  'FIRED',
  'SOMEBODY_LIVE',
  'NOBODY_LIVE',
  'SWITCHED_OFF',
  'NO_CONTACT',
  'CONTACT_OFFLINE',
  'CONTACT_TOO_OLD',
  'CONTACT_SUSPENDED',
  'NO_AGENT',
  'AGENT_AWAY',
  'NOT_A_FIRST_MESSAGE',
  'PERSON_FIRST',
  'CHANCE_SAID_PERSON',
  'NO_GROUP',
  'NO_CANDIDATE',
  'OTHERS_WAIT',
  'NO_OVERFLOW_GROUP',
  'QUEUE_FULL',
  'NOBODY_NAMED',
] as const;
export type Cause = (typeof CAUSES)[number];

export interface Step {
  readonly rule: StepId;
  readonly cause: Cause;
  /** Of a recent contact: who, and how long ago. Of a dedicated agent: who. */
  readonly account?: AccountId;
  readonly age?: Ms;
}

/** Why a member of the group was not it; `null` for the one who was, `NOT_CHOSEN` where the policy preferred another. */
export const DROPS = [
  'UNKNOWN',
  'DEACTIVATED',
  'REMOVED',
  'WEIGHTLESS',
  'OFFLINE',
  'SUSPENDED',
  'AUTO_SUSPENDED',
  'CAPACITY',
  'HAS_IT_ALREADY',
  'NOT_CHOSEN',
] as const;
export type Drop = (typeof DROPS)[number];

export interface Candidate {
  readonly account: AccountId;
  readonly dropped: Drop | null;
  readonly online: boolean;
  readonly working: boolean;
  readonly suspended: boolean;
  readonly inRotation: boolean;
  readonly open: number;
  readonly capacity: number;
  /** Buyers who wait for its reply, the one that is being written included. */
  readonly waiting: number;
  readonly weight: number;
  /** Inquiries that it was given so far, as a share of those of all members; NaN before the first. */
  readonly share: number;
  /** What the policy compares; NaN where it compares nothing. */
  readonly measure: number;
}

export interface ExplainedTurn {
  /** NaN: did not happen before the end. */
  readonly asked: EpochMs;
  readonly started: EpochMs;
  readonly replied: EpochMs;
  readonly account: AccountId | null;
}
