import { describe, expect, test } from 'vitest';
import { messages } from '../../src/i18n/messages.ts';
import {
  renamed,
  ruleOfKind,
  withDay,
  withGroup,
  withNewGroup,
  withRotation,
  withSetting,
  withWeight,
} from '../../src/views/editor/edits.ts';
import { problemsAt } from '../../src/views/editor/problems.ts';
import { changeWords, planName, shiftWords } from '../../src/views/plan-words.ts';
import { standing, withSuspended } from '../../src/views/story.ts';
import { AFTER, asIs, QIANG, shop, YING } from './shop.ts';

const zh = messages('zh-CN');
const en = messages('en');
const told = (b: typeof asIs): string[] => changeWords({ a: asIs, b }, shop, zh);

describe('what B sets differently', () => {
  test('is nothing for a copy', () => {
    expect(told({ ...asIs, id: 'copy', name: '副本' })).toEqual([]);
  });

  test('is one phrase for accounts that change alike', () => {
    expect(told(withSuspended(asIs, [AFTER], true))).toEqual(['售后01：在组内 → 挂起']);
    expect(told(withSuspended(asIs, [YING, QIANG], true))).toEqual(['小颖、阿强：在组内 → 挂起']);
  });

  test('names groups, weights and rules', () => {
    const moved = withRotation(withWeight(asIs, 'all', { account: YING, weight: 3 }), 'all', {
      account: AFTER,
      rotation: 'removed',
    });
    expect(told(moved)).toEqual(['售后01 移出「全部客服」的分流', '小颖 的权重 1 → 3']);
    expect(told(withRotation(asIs, 'all', { account: AFTER, rotation: 'none' }))).toEqual(['售后01 离开「全部客服」']);
    const night = { from: '00:00', to: '08:00', rule: { kind: 'pool', distribution: null } } as const;
    expect(told({ ...asIs, night })).toEqual(['夜间（00:00 至 08:00）：留言池，没有人分配']);
    expect(told(withGroup(asIs, 'all', { policy: 'least-open' }))).toEqual(['「全部客服」改为最少未结']);
    expect(told(withGroup(asIs, 'all', { weights: 'per-day' }))).toEqual(['「全部客服」的权重改作每天人数']);
    expect(told(withGroup(asIs, 'all', { weights: 'share' }))).toEqual([]);
  });

  test('names hours, proxies, the night and a new group with all that is set of them', () => {
    const weekly = withSetting(asIs, YING, { shifts: [{ days: [1, 2, 3, 4, 5], from: '18:00', to: '26:00' }] });
    expect(told(weekly)).toEqual(['小颖 的班次：按日志 → 周一至周五 18:00–26:00']);
    const accounts = [
      { account: YING, weight: 2 },
      { account: QIANG, weight: 1 },
    ];
    const night = { from: '00:00', to: '09:00', rule: { kind: 'proxy', accounts } } as const;
    expect(told({ ...asIs, night })).toEqual(['夜间（00:00 至 09:00）：代理账号 小颖 2、阿强 1']);
    const { plan, id } = withNewGroup(asIs, () => '夜班');
    const members = [{ account: QIANG, weight: 3, inRotation: false }];
    expect(told(withGroup(plan, id, { members, policy: 'least-open' }))).toEqual([
      '新建分组「夜班」',
      '阿强（移出分流，权重 3） 加入「夜班」',
      '「夜班」改为最少未结',
    ]);
  });

  test('ends with how many more there are', () => {
    const many = shop.accounts.reduce((plan, { id }, i) => withSetting(plan, id, { capacity: 9 + i }), asIs);
    expect(changeWords({ a: asIs, b: many }, shop, en, 2)).toEqual(['capacity of 小颖 5 → 9', '2 more']);
    const alike = shop.accounts.reduce((plan, { id }) => withSetting(plan, id, { capacity: 9 }), asIs);
    expect(changeWords({ a: asIs, b: alike }, shop, en, 2)).toEqual(['capacity of 小颖, 阿强, and 售后01 5 → 9']);
  });
});

describe('what stands out in a plan', () => {
  test('is an after-sales account that is given inquiries, until it is suspended or removed', () => {
    expect(standing(asIs, shop).afterSales).toEqual([AFTER]);
    expect(standing(withSuspended(asIs, [AFTER], true), shop).afterSales).toEqual([]);
    const removed = withRotation(asIs, 'all', { account: AFTER, rotation: 'removed' });
    expect(standing(removed, shop).afterSales).toEqual([]);
  });

  test('is a deactivated account in rotation, and a pool that nobody distributes', () => {
    expect(standing(withSetting(asIs, QIANG, { deactivated: true }), shop).deactivated).toEqual([QIANG]);
    expect(standing({ ...asIs, offline: { kind: 'pool', distribution: null } }, shop).neverDistributed).toBe(true);
  });
});

describe('editing', () => {
  test('an account that the plan does not know is added with its first setting', () => {
    const without = { ...asIs, accounts: [] };
    expect(withSetting(without, YING, { suspended: true }).accounts).toEqual([
      { account: YING, suspended: true, deactivated: false, capacity: 10, shifts: 'as-logged' },
    ]);
  });

  test('a member that comes back keeps its weight, a new one gets 1', () => {
    const heavy = withWeight(asIs, 'all', { account: YING, weight: 4 });
    const away = withRotation(heavy, 'all', { account: YING, rotation: 'removed' });
    const back = withRotation(away, 'all', { account: YING, rotation: 'in' });
    expect(back.groups[0].members[0]).toEqual({ account: YING, weight: 4, inRotation: true });
    const { plan, id } = withNewGroup(asIs, (number) => `分组 ${number}`);
    expect(plan.groups[1].name).toBe('分组 2');
    expect(withRotation(plan, id, { account: YING, rotation: 'in' }).groups[1].members).toEqual([
      { account: YING, weight: 1, inRotation: true },
    ]);
  });

  test('a rule of the same kind stays as it is', () => {
    const proxy = { kind: 'proxy', accounts: [{ account: YING, weight: 2 }] } as const;
    expect(ruleOfKind('proxy', proxy)).toBe(proxy);
    expect(ruleOfKind('pool', proxy)).toEqual({ kind: 'pool', distribution: null });
  });

  test('days stay in order', () => {
    expect(withDay([1, 3], 2, true)).toEqual([1, 2, 3]);
    expect(withDay([1, 2, 3], 2, false)).toEqual([1, 3]);
  });
});

test('hours are told as people say them', () => {
  const shift = (days: number[]) => [{ days, from: '09:00', to: '18:00' }];
  expect(shiftWords('as-logged', zh)).toBe('按日志');
  expect(shiftWords(shift([1, 2, 3, 4, 5]), zh)).toBe('周一至周五 09:00–18:00');
  expect(shiftWords(shift([1, 2, 3, 4, 5, 6, 7]), en)).toBe('daily 09:00–18:00');
  expect(shiftWords(shift([2, 6]), zh)).toBe('周二六 09:00–18:00');
  expect(shiftWords([...shift([1]), ...shift([6])], en)).toBe('Mon 09:00–18:00, 2 shifts in all');
});

test('a problem stands beside the field that its path names', () => {
  const problem = (at: string) => ({ code: 'x', at, value: '' });
  const problems = ['groups[1].members[2].weight', 'groups[10].name', 'groups[1]'].map(problem);
  expect(problemsAt(problems, 'groups[1]').map(({ at }) => at)).toEqual(['groups[1].members[2].weight', 'groups[1]']);
  expect(problemsAt(problems, 'groups[1].members[2].weight')).toHaveLength(1);
});

test('a plan that the user renames loses the names that came with the app', () => {
  const bundled = { ...asIs, names: { 'zh-CN': '现行', en: 'As it is' } };
  expect(planName(bundled, 'en')).toBe('As it is');
  expect(planName(renamed(bundled, '我的方案'), 'en')).toBe('我的方案');
});
