import { expect, test } from 'vitest';
import { table, tell, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};
const DUTY = '09:00-18:00';

/** 甲 has an answer and asks on at 09:00:20; 乙 keeps the account busy; 丙 is new, 丁 is a member. */
const MORNING: World = {
  staff: { 小颖: DUTY },
  day: `
    09:00:00 甲 在吗       10s
    +10s     甲 有货吗     10s
    09:00:05 乙 在吗       60s
    09:00:30 丙 在吗       10s
    09:00:40 丁 在吗   vip 10s`,
};

test('oldest first takes messages in the order in which they came', () => {
  becomes(
    MORNING,
    `甲 小颖 WEIGHT 09:00:10 09:01:20
     乙 小颖 WEIGHT 09:01:10
     丙 小颖 WEIGHT 09:01:30
     丁 小颖 WEIGHT 09:01:40`,
  );
});

test('new inquiries first: whoever has had an answer waits for all who have had none', () => {
  becomes(
    { ...MORNING, serviceOrder: 'new-first' },
    `甲 小颖 WEIGHT 09:00:10 09:01:40
     乙 小颖 WEIGHT 09:01:10
     丙 小颖 WEIGHT 09:01:20
     丁 小颖 WEIGHT 09:01:30`,
  );
});

test('members first: theirs is the next reply, but nobody is interrupted for them', () => {
  becomes(
    { ...MORNING, serviceOrder: 'vip-first' },
    `甲 小颖 WEIGHT 09:00:10 09:01:30
     乙 小颖 WEIGHT 09:01:10
     丙 小颖 WEIGHT 09:01:40
     丁 小颖 WEIGHT 09:01:20`,
  );
});

test('a turn that has waited longer than the nudge goes first, whatever the order', () => {
  // At 09:01:10 甲 has waited for 50 s, at 09:01:20 for a minute.
  const nudged = (nudgeAfterSeconds: number): World => ({ ...MORNING, serviceOrder: 'new-first', nudgeAfterSeconds });
  becomes(
    nudged(49),
    `甲 小颖 WEIGHT 09:00:10 09:01:20
     乙 小颖 WEIGHT 09:01:10
     丙 小颖 WEIGHT 09:01:30
     丁 小颖 WEIGHT 09:01:40`,
  );
  // As long is not longer.
  becomes(
    nudged(50),
    `甲 小颖 WEIGHT 09:00:10 09:01:30
     乙 小颖 WEIGHT 09:01:10
     丙 小颖 WEIGHT 09:01:20
     丁 小颖 WEIGHT 09:01:40`,
  );
});

test('with a nudge alone the order stays that of the messages', () => {
  becomes({ ...MORNING, nudgeAfterSeconds: 1 }, tell(MORNING));
});

test('the more an account holds, the longer a reply takes', () => {
  const day = `
    09:00:00 甲 在吗 10s
    09:00:05 乙 在吗 10s
    09:00:30 丙 在吗 10s`;
  becomes(
    { staff: { 小颖: DUTY }, day },
    `甲 小颖 WEIGHT 09:00:10
     乙 小颖 WEIGHT 09:00:20
     丙 小颖 WEIGHT 09:00:40`,
  );
  // 丁 is begun while 乙 is held as well; the others are alone when they are begun.
  becomes(
    { staff: { 小颖: `${DUTY} sharing 0.5` }, day: `${day}\n09:00:01 丁 在吗 10s` },
    `甲 小颖 WEIGHT 09:00:10
     丁 小颖 WEIGHT 09:00:25
     乙 小颖 WEIGHT 09:00:35
     丙 小颖 WEIGHT 09:00:45`,
  );
});
