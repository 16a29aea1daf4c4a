import type { Messages } from '../i18n/messages.ts';
import { isAutomatic, type OfflineRule, type ProxyShare, type Shift } from '../model/plan.ts';
import { scopeKind, scopeName, type AccountId, type ScopeValue, type Shop } from '../model/shop.ts';

/** What people call an account. */
export const nameOf = (shop: Shop | null, id: AccountId): string =>
  shop?.accounts.find((account) => account.id === id)?.name ?? id;

/** Accounts with their shares; shares only where they are not all 1. */
export function shareWords(shares: readonly ProxyShare[], shop: Shop | null, t: Messages): string[] {
  const alike = shares.every(({ weight }) => weight === 1);
  return shares.map(({ account, weight }) => {
    const name = nameOf(shop, account);
    return alike ? name : t.plan.shareWords(name, weight);
  });
}

/** An offline rule with all that is set of it. */
export function ruleWords(rule: OfflineRule, shop: Shop | null, t: Messages): string {
  const { plan } = t;
  if (rule.kind === 'proxy')
    return rule.accounts.length === 0 ? plan.offlineKinds.proxy : plan.proxyWords(shareWords(rule.accounts, shop, t));
  if (rule.kind !== 'pool') return plan.offlineKinds[rule.kind];
  const { distribution } = rule;
  if (distribution === null) return plan.poolNever;
  if (isAutomatic(distribution)) return plan.poolAutomatic(distribution);
  const { at, dates, accounts } = distribution;
  return plan.poolManual({
    at,
    dates: dates.map(plan.datesBefore),
    accounts: accounts === 'by-rules' ? null : accounts.map((id) => nameOf(shop, id)),
  });
}

/** Scope values by their names; with their kind where the shop has the name more than once. */
export function scopeWords(scopes: readonly ScopeValue[], shop: Shop | null, t: Messages): string[] {
  const all = [...new Set([...(shop?.scopes ?? []), ...scopes])];
  return scopes.map((scope) => {
    const name = scopeName(scope);
    const isClear = all.filter((one) => scopeName(one) === name).length === 1;
    return isClear ? name : t.plan.scopeOfKind(name, t.plan.settings.scopeKinds[scopeKind(scope) ?? 'none']);
  });
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

/** All hours of an account. */
export function hoursWords(shifts: readonly Shift[] | 'as-logged', t: Messages): string {
  const { plan } = t;
  if (shifts === 'as-logged') return plan.asLogged;
  if (shifts.length === 0) return plan.noShift;
  return plan.shiftList(shifts.map(({ days, from, to }) => plan.shift(dayWords(days, t), from, to)));
}

/** The hours of an account in one line, as far as there is room. */
export function shiftWords(shifts: readonly Shift[] | 'as-logged', t: Messages): string {
  const { plan } = t;
  if (shifts === 'as-logged') return plan.asLogged;
  if (shifts.length === 0) return plan.noShift;
  const [first] = shifts;
  const text = plan.shift(dayWords(first.days, t), first.from, first.to);
  return shifts.length === 1 ? text : plan.moreShifts(text, shifts.length);
}
