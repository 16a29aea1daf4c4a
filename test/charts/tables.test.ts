import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../src/base/units.ts';
import { concurrencyTable } from '../../src/charts/concurrency.ts';
import { costRateTable } from '../../src/charts/costRate.ts';
import { flowTable } from '../../src/charts/flow.ts';
import { quantileDotsTable } from '../../src/charts/quantileDots.ts';
import { ridgelineTable } from '../../src/charts/ridgeline.ts';
import { shareOfWeightTable } from '../../src/charts/shareOfWeight.ts';
import { weekHoursTable } from '../../src/charts/weekHours.ts';
import { responseCurve } from '../../src/charts/responseCurve.ts';
import * as shop from './shop.ts';

const curve = responseCurve([0, 10 * SECOND, 3 * MINUTE], [{ counts: [5, 3, 0], arrivals: 10 }]);
const locale = 'en';

test('the table of dots names each, the fastest first, and says which were never answered', () => {
  const texts = { dot: 'dot', a: 'A today', b: 'B suspended', never: 'never' };
  const { columns, rows } = quantileDotsTable({ a: curve, b: shop.NOBODY_ASKED }, { locale, texts });
  expect(columns).toEqual(['dot', 'A today', 'B suspended']);
  expect(rows).toHaveLength(50);
  expect(rows[0]).toEqual(['1 / 50', '0.2 s', '—']);
  expect(rows[49]).toEqual(['50 / 50', 'never', '—']);
});

test('the table of the week leaves out hours in which nobody asked', () => {
  const nothing = { mean: NaN, low: NaN, high: NaN };
  const cells = Array.from({ length: 168 }, (_, i) => (i === 33 ? { mean: 0.05, low: 0.04, high: 0.06 } : nothing));
  const texts = { weekdays: ['Mon', 'Tue'], when: 'when', difference: 'B − A', low: 'low', high: 'high' };
  const table = weekHoursTable({ cells, unit: 'share', better: 'higher' }, { locale, texts });
  expect(table.rows).toEqual([['Tue 09:00', '+5.0 pp', '+4.0 pp', '+6.0 pp']]);
});

test('the table of the ridges has median, in time and never for both plans in every hour', () => {
  const texts = { hour: 'hour', median: 'median', inTime: 'in time', never: 'never' };
  const { columns, rows } = ridgelineTable({ hours: [{ a: curve, b: shop.NOBODY_ASKED }] }, { locale, texts });
  expect(columns).toEqual(['hour', 'median A', 'median B', 'in time A', 'in time B', 'never A', 'never B']);
  expect(rows).toEqual([['00:00', '10 s', '—', '80.0%', '—', '20.0%', '—']]);
});

test('the table of open inquiries has the mean of each hour, and no capacity where none is known', () => {
  const texts = { hour: 'hour', open: 'open', capacity: 'capacity' };
  const day = { open: Array.from({ length: 96 }, (_, i) => i % 4), capacity: Array.from({ length: 96 }, () => NaN) };
  const { columns, rows } = concurrencyTable({ a: day, b: day }, { locale, texts, plans: ['a', 'c'] });
  expect(columns).toEqual(['hour', 'open A', 'open C', 'capacity A', 'capacity C']);
  expect(rows).toHaveLength(24);
  expect(rows[9]).toEqual(['09:00', '1.5', '1.5', '—', '—']);
});

test('the table of costs has every plan with both intervals, also one that could not be drawn', () => {
  const known = { mean: 3.1, low: 3, high: 3.2 };
  const texts = { plan: 'plan', cost: 'cost', rate: 'rate' };
  const unknown = { mean: NaN, low: NaN, high: NaN };
  const plans = [
    { plan: 'a', name: 'today', cost: known, rate: { mean: 0.9, low: 0.89, high: 0.91 } },
    { plan: 'd', name: 'pool', cost: unknown, rate: unknown },
  ] as const;
  expect(costRateTable({ plans }, { locale, texts }).rows).toEqual([
    ['A today', '3.10 [3.00, 3.20]', '90.0% [89.0%, 91.0%]'],
    ['D pool', '— [—, —]', '— [—, —]'],
  ]);
});

test('the table of weights has every account, also one that is in no group', () => {
  const texts = { account: 'account', weight: 'weight', share: 'share' };
  const rows = [{ account: 5, name: '售后01', a: { weight: 0.1, share: 0.084 }, b: { weight: NaN, share: NaN } }];
  const table = shareOfWeightTable({ rows }, { locale, texts });
  expect(table.columns).toEqual(['account', 'weight A', 'share A', 'weight B', 'share B']);
  expect(table.rows).toEqual([['售后01', '10.0%', '8.4%', '—', '—']]);
});

test('the table of ways begins with what changes most, and names those without group or account', () => {
  const texts = {
    group: 'group',
    account: 'account',
    outcome: 'outcome',
    difference: 'B − A',
    noGroup: 'no group',
    noAccount: 'nobody',
    others: String,
  };
  const names = {
    groups: ['售前'],
    accounts: ['小颖'],
    outcomes: [{ id: 'never', name: 'never answered', lost: true }],
  };
  const a = [
    { group: 0, account: 0, outcome: 'never', count: 4 },
    { group: -1, account: -1, outcome: 'never', count: 20 },
  ];
  const { columns, rows } = flowTable({ ...names, a, b: [{ ...a[0], count: 5 }] }, { locale, texts });
  expect(columns).toEqual(['group → account → outcome', 'A', 'B', 'B − A']);
  expect(rows).toEqual([
    ['no group → nobody → never answered', '20', '0', '−20'],
    ['售前 → 小颖 → never answered', '4', '5', '+1'],
  ]);
});
