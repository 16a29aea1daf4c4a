import { expect, test } from 'vitest';
import { table, tell, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};
const DUTY = '09:00-18:00';
const HELD = { holdSeconds: 20 * 60 };

test('a slot that is held for twenty minutes after the last reply keeps the next buyer waiting that long', () => {
  const world: World = {
    staff: { 小颖: `${DUTY} capacity 1` },
    day: `
      09:00:00 甲 在吗 30s
      09:00:10 乙 在吗 30s`,
  };
  becomes(world, `甲 小颖 WEIGHT 09:00:30\n乙 小颖 QUEUED 09:01:00`);
  becomes({ ...world, ...HELD }, `甲 小颖 WEIGHT 09:00:30\n乙 小颖 QUEUED 09:21:00`);
});

test('what is held counts as open where the fewest open receives', () => {
  const world: World = {
    staff: { 小颖: DUTY, 小美: DUTY },
    policy: 'least-open',
    day: `
      09:00:00 甲 在吗 30s
      09:00:01 乙 在吗 1800s
      09:01:00 丙 在吗 30s
      09:02:00 丁 在吗 30s
      09:03:00 戊 在吗 30s`,
  };
  becomes(
    world,
    `甲 小颖 LEAST_OPEN 09:00:30
     乙 小美 LEAST_OPEN 09:30:01
     丙 小颖 LEAST_OPEN 09:01:30
     丁 小颖 LEAST_OPEN 09:02:30
     戊 小颖 LEAST_OPEN 09:03:30`,
  );
  becomes(
    { ...world, ...HELD },
    `甲 小颖 LEAST_OPEN 09:00:30
     乙 小美 LEAST_OPEN 09:30:01
     丙 小颖 LEAST_OPEN 09:01:30
     丁 小美 LEAST_OPEN 09:30:31
     戊 小颖 LEAST_OPEN 09:03:30`,
  );
});

test('an account that is suspended for holding too much receives again when a hold is over, not when it has replied', () => {
  const world: World = {
    staff: { 小颖: `${DUTY} auto 1`, 小美: DUTY },
    policy: 'fill-first',
    day: `
      09:00:00 甲 在吗 30s
      09:10:00 乙 在吗 30s
      09:21:00 丙 在吗 30s`,
  };
  becomes(
    { ...world, ...HELD },
    `甲 小颖 FILL_FIRST 09:00:30
     乙 小美 FILL_FIRST 09:10:30
     丙 小颖 FILL_FIRST 09:21:30`,
  );
});

test('capacities that are held for the whole day are a number of people a day', () => {
  becomes(
    {
      staff: { 小颖: `${DUTY} capacity 2`, 小美: `${DUTY} capacity 1` },
      holdSeconds: 86_400,
      until: '24:00',
      day: `
        09:00:00 甲 在吗 30s
        10:00:00 乙 在吗 30s
        11:00:00 丙 在吗 30s
        12:00:00 丁 在吗 30s`,
    },
    `甲 小颖 WEIGHT 09:00:30
     乙 小美 WEIGHT 10:00:30
     丙 小颖 WEIGHT 11:00:30
     丁 – QUEUED waiting`,
  );
});
