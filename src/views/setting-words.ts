import type { Messages } from '../i18n/messages.ts';
import type { AccountSetting, Dedicated, Plan, Robot } from '../model/plan.ts';
import type { AccountId, Shop } from '../model/shop.ts';
import type { AccountField } from './account-changes.ts';
import type { PlanField } from './plan-changes.ts';
import { hoursWords, nameOf, ruleWords, shareWords } from './plan-terms.ts';

/** A probability in percent, without the dust of the multiplication. */
export const percent = (probability: number): number => Number((probability * 100).toPrecision(12));

/** A robot in a few words. */
export const robotWords = ({ mode, share, resolves, asksForPerson, handoverSeconds }: Robot, t: Messages): string =>
  t.plan.settings.robot.words({
    mode,
    share: percent(share ?? 0),
    resolves: percent(resolves),
    asks: percent(asksForPerson),
    seconds: handoverSeconds,
  });

/** Dedicated agents in a few words; weights only where they are not all 1. */
export function dedicatedWords({ accounts, whenAway }: Dedicated, shop: Shop | null, t: Messages): string {
  const { words, aways } = t.plan.settings.dedicated;
  if (accounts.length === 0) return t.plan.settings.none;
  return words(shareWords(accounts, shop, t), aways[whenAway]);
}

type PlanSays = (plan: Plan, shop: Shop | null, t: Messages) => string;

/** What a plan does, one phrase per setting that it may leave out. */
const PLAN_SAYS: Readonly<Record<PlanField, PlanSays>> = {
  recentContact: ({ recentContact }, _, t) => t.plan.changes.recentContact(recentContact ?? null),
  dedicated: ({ dedicated }, shop, t) =>
    t.plan.changes.dedicated(dedicated ? dedicatedWords(dedicated, shop, t) : null),
  robot: ({ robot }, _, t) => t.plan.changes.robot(robot ? robotWords(robot, t) : null),
  unscoped: ({ unscoped }, _, t) => t.plan.changes.unscoped(unscoped === 'any-group'),
  allSuspended: ({ allSuspended }, _, t) => t.plan.changes.allSuspended(allSuspended === 'even-split'),
  redispatch: ({ redispatch }, _, t) =>
    t.plan.changes.redispatch(typeof redispatch === 'object' ? redispatch.afterSeconds : (redispatch ?? null)),
  transferAfterSeconds: (plan, _, t) => t.plan.changes.transferAfterSeconds(plan.transferAfterSeconds ?? null),
  phoneCountsAsOnline: (plan, _, t) => t.plan.changes.phoneCountsAsOnline(plan.phoneCountsAsOnline ?? true),
  serviceOrder: ({ serviceOrder }, _, t) =>
    t.plan.changes.serviceOrder(t.plan.settings.turns.orders[serviceOrder ?? 'oldest-first']),
  nudgeAfterSeconds: (plan, _, t) => t.plan.changes.nudgeAfterSeconds(plan.nudgeAfterSeconds ?? null),
  holdSeconds: (plan, _, t) => t.plan.changes.holdSeconds(plan.holdSeconds ?? null),
};

/** What a plan says of one setting that it may leave out. */
export const planSays = (field: PlanField, plan: Plan, shop: Shop | null, t: Messages): string =>
  PLAN_SAYS[field](plan, shop, t);

/** What a plan sets of these fields, as one line; `asUsual` when it leaves out all of them. */
export function setWords(fields: readonly PlanField[], plan: Plan, t: Messages): string {
  const { both, asUsual } = t.plan.settings;
  const set = fields.filter((field) => plan[field] !== undefined);
  return set.length === 0 ? asUsual : both(set.map((field) => planSays(field, plan, null, t)));
}

type AccountSays = (accounts: readonly string[], setting: AccountSetting, t: Messages) => string;

const ACCOUNT_SAYS: Readonly<Record<AccountField, AccountSays>> = {
  breaks: (names, { breaks = [] }, t) =>
    t.plan.changes.breaks(names, breaks.length === 0 ? null : hoursWords(breaks, t)),
  suspendedDuring: (names, { suspendedDuring: hours = [] }, t) =>
    t.plan.changes.suspendedDuring(names, hours.length === 0 ? null : hoursWords(hours, t)),
  autoSuspendAt: (names, { autoSuspendAt }, t) => t.plan.changes.autoSuspendAt(names, autoSuspendAt ?? null),
  deactivatedFrom: (names, { deactivatedFrom }, t) => t.plan.changes.deactivatedFrom(names, deactivatedFrom ?? null),
  phone: (names, { phone }, t) => t.plan.changes.phone(names, phone ?? false),
  employment: (names, { employment }, t) =>
    t.plan.changes.employment(names, employment ? t.plan.settings.account.employments[employment] : null),
  contractHours: (names, { contractHours }, t) => t.plan.changes.contractHours(names, contractHours ?? null),
  hourlyCost: (names, { hourlyCost }, t) => t.plan.changes.hourlyCost(names, hourlyCost ?? null),
};

/** What is set of some accounts alike. */
export const accountSays = (
  field: AccountField,
  accounts: readonly AccountId[],
  setting: AccountSetting,
  { shop, t }: { readonly shop: Shop | null; readonly t: Messages },
): string =>
  ACCOUNT_SAYS[field](
    accounts.map((id) => nameOf(shop, id)),
    setting,
    t,
  );

/** What happens while nobody can take an inquiry at night, and when the night is. */
export const nightWords = ({ night }: Plan, shop: Shop | null, t: Messages): string =>
  night === null
    ? t.plan.changes.noNight
    : t.plan.changes.night(t.plan.nightHours(night.from, night.to), ruleWords(night.rule, shop, t));
