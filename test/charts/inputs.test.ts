import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../src/base/units.ts';
import { markOf, tells } from '../../src/charts/estimates.ts';
import { loadRows, MOST_ROWS, rowsOf } from '../../src/charts/loadRows.ts';
import { pointsOf, responseCurve, shareWithin } from '../../src/charts/responseCurve.ts';
import { PLAN_MARKS } from '../../src/charts/theme.ts';
import { binOf, RESPONSE_BINS } from '../../src/metrics/bins.ts';
import { blankLoad } from '../metrics/blank.ts';
import { manyAccounts } from './shop.ts';

const EDGES = [0, 10 * SECOND, 30 * SECOND, 3 * MINUTE];
/** Of ten buyers four are answered within 10 s, two within 30 s, one within 3 min, one later and two never. */
const morning = { counts: [4, 2, 1, 1], arrivals: 10 };

test('whoever is never answered stays in the denominator, so the curve ends below all', () => {
  const curve = responseCurve(EDGES, [morning]);
  expect(EDGES.map((edge) => shareWithin(curve, edge))).toEqual([0, 0.4, 0.6, 0.7]);
  expect(curve.ever).toBe(0.8);
});

test('between two edges the curve is straight on the logarithmic axis', () => {
  const curve = responseCurve(EDGES, [morning]);
  const middle = Math.sqrt(10 * SECOND * 30 * SECOND);
  expect(shareWithin(curve, middle)).toBeCloseTo(0.5, 12);
  expect(shareWithin(curve, 5 * SECOND)).toBeCloseTo(0.2, 12);
});

test('at the target the curve says exactly what counting one by one says', () => {
  const target = 3 * MINUTE;
  const responses = [0, 900, target - 1, target, target, target + 1, 2 * target, 9 * 24 * 60 * MINUTE];
  const counts = new Uint32Array(RESPONSE_BINS.length);
  for (const response of responses) counts[binOf(response)]++;
  const curve = responseCurve(RESPONSE_BINS, [{ counts, arrivals: 10 }]);
  expect(shareWithin(curve, target)).toBe(responses.filter((response) => response <= target).length / 10);
  expect(curve.ever).toBe(0.8);
});

test('several replications give their mean and the band from the least to the greatest', () => {
  const curve = responseCurve(EDGES, [morning, { counts: [6, 2, 1, 1], arrivals: 10 }]);
  expect([curve.within[1], curve.low[1], curve.high[1]]).toEqual([0.5, 0.4, 0.6]);
  expect(curve.ever).toBeCloseTo(0.9, 12);
});

test('counts that end early leave nobody in the bins beyond', () => {
  const curve = responseCurve(EDGES, [{ counts: [1], arrivals: 1 }]);
  expect([...curve.within]).toEqual([0, 1, 1, 1]);
  expect([curve.ever, curve.longest]).toEqual([1, 10 * SECOND]);
});

test('without arrivals there is no curve and no share', () => {
  const curve = responseCurve(EDGES, [{ counts: [0, 0, 0, 0], arrivals: 0 }]);
  expect(curve.arrivals).toBe(0);
  expect(curve.ever).toBeNaN();
});

test('points of a curve leave out stretches on which nothing changes, never its ends', () => {
  const edges = [0, 1, 2, 3, 4, 5, 6].map((i) => i * SECOND);
  const curve = responseCurve(edges, [{ counts: [0, 5, 0, 0, 0, 0, 0], arrivals: 10 }]);
  const points = pointsOf(curve, [0.5 * SECOND, 10 * SECOND]);
  expect(points.map((point) => [point.at / SECOND, point.share])).toEqual([
    [0.5, 0],
    [1, 0],
    [2, 0.5],
    [6, 0.5],
    [10, 0.5],
  ]);
});

test('accounts without inquiries under either plan are left out, late shares are of what was given', () => {
  const load = (assigned: number[], late: number[]) => ({
    ...blankLoad(3),
    assigned: Float64Array.from(assigned),
    answered: Float64Array.from(assigned),
    late: Float64Array.from(late),
    turns: Float64Array.from(assigned),
    waits: Float64Array.from(assigned),
    waitMs: Float64Array.from(assigned, (count) => count * 20 * SECOND),
    utilisation: Float64Array.from([0.5, NaN, NaN]),
    peakOpen: Float64Array.from(assigned),
  });
  const rows = loadRows({
    names: ['小颖', '售后01', '停用03'],
    a: [load([70, 14, 0], [7, 14, 0]), load([70, 28, 0], [7, 14, 0])],
    b: [load([91, 0, 0], [7, 0, 0])],
    days: 7,
  });
  expect(rows.map((row) => row.name)).toEqual(['小颖', '售后01']);
  expect(rows[0].a).toEqual({ perDay: 10, late: 0.1, wait: 20 * SECOND, utilisation: 0.5 });
  expect(rows[1].a.perDay).toBe(3);
  expect(rows[1].a.late).toBeCloseTo(2 / 3, 12);
  expect(rows[1].b.perDay).toBe(0);
  expect(rows[1].b.late).toBeNaN();
});

test('beyond thirty accounts the rest is one row with the mean of each', () => {
  const all = manyAccounts(400);
  const rows = rowsOf({ rows: all }, (count) => `其余 ${count} 个`);
  expect(rows).toHaveLength(MOST_ROWS + 1);
  const rest = rows[MOST_ROWS];
  expect(rest.name).toBe('其余 370 个');
  const total = rows.reduce((sum, row) => sum + row.a.perDay * row.accounts, 0);
  expect(total).toBeCloseTo(
    all.reduce((sum, row) => sum + row.a.perDay, 0),
    6,
  );
});

test('rows stand by the load of plan A, whatever their order was', () => {
  const rows = rowsOf({ rows: manyAccounts(9).reverse() }, String);
  const loads = rows.map((row) => row.a.perDay);
  expect(loads).toEqual([...loads].sort((one, other) => other - one));
});

test('a difference takes the colour of the plan that does better, and none while the interval holds zero', () => {
  const longer = { mean: 5, low: 4, high: 6 };
  expect(markOf(longer, 'higher')).toBe(PLAN_MARKS.b);
  expect(markOf(longer, 'lower')).toBe(PLAN_MARKS.a);
  expect(markOf({ mean: -5, low: -6, high: -4 }, 'lower')).toBe(PLAN_MARKS.b);
  expect(tells({ mean: 5, low: 0, high: 10 })).toBe(false);
  expect(tells({ mean: Infinity, low: NaN, high: NaN })).toBe(false);
});
