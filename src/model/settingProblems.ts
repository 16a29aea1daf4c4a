import type { Problem } from '../base/result.ts';
import { clockMinutes, EMPLOYMENTS, type AccountSetting, type Shift } from './plan.ts';
import { problem } from './shape.ts';
import { choiceProblems, clockProblems, isDay } from './valueProblems.ts';

/** Hours of a week. */
const LONGEST_WEEK = 168;
/** In any currency, and far from where sums lose their cents. */
const HIGHEST_COST = 1e6;

/** What is wrong with the settings of one account that stand at a JSON path. */
export function settingProblems(setting: AccountSetting, at: string): Problem[] {
  const { account, capacity, shifts, breaks, suspendedDuring } = setting;
  const spans = { shifts: shifts === 'as-logged' ? [] : shifts, breaks, suspendedDuring };
  return [
    ...(isCount(capacity) ? [] : [problem('bad_capacity', `${at}.capacity`, capacity, { account })]),
    ...Object.entries(spans).flatMap(([field, list = []]) =>
      list.flatMap((span, i) => spanProblems(span, account, `${at}.${field}[${i}]`)),
    ),
    ...loginProblems(setting, at),
    ...contractProblems(setting, at),
  ];
}

/** Whole, 1 or more. */
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 1;

function loginProblems({ account, autoSuspendAt, deactivatedFrom }: AccountSetting, at: string): Problem[] {
  return [
    ...(autoSuspendAt === undefined || isCount(autoSuspendAt)
      ? []
      : [problem('bad_auto_suspend', `${at}.autoSuspendAt`, autoSuspendAt, { account })]),
    ...(deactivatedFrom === undefined || isDay(deactivatedFrom)
      ? []
      : [problem('bad_date_text', `${at}.deactivatedFrom`, deactivatedFrom, { account })]),
  ];
}

function contractProblems(setting: AccountSetting, at: string): Problem[] {
  const { account, employment, contractHours, hourlyCost } = setting;
  const fits = (value: number | undefined, most: number): boolean =>
    value === undefined || (value >= 0 && value <= most);
  return [
    ...choiceProblems(employment, EMPLOYMENTS, `${at}.employment`),
    ...(fits(contractHours, LONGEST_WEEK)
      ? []
      : [problem('bad_contract_hours', `${at}.contractHours`, contractHours, { account, most: LONGEST_WEEK })]),
    ...(fits(hourlyCost, HIGHEST_COST)
      ? []
      : [problem('bad_hourly_cost', `${at}.hourlyCost`, hourlyCost, { account, most: HIGHEST_COST })]),
  ];
}

/** A span of the week: a shift, a break, hours of suspension. */
function spanProblems({ days, from, to }: Shift, account: string, at: string): Problem[] {
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
