import { expect, test } from 'vitest';
import type { AutomaticDistribution, ManualDistribution, OfflineRule } from '../../src/model/plan.ts';
import { table, tell, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};

const pool = (distribution: ManualDistribution | AutomaticDistribution | null): OfflineRule => ({
  kind: 'pool',
  distribution,
});
const NIGHT = `
  02:00:00 甲 在吗 10s
  03:00:00 乙 在吗 10s
  04:00:00 丙 在吗 10s`;

test('a click by the rules goes where routing would send the messages, oldest first', () => {
  becomes(
    {
      staff: { 小颖: '08:00-18:00', 小美: '08:00-18:00' },
      offline: pool({ at: '08:30', dates: [0], accounts: 'by-rules' }),
      day: NIGHT,
    },
    `甲 小颖 POOL_MANUAL 08:30:10
     乙 小美 POOL_MANUAL 08:30:10
     丙 小颖 POOL_MANUAL 08:30:20`,
  );
});

test('by the rules nobody gets more than fits: what is left waits for the next click', () => {
  becomes(
    {
      staff: { 小颖: '08:00-18:00 capacity 2' },
      offline: pool({ at: '08:30', dates: [0, 1], accounts: 'by-rules' }),
      day: NIGHT,
      until: '40:00',
    },
    `甲 小颖 POOL_MANUAL 08:30:10
     乙 小颖 POOL_MANUAL 08:30:20
     丙 小颖 POOL_MANUAL 32:30:10`,
  );
});

test('automatic distribution starts with the latest, every half hour of its window, once somebody is online', () => {
  const automatic = { from: '08:00', to: '12:00', reachHours: 24, order: 'latest-first' } as const;
  // Nobody is there at 08:00; at 08:30 小颖 has two slots; at 09:00 she has room for the oldest.
  becomes(
    { staff: { 小颖: '08:20-18:00 capacity 2' }, offline: pool(automatic), day: NIGHT },
    `甲 小颖 POOL_AUTO 09:00:10
     乙 小颖 POOL_AUTO 08:30:20
     丙 小颖 POOL_AUTO 08:30:10`,
  );
  becomes(
    { staff: { 小颖: '08:20-18:00 capacity 2' }, offline: pool({ ...automatic, order: 'oldest-first' }), day: NIGHT },
    `甲 小颖 POOL_AUTO 08:30:10
     乙 小颖 POOL_AUTO 08:30:20
     丙 小颖 POOL_AUTO 09:00:10`,
  );
});

test('what is older than the reach of automatic distribution stays in the pool', () => {
  const automatic = { from: '08:00', to: '12:00', reachHours: 5, order: 'oldest-first' } as const;
  becomes(
    { staff: { 小颖: '08:00-18:00' }, offline: pool(automatic), day: NIGHT },
    `甲 – OFFLINE_POOL pooled
     乙 小颖 POOL_AUTO 08:00:10
     丙 小颖 POOL_AUTO 08:00:20`,
  );
});

test('a shop that never set anything sends the night to its main account, whatever its state', () => {
  becomes(
    { staff: { 店主: '10:00-12:00 main removed', 小颖: '08:00-18:00' }, offline: { kind: 'main' }, day: NIGHT },
    `甲 店主 OFFLINE_MAIN 10:00:10
     乙 店主 OFFLINE_MAIN 10:00:20
     丙 店主 OFFLINE_MAIN 10:00:30`,
  );
});
