import { describe, expect, test } from 'vitest';
import { fit, type Fitted } from '../../src/fit/fit.ts';
import { scopesOf } from '../../src/fit/scopes.ts';
import { readLog } from '../../src/log/intake.ts';
import { MINUTE } from '../../src/base/units.ts';
import type { Attribute, Log } from '../../src/model/log.ts';
import type { Group, Plan } from '../../src/model/plan.ts';
import { planProblems } from '../../src/model/planProblems.ts';
import { GROUP_REASONS } from '../../src/model/run.ts';
import { NO_SCOPE } from '../../src/model/trace.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { advance, finish, start } from '../../src/sim/replay.ts';

async function logOf(csv: string): Promise<Log> {
  const file = Object.assign(new Blob([csv]), { name: 'day.csv' });
  const options = { mapping: null, timeZone: 'Asia/Shanghai', gap: 30 * MINUTE, keepText: false };
  const read = await readLog(file, options, { progress: () => undefined, cancelled: () => false });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.log;
}

/** The group and why, per inquiry, of one replay; `other` where the group is drawn by chance. */
function routed({ shop, trace }: Fitted, plan: Plan): string[] {
  expect(planProblems(plan, shop)).toEqual([]);
  const kernel = start(compile(shop, plan, trace), trace, draw(shop, trace, 1, 0));
  while (advance(kernel, 1_000));
  const { group, groupReason } = finish(kernel);
  return Array.from(group, (g, i) => `${plan.groups[g].name} ${GROUP_REASONS[groupReason[i]]}`);
}

/** A shop's morning: two members of staff, everybody greeted within ten seconds. */
const MORNING = `会话ID,时间,角色,买家,客服,店铺,人群,商品,意图,订单状态,是否会员
1,2024-03-04 09:00:00,买家,甲,小颖,一店,大客户,,,未下单,否
1,2024-03-04 09:00:10,客服,甲,小颖,一店,大客户,,,未下单,否
2,2024-03-04 09:10:00,买家,乙,阿强,二店,,,退货,已签收,
2,2024-03-04 09:10:10,客服,乙,阿强,二店,,,退货,已签收,
3,2024-03-04 09:20:00,买家,丙,小颖,一店,大客户,,退货,已签收,
3,2024-03-04 09:20:10,客服,丙,小颖,一店,大客户,,退货,已签收,
4,2024-03-04 09:30:00,买家,丁,阿强,一店,,,,,
4,2024-03-04 09:30:10,客服,丁,阿强,一店,,,,,
5,2024-03-04 09:40:00,买家,甲,小颖,一店,,雪地靴,,未下单,是
5,2024-03-04 09:40:10,客服,甲,小颖,一店,,雪地靴,,未下单,是`;

describe('from a log to the groups of a replay', () => {
  test('inquiries carry their values together, and groups can bind each of them', async () => {
    const { shop, trace } = fit(await logOf(MORNING));
    expect(shop.scopes).toEqual([
      '一店', '二店', 'crowd:大客户', 'product:雪地靴', 'intent:退货', 'order:未下单', 'order:已签收',
    ]); // prettier-ignore
    expect(Array.from(trace.scope, (set) => trace.scopeSets![set])).toEqual([
      ['crowd:大客户', 'order:未下单', '一店'],
      ['intent:退货', 'order:已签收', '二店'],
      ['crowd:大客户', 'intent:退货', 'order:已签收', '一店'],
      ['一店'],
      ['product:雪地靴', 'order:未下单', '一店'],
    ]);
    expect(Array.from(trace.buyer, (buyer) => trace.vip![buyer])).toEqual([1, 0, 0, 0, 1]);
  });

  test('the plan as logged has a group a shop, and no other kind of value makes one', async () => {
    const fitted = fit(await logOf(MORNING));
    expect(fitted.plan.groups.map(({ name, scopes }) => [name, scopes])).toEqual([
      ['一店', ['一店']],
      ['二店', ['二店']],
    ]);
    expect(routed(fitted, fitted.plan)).toEqual(['一店 SCOPE', '二店 SCOPE', '一店 SCOPE', '一店 SCOPE', '一店 SCOPE']);
  });

  test('without a plain scope it has one group for all', async () => {
    const { plan, shop } = fit(await logOf(MORNING.replace('店铺', '备用')));
    expect(plan.groups).toMatchObject([{ name: '全店', scopes: [] }]);
    expect(shop.scopes[0]).toBe('crowd:大客户');
  });

  test('an inquiry of a crowd with an order state goes to the group of the crowd', async () => {
    const fitted = fit(await logOf(MORNING));
    const group = (name: string, ...scopes: string[]): Group => ({
      ...fitted.plan.groups[0],
      id: name,
      name,
      scopes,
      members: fitted.shop.accounts.map(({ id }) => ({ account: id, weight: 1, inRotation: true })),
    });
    const plan: Plan = {
      ...fitted.plan,
      groups: [
        group('售后组', 'order:已签收'),
        group('大客户组', 'crowd:大客户'),
        group('靴子组', 'product:雪地靴', 'order:未下单'),
        group('其他', '一店', '二店'),
      ],
    };
    expect(routed(fitted, plan)).toEqual([
      '大客户组 SCOPE_CROWD', '售后组 SCOPE_ORDER', '大客户组 SCOPE_CROWD', '其他 SCOPE', '靴子组 SCOPE_PRODUCT',
    ]); // prettier-ignore
  });

  test('a member from the log has an agent of his own', async () => {
    const fitted = fit(await logOf(MORNING));
    const plan: Plan = { ...fitted.plan, dedicated: { accounts: [{ account: '阿强', weight: 1 }], whenAway: 'wait' } };
    const { shop, trace } = fitted;
    const kernel = start(compile(shop, plan, trace), trace, draw(shop, trace, 1, 0));
    while (advance(kernel, 1_000));
    const { account } = finish(kernel);
    expect([0, 4].map((inquiry) => shop.accounts[account[inquiry]].id)).toEqual(['阿强', '阿强']);
  });

  test('a log without such columns has neither combinations nor members', async () => {
    const { trace, shop, scopeValuesDropped } = fit(
      await logOf(
        '会话ID,时间,角色,客服,店铺\n1,2024-03-04 09:00:00,买家,小颖,一店\n1,2024-03-04 09:00:09,客服,小颖,一店',
      ),
    );
    expect(trace).not.toHaveProperty('scopeSets');
    expect(trace).not.toHaveProperty('vip');
    expect(shop.scopes).toEqual(['一店']);
    expect([...trace.scope]).toEqual([0]);
    expect(scopeValuesDropped).toBe(0);
  });

  test('a plain value that looks like another kind is shown by its name', async () => {
    const { plan } = fit(
      await logOf(
        '会话ID,时间,角色,客服,店铺\n1,2024-03-04 09:00:00,买家,小颖,order:一\n1,2024-03-04 09:00:09,客服,小颖,order:一',
      ),
    );
    expect(plan.groups).toMatchObject([{ name: '一', scopes: ['order:一'] }]);
  });
});

/** A log of which only the scope values matter, one index an inquiry and kind. */
function carrying(
  inquiries: number,
  of: Readonly<Partial<Record<keyof Log['attributes'] | 'plain', (i: number) => number>>>,
): Log {
  const attribute = (at: (i: number) => number): Attribute => {
    const inquiry = Int32Array.from({ length: inquiries }, (_, i) => at(i));
    const most = inquiry.reduce((max, value) => Math.max(max, value), -1);
    return { inquiry, values: Array.from({ length: most + 1 }, (_, value) => `v${value}`) };
  };
  const { plain = () => -1, ...kinds } = of;
  const { inquiry: scope, values: scopes } = attribute(plain);
  const attributes = Object.fromEntries(Object.entries(kinds).map(([kind, at]) => [kind, attribute(at)]));
  return { attributes, scopes, inquiry: { scope } } as unknown as Log;
}

describe('more values than can be routed by', () => {
  test('of a product that differs for nearly every inquiry the 500 most frequent stay, and the loss is counted', () => {
    const log = carrying(100_000, { product: (i) => (i % 10 === 0 ? 7 : i), crowd: (i) => i % 2 });
    const { values, sets, inquiry, dropped } = scopesOf(log);
    expect(values).toHaveLength(2 + 500);
    expect(values.slice(0, 3)).toEqual(['crowd:v0', 'crowd:v1', 'product:v7']);
    expect(sets!).toHaveLength(503);
    expect(sets![inquiry[0]]).toEqual(['crowd:v0', 'product:v7']);
    expect(sets![inquiry[99_999]]).toEqual(['crowd:v1']);
    // 10,000 and once more have product 7, 499 more products stay.
    expect(dropped).toBe(100_000 - 10_001 - 499);
  });

  test('of combinations without number the rarest lose their order state first, the frequent keep all', () => {
    const log = carrying(200_000, {
      plain: (i) => i % 3,
      crowd: (i) => (i < 1_000 ? 0 : i % 499),
      order: (i) => (i < 1_000 ? 0 : (i * 7) % 491),
    });
    const { sets, inquiry, dropped } = scopesOf(log);
    expect(sets!.length).toBeLessThanOrEqual(NO_SCOPE);
    expect(inquiry.every((set) => set < sets!.length)).toBe(true);
    expect(sets![inquiry[0]]).toEqual(['crowd:v0', 'order:v0', 'v0']);
    const carried = Array.from(inquiry, (set) => sets![set]);
    expect(
      carried.every((set, i) => set.includes(`v${i % 3}`) && set.some((value) => value.startsWith('crowd:'))),
    ).toBe(true);
    const without = carried.filter((set) => !set.some((value) => value.startsWith('order:')));
    expect(without.length).toBe(dropped);
    expect(dropped).toBeGreaterThan(100_000);
    expect(dropped).toBeLessThan(199_000);
  });

  test('every kind full at once ends in what a trace can number', () => {
    const log = carrying(150_000, {
      plain: (i) => i % 3,
      crowd: (i) => i % 499,
      product: (i) => (i * 31) % 487,
      intent: (i) => (i * 17) % 467,
      order: (i) => (i * 7) % 463,
    });
    const { values, sets, inquiry } = scopesOf(log);
    expect(sets!.length).toBeLessThanOrEqual(NO_SCOPE);
    expect(new Set(sets!.map((set) => set.join('|'))).size).toBe(sets!.length);
    const known = new Set(values);
    expect(sets!.flat().every((value) => known.has(value))).toBe(true);
    expect(sets![inquiry[1]].slice(-1)).toEqual(['v1']);
  });

  test('plain values beyond what a trace can number are none, with and without other kinds', () => {
    const plain = (i: number): number => i;
    const alone = scopesOf(carrying(70_000, { plain }));
    expect([alone.inquiry[65_534], alone.inquiry[65_535], alone.dropped]).toEqual([65_534, NO_SCOPE, 70_000 - 65_535]);
    const beside = scopesOf(carrying(70_000, { plain, crowd: () => 0 }));
    expect(beside.sets![beside.inquiry[69_999]]).toEqual(['crowd:v0']);
    expect(beside.sets!.length).toBeLessThanOrEqual(NO_SCOPE);
  });
});
