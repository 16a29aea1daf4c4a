import type { Messages } from '../i18n/messages.ts';
import { isAutomatic, type OfflineRule, type Shift } from '../model/plan.ts';
import type { AccountId, Shop } from '../model/shop.ts';

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
    ? plan.poolAutomatic(distribution.from, distribution.to, distribution.only !== undefined)
    : plan.poolWords(distribution.at);
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
