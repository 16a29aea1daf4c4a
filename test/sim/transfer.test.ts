import { expect, test } from 'vitest';
import { live, table, tell, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};
const DUTY = '09:00-18:00';

const BUSY: World = {
  staff: { 小颖: DUTY, 小美: DUTY },
  policy: 'fill-first',
  day: `
    09:00:00 甲 在吗 600s
    09:00:10 乙 在吗 30s`,
};

test('a turn that nobody starts on in a minute goes to a colleague, who answers at once', () => {
  becomes(BUSY, `甲 小颖 FILL_FIRST 09:10:00\n乙 小颖 FILL_FIRST 09:10:30`);
  becomes({ ...BUSY, transferAfterSeconds: 60 }, `甲 小颖 FILL_FIRST 09:10:00\n乙 小美 TRANSFER 09:01:40`);
  expect([...live({ ...BUSY, transferAfterSeconds: 60 }).transfers]).toEqual([0, 1]);
});

test('a turn goes to a colleague once: with him it stays however long he takes', () => {
  becomes(
    {
      ...BUSY,
      transferAfterSeconds: 60,
      day: `
        09:00:00 甲 在吗 600s
        09:00:10 乙 在吗 600s
        09:00:20 丙 在吗 30s`,
    },
    `甲 小颖 FILL_FIRST 09:10:00
     乙 小美 TRANSFER 09:11:10
     丙 小美 TRANSFER 09:11:40`,
  );
});

test('each later turn of a chat may go to a colleague anew', () => {
  // 乙 comes to 小美 at 09:01:10 and asks on at 09:01:50, when 小美 has just begun on 丙; a minute later it is back.
  becomes(
    {
      ...BUSY,
      transferAfterSeconds: 60,
      day: `
        09:00:00 甲 在吗 600s
        09:00:10 乙 在吗 30s
        09:00:45 丙 在吗 600s
        +10s     乙 好的 30s`,
    },
    `甲 小颖 FILL_FIRST 09:10:00
     乙 小颖 TRANSFER 09:01:40 09:10:30
     丙 小美 TRANSFER 09:11:45`,
  );
});

test('while no colleague can take it, a turn stays where it is', () => {
  becomes(
    { ...BUSY, staff: { 小颖: DUTY, 小美: '09:05-18:00' }, transferAfterSeconds: 60 },
    `甲 小颖 FILL_FIRST 09:10:00\n乙 小颖 FILL_FIRST 09:10:30`,
  );
});

test('a colleague of another group takes it only where the group overflows into his', () => {
  const staff = { 小颖: DUTY, 小芳: DUTY };
  const day = BUSY.day.replaceAll('在吗', '在吗 #新品');
  const apart: World = { staff, groups: { 接待: '小颖 #新品', 售后: '小芳 #售后' }, transferAfterSeconds: 60, day };
  becomes(apart, `甲 小颖 WEIGHT 09:10:00\n乙 小颖 WEIGHT 09:10:30`);
  becomes(
    { ...apart, groups: { 接待: '小颖 #新品 >售后', 售后: '小芳 #售后' } },
    `甲 小颖 WEIGHT 09:10:00\n乙 小芳 TRANSFER 09:01:40`,
  );
});

test('what an after-sales account does not look at is saved by the time-out', () => {
  const world: World = { staff: { 售后: `${DUTY} attention 0`, 小颖: DUTY }, day: '09:00:00 甲 在吗 30s' };
  becomes(world, '甲 售后 WEIGHT waiting');
  becomes({ ...world, transferAfterSeconds: 60 }, '甲 小颖 TRANSFER 09:01:30');
});

test('a colleague who was transferred to becomes the recent contact once he has spoken', () => {
  becomes(
    {
      ...BUSY,
      transferAfterSeconds: 60,
      recentContact: { evenSuspendedHours: 24, hours: 72 },
      day: `
        09:00:00 甲 在吗 600s
        09:00:10 乙 在吗 30s
        09:30:00 乙 在吗 30s`,
    },
    `甲 小颖 FILL_FIRST 09:10:00
     乙 小美 TRANSFER 09:01:40
     乙 小美 RECENT_24H 09:30:30`,
  );
});
