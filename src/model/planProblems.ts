import type { Problem } from '../base/result.ts';
import { groupProblems } from './groupProblems.ts';
import { clockMinutes, SERVICE_ORDERS, type ClockTime, type Dedicated, type Plan, type RecentContact } from './plan.ts';
import { robotProblems } from './robotProblems.ts';
import { ruleProblems } from './ruleProblems.ts';
import { settingProblems } from './settingProblems.ts';
import { problem } from './shape.ts';
import {
  accountNames,
  choiceProblems,
  clockProblems,
  durationProblems,
  sharesProblems,
  someTimeProblems,
  type NamesOfShop,
} from './valueProblems.ts';

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
    ...(plan.dedicated ? dedicatedProblems(plan.dedicated, shop) : []),
    ...(plan.robot ? robotProblems(plan.robot, 'robot') : []),
    ...turnProblems(plan),
    ...ruleProblems(plan.offline, shop, 'offline'),
    ...(plan.night ? [...nightProblems(plan.night), ...ruleProblems(plan.night.rule, shop, 'night.rule')] : []),
  ];
}

/** Longest time that a buyer can belong to an account, in hours. */
const LONGEST_CONTACT = 24 * 366;

function recentProblems({ evenSuspendedHours, hours, binds }: RecentContact): Problem[] {
  const fits = (value: number, least: number): boolean => value >= least && value <= LONGEST_CONTACT;
  return [
    ...(fits(evenSuspendedHours, 0)
      ? []
      : [problem('bad_recent_contact', 'recentContact.evenSuspendedHours', evenSuspendedHours)]),
    ...(fits(hours, Math.max(0, evenSuspendedHours || 0))
      ? []
      : [problem('bad_recent_contact', 'recentContact.hours', hours)]),
    ...choiceProblems(binds, ['assignment'], 'recentContact.binds'),
  ];
}

function dedicatedProblems({ accounts, whenAway }: Dedicated, shop: NamesOfShop): Problem[] {
  return [
    ...(accounts.length === 0
      ? [problem('empty_dedicated', 'dedicated.accounts', accounts)]
      : sharesProblems(accounts, shop, 'dedicated.accounts')),
    ...choiceProblems(whenAway, ['route', 'wait'], 'dedicated.whenAway'),
  ];
}

/** Less would leave nobody the time to start on a turn. */
const SHORTEST_TRANSFER = 1;

function turnProblems(plan: Plan): Problem[] {
  const { redispatch, unscoped, allSuspended, serviceOrder } = plan;
  return [
    ...choiceProblems(unscoped, ['any-group'], 'unscoped'),
    ...choiceProblems(allSuspended, ['even-split'], 'allSuspended'),
    ...(typeof redispatch === 'object'
      ? durationProblems(redispatch.afterSeconds, 'redispatch.afterSeconds')
      : choiceProblems(redispatch, ['never'], 'redispatch')),
    ...durationProblems(plan.transferAfterSeconds, 'transferAfterSeconds', SHORTEST_TRANSFER),
    ...durationProblems(plan.holdSeconds, 'holdSeconds'),
    ...choiceProblems(serviceOrder, SERVICE_ORDERS, 'serviceOrder'),
    ...someTimeProblems(plan.nudgeAfterSeconds, 'nudgeAfterSeconds'),
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
