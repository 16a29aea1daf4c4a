import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../src/base/units.ts';
import { rectangle } from '../../src/charts/cellBrush.ts';
import { densityOf, densityPlaces } from '../../src/charts/density.ts';
import { neverOf, quantileDotsOf, stack } from '../../src/charts/dotPlaces.ts';
import { flowLayout } from '../../src/charts/flowLayout.ts';
import { flowDifferences, flowGraph, MOST_ACCOUNTS } from '../../src/charts/flowNodes.ts';
import type { FlowCount } from '../../src/charts/flowNodes.ts';
import { placeLabels } from '../../src/charts/labelPlaces.ts';
import { mergeCurves, responseCurve, shareWithin, timeWithin } from '../../src/charts/responseCurve.ts';
import { stepOf, stepsOf } from '../../src/charts/steps.ts';
import { timeAxis } from '../../src/charts/timeAxis.ts';
import * as shop from './shop.ts';

const EDGES = [0, 10 * SECOND, 30 * SECOND, 3 * MINUTE];
/** Of ten buyers four are answered within 10 s, two within 30 s, one within 3 min, one later and two never. */
const morning = responseCurve(EDGES, [{ counts: [4, 2, 1, 1], arrivals: 10 }]);

test('the time of a share is where the curve reaches it, and never where too few were answered', () => {
  expect(timeWithin(morning, 0.4)).toBeCloseTo(10 * SECOND, 6);
  expect(timeWithin(morning, 0.2)).toBeCloseTo(5 * SECOND, 6);
  expect(shareWithin(morning, timeWithin(morning, 0.55))).toBeCloseTo(0.55, 12);
  expect(timeWithin(morning, 0.81)).toBe(Infinity);
  expect(timeWithin(shop.NOBODY_ASKED, 0.5)).toBe(Infinity);
});

test('of fifty dots as many are late or lost as the share of late and lost inquiries says', () => {
  const dots = quantileDotsOf(morning, 50);
  expect(dots).toHaveLength(50);
  expect(neverOf(dots)).toBe(10);
  expect(dots.filter(({ at }) => at > 30 * SECOND)).toHaveLength(20);
  // Each dot ends where the next one begins, so that picking all of them picks everybody.
  for (let i = 1; i < dots.length; i++) expect(dots[i].from).toBe(dots[i - 1].to);
});

test('dots that fall at one place stand on each other, those never answered by themselves', () => {
  const places = stack(quantileDotsOf(morning, 10), (at) => (at <= 10 * SECOND ? 0 : 1));
  expect(places.map(({ column, below }) => [column, below])).toEqual([
    ...[0, 1, 2, 3].map((below) => [0, below]),
    ...[0, 1, 2, 3].map((below) => [1, below]),
    [null, 0],
    [null, 1],
  ]);
});

test('two hours as one row weigh every buyer alike', () => {
  const noon = responseCurve(EDGES, [{ counts: [30, 0, 0, 0], arrivals: 30 }]);
  const both = mergeCurves([morning, noon, shop.NOBODY_ASKED]);
  expect(both.arrivals).toBe(40);
  expect(shareWithin(both, 10 * SECOND)).toBeCloseTo(34 / 40, 12);
  expect(both.ever).toBeCloseTo(38 / 40, 12);
});

test('a ridge holds the share that was answered', () => {
  const places = densityPlaces(shop.TODAY, timeAxis([shop.TODAY], [40, 640]));
  const sum = densityOf(shop.TODAY, places).reduce((all, value) => all + value, 0);
  expect(sum).toBeGreaterThan(shop.TODAY.ever - 0.01);
  expect(sum).toBeLessThanOrEqual(shop.TODAY.ever + 1e-9);
  expect(densityOf(shop.NOBODY_ASKED, places)).toHaveLength(0);
});

test('steps of a matrix are round, and the strongest begins at about half of the largest difference', () => {
  expect(stepsOf([0.098, -0.03, Infinity, NaN], 0.01).limits.map((limit) => Math.round(limit * 1000) / 10)).toEqual([
    2, 5,
  ]);
  expect(stepsOf([0, 0], SECOND).limits).toEqual([SECOND, 2 * SECOND]);
});

test('a cell takes the side that does better, and none while its interval holds zero', () => {
  const steps = stepsOf([0.1], 0.01);
  expect(stepOf({ mean: 0.03, low: 0.01, high: 0.05 }, 'higher', steps)).toEqual({ side: 'b', strength: 1 });
  expect(stepOf({ mean: 0.03, low: 0.01, high: 0.05 }, 'lower', steps)?.side).toBe('a');
  expect(stepOf({ mean: -0.2, low: -0.3, high: -0.1 }, 'higher', steps)).toEqual({ side: 'a', strength: 2 });
  expect(stepOf({ mean: 0.03, low: -0.01, high: 0.07 }, 'higher', steps)).toBeNull();
});

test('a rectangle of cells is the same from whichever corner it is drawn', () => {
  expect(rectangle(25, 2, 24)).toEqual([1, 2, 25, 26]);
  expect(rectangle(2, 25, 24)).toEqual(rectangle(25, 2, 24));
  expect(rectangle(7, 7, 24)).toEqual([7]);
});

const names = { groups: ['售前', '售后'], accounts: Array.from({ length: 40 }, (_, i) => `客服${i}`) };
const FLOW_SHOP = {
  ...names,
  outcomes: [
    { id: 'answered', name: '答了', lost: false },
    { id: 'never', name: '没人回', lost: true },
  ],
};
const WORDS = { noGroup: '未经分组', noAccount: '没分到人', others: (count: number) => `其他 ${count} 个` };
const way = (group: number, account: number, outcome: string, count: number): FlowCount => ({
  group,
  account,
  outcome,
  count,
});

test('of forty accounts the twelve largest flow by themselves and the others together; nobody is lost on the way', () => {
  const counts = names.accounts.map((_, i) => way(i % 2, i, i % 5 === 0 ? 'never' : 'answered', 100 - i));
  const { columns, links } = flowGraph(counts, FLOW_SHOP, WORDS);
  expect(columns[1]).toHaveLength(MOST_ACCOUNTS + 1);
  expect(columns[1].at(-1)).toMatchObject({ name: '其他 28 个', key: { accounts: expect.any(Array) as unknown } });
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  for (const between of links) expect(between.reduce((sum, { value }) => sum + value, 0)).toBe(all);
  for (const column of columns) expect(column.reduce((sum, { value }) => sum + value, 0)).toBe(all);
});

test('a difference of flows has only what changed, with the sign of B − A', () => {
  const a = [way(0, 0, 'answered', 90), way(0, 1, 'never', 10)];
  const b = [way(0, 0, 'answered', 90), way(0, 2, 'answered', 10)];
  const { columns, links } = flowGraph(flowDifferences(a, b), FLOW_SHOP, WORDS);
  expect(columns[1].map(({ name, value }) => [name, value])).toEqual([
    ['客服1', -10],
    ['客服2', 10],
  ]);
  expect(columns[0][0].value).toBe(0);
  expect(links[1].map(({ value }) => value).sort()).toEqual([-10, 10]);
});

test('ribbons fill their nodes exactly, and nodes of a column never touch', () => {
  const room = { top: 20, height: 300, counts: [2, 3, 2] as const, least: [30, 15, 30] as const };
  const value = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 6, maxLength: 6 }),
      fc.array(value, { minLength: 6, maxLength: 6 }),
      (one, other) => {
        fc.pre(one.some(Boolean) || other.some(Boolean));
        const links = [
          one.map((count, i) => ({ from: i % 2, to: Math.floor(i / 2), value: count })),
          other.map((count, i) => ({ from: Math.floor(i / 2), to: i % 2, value: -count })),
        ] as const;
        const { columns, ribbons } = flowLayout(links, room);
        for (const column of columns)
          column.forEach((node, i) => {
            expect(node.top).toBeGreaterThanOrEqual(room.top - 1e-6);
            expect(node.top + node.height).toBeLessThanOrEqual(room.top + room.height + 1e-6);
            if (i > 0) expect(node.top).toBeGreaterThan(column[i - 1].top + column[i - 1].height);
          });
        ribbons.forEach((between, c) =>
          columns[c].forEach((node, i) => {
            const out = between.filter(({ from }) => from === i);
            const thick = out.reduce((sum, { thickness }) => sum + thickness, 0);
            expect(thick).toBeLessThanOrEqual(node.height + 1e-6);
            for (const { y1, thickness } of out) {
              expect(y1 - thickness / 2).toBeGreaterThanOrEqual(node.top - 1e-6);
              expect(y1 + thickness / 2).toBeLessThanOrEqual(node.top + node.height + 1e-6);
            }
          }),
        );
      },
    ),
  );
});

test('names of two plans at one place stand apart from each other and from both marks', () => {
  const marks = [{ left: 94, right: 106, top: 94, bottom: 106 }];
  const frame = { left: 0, top: 0, right: 300, bottom: 200 };
  const points = [0, 1].map(() => ({ x: 100, y: 100, width: 60 }));
  const [one, other] = placeLabels(points, marks, frame);
  expect(Math.abs(one.y - other.y) >= 13 || one.anchor !== other.anchor).toBe(true);
  const [last] = placeLabels([{ x: 290, y: 100, width: 60 }], [], frame);
  expect(last.anchor).toBe('end');
});

test('the axis of response times is the same for all charts of the same answers', () => {
  const axis = timeAxis([shop.TODAY, shop.NOBODY_ASKED], [10, 510]);
  expect(axis.domain).toEqual([SECOND / 2, 7 * 24 * HOUR]);
  expect([axis.x(1), axis.x(SECOND / 2), axis.x(1e12)]).toEqual([10, 10, 510]);
});
