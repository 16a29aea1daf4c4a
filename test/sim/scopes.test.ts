import { expect, test } from 'vitest';
import { GROUP_REASONS } from '../../src/model/run.ts';
import { live, table, tell, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};
const DUTY = '09:00-18:00';
const groupReasons = (world: World): string[] => Array.from(live(world).groupReason, (code) => GROUP_REASONS[code]);

const SHOP = {
  staff: { 小颖: DUTY, 新手: DUTY, 茶师: DUTY, 小芳: DUTY },
  groups: { 售前: '小颖', 新客: '新手 #crowd:新客', 茶: '茶师 #product:茶 #intent:催发货', 售后: '小芳 #order:退款' },
} as const;

test('of several groups that bind an inquiry the crowd comes before the product, the product before the order state', () => {
  const world: World = {
    ...SHOP,
    day: `
      09:00:00 甲 能退吗 #order:退款 #product:茶 #crowd:新客 5s
      09:00:10 乙 能退吗 #order:退款 #product:茶              5s
      09:00:20 丙 能退吗 #order:退款                          5s
      09:00:30 丁 在吗                                        5s`,
  };
  becomes(
    world,
    `甲 新手 WEIGHT 09:00:05
     乙 茶师 WEIGHT 09:00:15
     丙 小芳 WEIGHT 09:00:25
     丁 小颖 WEIGHT 09:00:35`,
  );
  expect(groupReasons(world)).toEqual(['SCOPE_CROWD', 'SCOPE_PRODUCT', 'SCOPE_ORDER', 'UNSCOPED']);
});

test('an intent comes after the product and before the order state', () => {
  const world: World = {
    ...SHOP,
    day: '09:00:00 甲 快发货 #order:退款 #intent:催发货 5s',
  };
  becomes(world, '甲 茶师 WEIGHT 09:00:05');
  expect(groupReasons(world)).toEqual(['SCOPE_INTENT']);
});

test('two groups that bind the same order state: the second is never reached', () => {
  becomes(
    {
      staff: { 小芳: `${DUTY} capacity 1`, 小敏: DUTY },
      groups: { 售后: '小芳 #order:退款', 退款: '小敏 #order:退款' },
      day: `
        09:00:00 甲 能退吗 #order:退款 60s
        09:00:10 乙 能退吗 #order:退款 60s`,
    },
    `甲 小芳 WEIGHT 09:01:00
     乙 小芳 QUEUED 09:02:00`,
  );
});

test('an order state that no group binds goes to any group where the shop has none for the rest', () => {
  const day = Array.from({ length: 200 }, (_, i) => `09:00:${10 + (i % 50)} 客${i} 在吗 #order:待付款 1s`).join('\n');
  const groups = { 新客: '新手 #crowd:新客', 售后: '小芳 #order:退款' };
  const world: World = { staff: { 新手: `${DUTY} capacity 999`, 小芳: `${DUTY} capacity 999` }, groups, day };
  const half = live(world).account.filter((account) => account === 0).length / 200;
  // Four standard deviations of a binomial share of 200.
  expect(Math.abs(half - 0.5)).toBeLessThan(0.142);
  expect(new Set(groupReasons(world))).toEqual(new Set(['UNSCOPED_RANDOM']));
});

test('what nothing binds goes to the group without scopes, or to any group at all, the after-sales one included', () => {
  const day = Array.from({ length: 200 }, (_, i) => `09:00:${10 + (i % 50)} 客${i} 在吗 1s`).join('\n');
  const world: World = {
    staff: { 小颖: `${DUTY} capacity 999`, 小芳: `${DUTY} capacity 999` },
    groups: { 售前: '小颖', 售后: '小芳 #order:退款' },
    day,
  };
  expect(new Set(live(world).account)).toEqual(new Set([0]));
  const astray = live({ ...world, unscoped: 'any-group' }).account.filter((account) => account === 1).length / 200;
  expect(Math.abs(astray - 0.5)).toBeLessThan(0.142);
});

test('a scope whose group is away in the evening waits for its member though a colleague is there', () => {
  becomes(
    {
      staff: { 小颖: '09:00-22:00', 小芳: '09:00-18:00' },
      groups: { 售前: '小颖', 售后: '小芳 #order:退款' },
      day: '19:00:00 甲 能退吗 #order:退款 30s',
    },
    '甲 小芳 OFFLINE_MEMBER 33:00:30',
  );
});
