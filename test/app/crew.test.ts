import { expect, test } from 'vitest';
import { crewFor, poolSize, Shares } from '../../src/app/clients/crew.ts';
import { firstReplications } from '../../src/sim/experiment.ts';
import { planOf, traceOf, type World } from '../sim/day.ts';

const DAY: World = { staff: { 小颖: '09:00-18:00' }, day: '09:00 甲 在吗 30s\n+20s 甲 好的 9s' };
/** A log of so many turns, as far as counting them goes. */
const logOf = (turns: number) => ({ ...traceOf(DAY), think: new Int32Array(turns) });
const orderOf = (replications: number) => ({ plans: [planOf(DAY), planOf(DAY)] as const, replications, seed: 1 });

test.each([
  [1, 1],
  [2, 2],
  [4, 3],
  [8, 7],
  [64, 8],
])('of %i cores %i replay, and the page keeps one where there are more than two', (cores, workers) => {
  expect(poolSize(cores)).toBe(workers);
});

test('a short run is done by one worker, a long one by all, and none has more workers than replications', () => {
  expect(crewFor(orderOf(20), logOf(8_000), 8).workers).toBe(1);
  expect(crewFor(orderOf(400), logOf(8_000), 8).workers).toBe(6);
  expect(crewFor(orderOf(1000), logOf(8_000), 8).workers).toBe(8);
  expect(crewFor(orderOf(2), logOf(1_000_000), 8).workers).toBe(2);
  expect(crewFor(orderOf(20), logOf(0), 8).workers).toBe(1);
});

test('shares get smaller, and together they are every replication once', () => {
  const shares = new Shares(40, { workers: 2, leastShare: 2 });
  const taken: (readonly number[])[] = [];
  while (shares.left > 0) taken.push(shares.take());
  expect(taken.map(({ length }) => length)).toEqual([10, 8, 6, 4, 3, 3, 2, 2, 2]);
  expect(taken.flat()).toEqual(firstReplications(40));
  expect(shares.take()).toEqual([]);
});

test('one worker alone takes everything at once', () => {
  expect(new Shares(5, { workers: 1, leastShare: 1 }).take()).toEqual([0, 1, 2, 3, 4]);
});

test('what was taken and not done is taken next', () => {
  const shares = new Shares(8, { workers: 2, leastShare: 1 });
  expect(shares.take()).toEqual([0, 1]);
  shares.putBack([1]);
  expect(shares.take()).toEqual([1, 2]);
  expect(shares.left).toBe(5);
});
