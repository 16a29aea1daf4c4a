import type { Cause, Drop, Occasion, StepId } from '../../model/explanation.ts';
import type { PolicyId, WeightMode } from '../../model/plan.ts';
import type { GroupReason, Outcome, Reason } from '../../model/run.ts';

/** What a policy compares: of the policy `weighted` by what its weights mean; the others of the list compare nothing. */
export type MeasureId =
  Exclude<PolicyId, 'weighted' | 'round-robin' | 'random' | 'fill-first'> | Exclude<WeightMode, 'probability'>;

/** Why one inquiry went where it went. */
export interface WhyMessages {
  /** In a cell of a result. */
  readonly ask: string;
  readonly askOf: (inquiry: string) => string;
  readonly title: (inquiry: string) => string;
  readonly basis: (replication: number, seed: number) => string;
  readonly working: string;
  readonly failed: (details: readonly string[]) => string;
  /** The end of it: who has it, by which rule, and what became of it. */
  readonly heldBy: (account: string, reason: string) => string;
  readonly heldByNobody: string;
  readonly group: (name: string, reason: string) => string;
  readonly noDecision: string;
  readonly decision: (number: number, occasion: string) => string;
  readonly gave: (account: string, reason: string) => string;
  readonly stays: (cause: string) => string;
  readonly rules: string;
  readonly contact: (account: string, ago: string) => string;
  readonly members: (group: string) => string;
  readonly more: (count: number, drops: readonly string[]) => string;
  readonly dropped: (drop: string, count: number) => string;
  readonly chosen: string;
  readonly columns: Record<'account' | 'result' | 'state' | 'open' | 'waiting' | 'weight' | 'share', string>;
  readonly states: Record<'offline' | 'unattended' | 'online' | 'suspended' | 'removed', string>;
  readonly stateList: (states: readonly string[]) => string;
  readonly measures: Record<MeasureId, string>;
  readonly neverIdle: string;
  readonly turns: string;
  readonly turnColumns: Record<'turn' | 'asked' | 'started' | 'replied' | 'waited' | 'account', string>;
  readonly neverAsked: (count: number) => string;
  readonly occasions: Record<Occasion, string>;
  readonly steps: Record<StepId, string>;
  readonly causes: Record<Cause, string>;
  readonly drops: Record<Drop, string>;
  readonly reasons: Record<Reason, string>;
  readonly groupReasons: Record<GroupReason, string>;
  readonly outcomes: Record<Outcome, string>;
}
