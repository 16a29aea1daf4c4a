import { expect, test } from 'vitest';
import { isoWeekday, localDay, localHour, zoneOf } from '../../src/base/civil.ts';
import { DAY, HOUR, MINUTE } from '../../src/base/units.ts';

const iso = (at: number): string => new Date(at).toISOString();

test('a clock in Shanghai is eight hours ahead, summer and winter', () => {
  const zone = zoneOf('Asia/Shanghai');
  for (const at of [Date.UTC(2024, 0, 1), Date.UTC(2024, 6, 1)]) {
    expect(zone.toLocal(at) - at).toBe(8 * HOUR);
    expect(zone.toEpoch(zone.toLocal(at))).toBe(at);
  }
});

test('in 1990 Shanghai kept daylight saving', () => {
  const zone = zoneOf('Asia/Shanghai');
  const july = Date.UTC(1990, 6, 1);
  expect(zone.toLocal(july) - july).toBe(9 * HOUR);
});

test.each(['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'])(
  'every moment of a year in %s is found again from its clock, but for the repeated hour',
  (name) => {
    const zone = zoneOf(name);
    let repeated = 0;
    for (let at = Date.UTC(2022, 0, 1); at < Date.UTC(2023, 0, 1); at += 10 * MINUTE) {
      const found = zone.toEpoch(zone.toLocal(at));
      if (found === at) continue;
      expect(zone.toLocal(found)).toBe(zone.toLocal(at));
      expect(found).toBeLessThan(at);
      repeated++;
    }
    expect(repeated).toBeLessThanOrEqual(6);
  },
);

test('the skipped hour counts on, the repeated hour is read as its first passing', () => {
  const newYork = zoneOf('America/New_York');
  expect(iso(newYork.toEpoch(Date.UTC(2022, 2, 13, 2, 30)))).toBe('2022-03-13T07:30:00.000Z');
  expect(iso(newYork.toEpoch(Date.UTC(2022, 2, 13, 3, 30)))).toBe('2022-03-13T07:30:00.000Z');
  expect(iso(newYork.toEpoch(Date.UTC(2022, 10, 6, 1, 30)))).toBe('2022-11-06T05:30:00.000Z');
  expect(iso(newYork.toEpoch(Date.UTC(2022, 10, 6, 2, 30)))).toBe('2022-11-06T07:30:00.000Z');
});

test('days begin at midnight and Monday is the first', () => {
  const monday = Date.UTC(2024, 2, 4, 13, 45);
  expect(localDay(monday)).toBe(Date.UTC(2024, 2, 4));
  expect(localHour(monday)).toBe(13);
  expect([0, 1, 2, 3, 4, 5, 6].map((d) => isoWeekday(monday + d * DAY))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(isoWeekday(Date.UTC(1969, 11, 31))).toBe(3);
});

test('an unknown zone is refused by name', () => {
  expect(() => zoneOf('Mars/Olympus')).toThrow(RangeError);
});
