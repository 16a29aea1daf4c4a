import type { ClockTime, GroupId, Plan } from '../../model/plan.ts';
import type { AccountId, Shop } from '../../model/shop.ts';

/** `warning`: buyers are lost or wait for it; `notice`: it is worth a look. */
export type Severity = 'warning' | 'notice';

/** One kind of misconfiguration, as managers know it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly find: (plan: Plan, shop: Shop) => Place[];
  /** The plan with a finding of this rule repaired, or the plan as it is where that finding has no one repair; absent where none has. */
  readonly fix?: (plan: Plan, place: Place) => Plan;
}

/** One place of a plan that is misconfigured. */
export interface Place {
  /** JSON path in the plan. */
  readonly path: string;
  readonly detail: FindingDetail;
}

/** A place, and the id of the rule that found it. */
export interface Finding extends Place {
  readonly rule: string;
}

/** What the sentence and the repair of a finding need to know. */
export interface FindingDetail {
  readonly account?: AccountId;
  readonly group?: GroupId;
  /** Accounts that would do. */
  readonly others?: readonly AccountId[];
  /** ISO weekdays on which it happens. */
  readonly days?: readonly number[];
  /** Dates of a click, in days before it. */
  readonly dates?: readonly number[];
  readonly clock?: ClockTime;
  readonly count?: number;
}
