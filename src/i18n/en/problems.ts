import type { Problem } from '../../base/result.ts';
import { scopeName } from '../../model/shop.ts';
import type { PlanMessages } from '../texts/plan.ts';

/** What people call an account: the part after the colon. */
const account = ({ detail, value }: Problem): string => String(detail?.['account'] ?? value).replace(/^.*:/, '');
const most = ({ detail }: Problem): string => String(detail?.['most'] ?? '');
/** Which hours of the week: those of a shift, of a break, of suspension. */
const span = ({ at }: Problem): string =>
  at.includes('.breaks[') ? 'a break' : at.includes('.suspendedDuring[') ? 'a time of suspension' : 'a shift';
const group = ({ detail, value }: Problem): string => `“${detail?.['group'] ?? value}”`;

/** Why a text is no JSON. */
const SYNTAX = new Map<unknown, string>([
  ['empty', 'the file is empty, there is no text in it'],
  ['cut', 'this is not complete JSON: it ends in the middle'],
  ['comma', 'this is not JSON: there is a comma too many after the last item'],
]);

export const problems: PlanMessages['problems'] = {
  json_syntax: ({ detail }) => SYNTAX.get(detail?.['fault']) ?? 'this is not JSON: it cannot be read from here on',
  file_too_large: ({ value }) => `the file has ${value} MB; no plan is that large`,
  wrong_type: ({ at, value, detail }) => `${at} should be ${detail?.['expected'] ?? 'something else'}, not ${value}`,
  missing_field: ({ at }) => `${at} is missing`,
  unknown_field: ({ at }) => `${at} is not known`,
  forbidden_key: ({ at }) => `${at} cannot be a name`,
  too_deep: ({ at }) => `${at} is nested too deep`,
  unknown_version: ({ value }) => `version ${value} is not known`,
  unknown_choice: ({ at, value }) => `${at} has no choice “${value}”`,
  empty_name: () => 'the name must not be empty',
  unknown_account: (problem) => `the shop has no account ${account(problem)}`,
  duplicate_account: (problem) => `account ${account(problem)} is there twice`,
  duplicate_group: (problem) => `group ${group(problem)} has the id of another group`,
  duplicate_member: (problem) => `${account(problem)} is in ${group(problem)} twice`,
  duplicate_plan: ({ value }) => `plan ${value} is there twice`,
  unknown_plan: ({ value }) => `there is no plan ${value}`,
  bad_capacity: (problem) => `capacity of ${account(problem)} must be a whole number from 1, not ${problem.value}`,
  bad_clock: ({ value }) => `“${value}” is not a time from 00:00 to 47:59`,
  bad_weekday: ({ value }) => `there is no weekday ${value}`,
  no_weekday: (problem) => `${span(problem)} of ${account(problem)} has no weekday`,
  shift_ends_before_it_begins: (problem) =>
    `${span(problem)} of ${account(problem)} ends (${problem.value}) before it begins (${problem.detail?.['from']}); past midnight count on from 24:00, as 26:00`,
  bad_auto_suspend: (problem) =>
    `the number at which ${account(problem)} is suspended must be a whole number from 1, not ${problem.value}`,
  bad_date_text: (problem) =>
    `“${problem.value}”, from which ${account(problem)} is deactivated, is no day of the calendar; write 2024-03-10`,
  bad_contract_hours: (problem) =>
    `contract hours of ${account(problem)} must be from 0 to 168 a week, not ${problem.value}`,
  bad_hourly_cost: (problem) =>
    `hourly cost of ${account(problem)} must be a number from 0 to ${most(problem)}, not ${problem.value}`,
  no_group: () => 'there must be a group',
  empty_group: (problem) => `nobody is in rotation in ${group(problem)}`,
  weight_not_number: (problem) => `weight of ${account(problem)} is not a number: ${problem.value}`,
  weight_negative: (problem) => `weight of ${account(problem)} must not be negative: ${problem.value}`,
  weight_too_large: (problem) =>
    `weight of ${account(problem)} is too large: at most ${most(problem)}, not ${problem.value}`,
  no_capacity: ({ at }) =>
    at.startsWith('groups')
      ? 'all accounts in rotation have weight 0, so nobody can receive'
      : `all ${at.startsWith('dedicated') ? 'dedicated agents' : 'proxy accounts'} have weight 0, so nobody can receive`,
  unknown_policy: ({ value }) => `policy ${value} is not known`,
  unknown_scope: ({ value }) => `the log has no inquiries of “${scopeName(value)}”`,
  scope_bound_twice: (problem) =>
    `“${scopeName(problem.value)}” belongs to another group already, not to ${group(problem)}`,
  bad_busy_rule: (problem) =>
    `the busy rule of ${group(problem)} needs a whole number, 0 or more, not ${problem.value}`,
  unknown_overflow: (problem) => `${group(problem)} overflows into a group that is not there: ${problem.value}`,
  overflow_circle: (problem) => `${group(problem)} overflows in a circle back to itself`,
  bad_queue_limit: (problem) =>
    `the queue limit of ${group(problem)} must be a whole number from 0, not ${problem.value}`,
  unknown_rule: ({ value }) => `rule ${value} is not known`,
  empty_proxy: () => 'no proxy account is chosen yet',
  empty_distribution: () => 'nobody is chosen yet to hand the pool to',
  no_date: () => 'no day of messages is chosen yet',
  bad_date: ({ value }) => `${value} is no number of days`,
  bad_recent_contact: ({ value }) =>
    `${value} hours of recent contact make no sense: 0 or more, the second not below the first`,
  bad_probability: ({ value }) => `a probability is from 0 to 1 (0% to 100%), not ${value}`,
  missing_share: () => 'by a share: tell how often the robot is first',
  empty_dedicated: () => 'no dedicated agent is chosen yet',
  bad_duration: ({ value, detail }) => {
    const least = Number(detail?.['least'] ?? 0);
    const from = least >= 1 ? `at least ${least} s` : least > 0 ? 'more than 0 s' : '0 s or more';
    return `a time must be ${from} and at most 366 days, not ${value} s`;
  },
  bad_reach: ({ value }) => `${value} is no number of hours`,
  empty_window: ({ value }) => `a window from ${value} to ${value} has no length`,
  no_main_account: () => 'this shop has no main account',
  empty_night: ({ value }) => `a night from ${value} to ${value} has no length`,
  night_of_24_hours: () => 'a night cannot be 24 hours long',
  bad_buyer_share: ({ value }) => `a share of buyers lies between 0 and 1, not ${value}`,
  bad_think_factor: ({ value }) => `buyers without alerts take 1 to 1000 times as long, not ${value}`,
  bad_return_time: ({ value }) => `buyers come back after 1 ms to 366 days, not ${value} ms`,
};
