import { expect, test } from 'vitest';
import { table, tell, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};
const DUTY = '09:00-18:00';
const OWN = { accounts: [{ account: '专属', weight: 1 }], whenAway: 'route' } as const;

test('a buyer in the membership goes to his own agent, and like others while that agent is off duty', () => {
  becomes(
    {
      staff: { 小颖: DUTY, 专属: '10:00-18:00 removed' },
      dedicated: OWN,
      day: `
        09:30:00 甲 在吗 vip 30s
        10:30:00 甲 在吗 vip 30s
        10:30:01 乙 在吗     30s`,
    },
    `甲 小颖 WEIGHT 09:30:30
     甲 专属 DEDICATED 10:30:30
     乙 小颖 WEIGHT 10:30:31`,
  );
});

test('where members wait for their agent, they wait for a morning while a colleague is idle', () => {
  becomes(
    {
      staff: { 小颖: DUTY, 专属: '12:00-18:00 removed' },
      dedicated: { ...OWN, whenAway: 'wait' },
      day: '09:30:00 甲 在吗 vip 30s',
    },
    '甲 专属 DEDICATED 12:00:30',
  );
});

test('an agent who is suspended or holds all he may is not available', () => {
  becomes(
    {
      staff: { 小颖: DUTY, 专属: `${DUTY} removed suspended:09:00-10:00 capacity 1` },
      dedicated: OWN,
      day: `
        09:30:00 甲 在吗 vip 30s
        10:30:00 乙 在吗 vip 30s
        10:30:10 丙 在吗 vip 30s`,
    },
    `甲 小颖 WEIGHT 09:30:30
     乙 专属 DEDICATED 10:30:30
     丙 小颖 WEIGHT 10:30:40`,
  );
});

test('members are shared out among the agents by weight, each for good', () => {
  becomes(
    {
      staff: { 小颖: DUTY, 专属: `${DUTY} removed`, 贵宾: `${DUTY} removed` },
      dedicated: {
        accounts: [
          { account: '专属', weight: 2 },
          { account: '贵宾', weight: 1 },
        ],
        whenAway: 'route',
      },
      day: `
        09:00:00 甲 在吗 vip 1s
        09:01:00 乙 在吗 vip 1s
        09:02:00 丙 在吗 vip 1s
        09:03:00 乙 在吗 vip 1s`,
    },
    `甲 专属 DEDICATED 09:00:01
     乙 贵宾 DEDICATED 09:01:01
     丙 专属 DEDICATED 09:02:01
     乙 贵宾 DEDICATED 09:03:01`,
  );
});

test('whoever talked with a member last comes before his own agent', () => {
  becomes(
    {
      staff: { 小颖: DUTY, 专属: '10:00-18:00 removed' },
      dedicated: OWN,
      recentContact: { evenSuspendedHours: 24, hours: 72 },
      day: `
        09:30:00 甲 在吗 vip 30s
        10:30:00 甲 在吗 vip 30s`,
    },
    `甲 小颖 WEIGHT 09:30:30
     甲 小颖 RECENT_24H 10:30:30`,
  );
});

test('a member gets past the robot that the others meet first', () => {
  becomes(
    {
      staff: { 小颖: DUTY, 专属: `${DUTY} removed` },
      dedicated: OWN,
      robot: { mode: 'robot-first', resolves: 1, asksForPerson: 1, handoverSeconds: 0 },
      day: `
        09:30:00 甲 在吗 vip 30s
        09:30:01 乙 在吗     30s`,
    },
    `甲 专属 DEDICATED 09:30:30
     乙 – ROBOT_SHOP settled`,
  );
});

test('while nobody at all is there, a member is in the night like everybody else', () => {
  becomes(
    {
      staff: { 小颖: DUTY, 专属: `${DUTY} removed` },
      dedicated: { ...OWN, whenAway: 'wait' },
      offline: { kind: 'proxy', accounts: [{ account: '小颖', weight: 1 }] },
      day: '03:00:00 甲 在吗 vip 30s',
    },
    '甲 小颖 OFFLINE_PROXY 09:00:30',
  );
});
