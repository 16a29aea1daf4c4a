import { expect, test } from 'vitest';
import { SECOND } from '../../src/base/units.ts';
import { live, table, tell, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};

test('an account works on one reply at a time, oldest message first, across its open inquiries', () => {
  becomes(
    {
      staff: { 小颖: '09:00-18:00' },
      day: `
        09:00:00 甲 在吗     30s
        09:00:10 乙 有货吗   20s
        +5s      甲 能便宜吗 10s
        09:00:20 丙 发货了吗 15s`,
    },
    `甲 小颖 WEIGHT 09:00:30 09:01:15
     乙 小颖 WEIGHT 09:00:50
     丙 小颖 WEIGHT 09:01:05`,
  );
});

test('the next question comes after our reply, however late that was', () => {
  const day = `
    09:00:00 甲 在吗   600s
    09:00:01 乙 在吗   10s
    +60s     乙 有货吗 10s`;
  becomes({ staff: { 小颖: '09:00-18:00' }, day }, `甲 小颖 WEIGHT 09:10:00\n乙 小颖 WEIGHT 09:10:10 09:11:20`);
  becomes(
    { staff: { 小颖: '09:00-18:00', 小美: '09:00-18:00' }, day },
    `甲 小颖 WEIGHT 09:10:00\n乙 小美 WEIGHT 09:00:11 09:01:21`,
  );
});

test('weights of 5, 1 and 1 give a a b a c a a', () => {
  const day = Array.from({ length: 14 }, (_, i) => `09:00:${10 + i} 客${i} 在吗 1s`).join('\n');
  const { account } = live({ staff: { a: '09:00-18:00 weight 5', b: '09:00-18:00', c: '09:00-18:00' }, day });
  expect(Array.from(account, (a) => 'abc'[a]).join('')).toBe('aabacaaaabacaa');
});

test('who is away for two inquiries neither gains weight nor counts meanwhile', () => {
  const day = Array.from({ length: 9 }, (_, i) => `09:0${i}:30 客${i} 在吗 1s`).join('\n');
  const a = '09:00-09:02 09:04-18:00 weight 5';
  const { account } = live({ staff: { a, b: '09:00-18:00', c: '09:00-18:00' }, day });
  expect(Array.from(account, (one) => 'abc'[one]).join('')).toBe('aabcbacaa');
});

test('least-open counts what is open now, and takes turns where that is equal', () => {
  becomes(
    {
      staff: { 小颖: '09:00-18:00', 小美: '09:00-18:00' },
      policy: 'least-open',
      day: `
        09:00:00 甲 在吗 100s
        09:00:01 乙 在吗 5s
        09:00:10 丙 在吗 5s
        09:00:20 丁 在吗 5s
        09:02:00 戊 在吗 5s
        09:02:10 己 在吗 5s`,
    },
    `甲 小颖 LEAST_OPEN 09:01:40
     乙 小美 LEAST_OPEN 09:00:06
     丙 小美 LEAST_OPEN 09:00:15
     丁 小美 LEAST_OPEN 09:00:25
     戊 小颖 LEAST_OPEN 09:02:05
     己 小美 LEAST_OPEN 09:02:15`,
  );
});

test('at capacity the group queues; the freed slot takes who waited longest', () => {
  becomes(
    {
      staff: { 小颖: '09:00-18:00 capacity 1', 小美: '09:00-18:00 capacity 1' },
      day: `
        09:00:00 甲 在吗 30s
        09:00:01 乙 在吗 10s
        +100s    乙 在吗 10s
        09:00:02 丙 在吗 10s
        09:00:03 丁 在吗 10s`,
    },
    `甲 小颖 WEIGHT 09:00:30
     乙 小美 WEIGHT 09:00:11 09:02:01
     丙 小颖 QUEUED 09:00:40
     丁 小颖 QUEUED 09:00:50`,
  );
});

test('a queue with a limit turns the next one away', () => {
  becomes(
    {
      staff: { 小颖: '09:00-18:00 capacity 1' },
      queueLimit: 1,
      day: `
        09:00:00 甲 在吗 30s
        09:00:01 乙 在吗 10s
        09:00:02 丙 在吗 10s`,
    },
    `甲 小颖 WEIGHT 09:00:30
     乙 小颖 QUEUED 09:00:40
     丙 – NONE blocked`,
  );
});

test('a suspended account gets nothing new, and a removed one is passed over', () => {
  becomes(
    {
      staff: { 小颖: '09:00-18:00 suspended', 小美: '09:00-18:00 removed', 小芳: '09:00-18:00' },
      day: `
        09:00:00 甲 在吗 5s
        09:00:01 乙 在吗 5s`,
    },
    `甲 小芳 WEIGHT 09:00:05\n乙 小芳 WEIGHT 09:00:10`,
  );
});

test('a shift that ends lets the reply in progress finish; what waits stays until the account is back', () => {
  becomes(
    {
      staff: { 小颖: '09:00-18:00' },
      day: `
        17:59:50 甲 在吗 30s
        17:59:55 乙 在吗 10s`,
    },
    `甲 小颖 WEIGHT 18:00:20\n乙 小颖 WEIGHT 33:00:10`,
  );
});

test('a new message to an account that has gone home is routed again', () => {
  becomes(
    {
      staff: { 早班: '09:00-18:00', 晚班: '17:00-24:00 weight 0.1' },
      day: `
        17:59:00 甲 在吗   30s
        +120s    甲 有货吗 10s`,
    },
    `甲 晚班 WEIGHT 17:59:30 18:01:40`,
  );
});

test('scopes bind their group; the rest goes to the group without scopes', () => {
  becomes(
    {
      staff: { 小颖: '09:00-18:00', 小芳: '09:00-18:00' },
      groups: { 售前: '小颖', 售后: '小芳 #退款' },
      day: `
        09:00:00 甲 能退吗 #退款 5s
        09:00:01 乙 在吗         5s
        09:00:02 丙 有货吗 #新品 5s`,
    },
    `甲 小芳 WEIGHT 09:00:05
     乙 小颖 WEIGHT 09:00:06
     丙 小颖 WEIGHT 09:00:11`,
  );
});

test('after midnight proxy accounts find the night on their list in the morning', () => {
  becomes(
    {
      staff: { 早班: '08:00-17:00', 午班: '09:00-18:00' },
      offline: { kind: 'proxy', accounts: [{ account: '早班', weight: 1 }] },
      day: `
        00:10:00 甲 在吗 30s
        02:30:00 乙 在吗 30s
        07:59:50 丙 在吗 30s
        08:00:05 丁 在吗 30s`,
    },
    `甲 早班 OFFLINE_PROXY 08:00:30
     乙 早班 OFFLINE_PROXY 08:01:00
     丙 早班 OFFLINE_PROXY 08:01:30
     丁 早班 WEIGHT 08:02:00`,
  );
});

const NIGHT_POOL: World = {
  staff: { 早班: '08:00-17:00', 午班: '09:00-18:00' },
  offline: { kind: 'pool', distribution: { at: '09:00', dates: [0, 1], accounts: ['早班', '午班'] } },
  day: `
    00:10:00 甲 在吗 30s
    02:30:00 乙 在吗 30s
    07:59:50 丙 在吗 30s
    08:00:05 丁 在吗 30s`,
};

test('the pool is dealt in turn, oldest first, at the click', () => {
  becomes(
    NIGHT_POOL,
    `甲 早班 POOL_MANUAL 09:00:30
     乙 午班 POOL_MANUAL 09:00:30
     丙 早班 POOL_MANUAL 09:01:00
     丁 早班 WEIGHT 08:00:35`,
  );
});

test('a manager who picks yesterday alone leaves what came after midnight in the pool', () => {
  const distribution = { at: '09:00', dates: [1], accounts: ['早班'] };
  becomes(
    {
      staff: { 早班: '08:00-17:00' },
      offline: { kind: 'pool', distribution },
      day: `
        23:50:00 甲 在吗 30s
        24:10:00 乙 在吗 30s`,
    },
    `甲 早班 POOL_MANUAL 33:00:30\n乙 – OFFLINE_POOL pooled`,
  );
});

test('a pool that nobody distributes is lost', () => {
  becomes(
    { ...NIGHT_POOL, offline: { kind: 'pool', distribution: null } },
    `甲 – OFFLINE_POOL pooled
     乙 – OFFLINE_POOL pooled
     丙 – OFFLINE_POOL pooled
     丁 早班 WEIGHT 08:00:35`,
  );
});

test('when all are offline the system routes to a member all the same, and a deactivated one never answers', () => {
  becomes(
    { staff: { 离职: '09:00-18:00 deactivated' }, day: `09:00:00 甲 在吗 30s` },
    `甲 离职 OFFLINE_MEMBER waiting`,
  );
});

test('the night has a rule of its own inside its window', () => {
  becomes(
    {
      staff: { 早班: '09:00-17:00', 主管: '10:00-11:00 removed' },
      offline: { kind: 'proxy', accounts: [{ account: '早班', weight: 1 }] },
      night: {
        from: '00:00',
        to: '06:00',
        rule: { kind: 'proxy', accounts: [{ account: '主管', weight: 1 }] },
      },
      day: `
        05:59:59 甲 在吗 10s
        06:00:00 乙 在吗 10s`,
    },
    `甲 主管 OFFLINE_PROXY 10:00:10\n乙 早班 OFFLINE_PROXY 09:00:10`,
  );
});

test('pace and overhead lengthen a reply; an idle account first needs its reaction', () => {
  becomes(
    {
      staff: { 小颖: '09:00-18:00 pace 2 overhead 3s reaction 7s' },
      day: `
        09:00:00 甲 在吗 10s
        09:00:01 乙 在吗 10s`,
    },
    `甲 小颖 WEIGHT 09:00:30\n乙 小颖 WEIGHT 09:00:53`,
  );
});

test('a turn that nobody looks at waits for ever, and its slot serves others', () => {
  becomes(
    {
      staff: { 售后: '09:00-18:00 capacity 1 attention 0' },
      day: `
        09:00:00 甲 在吗 10s
        09:00:01 乙 在吗 10s`,
    },
    `甲 售后 WEIGHT waiting\n乙 售后 WEIGHT waiting`,
  );
});

test('a buyer who leaves silently still costs the work; one who leaves visibly does not', () => {
  const world = (leaving: 'silent' | 'visible'): World => ({
    staff: { 小颖: '09:00-18:00' },
    patience: { leaving, law: { kind: 'given', ms: Int32Array.of(1e6, 20 * SECOND, 1e6) } },
    day: `
      09:00:00 甲 在吗 30s
      09:00:01 乙 在吗 30s
      09:00:02 丙 在吗 30s`,
  });
  becomes(
    world('silent'),
    `甲 小颖 WEIGHT 09:00:30
     乙 小颖 WEIGHT abandoned
     丙 小颖 WEIGHT 09:01:30`,
  );
  becomes(
    world('visible'),
    `甲 小颖 WEIGHT 09:00:30
     乙 小颖 WEIGHT abandoned
     丙 小颖 WEIGHT 09:01:00`,
  );
});

test('calls count as answered when they are picked up', () => {
  becomes(
    {
      staff: { 小颖: '09:00-18:00' },
      respondsAt: 'start',
      until: '09:01:00',
      day: `
        09:00:00 甲 喂 50s
        09:00:01 乙 喂 50s
        09:00:02 丙 喂 50s`,
    },
    `甲 小颖 WEIGHT 09:00:50
     乙 小颖 WEIGHT –
     丙 小颖 WEIGHT waiting`,
  );
});

test('time on replies and time on duty end with the replay', () => {
  const { busyMs, onlineMs, assigned, peakOpen } = live({
    staff: { 小颖: '09:00-18:00', 小美: '' },
    until: '09:01:00',
    day: `
      09:00:00 甲 在吗 50s
      09:00:01 乙 在吗 50s`,
  });
  expect([...busyMs, ...onlineMs, ...assigned, ...peakOpen]).toEqual([60000, 0, 60000, 0, 2, 0, 2, 0]);
});
