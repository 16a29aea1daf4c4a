import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  correlation,
  kaplanMeier,
  kimNelson,
  mean,
  meanInterval,
  mser,
  quantileInPlace,
  standardDeviation,
} from '../../src/base/statistics.ts';
import { studentCdf, studentQuantile } from '../../src/base/student.ts';

test("Student's quantiles are those of the tables", () => {
  expect(studentQuantile(0.975, 9)).toBeCloseTo(2.262157163, 8);
  expect(studentQuantile(0.975, 19)).toBeCloseTo(2.093024054, 8);
  expect(studentQuantile(0.95, 1)).toBeCloseTo(6.313751515, 7);
  expect(studentQuantile(0.975, 1e6)).toBeCloseTo(1.959966, 5);
  expect(studentQuantile(0.025, 9)).toBe(-studentQuantile(0.975, 9));
  expect(studentCdf(0, 5)).toBeCloseTo(0.5, 12);
});

test('ten paired differences have the interval of the textbook', () => {
  const differences = [3.1, 1.2, 4.0, 2.2, 0.4, 1.9, 2.8, -0.3, 3.3, 1.4];
  expect(standardDeviation(differences)).toBeCloseTo(1.351542329, 8);
  const interval = meanInterval(differences);
  expect(interval.mean).toBeCloseTo(2, 12);
  expect(interval.low).toBeCloseTo(1.033164861, 6);
  expect(interval.high).toBeCloseTo(2.966835139, 6);
});

test('what does not vary has an interval without width, and one value tells no interval', () => {
  expect(meanInterval([3, 3, 3])).toEqual({ mean: 3, low: 3, high: 3 });
  expect(meanInterval([3])).toEqual({ mean: 3, low: NaN, high: NaN });
  expect(mean([])).toBeNaN();
});

test('remission times of leukaemia patients give the survival curve of Freireich et al. (1963)', () => {
  const time = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
  const event = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
  const steps = kaplanMeier(time, event);
  expect(steps.map((step) => step.time)).toEqual([6, 7, 10, 13, 16, 22, 23]);
  const known = [0.85714286, 0.80672269, 0.75294118, 0.69019608, 0.62745098, 0.53781513, 0.44817927];
  steps.forEach((step, i) => expect(step.survival).toBeCloseTo(known[i], 7));
});

test('two samples on a line correlate fully, a constant one not at all', () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  expect(correlation([1, 2, 3], [5, 5, 5])).toBeNaN();
});

test('a quantile is what sorting gives, ties and the unanswered included', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ noNaN: true, min: 0 }), fc.constant(Infinity));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
      const sorted = [...values].sort((x, y) => x - y);
      const rank = q * (values.length - 1);
      const low = sorted[Math.floor(rank)];
      const high = sorted[Math.ceil(rank)];
      const expected = low === high ? low : low + (rank - Math.floor(rank)) * (high - low);
      expect(quantileInPlace(Float64Array.from(values), values.length, q)).toBe(expected);
    }),
  );
  expect(quantileInPlace(new Float64Array(0), 0, 0.5)).toBeNaN();
});

test('a warm-up is left out in whole batches, and no more of them than needed', () => {
  const settled = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 4 : 6));
  const { cut, mean: rest, batches, statistic } = mser([30, 25, 20, 15, 12, 9, 8, 7, 6, 5, ...settled, 1e6], 2);
  expect([cut, rest, batches.length, statistic.length]).toEqual([5, 5, 25, 13]);
  expect(batches.slice(0, 6)).toEqual([27.5, 17.5, 10.5, 7.5, 5.5, 5]);
});

test('a series that does not vary, and one without a batch, have no warm-up', () => {
  expect(mser([2, 2, 2, 2, 2, 2, 2, 2, 2, 2]).cut).toBe(0);
  expect(mser([1, 2, 3])).toEqual({ batches: [], statistic: [], cut: 0, mean: NaN });
});

test('the constants of Kim and Nelson solve the equation that they are from', () => {
  for (const [systems, first, alpha] of [
    [2, 10, 0.05],
    [5, 20, 0.05],
    [10, 15, 0.1],
  ]) {
    const { eta, h2 } = kimNelson({ systems, first, alpha });
    // g(η) = ½ (1 + 2η)^(−(n₀ − 1) / 2) = α / (k − 1).
    expect(0.5 * (1 + 2 * eta) ** (-(first - 1) / 2)).toBeCloseTo(alpha / (systems - 1), 12);
    expect(h2).toBe(2 * eta * (first - 1));
  }
});
