import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shift } from '../../src/model/plan.ts';
import {
  added,
  CELL,
  CELLS,
  copied,
  erased,
  isAllOn,
  isOn,
  painted,
  pieces,
  redrawn,
  resized,
  shiftsOf,
  stretchesOf,
  type Area,
  type Stretch,
} from '../../src/views/editor/roster.ts';

const WORKDAYS: Area['days'] = [0, 4];
const shift = (days: number[], from: string, to: string): Shift => ({ days, from, to });
const from = (...shifts: Shift[]): Stretch[] => stretchesOf(shifts);
const hours = (first: number, end: number): Area['cells'] => [first * 2, end * 2 - 1];
const WEEK = 7 * 24 * 60;

describe('a roster that is drawn', () => {
  test('gives one shift on five days for one gesture over five days', () => {
    expect(shiftsOf(painted([], { days: WORKDAYS, cells: hours(9, 18) }, true))).toEqual([
      shift([1, 2, 3, 4, 5], '09:00', '18:00'),
    ]);
  });

  test('keeps a shift across midnight one shift, over the end of the week as well', () => {
    const evening = painted([], { days: [0, 6], cells: hours(18, 24) }, true);
    const night = painted(evening, { days: [1, 6], cells: hours(0, 2) }, true);
    expect(shiftsOf(night)).toEqual([shift([7], '18:00', '24:00'), shift([1, 2, 3, 4, 5, 6], '18:00', '26:00')]);
    const all = painted(night, { days: [0, 0], cells: hours(0, 2) }, true);
    expect(shiftsOf(all)).toEqual([shift([1, 2, 3, 4, 5, 6, 7], '18:00', '26:00')]);
  });

  test('keeps times to the minute where nothing was drawn over them', () => {
    const exact = [shift([1], '09:10', '17:45'), shift([3], '08:05', '12:00')];
    const more = redrawn(exact, (stretches) => painted(stretches, { days: [0, 0], cells: hours(17, 19) }, true));
    expect(more).toEqual([shift([3], '08:05', '12:00'), shift([1], '09:10', '19:00')]);
    const less = redrawn(exact, (stretches) => painted(stretches, { days: [0, 0], cells: hours(12, 13) }, false));
    expect(less).toEqual([shift([3], '08:05', '12:00'), shift([1], '09:10', '12:00'), shift([1], '13:00', '17:45')]);
  });

  test('leaves what is written half as it is', () => {
    const half = shift([2], '09:00', 'abc');
    expect(redrawn([half], (stretches) => painted(stretches, { days: [0, 0], cells: [0, 0] }, true))).toEqual([
      shift([1], '00:00', '00:30'),
      half,
    ]);
  });

  test('is cut at midnight where nobody could write it in one: round the clock is seven whole days', () => {
    const all = painted([], { days: [0, 6], cells: [0, CELLS - 1] }, true);
    expect(shiftsOf(all)).toEqual([shift([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00')]);
  });

  test('is stretched by its ends, to half an hour at least and a day at most', () => {
    const [monday] = from(shift([1], '09:00', '18:00'));
    const to = (end: 'from' | 'to', at: number): Shift[] => shiftsOf(resized([monday], monday, end, at));
    expect(to('to', 20 * 60)).toEqual([shift([1], '09:00', '20:00')]);
    expect(to('to', 26 * 60)).toEqual([shift([1], '09:00', '26:00')]);
    expect(to('to', 0)).toEqual([shift([1], '09:00', '09:30')]);
    expect(to('to', 80 * 60)).toEqual([shift([1], '09:00', '33:00')]);
    expect(to('from', 7 * 60 + 30)).toEqual([shift([1], '07:30', '18:00')]);
  });

  test('of one day is copied to others in place of theirs', () => {
    const week = from(shift([1], '09:00', '18:00'), shift([1, 3], '20:00', '25:00'), shift([6], '10:00', '16:00'));
    expect(shiftsOf(copied(week, 0, [0, 1, 2, 3, 4]))).toEqual([
      shift([1, 2, 3, 4, 5], '09:00', '18:00'),
      shift([6], '10:00', '16:00'),
      shift([1, 2, 3, 4, 5], '20:00', '25:00'),
    ]);
    expect(shiftsOf(copied(week, 1, [5]))).toEqual([shift([1], '09:00', '18:00'), shift([1, 3], '20:00', '25:00')]);
  });

  test('shows the piece after midnight on the next day, after Sunday on Monday', () => {
    const [sunday] = from(shift([7], '22:00', '26:00'));
    expect(pieces(sunday)).toEqual([
      { day: 6, from: 22 * 60, to: 24 * 60 },
      { day: 0, from: 0, to: 2 * 60 },
    ]);
  });
});

const clock = fc.integer({ min: 0, max: 47 * 60 + 58 });
const text = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const anyShift = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    from: clock,
    length: fc.integer({ min: 1, max: 24 * 60 }),
  })
  .map(({ days, from: begins, length }) => shift(days, text(begins), text(Math.min(begins + length, 47 * 60 + 59))));
const range = (most: number) =>
  fc.tuple(fc.nat(most), fc.nat(most)).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
const area = fc.record({ days: range(6), cells: range(CELLS - 1) });
const minutes = Array.from({ length: WEEK / 5 }, (_, i) => i * 5);
const inside = ({ days, cells }: Area, minute: number): boolean => {
  const day = Math.floor(minute / 1440);
  const cell = Math.floor((minute % 1440) / CELL);
  return day >= days[0] && day <= days[1] && cell >= cells[0] && cell <= cells[1];
};

describe('whatever is drawn', () => {
  test('is on afterwards, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.array(anyShift, { maxLength: 4 }), area, fc.boolean(), (shifts, where, on) => {
        const before = stretchesOf(shifts);
        const after = stretchesOf(redrawn(shifts, (stretches) => painted(stretches, where, on)));
        for (const minute of minutes)
          if (isOn(after, minute) !== (inside(where, minute) ? on : isOn(before, minute)))
            throw new Error(`minute ${minute} of ${JSON.stringify(shifts)}`);
        if (on) expect(isAllOn(after, where)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('can be written as shifts of at most a day', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 6 }), (areas) => {
        const drawn = areas.reduce<Stretch[]>((stretches, where) => painted(stretches, where, true), []);
        for (const { from: begins, to } of drawn) {
          expect(to - begins).toBeLessThanOrEqual(1440);
          expect(begins).toBeLessThan(WEEK);
        }
        expect(stretchesOf(shiftsOf(drawn))).toEqual(drawn);
      }),
    );
  });

  test('twice is as good as once, and erasing all leaves nothing', () => {
    fc.assert(
      fc.property(fc.array(anyShift, { maxLength: 3 }), area, (shifts, where) => {
        const once = painted(stretchesOf(shifts), where, true);
        expect(shiftsOf(painted(once, where, true))).toEqual(shiftsOf(once));
        expect(erased(added(once, { from: 0, to: 60 }), { from: 0, to: WEEK })).toEqual([]);
      }),
    );
  });
});
