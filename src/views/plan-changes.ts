import { sameJson as same } from '../model/json.ts';
import type { OfflineRule, Plan } from '../model/plan.ts';
import { accountChanges, type AccountChange } from './account-changes.ts';
import { groupChanges, inForce, type GroupChange } from './group-changes.ts';
import type { OptionalKey } from './optional.ts';

/** Settings of a plan that may be left out: each has its words. */
export type PlanField = Exclude<OptionalKey<Plan>, 'names'>;

/** One thing that plan B sets differently from plan A. */
export type PlanChange =
  | AccountChange
  | GroupChange
  | { readonly kind: 'offline'; readonly rule: OfflineRule }
  | { readonly kind: PlanField | 'night'; readonly plan: Plan };

/** In the order of the editor. */
const PLAN_FIELDS = [
  'recentContact',
  'dedicated',
  'robot',
  'unscoped',
  'allSuspended',
  'redispatch',
  'transferAfterSeconds',
  'phoneCountsAsOnline',
  'serviceOrder',
  'nudgeAfterSeconds',
  'holdSeconds',
] as const satisfies readonly PlanField[];

/** What it means to leave a setting out, where that can be written as well. */
const LEFT_OUT: Partial<Plan> = { phoneCountsAsOnline: true, serviceOrder: 'oldest-first' };

const valueOf = (plan: Plan, field: PlanField): unknown =>
  field === 'robot' ? inForce(plan.robot) : (plan[field] ?? LEFT_OUT[field]);

/** What B sets differently from A, in the order of the editor; empty when the settings are the same. */
export const planChanges = (a: Plan, b: Plan): PlanChange[] => [
  ...accountChanges(a, b),
  ...groupChanges(a, b),
  ...PLAN_FIELDS.filter((field) => !same(valueOf(a, field), valueOf(b, field))).map((kind) => ({
    kind,
    plan: b,
  })),
  ...(same(a.offline, b.offline) ? [] : [{ kind: 'offline' as const, rule: b.offline }]),
  ...(same(a.night, b.night) ? [] : [{ kind: 'night' as const, plan: b }]),
];
