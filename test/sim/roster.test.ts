import { expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { live, table, tell, tellReplies, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};
const DUTY = '09:00-18:00';
const RECENT = { evenSuspendedHours: 24, hours: 72 };

test('at lunch an account stays online: it is given buyers, who wait for the end of the break', () => {
  becomes(
    {
      staff: { 小颖: `${DUTY} break:12:00-13:00` },
      day: `
        11:59:50 甲 在吗 30s
        12:10:00 乙 在吗 30s
        12:20:00 丙 在吗 30s`,
    },
    `甲 小颖 WEIGHT 12:00:20
     乙 小颖 WEIGHT 13:00:30
     丙 小颖 WEIGHT 13:01:00`,
  );
});

test('whoever suspends himself over lunch is spared the hour, and his colleague has it', () => {
  const day = `
    12:10:00 甲 在吗 30s
    12:20:00 乙 在吗 30s`;
  const lunch = 'break:12:00-13:00';
  becomes({ staff: { 小颖: `${DUTY} ${lunch}`, 小美: DUTY }, day }, `甲 小颖 WEIGHT 13:00:30\n乙 小美 WEIGHT 12:20:30`);
  becomes(
    { staff: { 小颖: `${DUTY} ${lunch} suspended:12:00-13:00`, 小美: DUTY }, day },
    `甲 小美 WEIGHT 12:10:30\n乙 小美 WEIGHT 12:20:30`,
  );
});

test('suspended hours end what is new to an account, not what it has', () => {
  const world: World = {
    staff: { 小颖: `${DUTY} suspended:12:00-18:00`, 小美: `${DUTY} weight 0.1` },
    day: `
      11:59:50 甲 在吗   30s
      +60s     甲 有货吗 30s
      12:00:30 乙 在吗   30s`,
  };
  becomes(world, `甲 小颖 WEIGHT 12:00:20 12:01:50\n乙 小美 WEIGHT 12:01:00`);
});

test('suspended instead of offline: for a day its buyers still reach it, for three days when it is not', () => {
  const world = (hours: string): World => ({
    staff: { 小颖: `00:00-24:00 ${hours}`, 小美: '00:00-24:00 weight 0.1' },
    recentContact: RECENT,
    day: `
      09:00:00 甲 在吗 30s
      20:00:00 甲 在吗 30s
      45:00:00 甲 在吗 30s`,
  });
  becomes(
    world(''),
    `甲 小颖 WEIGHT 09:00:30
     甲 小颖 RECENT_24H 20:00:30
     甲 小颖 RECENT_72H 45:00:30`,
  );
  // On the second evening it is 25 hours since they talked.
  becomes(
    world('suspended:12:00-24:00'),
    `甲 小颖 WEIGHT 09:00:30
     甲 小颖 RECENT_24H 20:00:30
     甲 小美 WEIGHT 45:00:30`,
  );
});

test('an account that holds three is suspended until one is over: within 24 hours its buyers still reach it', () => {
  const world: World = {
    staff: { 小颖: `${DUTY} auto 3`, 小美: DUTY },
    policy: 'fill-first',
    recentContact: RECENT,
    day: `
      09:00:00 甲 在吗 10s
      10:00:00 乙 在吗 600s
      10:00:10 丙 在吗 600s
      10:00:20 丁 在吗 600s
      10:00:30 戊 在吗 10s
      10:00:40 甲 在吗 10s
      10:10:05 己 在吗 10s
      10:20:30 庚 在吗 10s`,
  };
  // 甲 comes back to an account that is full; when two are left at 10:20:00, it receives again.
  becomes(
    world,
    `甲 小颖 FILL_FIRST 09:00:10
     乙 小颖 FILL_FIRST 10:10:00
     丙 小颖 FILL_FIRST 10:20:00
     丁 小颖 FILL_FIRST 10:30:00
     戊 小美 FILL_FIRST 10:00:40
     甲 小颖 RECENT_24H 10:30:10
     己 小美 FILL_FIRST 10:10:15
     庚 小颖 FILL_FIRST 10:30:20`,
  );
});

test('when all are suspended at once, the offline rule has the day, or they share it evenly', () => {
  const world: World = {
    staff: { 小颖: `${DUTY} suspended weight 9`, 小美: `${DUTY} suspended`, 主管: '20:00-21:00 removed' },
    offline: { kind: 'proxy', accounts: [{ account: '主管', weight: 1 }] },
    day: `
      09:00:00 甲 在吗 5s
      09:01:00 乙 在吗 5s
      09:02:00 丙 在吗 5s`,
  };
  becomes(
    world,
    `甲 主管 OFFLINE_PROXY 20:00:05
     乙 主管 OFFLINE_PROXY 20:00:10
     丙 主管 OFFLINE_PROXY 20:00:15`,
  );
  becomes(
    { ...world, allSuspended: 'even-split' },
    `甲 小颖 ALL_SUSPENDED_EVEN 09:00:05
     乙 小美 ALL_SUSPENDED_EVEN 09:01:05
     丙 小颖 ALL_SUSPENDED_EVEN 09:02:05`,
  );
});

test('a phone that is left logged in is online all night, and nobody answers on it before the shift', () => {
  const world: World = {
    staff: { 早班: '08:00-17:00 phone', 晚班: '17:00-24:00' },
    offline: { kind: 'pool', distribution: null },
    day: `
      03:00:00 甲 在吗 30s
      20:00:00 乙 在吗 30s
      20:00:10 丙 在吗 30s`,
  };
  // Half of the evening lies with the one who is at home.
  becomes(
    world,
    `甲 早班 WEIGHT 08:00:30
     乙 早班 WEIGHT 32:00:30
     丙 晚班 WEIGHT 20:00:40`,
  );
  becomes(
    { ...world, phoneCountsAsOnline: false },
    `甲 – OFFLINE_POOL pooled
     乙 晚班 WEIGHT 20:00:30
     丙 晚班 WEIGHT 20:01:00`,
  );
});

test('an account that is deactivated from Tuesday on keeps what it has, unread', () => {
  const world: World = {
    staff: { 离职: '09:00-47:00 deactivated:2024-03-05', 小颖: '09:00-47:00 weight 0.1' },
    day: `
      23:00:00 甲 在吗   30s
      +3600s   甲 有货吗 30s
      23:59:50 乙 在吗   30s
      23:59:55 丙 在吗   30s
      24:30:00 丁 在吗   30s`,
  };
  // 甲's second message, at 00:00:30, finds the account gone and is routed again; 丙 waits for ever.
  expect(tellReplies(world)).toBe(
    table(`甲 离职 23:00:30 小颖 24:01:00
           乙 离职 24:00:20
           丙 –
           丁 小颖 24:30:30`),
  );
});

test('a deactivated account that is still a member is drawn while everybody is offline', () => {
  const world: World = {
    staff: { 离职: `${DUTY} deactivated weight 99`, 小颖: `${DUTY} weight 0.001` },
    day: `
      03:00:00 甲 在吗 30s
      09:00:00 乙 在吗 30s`,
  };
  becomes(world, `甲 离职 OFFLINE_MEMBER waiting\n乙 小颖 WEIGHT 09:00:30`);
});

test('two shifts without an overlap leave a buyer in between, two with one do not', () => {
  const day = '12:00:10 甲 在吗 30s';
  const offline = { kind: 'pool', distribution: null } as const;
  becomes({ staff: { 早班: '09:00-12:00', 午班: '12:01-18:00' }, offline, day }, '甲 – OFFLINE_POOL pooled');
  becomes({ staff: { 早班: '09:00-12:30', 午班: '12:00-18:00 weight 0.1' }, offline, day }, '甲 早班 WEIGHT 12:00:40');
});

test('what a day costs: shifts with their breaks, of a full-time account at least its contract', () => {
  const { paidMs, onlineMs, hourlyCost } = live({
    staff: {
      小颖: '09:00-18:00 break:12:00-13:00 part-time contract 70 cost 20',
      小美: '09:00-18:00 full-time contract 70 cost 30',
      临时: '09:00-12:00 temporary',
      离职: '09:00-18:00 deactivated full-time contract 40',
    },
    until: '24:00',
    day: '09:00:00 甲 在吗 30s',
  });
  // A seventh of the contract's week is ten hours.
  expect([...paidMs].map((ms) => ms / HOUR)).toEqual([9, 10, 3, 0]);
  expect([...onlineMs].map((ms) => ms / HOUR)).toEqual([8, 9, 3, 0]);
  expect([...hourlyCost]).toEqual([20, 30, NaN, NaN]);
});
