import { describe, expect, test } from 'vitest';
import { parsePlan, parseScenario } from '../../src/model/parse.ts';
import type { Distribution, OfflineRule, Plan } from '../../src/model/plan.ts';
import { planProblems } from '../../src/model/planProblems.ts';
import { SAMPLE } from '../../src/sample/scenario.ts';
import { asIs, QIANG, shop, YING } from '../views/shop.ts';

const told = (plan: Plan): string[] => planProblems(plan, shop).map(({ at, code, value }) => `${at} ${code} ${value}`);
const withRule = (offline: OfflineRule): Plan => ({ ...asIs, offline });
const withPool = (distribution: Distribution): Plan => withRule({ kind: 'pool', distribution });
const withFirst = (change: Partial<Plan['accounts'][number]>): Plan => ({
  ...asIs,
  accounts: asIs.accounts.map((one, i) => (i === 0 ? { ...one, ...change } : one)),
});
const withMembers = (weights: readonly number[]): Plan => ({
  ...asIs,
  groups: [
    {
      ...asIs.groups[0],
      members: weights.map((weight, i) => ({ account: shop.accounts[i].id, weight, inRotation: true })),
    },
  ],
});

test('a plan without faults has none', () => {
  expect(told(asIs)).toEqual([]);
});

describe('a plan says everything that keeps it from being run, with place and value', () => {
  test('names that the shop lacks, and names that come twice', () => {
    const stranger = { ...asIs.groups[0].members[0], account: '别的店:小颖' };
    const members = [...asIs.groups[0].members, stranger, asIs.groups[0].members[1]];
    expect(told({ ...asIs, name: ' ', groups: [{ ...asIs.groups[0], members }] })).toEqual([
      'name empty_name  ',
      'groups[0].members[3].account unknown_account 别的店:小颖',
      `groups[0].members[4].account duplicate_member ${QIANG}`,
    ]);
  });

  test('weights that are negative, no number, or all zero', () => {
    expect(told(withMembers([-1, NaN, 1]))).toEqual([
      'groups[0].members[0].weight weight_negative -1',
      'groups[0].members[1].weight weight_not_number NaN',
    ]);
    expect(told(withMembers([0, 0, 0]))).toEqual(['groups[0].members no_capacity 0']);
    expect(told(withMembers([]))).toEqual(['groups[0].members empty_group []']);
    expect(told({ ...asIs, groups: [] })).toEqual(['groups no_group []']);
  });

  test('a capacity of 0, shifts that end before they begin, clocks that no clock shows', () => {
    expect(told(withFirst({ capacity: 0 }))).toEqual(['accounts[0].capacity bad_capacity 0']);
    expect(told(withFirst({ shifts: [{ days: [1], from: '18:00', to: '09:00' }] }))).toEqual([
      'accounts[0].shifts[0].to shift_ends_before_it_begins 09:00',
    ]);
    expect(told(withFirst({ shifts: [{ days: [0], from: '25:61', to: '26:00' }] }))).toEqual([
      'accounts[0].shifts[0].days[0] bad_weekday 0',
      'accounts[0].shifts[0].from bad_clock 25:61',
    ]);
  });

  test('groups that overflow in a circle, or into a group that is not there', () => {
    const group = (id: string, overflow: string): Plan['groups'][number] => ({
      ...asIs.groups[0],
      id,
      name: id,
      overflow,
    });
    expect(told({ ...asIs, groups: [group('a', 'b'), { ...asIs.groups[0], id: 'b', name: 'b' }] })).toEqual([]);
    expect(told({ ...asIs, groups: [group('a', 'b'), group('b', 'c'), group('c', 'b')] })).toEqual([
      'groups[1].overflow overflow_circle c',
      'groups[2].overflow overflow_circle b',
    ]);
    expect(told({ ...asIs, groups: [group('a', 'a')] })).toEqual(['groups[0].overflow overflow_circle a']);
    expect(told({ ...asIs, groups: [group('a', 'x')] })).toEqual(['groups[0].overflow unknown_overflow x']);
    expect(told({ ...asIs, groups: [{ ...asIs.groups[0], busyAbove: -1 }] })).toEqual([
      'groups[0].busyAbove bad_busy_rule -1',
    ]);
  });

  test('a night without length, and one of 24 hours', () => {
    const night = (from: string, to: string): Plan => ({ ...asIs, night: { from, to, rule: { kind: 'members' } } });
    expect(told(night('22:00', '08:00'))).toEqual([]);
    expect(told(night('00:00', '00:00'))).toEqual(['night.to empty_night 00:00']);
    expect(told(night('00:00', '24:00'))).toEqual(['night.to night_of_24_hours 24:00']);
  });

  test('a rule that names nobody, or a main account that the shop does not have', () => {
    expect(told(withRule({ kind: 'proxy', accounts: [] }))).toEqual(['offline.accounts empty_proxy []']);
    expect(told(withRule({ kind: 'main' }))).toEqual(['offline no_main_account main']);
    const owned = { ...shop, accounts: [...shop.accounts, { ...shop.accounts[0], id: '晨光旗舰店', role: 'main' }] };
    expect(planProblems(withRule({ kind: 'main' }), owned)).toEqual([]);
  });

  test('a click without a date or without anybody to hand the pool to, unless routing decides', () => {
    expect(told(withPool({ at: '9 点', dates: [], accounts: [] }))).toEqual([
      'offline.distribution.at bad_clock 9 点',
      'offline.distribution.dates no_date []',
      'offline.distribution.accounts empty_distribution []',
    ]);
    expect(told(withPool({ at: '09:00', dates: [1], accounts: 'by-rules' }))).toEqual([]);
  });

  test('an automatic distribution that never happens or reaches nothing', () => {
    const half = { from: '08:00', to: '24:00', reachHours: 24, order: 'latest-first' } as const;
    expect(told(withPool(half))).toEqual([]);
    expect(told(withPool({ ...half, to: '08:00', reachHours: 0 }))).toEqual([
      'offline.distribution.to empty_window 08:00',
      'offline.distribution.reachHours bad_reach 0',
    ]);
  });
});

describe('JSON that is not what it is meant to be', () => {
  const refused = (json: unknown): string[] => {
    const plan = parsePlan(json, shop);
    return plan.ok ? [] : plan.error.map(({ at, code, value }) => `${at} ${code} ${value}`.trimEnd());
  };
  const json = (change: object): unknown => ({ ...asIs, ...change });

  test('a plan comes back from its JSON as it was', () => {
    expect(parsePlan(JSON.parse(JSON.stringify(asIs)), shop)).toEqual({ ok: true, value: asIs });
  });

  test('a weight as text, a field too many, a field too few, a version of tomorrow', () => {
    const [group] = asIs.groups;
    const members = [{ account: YING, weight: '5', inRotation: true }];
    expect(refused(json({ groups: [{ ...group, members }] }))).toEqual([
      'groups[0].members[0].weight weight_not_number 5',
    ]);
    expect(refused(json({ colour: 'red' }))).toEqual(['colour unknown_field colour']);
    expect(refused({ ...asIs, night: undefined })).toEqual(['night missing_field']);
    expect(refused(json({ version: 2 }))).toEqual(['version unknown_version 2']);
    expect(refused(json({ offline: { kind: 'fax' } }))).toEqual(['offline.kind unknown_rule fax']);
  });

  test('keys that reach for prototypes, and nesting without end', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {}}}');
    expect(refused(hostile).every((line) => line.includes('forbidden_key'))).toBe(true);
    expect(refused(hostile)).toHaveLength(3);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    let deep: unknown = [];
    for (let i = 0; i < 50_000; i++) deep = [deep];
    expect(refused(json({ groups: deep }))[0]).toContain('too_deep');
  });

  test('what is no object at all', () => {
    for (const nothing of [null, 3, 'plan', []]) expect(refused(nothing).length).toBeGreaterThan(0);
  });

  test('a scenario whose lesson names a plan that is not there', () => {
    const [lesson] = SAMPLE.lessons;
    const scenario = parseScenario({ ...SAMPLE, lessons: [{ ...lesson, b: 'nowhere' }] });
    expect(scenario.ok ? [] : scenario.error).toMatchObject([{ at: 'lessons[0].b', code: 'unknown_plan' }]);
  });
});
