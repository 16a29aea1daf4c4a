import { describe, expect, test } from 'vitest';
import { compareAll, type Question } from '../../src/compare/compare.ts';
import type { MetricRow } from '../../src/compare/comparison.ts';
import { replicationsFor } from '../../src/compare/more.ts';
import type { MetricId } from '../../src/metrics/metrics.ts';
import type { Summary } from '../../src/metrics/summary.ts';
import { blankSummary } from '../metrics/blank.ts';
import { chanceOf, type Chance } from './chance.ts';
import { shopDays } from './fixture.ts';

const rates = (...values: number[]): Summary[] => values.map((reply_rate) => blankSummary({ reply_rate }));
const rowsOf = (question: Omit<Question, 'accounts'>, id: MetricId = 'reply_rate'): MetricRow[] =>
  compareAll({ ...question, accounts: [] }).map(({ rows }) => rows.find(({ metric }) => metric === id)!);

const TODAY = rates(0.9, 0.91, 0.89, 0.9, 0.905);
const lifted = (...by: number[]): Summary[] =>
  TODAY.map(({ values }, r) => blankSummary({ reply_rate: values.reply_rate + by[r] }));
const BETTER = lifted(0.02, 0.021, 0.019, 0.02, 0.022);

describe('why plans are not told apart', () => {
  test('the replications that were planned have not all run', () => {
    const [row] = rowsOf({ baseline: TODAY, challengers: [BETTER], planned: 20 });
    expect(row).toMatchObject({ verdict: 'not-distinguishable', reason: 'provisional', more: null });
    expect(rowsOf({ baseline: TODAY, challengers: [BETTER], planned: 5 })[0]).toMatchObject({
      verdict: 'better',
      reason: null,
    });
  });

  test('the difference is less than what the shop calls one', () => {
    const thresholds = { reply_rate: 0.03 };
    const [row] = rowsOf({ baseline: TODAY, challengers: [BETTER], thresholds });
    expect(row).toMatchObject({ verdict: 'not-distinguishable', reason: 'threshold', more: null });
    expect(rowsOf({ baseline: TODAY, challengers: [BETTER], thresholds: { reply_rate: 0.02 } })[0].verdict).toBe(
      'better',
    );
  });

  test('the chance of the simulation hides it, and more replications would tell', () => {
    const [row] = rowsOf({ baseline: TODAY, challengers: [lifted(0.02, -0.01, 0.015, -0.005, 0.01)] });
    // Mean 0.006, s = 0.012942: t(n − 1)·s/√n first falls below it at n = 21 (2.086 · 0.012942/√21 = 0.00589).
    expect(row).toMatchObject({ reason: 'noise', more: { of: 'replications', count: 16 } });
  });

  /** Replications of 15 days of 100 inquiries, which differ by the chance of the simulation alone. */
  const lucky = (chance: Chance, rates: readonly number[], replications: number): Summary[] =>
    Array.from({ length: replications }, () =>
      shopDays(rates.map((rate) => ({ asked: 100, answered: chance.binomial(100, rate) }))),
    );
  const same = new Array<number>(15).fill(0.8);
  const gains = same.map((rate, at) => rate + (at % 2 === 0 ? 0.11 : -0.07));

  test('where days differ by the chance of the simulation alone, more replications tell', () => {
    const chance = chanceOf(8);
    const baseline = lucky(chance, same, 4);
    const [row] = rowsOf({
      baseline,
      challengers: [
        lucky(
          chance,
          same.map((rate) => rate + 0.01),
          4,
        ),
      ],
    });
    expect(row.verdict).toBe('not-distinguishable');
    expect(row.more).toMatchObject({ of: 'replications' });
  });

  test('where days differ among themselves, only more days do, however few replications there are', () => {
    const chance = chanceOf(8);
    const [row] = rowsOf({ baseline: lucky(chance, same, 4), challengers: [lucky(chance, gains, 4)] });
    expect(row).toMatchObject({ verdict: 'not-distinguishable', more: { of: 'days' } });
  });
});

describe('several challengers of one baseline', () => {
  const faint = lifted(0.004, 0.001, 0.006, 0.0005, 0.005);

  test('a faint difference that stands alone falls among three', () => {
    const [alone] = rowsOf({ baseline: TODAY, challengers: [faint] });
    expect(alone).toMatchObject({ verdict: 'better', confidence: 0.95 });
    const even = lifted(0.01, -0.012, 0.003, -0.004, 0.002);
    const rows = rowsOf({ baseline: TODAY, challengers: [faint, even, even] });
    expect(rows[0].confidence).toBeCloseTo(1 - 0.05 / 3, 12);
    expect(rows[0]).toMatchObject({ verdict: 'not-distinguishable', reason: 'noise' });
    expect(rows[0].p).toBeCloseTo(3 * alone.p, 12);
  });

  test('beside two clear ones it is judged alone again: Holm goes step by step', () => {
    const rows = rowsOf({ baseline: TODAY, challengers: [BETTER, faint, lifted(0.03, 0.031, 0.029, 0.03, 0.032)] });
    expect(rows.map(({ verdict }) => verdict)).toEqual(['better', 'better', 'better']);
    expect(rows[1].confidence).toBe(0.95);
  });

  test('word, interval and adjusted p always say the same', () => {
    const some = [0.001, 0.004, 0.008, 0.012].map((shift) => lifted(shift, 0, shift * 1.5, shift / 2, shift));
    for (const challengers of [some.slice(0, 3), some.slice(1), [some[3]]]) {
      for (const { difference, verdict, p } of rowsOf({ baseline: TODAY, challengers })) {
        expect(verdict === 'better').toBe(difference.low > 0);
        expect(verdict === 'better').toBe(p < 0.05);
      }
    }
  });
});

test('common random numbers: how far they went together, and what that was worth', () => {
  const [{ correlation, varianceRatio }] = rowsOf({ baseline: rates(1, 2, 3, 4), challengers: [rates(2, 3, 4, 5.5)] });
  expect(correlation).toBeCloseTo(0.9944, 4);
  // (1.6667 + 2.2292) ÷ 0.0625.
  expect(varianceRatio).toBeCloseTo(62.33, 1);
});

test('replications for a half width are planned from a pilot', () => {
  // s = 1: 1.96²/0.25² = 61.5 by the normal, 64 by t (t(63)/√64 = 0.2498).
  const half = 2.262157163 / Math.sqrt(10);
  const pilot = { mean: 5, low: 5 - half, high: 5 + half };
  expect(replicationsFor(pilot, { replications: 10, halfWidth: 0.25 })).toBe(64);
  expect(replicationsFor({ mean: 5, low: NaN, high: NaN }, { replications: 1, halfWidth: 0.25 })).toBeNaN();
});
