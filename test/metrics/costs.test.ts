import { expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { costs } from '../../src/metrics/costs.ts';
import type { AccountSetting } from '../../src/model/plan.ts';
import { compile } from '../../src/sim/compile.ts';
import { planOf, shopOf, traceOf, type World } from '../sim/day.ts';

/** A week: 小颖 by contract, 阿强 long-term part-time, 小工 for the rush. */
const week = {
  paidMs: Float64Array.of(40 * HOUR, 20 * HOUR, 8 * HOUR),
  busyMs: Float64Array.of(18 * HOUR, 15 * HOUR, 6 * HOUR),
  hourlyCost: Float64Array.of(30, 25, 40),
};

test('a week of three people: 40 × 30 + 20 × 25 + 8 × 40 for 500 answers, and 29 paid hours in which nobody wrote', () => {
  expect(costs(week, 500)).toEqual({ cost_per_answered: 4.04, idle_paid: 29 * HOUR });
});

test('accounts whose cost is not told are left out, and without any cost there is no figure', () => {
  const one = costs({ ...week, hourlyCost: Float64Array.of(NaN, 25, NaN) }, 500);
  expect(one).toEqual({ cost_per_answered: 1, idle_paid: 5 * HOUR });
  const none = costs({ ...week, hourlyCost: new Float64Array(3).fill(NaN) }, 500);
  expect(none).toEqual({ cost_per_answered: NaN, idle_paid: NaN });
});

test('pay for a week without an answer is endlessly dear per answer; who is paid nothing costs nothing', () => {
  expect(costs(week, 0).cost_per_answered).toBe(Infinity);
  expect(costs({ ...week, hourlyCost: new Float64Array(3) }, 500).cost_per_answered).toBe(0);
});

test('work after the end of a shift takes nothing from the idle time of others', () => {
  expect(costs({ ...week, busyMs: Float64Array.of(50 * HOUR, 20 * HOUR, 7 * HOUR) }, 500).idle_paid).toBe(HOUR);
});

/** Two days are replayed, with shifts of nine hours. */
const world: World = { staff: { 小颖: '09:00-18:00' }, day: '09:00 甲 在吗 30s' };
const paid = (setting: Partial<AccountSetting>): number => {
  const plan = planOf(world);
  const accounts = plan.accounts.map((account) => ({ ...account, ...setting }));
  return compile(shopOf(world), { ...plan, accounts }, traceOf(world)).accounts.paidMs[0] / HOUR;
};

test('shifts are paid with their breaks, and work is without them', () => {
  const breaks = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '12:00', to: '13:00' }];
  expect(paid({ breaks })).toBe(18);
  const plan = planOf(world);
  const accounts = plan.accounts.map((account) => ({ ...account, breaks }));
  expect(compile(shopOf(world), { ...plan, accounts }, traceOf(world)).accounts.onlineMs[0]).toBe(16 * HOUR);
});

test('a full-time contract is paid for the part of a week that is replayed, and overtime beyond it', () => {
  expect(paid({ employment: 'full-time', contractHours: 70 })).toBeCloseTo((70 * 2) / 7, 9);
  expect(paid({ employment: 'full-time', contractHours: 40 })).toBe(18);
  expect(paid({ employment: 'part-time', contractHours: 70 })).toBe(18);
  // The second of the two days is without the account.
  const gone = { employment: 'full-time', contractHours: 70, deactivatedFrom: '2024-03-05' } as const;
  expect(paid(gone)).toBeCloseTo(70 / 7, 9);
  expect(paid({ employment: 'full-time', contractHours: 70, deactivated: true })).toBe(0);
});
