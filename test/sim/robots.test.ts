import { expect, test } from 'vitest';
import type { Robot } from '../../src/model/plan.ts';
import { live, table, tell, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};
const DUTY = '09:00-18:00';

/** A robot that never settles anything: each of its buyers asks for a person after a minute. */
const HANDS_OVER: Robot = { mode: 'robot-first', resolves: 0, asksForPerson: 1, handoverSeconds: 60 };
const SETTLES: Robot = { mode: 'robot-first', resolves: 1, asksForPerson: 1, handoverSeconds: 60 };
const LOSES: Robot = { mode: 'robot-first', resolves: 0, asksForPerson: 0, handoverSeconds: 60 };

test('with the robot on, the proxy is void and the night is pooled', () => {
  const night: World = {
    staff: { 早班: '08:00-17:00' },
    offline: { kind: 'proxy', accounts: [{ account: '早班', weight: 1 }] },
    day: `
      01:00:00 甲 在吗 30s
      08:30:00 乙 在吗 30s`,
  };
  becomes(night, `甲 早班 OFFLINE_PROXY 08:00:30\n乙 早班 WEIGHT 08:30:30`);
  const robot: Robot = { ...HANDS_OVER, mode: 'human-first' };
  becomes({ ...night, robot }, `甲 – OFFLINE_POOL pooled\n乙 早班 WEIGHT 08:30:30`);
  becomes({ ...night, offline: { kind: 'main' }, robot }, `甲 – OFFLINE_POOL pooled\n乙 早班 WEIGHT 08:30:30`);
});

test("the robot of a single group makes a pool of the whole shop's night", () => {
  becomes(
    {
      staff: { 小颖: DUTY, 小芳: DUTY },
      groups: { 售前: '小颖', 售后: '小芳 #order:退款' },
      robots: { 售后: HANDS_OVER },
      offline: { kind: 'proxy', accounts: [{ account: '小颖', weight: 1 }] },
      day: '03:00:00 甲 在吗 30s',
    },
    '甲 – OFFLINE_POOL pooled',
  );
});

test('a queue for whoever comes on duty stays a queue with the robot on', () => {
  becomes(
    {
      staff: { 小颖: DUTY },
      offline: { kind: 'queue' },
      robot: { ...HANDS_OVER, mode: 'human-first' },
      day: '03:00:00 甲 在吗 30s',
    },
    '甲 小颖 QUEUED 09:00:30',
  );
});

test('a robot that comes first keeps the buyer a minute from a person who was free', () => {
  const world = { staff: { 小颖: DUTY }, day: '09:00:00 甲 在吗 30s' };
  becomes(world, '甲 小颖 WEIGHT 09:00:30');
  becomes({ ...world, robot: HANDS_OVER }, '甲 小颖 WEIGHT 09:01:30');
  // The clock of the reply by a person starts when the buyer asks for one.
  const { asked } = live({ ...world, robot: HANDS_OVER });
  const { asked: without } = live(world);
  expect(asked[0] - without[0]).toBe(60_000);
});

test('what the robot settles needs nobody, and who goes away from it is lost', () => {
  const world = { staff: { 小颖: DUTY }, day: '09:00:00 甲 在吗 30s' };
  becomes({ ...world, robot: SETTLES }, '甲 – ROBOT_SHOP settled');
  becomes({ ...world, robot: LOSES }, '甲 – ROBOT_SHOP unsettled');
});

test('a robot that comes second answers only while every person is taken', () => {
  const robot: Robot = { ...HANDS_OVER, mode: 'human-first' };
  const world: World = {
    staff: { 小颖: `${DUTY} capacity 1` },
    day: `
      09:00:00 甲 在吗 30s
      09:00:10 乙 在吗 30s`,
  };
  becomes(world, `甲 小颖 WEIGHT 09:00:30\n乙 小颖 QUEUED 09:01:00`);
  // 乙 asks the robot for a person at 09:01:10.
  becomes({ ...world, robot }, `甲 小颖 WEIGHT 09:00:30\n乙 小颖 WEIGHT 09:01:40`);
  becomes({ ...world, robot: { ...robot, resolves: 1 } }, `甲 小颖 WEIGHT 09:00:30\n乙 – ROBOT_SHOP settled`);
});

test('who has asked the robot for a person does not meet it again', () => {
  becomes(
    {
      staff: { 小颖: `${DUTY} capacity 1` },
      robot: { ...HANDS_OVER, mode: 'human-first', handoverSeconds: 5 },
      day: `
        09:00:00 甲 在吗 300s
        09:00:10 乙 在吗 30s`,
    },
    `甲 小颖 WEIGHT 09:05:00\n乙 小颖 QUEUED 09:05:30`,
  );
});

test('the robot of a group answers for that group alone', () => {
  becomes(
    {
      staff: { 小颖: DUTY, 小芳: DUTY },
      groups: { 售前: '小颖', 售后: '小芳 #order:退款' },
      robots: { 售后: SETTLES },
      day: `
        09:00:00 甲 在吗           30s
        09:00:01 乙 能退吗 #order:退款 30s`,
    },
    `甲 小颖 WEIGHT 09:00:30\n乙 – ROBOT_GROUP settled`,
  );
});

test('at night the assistant settles some of it by itself; the rest waits for the click', () => {
  const world: World = {
    staff: { 早班: '08:00-17:00' },
    offline: { kind: 'pool', distribution: { at: '08:30', dates: [0], accounts: ['早班'] } },
    day: '03:00:00 甲 在吗 30s',
  };
  becomes({ ...world, robot: { ...SETTLES, mode: 'human-first' } }, '甲 – ROBOT_SHOP settled');
  becomes({ ...world, robot: { ...HANDS_OVER, mode: 'human-first' } }, '甲 早班 POOL_MANUAL 08:30:30');
});

test('automatic distribution of those who asked for a person leaves the others in the pool', () => {
  const automatic = { from: '08:00', to: '12:00', reachHours: 24, order: 'oldest-first' } as const;
  const world: World = {
    staff: { 早班: '08:00-17:00' },
    offline: { kind: 'pool', distribution: automatic },
    robot: { ...LOSES, mode: 'human-first' },
    day: '03:00:00 甲 在吗 30s',
  };
  becomes(world, '甲 早班 POOL_AUTO 08:00:30');
  const asked = { ...automatic, only: 'asked-for-person' } as const;
  becomes({ ...world, offline: { kind: 'pool', distribution: asked } }, '甲 – OFFLINE_POOL pooled');
});

test('a robot for a share of the buyers is first for about that share, and for the same ones again', () => {
  const day = Array.from({ length: 400 }, (_, i) => `09:00:${10 + (i % 50)} 客${i} 在吗 1s`).join('\n');
  const world: World = {
    staff: { 小颖: `${DUTY} capacity 999` },
    robot: { ...SETTLES, mode: 'ratio', share: 0.3 },
    day,
  };
  const { account } = live(world);
  const share = account.filter((one) => one < 0).length / 400;
  // Four standard deviations of a binomial share of 400.
  expect(Math.abs(share - 0.3)).toBeLessThan(0.092);
  expect(live(world).account).toEqual(account);
});
