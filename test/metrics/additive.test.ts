import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { difference } from '../../src/metrics/additive.ts';
import { factsOf, type TraceFacts } from '../../src/metrics/facts.ts';
import { rowsOf, type ReplayRows } from '../../src/metrics/rows.ts';
import { tally, tallier } from '../../src/metrics/tally.ts';
import { openSample, under } from '../sample/opened.ts';

let facts: TraceFacts;
/** Of the sample shop under two plans. */
let replays: readonly ReplayRows[];
beforeAll(async () => {
  const opened = await openSample();
  facts = factsOf(opened.trace, opened.shop);
  const toRows = rowsOf(facts);
  replays = ['as-is', 'after-sales-suspended'].map((id) => toRows(under(id, opened)));
});

const ofHours = (cells: ReadonlySet<number>): Int32Array => facts.every.filter((i) => cells.has(facts.cell[i]));

test('what is told of a brush that moves is what would be told of it at once, to the bit', () => {
  const told = tallier(facts);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(167), fc.integer({ min: 0, max: 80 })), { minLength: 2, maxLength: 6 }),
      fc.nat(1),
      (brushes, which) => {
        for (const [first, count] of brushes) {
          const selection = ofHours(new Set(Array.from({ length: count }, (_, c) => (first + c) % 168)));
          expect(told(replays[which], selection)).toEqual(tally(facts, replays[which], selection));
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('a brush that grows hour by hour, and shrinks again, ends where it began', () => {
  const told = tallier(facts);
  const [rows] = replays;
  const wide = Array.from({ length: 60 }, (_, c) => 9 + c);
  const first = told(rows, ofHours(new Set(wide)));
  for (let more = 1; more <= 20; more++) told(rows, ofHours(new Set([...wide, ...wide.map((cell) => cell + more)])));
  for (let more = 20; more >= 0; more--) told(rows, ofHours(new Set([...wide, ...wide.map((cell) => cell + more)])));
  expect(told(rows, ofHours(new Set(wide)))).toEqual(first);
});

test('selections differ by what came in and what went out', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30)), fc.uniqueArray(fc.nat(30)), (before, now) => {
      const sorted = (values: readonly number[]): Int32Array => Int32Array.from(values).sort();
      const { added, removed } = difference(sorted(before), sorted(now));
      expect([...added]).toEqual([...sorted(now)].filter((i) => !before.includes(i)));
      expect([...removed]).toEqual([...sorted(before)].filter((i) => !now.includes(i)));
    }),
  );
});
