import type { Problem } from '../base/result.ts';
import { groupProblems } from './groupProblems.ts';
import {
  clockMinutes,
  type AccountSetting,
  type ClockTime,
  type Plan,
  type RecentContact,
  type Shift,
} from './plan.ts';
import { ruleProblems } from './ruleProblems.ts';
import { problem } from './shape.ts';
import { accountNames, clockProblems, type NamesOfShop } from './valueProblems.ts';

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
    ...(plan.recentContact ? recentProblems(plan.recentContact) : []),
    ...ruleProblems(plan.offline, shop, 'offline'),
    ...(plan.night ? [...nightProblems(plan.night), ...ruleProblems(plan.night.rule, shop, 'night.rule')] : []),
  ];
}

/** Longest time that a buyer can belong to an account, in hours. */
const LONGEST_CONTACT = 24 * 366;

function recentProblems({ evenSuspendedHours, hours }: RecentContact): Problem[] {
  const fits = (value: number, least: number): boolean => value >= least && value <= LONGEST_CONTACT;
  return [
    ...(fits(evenSuspendedHours, 0)
      ? []
      : [problem('bad_recent_contact', 'recentContact.evenSuspendedHours', evenSuspendedHours)]),
    ...(fits(hours, Math.max(0, evenSuspendedHours || 0))
      ? []
      : [problem('bad_recent_contact', 'recentContact.hours', hours)]),
  ];
}

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
