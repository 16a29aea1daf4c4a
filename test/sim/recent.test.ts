import { expect, test } from 'vitest';
import { table, tell, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};

const recentContact = { evenSuspendedHours: 24, hours: 72 };
const DUTY = '09:00-18:00';
/** 甲 comes twice on Monday; others keep the round robin going in between. */
const TWICE = `
  09:00:00 甲 在吗 10s
  09:01:00 乙 在吗 10s
  09:02:00 丙 在吗 10s
  09:03:00 甲 再问 10s`;

test('a buyer who comes again goes to whoever replied to him last, not to whose turn it is', () => {
  const staff = { 小颖: DUTY, 小美: DUTY };
  becomes(
    { staff, day: TWICE },
    `甲 小颖 WEIGHT 09:00:10
     乙 小美 WEIGHT 09:01:10
     丙 小颖 WEIGHT 09:02:10
     甲 小美 WEIGHT 09:03:10`,
  );
  becomes(
    { staff, recentContact, day: TWICE },
    `甲 小颖 WEIGHT 09:00:10
     乙 小美 WEIGHT 09:01:10
     丙 小颖 WEIGHT 09:02:10
     甲 小颖 RECENT_24H 09:03:10`,
  );
});

test('recent contact asks neither for capacity nor for a place in rotation, but the account must be online', () => {
  const day = `
    09:00:00 甲 在吗 10s
    09:00:20 乙 在吗 3600s
    09:03:00 甲 再问 10s
    12:30:00 甲 三问 10s`;
  becomes(
    { staff: { 小颖: '09:00-12:00 capacity 1', 小美: DUTY }, policy: 'fill-first', recentContact, day },
    `甲 小颖 FILL_FIRST 09:00:10
     乙 小颖 FILL_FIRST 10:00:20
     甲 小颖 RECENT_24H 10:00:30
     甲 小美 FILL_FIRST 12:30:10`,
  );
});

test('within a day a suspended account still gets its buyers back; after three days nobody does', () => {
  // 小颖 is suspended: she talks with 甲 only because she is his proxy in the night.
  const staff = { 小颖: `${DUTY} suspended`, 小美: DUTY };
  const offline = { kind: 'proxy' as const, accounts: [{ account: '小颖', weight: 1 }] };
  const days = (at: string): string => `02:00:00 甲 在吗 10s\n${at} 甲 再问 10s`;
  const world = (at: string): World => ({ staff, offline, recentContact, day: days(at), until: '120:00' });
  becomes(world('33:00:00'), `甲 小颖 OFFLINE_PROXY 09:00:10\n甲 小颖 RECENT_24H 33:00:10`);
  becomes(world('33:00:20'), `甲 小颖 OFFLINE_PROXY 09:00:10\n甲 小美 WEIGHT 33:00:30`);
  const awake: World = { ...world('80:00:00'), staff: { 小颖: DUTY, 小美: DUTY }, day: days('81:00:00') };
  becomes(awake, `甲 小颖 OFFLINE_PROXY 09:00:10\n甲 小颖 RECENT_72H 81:00:10`);
  becomes({ ...awake, day: days('81:00:20') }, `甲 小颖 OFFLINE_PROXY 09:00:10\n甲 小颖 WEIGHT 81:00:30`);
});

test('while nobody at all can receive, the offline rule comes before recent contact', () => {
  const staff = { 小颖: `${DUTY} suspended` };
  const offline = { kind: 'proxy' as const, accounts: [{ account: '小颖', weight: 1 }] };
  const day = '02:00:00 甲 在吗 10s\n10:00:00 甲 再问 10s';
  becomes({ staff, offline, recentContact, day }, `甲 小颖 OFFLINE_PROXY 09:00:10\n甲 小颖 OFFLINE_PROXY 10:00:10`);
});

test('where the mere assignment binds, a buyer goes back to an account that never answered him', () => {
  const world = (binds: 'assignment' | undefined): World => ({
    staff: { 售后: '09:00-18:00 attention 0', 小美: '09:00-18:00' },
    recentContact: { evenSuspendedHours: 24, hours: 72, ...(binds && { binds }) },
    day: `
      09:00:00 甲 在吗 30s
      10:00:00 甲 在吗 30s`,
  });
  becomes(world(undefined), `甲 售后 WEIGHT waiting\n甲 小美 WEIGHT 10:00:30`);
  becomes(world('assignment'), `甲 售后 WEIGHT waiting\n甲 售后 RECENT_24H waiting`);
});
