import { expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { MetricRow } from '../../src/compare/comparison.ts';
import type { MetricId } from '../../src/metrics/metrics.ts';
import type { AccountLoad, Summary } from '../../src/metrics/summary.ts';
import { blankLoad, blankSummary } from '../metrics/blank.ts';

const hours = (value: number): Float64Array => new Float64Array(24).fill(value);

const load = (assigned: readonly number[]): AccountLoad => ({
  ...blankLoad(assigned.length),
  assigned: Float64Array.from(assigned),
});

/** A replication in which only what the test is about is told. */
const summary = (values: Partial<Record<MetricId, number>>, hour = 0.9): Summary => ({
  ...blankSummary({
    reply_rate: 0.9,
    reply_rate_3min: 0.8,
    first_response_p50: 20_000,
    first_response_p90: 60_000,
    first_response_mean: 30_000,
    turn_response_mean: 25_000,
    lost_inquiries: 10,
    cost_per_answered: NaN,
    idle_paid: NaN,
    ...values,
  }),
  byHour: { reply_rate: hours(hour), reply_rate_3min: hours(hour), first_response_mean: hours(30_000) },
});

const row = (a: readonly Summary[], b: readonly Summary[], id: MetricId): MetricRow =>
  compare(a, b, []).rows.find(({ metric }) => metric === id)!;
const rates = (...values: number[]): Summary[] => values.map((reply_rate) => summary({ reply_rate }));
const quantiles = (...values: number[]): Summary[] => values.map((p90) => summary({ first_response_p90: p90 }));

test('a plan against itself differs by exactly nothing, in every metric and hour', () => {
  const plan = rates(0.91, 0.92, 0.9);
  const { rows, byHour } = compare(plan, plan, []);
  for (const { difference, verdict } of rows) {
    expect(difference).toEqual({ mean: 0, low: 0, high: 0 });
    expect(verdict).toBe('identical');
  }
  for (const hour of byHour.reply_rate!) expect(hour).toEqual({ mean: 0, low: 0, high: 0 });
});

test('a lift in every replication is better even where the plans overlap: pairs are compared, not means', () => {
  const { difference, verdict, correlation } = row(
    rates(0.8, 0.85, 0.9, 0.95),
    rates(0.81, 0.862, 0.911, 0.96),
    'reply_rate',
  );
  expect(difference.mean).toBeCloseTo(0.01075, 10);
  expect(difference.low).toBeGreaterThan(0);
  expect(verdict).toBe('better');
  expect(correlation).toBeGreaterThan(0.99);
});

test('a lower response time is better, a lower reply rate is worse', () => {
  expect(row(quantiles(60_000, 61_000, 62_000), quantiles(50_000, 51_500, 52_000), 'first_response_p90').verdict).toBe(
    'better',
  );
  expect(row(rates(0.9, 0.91, 0.92), rates(0.8, 0.812, 0.82), 'reply_rate').verdict).toBe('worse');
});

test('differences of both signs are not told apart', () => {
  expect(row(rates(0.9, 0.9, 0.9), rates(0.91, 0.89, 0.905), 'reply_rate').verdict).toBe('not-distinguishable');
});

test('one replication tells no difference, but two plans that agree in it are the same', () => {
  expect(row(rates(0.9), rates(0.95), 'reply_rate')).toMatchObject({
    difference: { low: NaN, high: NaN },
    verdict: 'not-distinguishable',
  });
  expect(row(rates(0.9), rates(0.9), 'reply_rate').verdict).toBe('identical');
});

test('a quantile among the unanswered loses to any that is not, if it always does', () => {
  const never = quantiles(Infinity, Infinity, Infinity);
  const slow = quantiles(9e6, 8e6, 7e6);
  expect(row(never, slow, 'first_response_p90').verdict).toBe('better');
  expect(row(slow, never, 'first_response_p90')).toMatchObject({ difference: { mean: Infinity }, verdict: 'worse' });
  expect(row(never, never, 'first_response_p90').verdict).toBe('identical');
  expect(row(quantiles(9.5e6, Infinity, 9e6), slow, 'first_response_p90').verdict).toBe('better');
  expect(row(quantiles(9e6, Infinity, 7e6), slow, 'first_response_p90').verdict).toBe('not-distinguishable');
});

test('an hour that nobody asked in has no difference', () => {
  const silent = [summary({}, NaN), summary({}, NaN)];
  expect(compare(silent, silent, []).byHour.reply_rate![3].mean).toBeNaN();
});

test('what each account is given is compared in pairs, too', () => {
  const week = (...assigned: number[]): Summary => ({ ...summary({}), load: load(assigned) });
  const { accounts } = compare(
    [week(100, 40), week(104, 42)],
    [week(130, 0), week(136, 0)],
    ['晨光:小颖', '晨光:售后01'],
  );
  expect(accounts.map(({ account, a, b }) => [account, a.mean, b.mean])).toEqual([
    ['晨光:小颖', 102, 133],
    ['晨光:售后01', 41, 0],
  ]);
  // Two differences of 30 and 32: mean 31, standard error 1, t of one degree of freedom 12.706.
  expect(accounts[0].difference.mean).toBe(31);
  expect(accounts[0].difference.high).toBeCloseTo(31 + 12.706, 2);
});
