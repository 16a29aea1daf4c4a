import { expect, test } from 'vitest';
import { MINUTE } from '../../src/base/units.ts';
import { shareWithin } from '../../src/charts/responseCurve.ts';
import { flowCounts, hourCurves, openQuarters } from '../../src/charts/summaries.ts';
import { binOf, RESPONSE_BINS } from '../../src/metrics/bins.ts';
import { OUTCOMES } from '../../src/model/run.ts';

test('of ten buyers at nine o’clock the curve of that hour knows who was never answered', () => {
  const width = RESPONSE_BINS.length + 1;
  const firstResponsesByHour = new Uint32Array(24 * width);
  firstResponsesByHour[9 * width + binOf(MINUTE)] = 7;
  firstResponsesByHour[9 * width + binOf(5 * MINUTE)] = 1;
  firstResponsesByHour[9 * width + width - 1] = 2;
  const curves = hourCurves([{ firstResponsesByHour }]);
  expect(curves).toHaveLength(24);
  expect(curves.map(({ arrivals }) => arrivals)).toEqual(
    Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 10 : 0)),
  );
  expect(shareWithin(curves[9], 3 * MINUTE)).toBeCloseTo(0.7, 12);
  expect(curves[9].ever).toBeCloseTo(0.8, 12);
});

test('ways are means over the replications, also of those that one of them never took', () => {
  const flow = (count: number[]) => ({
    group: Int16Array.from(count, () => 0),
    account: Int16Array.from(count, (_, i) => i - 1),
    outcome: Uint8Array.from(count, () => OUTCOMES.indexOf('abandoned')),
    count: Uint32Array.from(count),
  });
  expect(flowCounts([{ flow: flow([4, 10]) }, { flow: flow([2]) }])).toEqual([
    { group: 0, account: -1, outcome: 'abandoned', count: 3 },
    { group: 0, account: 0, outcome: 'abandoned', count: 5 },
  ]);
});

test('open inquiries are means over the replications', () => {
  const day = (open: number) => ({ openByQuarter: new Float64Array(96).fill(open) });
  expect(openQuarters([day(2), day(5)])[40]).toBe(3.5);
});
