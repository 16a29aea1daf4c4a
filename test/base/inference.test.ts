import { expect, test } from 'vitest';
import { bootstrapSpread, resampling } from '../../src/base/bootstrap.ts';
import { holm } from '../../src/base/holm.ts';
import { sourceOf } from '../../src/base/random.ts';
import { sampleSize } from '../../src/base/sampleSize.ts';
import { studentSpread } from '../../src/base/spread.ts';
import { strataOf, varianceOfSum } from '../../src/base/strata.ts';

test("Holm's steps are those of his paper's procedure", () => {
  // .01 < .05/4; .02 > .05/3: kept, and so is all behind it.
  const steps = holm([0.02, 0.01, 0.03, NaN], 0.05);
  expect(steps.map(({ level }) => level)).toEqual([0.05 / 3, 0.0125, 0.05 / 3, 0.05 / 3]);
  expect(steps.map(({ adjusted }) => adjusted)).toEqual([0.06, 0.04, 0.06, 1]);
  expect(holm([0.004, 0.011, 0.012], 0.05).every(({ adjusted }) => adjusted < 0.05)).toBe(true);
});

test('equal tests are judged alike', () => {
  expect(holm([0.02, 0.5, 0.02], 0.05).map(({ level }) => level)).toEqual([0.05 / 3, 0.05 / 3, 0.05 / 3]);
  expect(holm([0.001, 0.04, 0.001], 0.05).map(({ level }) => level)).toEqual([0.05 / 3, 0.05, 0.05 / 3]);
});

test('the variance of a sum forgets what sets strata apart', () => {
  const strata = strataOf([1, 2, 1, 2]);
  expect([...strata.order]).toEqual([0, 2, 1, 3]);
  // Stratum 1: 10, 12 → 2/1 · 2; stratum 2: 100, 104 → 2/1 · 8.
  expect(varianceOfSum([10, 100, 12, 104], strata).variance).toBe(20);
  expect(varianceOfSum([10, 7, 12, 7], strata).df).toBe(1);
  expect(varianceOfSum([1, 7, 2, 7, 3, 7], strataOf([0, 1, 0, 1, 0, 1])).df).toBe(2);
  expect(varianceOfSum([3, 5, 3, 5], strata)).toEqual({ variance: 0, df: 2 });
});

test('of one stratum it is n·s² with n − 1 degrees of freedom', () => {
  const { variance, df } = varianceOfSum([1, 2, 4, 9], strataOf([0, 0, 0, 0]));
  expect(variance).toBeCloseTo(4 * (38 / 3), 10);
  expect(df).toBeCloseTo(3, 12);
});

test('draws stay within their stratum, and all of it is drawn; of small strata all are drawn from', () => {
  const among = (keys: readonly number[]): [Uint16Array, number] => {
    const { draws, strata } = resampling(strataOf(keys), 400, sourceOf(1, 0));
    return [draws, strata.offset[1]];
  };
  const [draws, first] = among([0, 1, 1, 0, 1, 0, 0, 1, 1]);
  draws.forEach((drawn, at) => expect(drawn < first).toBe(at % 9 < first));
  expect(new Set(draws).size).toBe(9);
  const [pooled, two] = among([0, 1, 1, 0, 1]);
  expect(pooled.some((drawn, at) => drawn >= two && at % 5 < two)).toBe(true);
});

test('a bootstrap of values from a bell says what Student says', () => {
  const values = [-1.5, -1, -0.7, -0.5, -0.3, -0.1, 0.1, 0.3, 0.5, 0.7, 1, 1.5];
  const strata = strataOf(new Uint8Array(12));
  const { variance, df } = varianceOfSum(values, strata);
  const student = studentSpread(Math.sqrt(variance), df);
  const boot = bootstrapSpread(values, resampling(strata, 2399, sourceOf(1, 0)));
  for (const confidence of [0.9, 0.95, 1 - 0.05 / 3])
    expect(boot.halfWidth(confidence) / student.halfWidth(confidence)).toBeCloseTo(1, 0);
  expect(boot.se).toBe(student.se);
});

test('its p inverts its interval: what lies just outside has a p below, what lies just inside not', () => {
  const values = [3, -2, 0.5, 7, -1, 0, 2, -4, 1, -3, 0.2, 0.1];
  const boot = bootstrapSpread(values, resampling(strataOf(new Uint8Array(12)), 2399, sourceOf(1, 0)));
  for (const level of [0.05, 0.025, 0.05 / 3]) {
    const half = boot.halfWidth(1 - level);
    expect(boot.p(half * 1.0001)).toBeLessThanOrEqual(level + 1e-12);
    expect(boot.p(half * 0.9999)).toBeGreaterThan(level);
  }
});

test('one odd value among nothing has an interval that ends, though most resamples do not have it twice', () => {
  const odd = [0, 0, 0, 0, 0, 0, 0, 0, 0, 5];
  const { halfWidth } = bootstrapSpread(odd, resampling(strataOf(new Uint8Array(10)), 2399, sourceOf(1, 0)));
  expect(halfWidth(0.95)).toBeGreaterThan(5);
  expect(halfWidth(0.95)).toBeLessThan(Infinity);
});

test('what does not vary has no width', () => {
  expect(studentSpread(0, 5).p(0)).toBe(1);
  expect(studentSpread(0, 5).p(0.1)).toBe(0);
  const same = bootstrapSpread([2, 2, 2], resampling(strataOf([0, 0, 0]), 99, sourceOf(1, 0)));
  expect(same.halfWidth(0.95)).toBe(0);
});

test('a sample is as large as it must be, and not larger', () => {
  expect(sampleSize({ deviation: 1, halfWidth: 0.25 })).toBe(64);
  expect(sampleSize({ deviation: 1, halfWidth: 100 })).toBe(2);
  expect(sampleSize({ deviation: 1, halfWidth: 0.25, atLeast: 80 })).toBe(80);
  expect(sampleSize({ deviation: 1, halfWidth: 1e-9 })).toBe(Infinity);
});
