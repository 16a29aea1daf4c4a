import { describe, expect, test } from 'vitest';
import { findings, keyOf, repaired } from '../../src/lint/lint.ts';
import { RULE_IDS, ruleOf, type RuleId } from '../../src/lint/rules/rules.ts';
import type { Distribution, Plan, Robot } from '../../src/model/plan.ts';
import { planProblems } from '../../src/model/planProblems.ts';
import { planOf, shiftsOf, shopOf, type Staff } from './shop.ts';

/** Two early, one late, nobody from midnight to eight. */
const STAFF: Staff = { 小颖: '08:00-16:00', 阿琳: '08:00-16:00', 木木: '15:00-24:00' };
const ROBOT: Robot = { mode: 'robot-first', resolves: 0.3, asksForPerson: 0.5, handoverSeconds: 60 };
const proxy = (...accounts: string[]) =>
  ({ kind: 'proxy', accounts: accounts.map((account) => ({ account, weight: 1 })) }) as const;
const pool = (distribution: Distribution | null) => ({ kind: 'pool', distribution }) as const;
const night = (from: string, to: string, rule: Plan['offline']): Partial<Plan> => ({ night: { from, to, rule } });
const click = (dates: readonly number[], accounts: readonly string[] | 'by-rules' = 'by-rules', at = '08:30') =>
  pool({ at, dates, accounts });

interface Case {
  readonly rule: RuleId;
  readonly shop: string;
  readonly staff: Staff;
  readonly plan?: Partial<Plan>;
  /** Where the findings are; all of the plan's. */
  readonly at: readonly string[];
  /** `null`: no click can repair it. */
  readonly fixed?: null;
}

const CASES: readonly Case[] = [
  {
    rule: 'after_sales_receives',
    shop: 'an after-sales account takes part and is not suspended',
    staff: { ...STAFF, 售后01: '09:00-18:00 after-sale' },
    at: ['accounts[3].suspended'],
  },
  {
    rule: 'deactivated_in_rotation',
    shop: 'a login that nobody uses is still in rotation',
    staff: { ...STAFF, 停用03: 'deactivated' },
    at: ['groups[0].members[3].inRotation'],
  },
  {
    rule: 'no_shift_in_rotation',
    shop: 'an account without any shift is in rotation',
    staff: { ...STAFF, 大壮: '' },
    at: ['groups[0].members[3].inRotation'],
  },
  {
    rule: 'all_suspended',
    shop: 'in the evening the only one on duty is suspended',
    staff: { 小颖: '08:00-16:00', 木木: '15:00-24:00 suspended' },
    at: ['accounts'],
  },
  {
    rule: 'phone_left_on',
    shop: 'a phone stays logged in over night',
    staff: { ...STAFF, 可乐: '15:00-24:00 phone' },
    at: ['accounts[3].phone'],
  },
  {
    rule: 'robot_voids_rule',
    shop: 'the robot is switched on, and the proxies of the night get nothing',
    staff: STAFF,
    plan: { robot: ROBOT, ...night('00:00', '08:00', proxy('小颖', '阿琳')) },
    at: ['night.rule'],
  },
  {
    rule: 'pool_never_distributed',
    shop: 'the assistant collects messages, and nobody hands them out',
    staff: STAFF,
    plan: night('00:00', '08:00', pool(null)),
    at: ['night.rule.distribution'],
  },
  {
    rule: 'distribution_misses_dates',
    shop: 'the night begins at 22:00, the click picks the messages of its own day',
    staff: { ...STAFF, 木木: '15:00-22:00' },
    plan: night('22:00', '08:00', click([0])),
    at: ['night.rule.distribution.dates'],
  },
  {
    rule: 'distribution_off_shift',
    shop: 'messages of the night are handed to the late shift',
    staff: STAFF,
    plan: night('00:00', '08:00', click([0], ['小颖', '木木'])),
    at: ['night.rule.distribution.accounts[1]'],
  },
  {
    rule: 'single_proxy',
    shop: 'one account takes the whole night',
    staff: STAFF,
    plan: night('00:00', '08:00', proxy('小颖')),
    at: ['night.rule.accounts'],
  },
  {
    rule: 'single_proxy',
    shop: 'one account takes the whole night, and nobody else is there in the morning',
    staff: { 小颖: '08:00-16:00', 木木: '15:00-24:00' },
    plan: night('00:00', '08:00', proxy('小颖')),
    at: ['night.rule.accounts'],
    fixed: null,
  },
  {
    rule: 'proxy_not_first_shift',
    shop: 'the late shift is a proxy of the night',
    staff: STAFF,
    plan: night('00:00', '08:00', proxy('小颖', '木木')),
    at: ['night.rule.accounts[1]'],
  },
  {
    rule: 'dedicated_off_duty',
    shop: "the members' own agent is never there while the shop is open",
    staff: { ...STAFF, 夜班: '01:00-05:00 outsider' },
    plan: { dedicated: { accounts: proxy('小颖', '夜班').accounts, whenAway: 'wait' } },
    at: ['dedicated.accounts[1]'],
  },
  {
    rule: 'never_redispatched',
    shop: 'the early shift goes home while the late one is there',
    staff: STAFF,
    plan: { redispatch: 'never' },
    at: ['redispatch'],
  },
  {
    rule: 'too_many_accounts',
    shop: 'a list of a thousand and one accounts',
    staff: Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`客服${i}`, '08:00-24:00'])),
    at: ['accounts'],
    fixed: null,
  },
  {
    rule: 'main_in_rotation',
    shop: 'the owner is in rotation',
    staff: { ...STAFF, 老板: '09:00-18:00 main' },
    at: ['groups[0].members[3].inRotation'],
  },
  {
    rule: 'weight_zero_or_tiny',
    shop: 'an account in rotation has weight 0',
    staff: { ...STAFF, 青柠: '09:00-18:00 weight 0' },
    at: ['groups[0].members[3].weight'],
  },
  {
    rule: 'weight_zero_or_tiny',
    shop: 'an account gets one inquiry where the others get a hundred',
    staff: { ...STAFF, 青柠: '09:00-18:00 weight 0.1' },
    at: ['groups[0].members[3].weight'],
    fixed: null,
  },
];

test('a shop with nothing misconfigured is told nothing', () => {
  const shop = shopOf(STAFF);
  const plans = [
    planOf(STAFF),
    planOf(STAFF, night('00:00', '08:00', proxy('小颖', '阿琳'))),
    planOf(STAFF, night('00:00', '08:00', click([0], ['小颖', '阿琳']))),
    planOf(STAFF, { robot: ROBOT, ...night('00:00', '08:00', click([0])) }),
  ];
  for (const plan of plans) expect(findings(plan, shop)).toEqual([]);
});

describe('each rule', () => {
  test('has a case', () => {
    expect([...new Set(CASES.map(({ rule }) => rule))].sort()).toEqual([...RULE_IDS].sort());
  });

  test.each(CASES)('$rule fires when $shop', ({ rule, staff, plan, at }) => {
    const broken = planOf(staff, plan);
    const shop = shopOf(staff);
    expect(planProblems(broken, shop)).toEqual([]);
    expect(findings(broken, shop).map((one) => [one.rule, one.path])).toEqual(at.map((path) => [rule, path]));
  });

  test.each(CASES)('$rule is repaired by one click, or by none, when $shop', ({ rule, staff, plan, fixed }) => {
    const broken = planOf(staff, plan);
    const shop = shopOf(staff);
    const [finding] = findings(broken, shop);
    const mended = repaired(broken, shop, finding);
    if (fixed === null) {
      expect(mended).toBeNull();
      return;
    }
    expect(ruleOf(rule).find(mended!, shop)).toEqual([]);
    expect(findings(mended!, shop)).toEqual([]);
    expect(planProblems(mended!, shop)).toEqual([]);
  });
});

describe('what looks alike but is none', () => {
  const silent = (staff: Staff, plan: Partial<Plan> = {}): void => {
    expect(findings(planOf(staff, plan), shopOf(staff))).toEqual([]);
  };

  test('after-sales accounts that are suspended, removed, deactivated or in no group', () => {
    for (const state of ['suspended', 'removed', 'outsider', 'deactivated removed'])
      silent({ ...STAFF, 售后01: `09:00-18:00 after-sale ${state}` });
  });

  test('a night that crosses midnight, with both of its dates', () => {
    silent({ ...STAFF, 木木: '15:00-22:00' }, night('22:00', '08:00', click([0, 1])));
  });

  test('a day off of the whole shop, on which nobody could be handed anything', () => {
    const weekdays = Object.fromEntries(Object.entries(STAFF).map(([name, text]) => [name, `${text} 123456`]));
    silent(weekdays, night('00:00', '08:00', click([0, 1], ['小颖', '阿琳'])));
  });

  test('a proxy who comes ten minutes after the first', () => {
    silent({ ...STAFF, 阿琳: '08:10-16:00' }, night('00:00', '08:00', proxy('小颖', '阿琳')));
  });

  test('a phone that does not count as online', () => {
    silent({ ...STAFF, 可乐: '15:00-24:00 phone' }, { phoneCountsAsOnline: false });
  });

  test('small numbers that are people a day, and weights that the policy does not read', () => {
    const staff = { ...STAFF, 青柠: '09:00-18:00 weight 0.1' };
    const [group] = planOf(staff).groups;
    silent(staff, { groups: [{ ...group, weights: 'per-day' }] });
    silent(staff, { groups: [{ ...group, policy: 'round-robin' }] });
  });

  test('colleagues who go home together', () => {
    silent({ 小颖: '08:00-16:00', 阿琳: '08:00-16:00' }, { redispatch: 'never' });
  });
});

describe('details', () => {
  test('a proxy with days off is told with the mornings that it misses', () => {
    const staff = { ...STAFF, 阿琳: '08:00-16:00 12345' };
    const [finding] = findings(planOf(staff, night('00:00', '08:00', proxy('小颖', '阿琳'))), shopOf(staff));
    expect(finding).toMatchObject({ rule: 'proxy_not_first_shift', detail: { account: '阿琳', days: [6, 7] } });
  });

  test('a morning click that picks only yesterday misses its own morning', () => {
    const [finding] = findings(planOf(STAFF, night('00:00', '08:00', click([1]))), shopOf(STAFF));
    expect(finding).toMatchObject({ rule: 'distribution_misses_dates', detail: { dates: [0], clock: '08:30' } });
  });

  test('weekly hours in which everybody is suspended are found by their first minute', () => {
    const plan = planOf(STAFF);
    const accounts = plan.accounts.map((setting) => ({
      ...setting,
      suspendedDuring: shiftsOf(['12:00-13:00', '3']),
    }));
    const found = findings({ ...plan, accounts }, shopOf(STAFF));
    expect(found).toMatchObject([{ rule: 'all_suspended', detail: { days: [3], clock: '12:00' } }]);
  });

  test('hours as logged are the week that the days of the log make together', () => {
    const at = (day: number, hour: number): number => Date.UTC(2024, 2, 3 + day, hour - 8);
    const shop = shopOf(STAFF);
    const accounts = shop.accounts.map((account) => ({
      ...account,
      presence: { intervals: [at(1, 9), at(1, 18), at(8, 8), at(8, 12)], inferred: true },
    }));
    const asLogged = planOf(STAFF).accounts.map((setting) => ({ ...setting, shifts: 'as-logged' as const }));
    const plan = planOf(STAFF, { accounts: asLogged, offline: proxy('小颖') });
    expect(findings(plan, { ...shop, accounts })).toMatchObject([
      { rule: 'single_proxy', path: 'offline.accounts', detail: { account: '小颖', others: ['阿琳', '木木'] } },
    ]);
    expect(findings(plan, shop).map(({ rule }) => rule)).toEqual(Array(3).fill('no_shift_in_rotation'));
  });

  test('a repair that would leave a group of nobody is not offered', () => {
    const staff = { 停用03: 'deactivated', 小颖: '08:00-16:00' };
    const plan = planOf(staff);
    const [group] = plan.groups;
    const split = {
      ...plan,
      groups: [
        { ...group, members: [group.members[0]] },
        { ...group, id: 'rest', name: '其余', members: [group.members[1]] },
      ],
    };
    const shop = shopOf(staff);
    const [finding] = findings(split, shop);
    expect(finding.rule).toBe('deactivated_in_rotation');
    expect(repaired(split, shop, finding)).toBeNull();
  });

  test('the same finding is known again by its account, wherever it moved', () => {
    const place = { rule: 'phone_left_on', detail: { account: '可乐' } };
    expect(keyOf({ ...place, path: 'accounts[1].phone' })).toBe(keyOf({ ...place, path: 'accounts[2].phone' }));
  });
});
