import { expect, test } from 'vitest';
import { tally } from '../../src/metrics/tally.ts';
import { shopDay } from './shop-day.ts';

const DAY = `
  甲 小颖 9:00-9:05<阿强 9:10-9:11
  乙 阿强 9:00-9:01 9:02-9:10<小颖
  丙 小颖 9:00-9:01<小颖<阿强<阿强`;

test('a turn that an account passed on counts as asked and not answered for it, and as its own for who has it then', () => {
  const { load } = shopDay(DAY).summary;
  // 小颖 has three turns of her own and 乙’s second; 阿强 two, and the first ones of 甲 and 丙.
  expect([...load.turns]).toEqual([4, 4, 0]);
  expect([...load.waits]).toEqual([3, 2, 0]);
  // 甲 was late with 小颖; 阿强 let 甲 and 丙 go without a word.
  expect([...load.late]).toEqual([1, 2, 0]);
});

test('an account has a turn once, however often it passed it on, and not beside its own', () => {
  const [twice, once] = [DAY, DAY.replace('<小颖<阿强<阿强', '<阿强')].map((day) => shopDay(day));
  expect(twice.rows.passed).toEqual(once.rows.passed);
  expect(twice.summary.load).toEqual(once.summary.load);
});

test('of a selection only its inquiries count, those that were passed on as given', () => {
  const { facts, rows } = shopDay(DAY);
  const { load } = tally(facts, rows, Int32Array.of(1));
  expect([...load.assigned]).toEqual([1, 1, 0]);
  expect([...load.turns]).toEqual([1, 2, 0]);
  expect([...load.waits]).toEqual([0, 2, 0]);
  expect([...load.late]).toEqual([0, 0, 0]);
});

test('figures of the shop are the same whoever passed a turn on', () => {
  const [passed, stayed] = [DAY, DAY.replaceAll(/<[^ \n<]+/g, '')].map((day) => shopDay(day));
  expect(passed.rows.passed.length).toBeGreaterThan(stayed.rows.passed.length);
  for (const which of ['all', Int32Array.of(0, 2)] as const) {
    const [one, other] = [passed, stayed].map(({ facts, rows }) => tally(facts, rows, which));
    expect({ ...one, load: null }).toEqual({ ...other, load: null });
  }
});
