import type { Problem } from '../base/result.ts';
import { groupProblems } from './groupProblems.ts';
import { clockMinutes, type AccountSetting, type ClockTime, type Plan, type Shift } from './plan.ts';
import { ruleProblems } from './ruleProblems.ts';
import { problem } from './shape.ts';

/** What a plan may name: the accounts and scope values of a shop. */
export interface NamesOfShop {
  readonly accounts: readonly { readonly id: string }[];
  readonly scopes: readonly string[];
}

/** Everything that keeps a plan from being run, with the JSON path of each; empty for a plan that can run. */
export function planProblems(plan: Plan, shop: NamesOfShop): Problem[] {
  return [
    ...(plan.name.trim() === '' ? [problem('empty_name', 'name', plan.name)] : []),
    ...plan.accounts.flatMap((setting, i) => settingProblems(setting, `accounts[${i}]`)),
    ...accountNames(
      plan.accounts.map(({ account }) => account),
      shop,
      (i) => `accounts[${i}].account`,
    ),
    ...groupProblems(plan.groups, shop),
    ...ruleProblems(plan.offline, shop, 'offline'),
    ...(plan.night ? [...nightProblems(plan.night), ...ruleProblems(plan.night.rule, shop, 'night.rule')] : []),
  ];
}

/** Names that the shop lacks, and names that were there before. */
export function accountNames(
  accounts: readonly string[],
  shop: NamesOfShop,
  path: (index: number) => string,
): Problem[] {
  const known = new Set(shop.accounts.map(({ id }) => id));
  const before = new Set<string>();
  return accounts.flatMap((account, i) => {
    const again = before.has(account);
    before.add(account);
    if (!known.has(account)) return [problem('unknown_account', path(i), account, { account })];
    return again ? [problem('duplicate_account', path(i), account, { account })] : [];
  });
}

/** A clock time from 00:00 to 47:59. */
export const clockProblems = (clock: ClockTime, at: string): Problem[] =>
  Number.isNaN(clockMinutes(clock)) ? [problem('bad_clock', at, clock)] : [];

function settingProblems({ account, capacity, shifts }: AccountSetting, at: string): Problem[] {
  return [
    ...(Number.isSafeInteger(capacity) && capacity >= 1
      ? []
      : [problem('bad_capacity', `${at}.capacity`, capacity, { account })]),
    ...(shifts === 'as-logged'
      ? []
      : shifts.flatMap((shift, i) => shiftProblems(shift, account, `${at}.shifts[${i}]`))),
  ];
}

function shiftProblems({ days, from, to }: Shift, account: string, at: string): Problem[] {
  return [
    ...(days.length === 0 ? [problem('no_weekday', `${at}.days`, days, { account })] : []),
    ...days.flatMap((day, i) =>
      Number.isInteger(day) && day >= 1 && day <= 7
        ? []
        : [problem('bad_weekday', `${at}.days[${i}]`, day, { account })],
    ),
    ...clockProblems(from, `${at}.from`),
    ...clockProblems(to, `${at}.to`),
    ...(clockMinutes(to) <= clockMinutes(from)
      ? [problem('shift_ends_before_it_begins', `${at}.to`, to, { account, from, to })]
      : []),
  ];
}

/** A night may end on the next day (22:00 to 08:00); one that ends when it begins says nothing. */
function nightProblems({ from, to }: { readonly from: ClockTime; readonly to: ClockTime }): Problem[] {
  const length = clockMinutes(to) - clockMinutes(from);
  return [
    ...clockProblems(from, 'night.from'),
    ...clockProblems(to, 'night.to'),
    ...(length === 0 ? [problem('empty_night', 'night.to', to, { from, to })] : []),
    ...(length >= 24 * 60 ? [problem('night_of_24_hours', 'night.to', to, { from, to })] : []),
  ];
}
