import { describe, expect, test } from 'vitest';
import { compareAll, type Question } from '../../src/compare/compare.ts';
import { withThresholds, type Thresholds } from '../../src/compare/thresholds.ts';
import type { Summary } from '../../src/metrics/summary.ts';
import { chanceOf, type Chance } from './chance.ts';
import { shopDays } from './fixture.ts';

const THRESHOLDS: readonly Thresholds[] = [
  {},
  { reply_rate: 0.001 },
  { reply_rate: 0.02, lost_inquiries: 40 },
  { reply_rate: 0.3, lost_inquiries: 1e6, first_response_p90: 5_000 },
];

/** Replications of days on which every hundredth of `rate` is answered, by chance and more on some days. */
function shop(chance: Chance, rate: number, { days, replications }: { days: number; replications: number }): Summary[] {
  return Array.from({ length: replications }, () =>
    shopDays(
      Array.from({ length: days }, (_, at) => ({
        asked: 100,
        answered: chance.binomial(100, rate + (at % 3 === 0 ? 0.05 : -0.02)),
      })),
    ),
  );
}

describe('what is too small to matter can be said after the run', () => {
  test.each([
    ['one day', { days: 1, replications: 5 }],
    ['a week', { days: 7, replications: 8 }],
    ['three weeks', { days: 21, replications: 25 }],
  ])('%s of three challengers has the words, reasons and needs of a run with these thresholds', (_, size) => {
    const chance = chanceOf(31);
    const question: Question = {
      baseline: shop(chance, 0.8, size),
      challengers: [0.8, 0.81, 0.88].map((rate) => shop(chance, rate, size)),
      accounts: [],
    };
    const plain = compareAll(question);
    const words = new Set<string>();
    for (const thresholds of THRESHOLDS) {
      const wanted = compareAll({ ...question, thresholds });
      const told = plain.map((comparison) => withThresholds(comparison, thresholds));
      expect(told).toEqual(wanted);
      // Trying one after the other leaves nothing behind.
      expect(told.map((comparison) => withThresholds(comparison, {}))).toEqual(plain);
      for (const { rows } of told) for (const { verdict, reason } of rows) words.add(`${verdict} ${reason}`);
    }
    expect(words).toContain('not-distinguishable threshold');
    expect(words).toContain('better null');
  });

  test('a run that goes on stays provisional, whatever is too small', () => {
    const size = { days: 7, replications: 8 };
    const chance = chanceOf(5);
    const [one] = compareAll({
      baseline: shop(chance, 0.8, size),
      challengers: [shop(chance, 0.9, size)],
      accounts: [],
      planned: 20,
    });
    const row = withThresholds(one, { reply_rate: 1 }).rows.find(({ metric }) => metric === 'reply_rate');
    expect(row).toMatchObject({ verdict: 'not-distinguishable', reason: 'provisional', more: null });
  });
});
