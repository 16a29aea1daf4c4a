import { describe, expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { costs, paidTime, payOf, type Worked } from '../../src/metrics/costs.ts';
import { asIs, QIANG, shop, YING } from '../views/shop.ts';

/** A week: 小颖 by contract, 阿强 long-term part-time, 小工 for the rush. */
const week: Worked = {
  paidMs: Float64Array.of(36 * HOUR, 20 * HOUR, 8 * HOUR),
  busyMs: Float64Array.of(18 * HOUR, 15 * HOUR, 6 * HOUR),
  hourlyCost: Float64Array.of(30, 25, 40),
  contractHours: Float64Array.of(40, 40, 40),
  employment: ['full-time', 'part-time', 'temporary'],
  days: 7,
  answered: 500,
};

describe('a week of three people', () => {
  test('is paid by the contract of the full-time one, and by the hour of the others', () => {
    expect([...paidTime(week)]).toEqual([40 * HOUR, 20 * HOUR, 8 * HOUR]);
    // 40 × 30 + 20 × 25 + 8 × 40
    expect(costs(week).cost).toBe(2020);
    expect(costs(week).costPerAnswered).toBe(4.04);
  });

  test('leaves 29 paid hours in which nobody wrote', () => {
    // 40 − 18 + 20 − 15 + 8 − 6
    expect(costs(week).idlePaidMs).toBe(29 * HOUR);
  });

  test('pays overtime beyond the contract', () => {
    const long = { ...week, paidMs: Float64Array.of(48 * HOUR, 0, 0) };
    expect(costs(long).cost).toBe(48 * 30);
  });
});

test('a contract counts for the days that are replayed: two weeks twice, one day a seventh', () => {
  const none = new Float64Array(3);
  const guaranteed = (days: number): number => paidTime({ ...week, paidMs: none, days })[0] / HOUR;
  expect(guaranteed(14)).toBe(80);
  expect(guaranteed(1)).toBeCloseTo(40 / 7, 12);
});

test('a full-time account without contract hours is paid its shifts', () => {
  expect([...paidTime({ ...week, contractHours: new Float64Array(3) })]).toEqual([...week.paidMs]);
});

test('accounts whose cost is not told cost nothing, and without any cost there is no figure', () => {
  const one = costs({ ...week, hourlyCost: Float64Array.of(NaN, 25, NaN) });
  expect(one.cost).toBe(500);
  expect(one.costPerAnswered).toBe(1);
  const { cost, costPerAnswered, idlePaidMs } = costs({ ...week, hourlyCost: new Float64Array(3).fill(NaN) });
  expect(cost).toBeNaN();
  expect(costPerAnswered).toBeNaN();
  expect(idlePaidMs).toBe(29 * HOUR);
});

test('people who are paid nothing cost 0, and an answer then costs 0', () => {
  expect(costs({ ...week, hourlyCost: new Float64Array(3) })).toMatchObject({ cost: 0, costPerAnswered: 0 });
});

test('pay for a week without an answer is endlessly dear per answer', () => {
  expect(costs({ ...week, answered: 0 }).costPerAnswered).toBe(Infinity);
});

test('work after the end of a shift takes nothing from the idle time of others', () => {
  const late = { ...week, busyMs: Float64Array.of(50 * HOUR, 20 * HOUR, 7 * HOUR) };
  expect(costs(late).idlePaidMs).toBe(HOUR);
});

test('a plan says what its accounts are paid, in the order of the shop', () => {
  const plan = {
    ...asIs,
    accounts: asIs.accounts
      .filter(({ account }) => account !== QIANG)
      .map((setting) =>
        setting.account === YING
          ? { ...setting, hourlyCost: 32, contractHours: 40, employment: 'full-time' as const }
          : setting,
      ),
  };
  expect(payOf(plan, shop)).toEqual({
    hourlyCost: Float64Array.of(32, NaN, NaN),
    contractHours: Float64Array.of(40, 0, 0),
    employment: ['full-time', null, null],
  });
});
