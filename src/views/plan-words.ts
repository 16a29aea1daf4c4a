import type { Locale } from '../app/state.ts';
import type { Messages } from '../i18n/messages.ts';
import { isAutomatic, type OfflineRule, type Plan, type Shift } from '../model/plan.ts';
import type { AccountId, Shop } from '../model/shop.ts';
import { planChanges, type PlanChange } from './plan-changes.ts';

/** What a plan is called; plans that come with the app have a name in every language. */
export const planName = ({ name, names }: Plan, locale: Locale): string => names?.[locale] ?? name;

/** What people call an account. */
export const nameOf = (shop: Shop | null, id: AccountId): string =>
  shop?.accounts.find((account) => account.id === id)?.name ?? id;

/** An offline rule in a few words. */
export function ruleWords(rule: OfflineRule, t: Messages): string {
  const { plan } = t;
  if (rule.kind !== 'pool') return plan.offlineKinds[rule.kind];
  const { distribution } = rule;
  if (distribution === null) return plan.poolWords(null);
  return isAutomatic(distribution)
    ? plan.poolAutomatic(distribution.from, distribution.to)
    : plan.poolWords(distribution.at);
}

function words(change: PlanChange, shop: Shop | null, t: Messages): string {
  const { changes, policies, weightModes } = t.plan;
  const names = (accounts: readonly AccountId[]): string[] => accounts.map((id) => nameOf(shop, id));
  switch (change.kind) {
    case 'suspended':
    case 'deactivated':
      return changes[change.kind](names(change.accounts), change.on);
    case 'shifts':
      return changes.shifts(names(change.accounts));
    case 'removed':
    case 'returned':
    case 'joined':
    case 'left':
      return changes[change.kind](names(change.accounts), change.group);
    case 'capacity':
    case 'weight':
      return changes[change.kind](nameOf(shop, change.account), change.a, change.b);
    case 'groupAdded':
    case 'groupRemoved':
    case 'scopes':
    case 'relief':
      return changes[change.kind](change.group.name);
    case 'policy':
      return changes.policy(change.group.name, policies[change.group.policy]);
    case 'weights':
      return changes.weights(change.group.name, weightModes[change.group.weights ?? 'share']);
    case 'offline':
      return changes.offline(ruleWords(change.rule, t));
    case 'recentContact':
      return changes.recentContact(change.plan.recentContact ?? null);
    case 'night':
      return changes.night(change.plan.night === null ? null : ruleWords(change.plan.night.rule, t));
  }
}

/** What B sets differently from A, as phrases; at most `limit`, the last then says how many more. */
export function changeWords(plans: { a: Plan; b: Plan }, shop: Shop | null, t: Messages, limit = 6): string[] {
  const changes = planChanges(plans.a, plans.b).map((change) => words(change, shop, t));
  if (changes.length <= limit) return changes;
  return [...changes.slice(0, limit - 1), t.plan.changes.more(changes.length - limit + 1)];
}

/** Weekdays 1–7 as people write them: every day, a span, or a list. */
export function dayWords(days: readonly number[], t: Messages): string {
  const { plan } = t;
  const sorted = [...days].sort((one, other) => one - other);
  if (sorted.length === 7) return plan.everyDay;
  const names = sorted.map((day) => plan.weekdays[day - 1]);
  const span = sorted.length > 2 && sorted[sorted.length - 1] - sorted[0] === sorted.length - 1;
  return span ? plan.weekdaySpan(names[0], names[names.length - 1]) : plan.weekdayList(names);
}

/** The hours of an account in one line. */
export function shiftWords(shifts: readonly Shift[] | 'as-logged', t: Messages): string {
  const { plan } = t;
  if (shifts === 'as-logged') return plan.asLogged;
  if (shifts.length === 0) return plan.noShift;
  const [first] = shifts;
  const text = plan.shift(dayWords(first.days, t), first.from, first.to);
  return shifts.length === 1 ? text : plan.moreShifts(text, shifts.length);
}
