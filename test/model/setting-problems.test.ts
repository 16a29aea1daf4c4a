import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/model/parse.ts';
import type { AccountSetting, Dedicated, Plan, Robot, Shift } from '../../src/model/plan.ts';
import { planProblems } from '../../src/model/planProblems.ts';
import { YING, QIANG, shop } from '../views/shop.ts';
import { wholePlan, wholeSetting } from '../views/whole-plan.ts';

const told = (plan: Plan): string[] => planProblems(plan, shop).map(({ at, code, value }) => `${at} ${code} ${value}`);
const withPlan = (change: Partial<Plan>): string[] => told({ ...wholePlan, ...change });
const withAccount = (change: Partial<AccountSetting>): string[] =>
  withPlan({ accounts: [{ ...wholeSetting, ...change }, ...wholePlan.accounts.slice(1)] });
const robot: Robot = { mode: 'robot-first', resolves: 0.4, asksForPerson: 0.7, handoverSeconds: 30 };
const withRobot = (change: Partial<Robot>): string[] => withPlan({ robot: { ...robot, ...change } });
const withDedicated = (change: Partial<Dedicated>): string[] =>
  withPlan({ dedicated: { ...wholePlan.dedicated!, ...change } });
const share = (account: string, weight = 1) => ({ account, weight });

test('a plan in which everything is set, and set well, has no problem and comes back from its JSON as it was', () => {
  expect(told(wholePlan)).toEqual([]);
  expect(parsePlan(JSON.parse(JSON.stringify(wholePlan)), shop)).toEqual({ ok: true, value: wholePlan });
});

describe('a robot says what is wrong with it', () => {
  test('probabilities that are none', () => {
    expect(withRobot({ resolves: 1.2, asksForPerson: -0.1 })).toEqual([
      'robot.resolves bad_probability 1.2',
      'robot.asksForPerson bad_probability -0.1',
    ]);
    expect(withRobot({ resolves: NaN })).toEqual(['robot.resolves bad_probability NaN']);
    expect(withRobot({ resolves: 0, asksForPerson: 1 })).toEqual([]);
  });

  test('a ratio without its share, a share that is no probability, a mode that there is not', () => {
    expect(withRobot({ mode: 'ratio' })).toEqual(['robot.share missing_share ']);
    expect(withRobot({ mode: 'ratio', share: 2 })).toEqual(['robot.share bad_probability 2']);
    expect(withRobot({ mode: 'always' as 'ratio' })).toEqual(['robot.mode unknown_choice always']);
  });

  test('a hand-over before the first message, or after more than a year', () => {
    expect(withRobot({ handoverSeconds: -1 })).toEqual(['robot.handoverSeconds bad_duration -1']);
    expect(withRobot({ handoverSeconds: 1e300 })).toEqual(['robot.handoverSeconds bad_duration 1e+300']);
    expect(withRobot({ handoverSeconds: 0 })).toEqual([]);
  });

  test('the robot of a group, in its place', () => {
    const groups = wholePlan.groups.map((group, g) =>
      g === 1 ? { ...group, robot: { ...robot, resolves: 7 } } : group,
    );
    expect(withPlan({ groups })).toEqual(['groups[1].robot.resolves bad_probability 7']);
  });
});

describe('dedicated agents', () => {
  test('are at least one, known, named once, and somebody has a weight', () => {
    expect(withDedicated({ accounts: [] })).toEqual(['dedicated.accounts empty_dedicated []']);
    expect(withDedicated({ accounts: [share('别的店:小颖'), share(YING), share(YING)] })).toEqual([
      'dedicated.accounts[0].account unknown_account 别的店:小颖',
      `dedicated.accounts[2].account duplicate_account ${YING}`,
    ]);
    expect(withDedicated({ accounts: [share(YING, 0), share(QIANG, 0)] })).toEqual([
      'dedicated.accounts no_capacity 0',
    ]);
  });

  test('have weights that can be added up', () => {
    expect(withDedicated({ accounts: [share(YING, -1), share(QIANG, NaN)] })).toEqual([
      'dedicated.accounts[0].weight weight_negative -1',
      'dedicated.accounts[1].weight weight_not_number NaN',
    ]);
    expect(withDedicated({ accounts: [share(YING, 1e300)] })).toEqual([
      'dedicated.accounts[0].weight weight_too_large 1e+300',
    ]);
  });

  test('are missed in one of two ways', () => {
    expect(withDedicated({ whenAway: 'leave' as 'wait' })).toEqual(['dedicated.whenAway unknown_choice leave']);
  });
});

describe('times and choices of the whole shop', () => {
  test('nothing is negative, endless or no number', () => {
    for (const seconds of [-1, NaN, Infinity, 1e300, 366 * 86_400 + 1]) {
      expect(withPlan({ holdSeconds: seconds })).toEqual([`holdSeconds bad_duration ${seconds}`]);
      expect(withPlan({ redispatch: { afterSeconds: seconds } })).toEqual([
        `redispatch.afterSeconds bad_duration ${seconds}`,
      ]);
    }
    expect(withPlan({ holdSeconds: 366 * 86_400, redispatch: { afterSeconds: 0 } })).toEqual([]);
  });

  test('a transfer gives people a second, a nudge comes after some time', () => {
    expect(withPlan({ transferAfterSeconds: 0.5 })).toEqual(['transferAfterSeconds bad_duration 0.5']);
    expect(withPlan({ nudgeAfterSeconds: 0 })).toEqual(['nudgeAfterSeconds bad_duration 0']);
    expect(withPlan({ transferAfterSeconds: 1, nudgeAfterSeconds: 0.5 })).toEqual([]);
  });

  test('a word that is no choice is named, not taken for the usual one', () => {
    expect(
      withPlan({
        unscoped: 'nowhere' as 'any-group',
        allSuspended: 'odd' as 'even-split',
        redispatch: 'sometimes' as 'never',
        serviceOrder: 'dearest-first' as 'vip-first',
        recentContact: { ...wholePlan.recentContact!, binds: 'smile' as 'assignment' },
      }),
    ).toEqual([
      'recentContact.binds unknown_choice smile',
      'unscoped unknown_choice nowhere',
      'allSuspended unknown_choice odd',
      'redispatch unknown_choice sometimes',
      'serviceOrder unknown_choice dearest-first',
    ]);
    const half = { from: '08:00', to: '24:00', reachHours: 24, order: 'latest-first' } as const;
    const distribution = { ...half, only: 'polite' as 'asked-for-person' };
    expect(withPlan({ offline: { kind: 'pool', distribution } })).toEqual([
      'offline.distribution.only unknown_choice polite',
    ]);
    const groups = wholePlan.groups.map((group) => ({ ...group, weights: 'heavy' as 'share' })).slice(1);
    expect(withPlan({ groups })).toEqual(['groups[0].weights unknown_choice heavy']);
  });
});

describe('settings of an account', () => {
  const span = (change: Partial<Shift>): Shift => ({ days: [1], from: '12:00', to: '13:00', ...change });

  test('breaks and hours of suspension are checked as shifts are', () => {
    for (const field of ['breaks', 'suspendedDuring'] as const) {
      const at = `accounts[0].${field}[0]`;
      expect(withAccount({ [field]: [span({ from: '14:00' })] })).toEqual([
        `${at}.to shift_ends_before_it_begins 13:00`,
      ]);
      expect(withAccount({ [field]: [span({ days: [], to: '13 点' })] })).toEqual([
        `${at}.days no_weekday []`,
        `${at}.to bad_clock 13 点`,
      ]);
      expect(withAccount({ [field]: [span({ days: [8] })] })).toEqual([`${at}.days[0] bad_weekday 8`]);
      expect(withAccount({ [field]: [] })).toEqual([]);
    }
  });

  test('automatic suspension counts whole inquiries from 1, and may be above the capacity', () => {
    for (const count of [0, -1, 2.5, NaN, 1e300])
      expect(withAccount({ autoSuspendAt: count })).toEqual([`accounts[0].autoSuspendAt bad_auto_suspend ${count}`]);
    expect(withAccount({ autoSuspendAt: 99, capacity: 3 })).toEqual([]);
  });

  test('an account is deactivated on a day that the calendar has', () => {
    for (const day of [
      '2023-02-30',
      '2023-02-29',
      '2023-13-01',
      '2023-00-10',
      '2023-1-1',
      '0000-01-01',
      'tomorrow',
      '',
    ])
      expect(withAccount({ deactivatedFrom: day })).toEqual([`accounts[0].deactivatedFrom bad_date_text ${day}`]);
    for (const day of ['2024-02-29', '2000-02-29', '2023-12-31'])
      expect(withAccount({ deactivatedFrom: day })).toEqual([]);
    expect(withAccount({ deactivatedFrom: '1900-02-29' })).toHaveLength(1);
  });

  test('a week has 168 hours, and an hour costs something that can be added up', () => {
    for (const hours of [-1, 169, NaN])
      expect(withAccount({ contractHours: hours })).toEqual([`accounts[0].contractHours bad_contract_hours ${hours}`]);
    for (const cost of [-1, NaN, Infinity, 1e300])
      expect(withAccount({ hourlyCost: cost })).toEqual([`accounts[0].hourlyCost bad_hourly_cost ${cost}`]);
    expect(withAccount({ contractHours: 168, hourlyCost: 0 })).toEqual([]);
    expect(withAccount({ employment: 'friend' as 'temporary' })).toEqual([
      'accounts[0].employment unknown_choice friend',
    ]);
  });
});
