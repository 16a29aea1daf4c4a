import { expect, test } from 'vitest';
import { table, tell, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};
const DUTY = '09:00-18:00';

test('while too many buyers wait for somebody, whoever has the fewest waiting receives', () => {
  const day = `
    09:00:00 甲 在吗 600s
    09:00:10 乙 在吗 600s
    09:00:20 丙 在吗 600s
    09:00:30 丁 在吗 600s`;
  const staff = { 小颖: DUTY, 小美: DUTY };
  becomes(
    { staff, policy: 'fill-first', busyAbove: 2, day },
    `甲 小颖 FILL_FIRST 09:10:00
     乙 小颖 FILL_FIRST 09:20:00
     丙 小颖 FILL_FIRST 09:30:00
     丁 小美 BUSY_RULE 09:10:30`,
  );
});

test('what finds everybody full overflows into the next group, and from there into the next', () => {
  const day = `
    09:00:00 甲 在吗 600s
    09:00:10 乙 在吗 600s
    09:00:20 丙 在吗 600s
    09:00:30 丁 在吗 600s`;
  becomes(
    {
      staff: { 小颖: `${DUTY} capacity 1`, 小美: `${DUTY} capacity 1`, 阿强: `${DUTY} capacity 1` },
      groups: { 接待: '小颖 #新品 >后备', 后备: '小美 #售后 >专家', 专家: '阿强 #投诉' },
      day: day.replaceAll('在吗', '在吗 #新品'),
    },
    `甲 小颖 WEIGHT 09:10:00
     乙 小美 OVERFLOW 09:10:10
     丙 阿强 OVERFLOW 09:10:20
     丁 小颖 QUEUED 09:20:00`,
  );
});

test('a group whose members are all away overflows before the offline rule is asked', () => {
  const staff = { 小颖: '12:00-18:00', 小美: DUTY };
  const groups = { 接待: '小颖 #新品 >后备', 后备: '小美 #售后' };
  const day = '09:00:00 甲 在吗 #新品 10s';
  becomes({ staff, groups, day }, '甲 小美 OVERFLOW 09:00:10');
});
