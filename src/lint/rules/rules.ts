import { afterSalesReceives } from './after-sales-receives.ts';
import { allSuspended } from './all-suspended.ts';
import { deactivatedInRotation } from './deactivated-in-rotation.ts';
import { dedicatedOffDuty } from './dedicated-off-duty.ts';
import { distributionMissesDates } from './distribution-misses-dates.ts';
import { distributionOffShift } from './distribution-off-shift.ts';
import { mainInRotation } from './main-in-rotation.ts';
import { neverRedispatched } from './never-redispatched.ts';
import { noShiftInRotation } from './no-shift-in-rotation.ts';
import { phoneLeftOn } from './phone-left-on.ts';
import { poolNeverDistributed } from './pool-never-distributed.ts';
import { proxyNotFirstShift } from './proxy-not-first-shift.ts';
import { robotVoidsRule } from './robot-voids-rule.ts';
import type { Rule } from './rule.ts';
import { singleProxy } from './single-proxy.ts';
import { tooManyAccounts } from './too-many-accounts.ts';
import { weightZeroOrTiny } from './weight-zero-or-tiny.ts';

/** Every misconfiguration that is looked for, in the order in which it is told. */
export const RULES = [
  afterSalesReceives,
  deactivatedInRotation,
  noShiftInRotation,
  allSuspended,
  phoneLeftOn,
  robotVoidsRule,
  poolNeverDistributed,
  distributionMissesDates,
  distributionOffShift,
  singleProxy,
  proxyNotFirstShift,
  dedicatedOffDuty,
  neverRedispatched,
  tooManyAccounts,
  mainInRotation,
  weightZeroOrTiny,
] as const satisfies readonly Rule[];

export type RuleId = (typeof RULES)[number]['id'];
/** Rules of which a finding can have a repair. */
export type FixableId = Extract<(typeof RULES)[number], { readonly fix: unknown }>['id'];
export const RULE_IDS: readonly RuleId[] = RULES.map(({ id }) => id);

/** The rule of an id. */
export function ruleOf(id: string): Rule {
  return RULES.find((rule) => rule.id === id)!;
}
