import { describe, expect, test } from 'vitest';
import { compareAll } from '../../src/compare/compare.ts';
import type { Comparison, MetricRow } from '../../src/compare/comparison.ts';
import type { MetricId } from '../../src/metrics/metrics.ts';
import { round, shopDays, type Day } from './fixture.ts';

const versus = (a: readonly Day[], b: readonly Day[], replications = 3): Comparison =>
  compareAll({
    baseline: Array.from({ length: replications }, () => shopDays(a)),
    challengers: [Array.from({ length: replications }, () => shopDays(b))],
    accounts: [],
  })[0];
const rowOf = ({ rows }: Comparison, id: MetricId = 'reply_rate'): MetricRow =>
  rows.find(({ metric }) => metric === id)!;

/** Every seventh day differs, so that no weekday is like another. */
const SEVEN = [80, 81, 79, 83, 82, 84, 78];
const uneven = (days: number, gain: readonly number[]): [Day[], Day[]] => {
  const a = round(days, SEVEN);
  return [a, a.map(({ asked, answered }, at) => ({ asked, answered: answered + gain[at % gain.length] }))];
};

test('one day tells nothing of other days, and the row says so', () => {
  const comparison = versus(...uneven(1, [5]));
  expect(comparison.otherDays).toEqual({ method: 'none', days: 1, resamples: 0, isStratified: false });
  expect(rowOf(comparison)).toMatchObject({ acrossDays: null, lack: 'one-day', verdict: 'better' });
});

test('a week is judged by Student with one degree of freedom less than days', () => {
  const comparison = versus(...uneven(7, [1, 2, 3, 4, 5, 6, 7]));
  expect(comparison.otherDays).toEqual({ method: 't', days: 7, resamples: 0, isStratified: false });
  // Lost inquiries fall by 1 … 7 a day: 28 in all, standard error √7 · 2.160, t(6) = 2.447.
  const { acrossDays } = rowOf(comparison, 'lost_inquiries');
  expect(acrossDays!.mean).toBe(-28);
  expect(acrossDays!.high).toBeCloseTo(-28 + 2.446912 * Math.sqrt(7 * (14 / 3)), 4);
});

test('two weeks are drawn from weekday by weekday, 12 days without regard to weekdays', () => {
  expect(versus(...uneven(14, [1, 2, 3])).otherDays).toMatchObject({
    method: 'bootstrap',
    days: 14,
    isStratified: true,
  });
  expect(versus(...uneven(12, [1, 2, 3])).otherDays).toMatchObject({ method: 'bootstrap', isStratified: false });
  expect(versus(...uneven(14, [1, 2, 3])).otherDays.resamples).toBeGreaterThanOrEqual(2000);
});

test('what sets weekdays apart is no chance where every weekday is there twice', () => {
  // B gains by the weekday alone: both Mondays alike, both Tuesdays alike …
  const [a, b] = uneven(14, [1, 2, 3, 4, 5, 6, 7]);
  const { acrossDays } = rowOf(versus(a, b), 'lost_inquiries');
  expect(acrossDays!.high - acrossDays!.low).toBe(0);
  const { acrossDays: twelve } = rowOf(versus(a.slice(0, 12), b.slice(0, 12)), 'lost_inquiries');
  expect(twelve!.high - twelve!.low).toBeGreaterThan(10);
});

test('days are drawn for both plans at once: what a bad day does to both is no difference', () => {
  const a = round(15, [20, 95, 60, 88, 40]);
  const b = a.map(({ asked, answered }, at) => ({ asked, answered: answered + (at % 2 === 0 ? 2 : 3) }));
  const { acrossDays, verdict } = rowOf(versus(a, b));
  expect(acrossDays!.mean).toBeCloseTo(37 / 1500, 12);
  expect(acrossDays!.high - acrossDays!.low).toBeLessThan(0.01);
  expect(verdict).toBe('better');
});

test('a gain that comes and goes by days is hidden by days, however little the simulation varies', () => {
  const { verdict, reason, more } = rowOf(versus(...uneven(15, [12, -10, 3, -6, 9, -4])));
  expect([verdict, reason, more?.of]).toEqual(['not-distinguishable', 'days', 'days']);
  expect(more!.count).toBeGreaterThan(0);
});

test('closed days, and days that a selection leaves out, are no days', () => {
  const [a, b] = uneven(5, [1, 2, 3]);
  const closed: Day[] = Array.from({ length: 300 }, () => ({ asked: 0, answered: 0 }));
  const open = versus(a, b);
  const among = versus([...closed, ...a], [...closed, ...b]);
  expect(among.otherDays).toEqual({ ...open.otherDays });
  expect(rowOf(among).acrossDays).toEqual(rowOf(open).acrossDays);
});

test('the same log has the same intervals, whatever was compared before', () => {
  const first = versus(...uneven(21, [4, -1, 2]));
  versus(...uneven(30, [1, 9]));
  expect(versus(...uneven(21, [4, -1, 2]))).toEqual(first);
});

test('hundreds of days cost no resampling', () => {
  expect(versus(...uneven(140, [4, -1, 2])).otherDays).toMatchObject({ method: 't', resamples: 0, isStratified: true });
});

test('a metric without sums by day is judged by the noise alone, and says so', () => {
  expect(rowOf(versus(...uneven(14, [4, -1, 2])), 'transfers')).toMatchObject({ acrossDays: null, lack: 'not-summed' });
});

describe('quantiles of first responses', () => {
  const slowDays = (slow: readonly number[]): Day[] =>
    slow.map((seconds) => ({ asked: 100, answered: 100, slow: new Array<number>(20).fill(seconds * 1000) }));
  const p90 = (days: readonly Day[], value: number) => shopDays(days, { values: { first_response_p90: value } });
  const judged = (a: readonly Day[], b: readonly Day[], [x, y]: readonly [number, number]): MetricRow => {
    const [baseline, challenger] = [p90(a, x), p90(b, y)].map((one) => [one, one, one]);
    return rowOf(compareAll({ baseline, challengers: [challenger], accounts: [] })[0], 'first_response_p90');
  };
  const A = slowDays([300, 280, 330, 310, 290, 305, 295, 320]);
  const B = slowDays([200, 190, 215, 205, 195, 200, 198, 210]);

  test('the interval lies around the exact difference, not around that of the bins', () => {
    const { acrossDays, verdict } = judged(A, B, [303_123, 201_456]);
    expect(acrossDays!.mean).toBe(-101_667);
    expect((acrossDays!.low + acrossDays!.high) / 2).toBeCloseTo(-101_667, 6);
    expect(verdict).toBe('better');
  });

  test('a plan whose slowest tenth is never answered is worse where it is so day after day', () => {
    const never = A.map((day) => ({ ...day, answered: 80, slow: [] }));
    expect(judged(never, B, [Infinity, 201_456])).toMatchObject({
      acrossDays: { mean: -Infinity, low: -Infinity, high: -Infinity },
      verdict: 'better',
    });
  });

  test('… and not told apart where one single day did it', () => {
    const once = A.map((day, at) => (at === 0 ? { asked: 300, answered: 100, slow: [] } : day));
    const other = B.map((day, at) => (at === 0 ? { ...day, asked: 300, answered: 300 } : day));
    expect(judged(once, other, [Infinity, 201_456])).toMatchObject({
      acrossDays: { low: -Infinity, high: Infinity },
      verdict: 'not-distinguishable',
      reason: 'days',
    });
  });
});
