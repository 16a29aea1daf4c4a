import { expect, test } from 'vitest';
import { summarise } from '../../src/metrics/summarise.ts';
import { live, shopOf, tell, table, traceOf, type World } from './day.ts';

const DUTY = '09:00-18:00';
const BUSY: World = {
  staff: { 小颖: DUTY, 小美: DUTY },
  policy: 'fill-first',
  transferAfterSeconds: 60,
  day: `
    09:00:00 甲 在吗 600s
    09:00:10 乙 在吗 30s`,
};
const summaryOf = (world: World) => summarise(live(world), traceOf(world), shopOf(world));

test('a turn that waits for a minute and goes to a colleague was asked of both, and answered by one', () => {
  expect([...live(BUSY).passedOn]).toEqual([1, 0]);
  const { load, values, turns } = summaryOf(BUSY);
  // 小颖 answers 甲 after ten minutes and lets 乙 go; 小美 answers 乙 after a minute and a half.
  expect([...load.turns]).toEqual([2, 1]);
  expect([...load.waits]).toEqual([1, 1]);
  expect([...load.late]).toEqual([2, 0]);
  expect([...load.assigned]).toEqual([2, 1]);
  expect([turns, values.reply_rate, values.reply_rate_3min]).toEqual([2, 1, 0.5]);
});

test('a chat that comes back has its turns with the account that has it in the end', () => {
  const world: World = {
    ...BUSY,
    day: `
      09:00:00 甲 在吗 600s
      09:00:10 乙 在吗 30s
      09:00:45 丙 在吗 600s
      +10s     乙 好的 30s`,
  };
  expect(tell(world)).toBe(
    table(`甲 小颖 FILL_FIRST 09:10:00\n乙 小颖 TRANSFER 09:01:40 09:10:30\n丙 小美 TRANSFER 09:11:45`),
  );
  // 乙 and 丙 leave 小颖, then 乙’s second question 小美.
  expect([...live(world).passedOn]).toEqual([1, 0, 3, 0, 2, 1]);
  const { load } = summaryOf(world);
  // 小颖: 甲, both of 乙, and 丙 who left; 小美: 丙, and the question of 乙 that left.
  expect([...load.turns]).toEqual([4, 2]);
  expect([...load.waits]).toEqual([3, 1]);
  expect([...load.late]).toEqual([2, 1]);
});

test('a turn that waits with an account gone offline is passed on when it is routed again', () => {
  const world: World = {
    staff: { 小颖: '09:00-10:00', 小美: DUTY },
    policy: 'fill-first',
    redispatch: { afterSeconds: 180 },
    day: `
      09:50:00 甲 在吗 3000s
      09:59:00 乙 在吗 30s`,
  };
  expect(tell(world)).toBe(table(`甲 小颖 FILL_FIRST 10:40:00\n乙 小美 REDISPATCH 10:03:30`));
  expect([...live(world).passedOn]).toEqual([1, 0]);
});

test('a message that finds its account offline and is routed at once has waited with nobody', () => {
  const world: World = {
    staff: { 小颖: '09:00-10:00', 小美: DUTY },
    policy: 'fill-first',
    day: `
      09:58:00 甲 在吗 30s
      +180s    甲 好的 30s`,
  };
  const { transfers, passedOn } = live(world);
  expect([...transfers]).toEqual([1]);
  expect([...passedOn]).toEqual([]);
});
