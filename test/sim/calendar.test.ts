import { expect, test } from 'vitest';
import { zoneOf } from '../../src/base/civil.ts';
import type { Shift } from '../../src/model/plan.ts';
import {
  clicksOf,
  merged,
  shiftSpans,
  spanned,
  windowSpans,
  type Calendar,
  type Spans,
} from '../../src/sim/calendar.ts';

/** Monday 2024-03-04 to the end of Sunday, Shanghai. */
const WEEK: Calendar = {
  zone: zoneOf('Asia/Shanghai'),
  from: Date.parse('2024-03-04T00:00+08:00'),
  to: Date.parse('2024-03-11T00:00+08:00'),
};
const told = (spans: Spans, zone = WEEK.zone): string[] =>
  spans.map((at) => new Date(zone.toLocal(at)).toISOString().slice(5, 16).replace('T', ' '));
const shift = (days: string, from: string, to: string): Shift => ({ days: Array.from(days, Number), from, to });

test('a weekly shift is worked on its days', () => {
  expect(told(shiftSpans(WEEK, [shift('13', '09:00', '17:30')]))).toEqual([
    '03-04 09:00',
    '03-04 17:30',
    '03-06 09:00',
    '03-06 17:30',
  ]);
});

test('a shift past 24:00 ends the next day, and the one that began before the log began counts', () => {
  expect(told(shiftSpans(WEEK, [shift('7', '22:00', '26:00')]))).toEqual([
    '03-04 00:00',
    '03-04 02:00',
    '03-10 22:00',
    '03-11 00:00',
  ]);
});

test('shifts that overlap or touch are one', () => {
  const spans = shiftSpans(WEEK, [
    shift('1', '09:00', '12:00'),
    shift('1', '12:00', '14:00'),
    shift('1', '10:00', '11:00'),
  ]);
  expect(told(spans)).toEqual(['03-04 09:00', '03-04 14:00']);
  expect(spanned(spans)).toBe(5 * 3_600_000);
  expect(merged({ ...WEEK, from: 0, to: 100 }, [50, 60, 10, 20, 15, 30, 70, 70, 90, 120])).toEqual([
    10, 30, 50, 60, 90, 100,
  ]);
});

test('the night from 23:00 to 08:30 goes over midnight', () => {
  const spans = windowSpans(WEEK, { from: '23:00', to: '08:30' });
  expect(told(spans).slice(0, 4)).toEqual(['03-04 00:00', '03-04 08:30', '03-04 23:00', '03-05 08:30']);
  expect(windowSpans(WEEK, { from: '23:00', to: '32:30' })).toEqual(spans);
});

test('a click hands out whole local days', () => {
  const [first, ...rest] = clicksOf(WEEK, { at: '09:00', dates: [0, 1], accounts: [] });
  expect(rest).toHaveLength(6);
  expect(told([first.at, ...first.windows])).toEqual([
    '03-04 09:00',
    '03-04 00:00',
    '03-05 00:00',
    '03-03 00:00',
    '03-04 00:00',
  ]);
});

test('a shift keeps its clock times when the clocks change', () => {
  const zone = zoneOf('Europe/London');
  const spring = { zone, from: Date.parse('2024-03-30T00:00Z'), to: Date.parse('2024-04-01T00:00Z') };
  const spans = shiftSpans(spring, [shift('67', '09:00', '17:00')]);
  expect(told(spans, zone)).toEqual(['03-30 09:00', '03-30 17:00', '03-31 09:00', '03-31 17:00']);
  expect(spans[2] - spans[0]).toBe(23 * 3_600_000);
});
