import { expect, test } from 'vitest';
import { live, table, tell, tellReplies, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};
const replies = (world: World, expected: string): void => {
  expect(tellReplies(world)).toBe(table(expected));
};
const AFTER_3_MINUTES = { afterSeconds: 180 };

/** 早班 goes home at noon; 午班 stays. */
const HANDOVER: World = {
  staff: { 早班: '09:00-12:00', 午班: '11:00-18:00 weight 0.1' },
  day: `
    11:59:00 甲 在吗   30s
    +60s     甲 有货吗 30s`,
};

test('a message to an account that has gone off duty waits three minutes and goes to a colleague', () => {
  // 甲 asks again at 12:00:30.
  replies(HANDOVER, '甲 早班 11:59:30 午班 12:01:00');
  replies({ ...HANDOVER, redispatch: AFTER_3_MINUTES }, '甲 早班 11:59:30 午班 12:04:00');
  becomes({ ...HANDOVER, redispatch: AFTER_3_MINUTES }, '甲 午班 REDISPATCH 11:59:30 12:04:00');
  expect([...live({ ...HANDOVER, redispatch: AFTER_3_MINUTES }).transfers]).toEqual([1]);
});

test('without redispatch between disjoint shifts, the buyer of the morning waits for the next morning', () => {
  replies({ ...HANDOVER, redispatch: 'never' }, '甲 早班 11:59:30 早班 33:00:30');
});

test('what waits when its account goes is routed again three minutes later, or stays for a day', () => {
  const world: World = {
    ...HANDOVER,
    day: `
      11:59:50 甲 在吗 30s
      11:59:55 乙 在吗 30s`,
  };
  becomes(world, `甲 早班 WEIGHT 12:00:20\n乙 早班 WEIGHT 33:00:30`);
  becomes({ ...world, redispatch: AFTER_3_MINUTES }, `甲 早班 WEIGHT 12:00:20\n乙 午班 REDISPATCH 12:03:30`);
});

test('an account that is back within the three minutes keeps its buyer', () => {
  becomes(
    {
      staff: { 早班: '09:00-12:00 12:02-18:00', 午班: '11:00-18:00 weight 0.1' },
      redispatch: AFTER_3_MINUTES,
      day: `
        11:59:50 甲 在吗 30s
        11:59:55 乙 在吗 30s`,
    },
    `甲 早班 WEIGHT 12:00:20\n乙 早班 WEIGHT 12:02:30`,
  );
});

test('with nobody left, what is routed again falls under the offline rule', () => {
  becomes(
    {
      staff: { 早班: '09:00-12:00', 主管: '13:00-18:00 removed' },
      redispatch: AFTER_3_MINUTES,
      offline: { kind: 'proxy', accounts: [{ account: '主管', weight: 1 }] },
      day: `
        11:59:50 甲 在吗 30s
        11:59:55 乙 在吗 30s`,
    },
    `甲 早班 WEIGHT 12:00:20\n乙 主管 OFFLINE_PROXY 13:00:30`,
  );
});

test('what the proxy was given at night is not routed again: it has been away all along', () => {
  const world: World = {
    staff: { 早班: '08:00-17:00', 晚班: '00:00-02:00 06:00-07:00' },
    offline: { kind: 'proxy', accounts: [{ account: '早班', weight: 1 }] },
    day: '03:00:00 甲 在吗 30s',
  };
  becomes(world, '甲 早班 OFFLINE_PROXY 08:00:30');
  becomes({ ...world, redispatch: AFTER_3_MINUTES }, '甲 早班 OFFLINE_PROXY 08:00:30');
});

test('a break is not going home: nothing is routed again, and nobody answers', () => {
  becomes(
    {
      staff: { 小颖: '09:00-18:00 break:12:00-13:00', 小美: '11:00-18:00 weight 0.1' },
      redispatch: AFTER_3_MINUTES,
      day: `
        11:59:50 甲 在吗 30s
        11:59:55 乙 在吗 30s`,
    },
    `甲 小颖 WEIGHT 12:00:20\n乙 小颖 WEIGHT 13:00:30`,
  );
});
