import { DAY, HOUR, SECOND } from '../../../src/base/units.ts';
import { concurrency, QUARTERS } from '../../../src/charts/concurrency.ts';
import type { ConcurrencyData, OpenDay } from '../../../src/charts/concurrency.ts';
import type { Locale } from '../../../src/charts/format.ts';
import { responseCurve } from '../../../src/charts/responseCurve.ts';
import { ridgeline } from '../../../src/charts/ridgeline.ts';
import type { RidgeData } from '../../../src/charts/ridgeline.ts';
import { weekHours } from '../../../src/charts/weekHours.ts';
import type { WeekHoursData } from '../../../src/charts/weekHours.ts';
import type { Estimate } from '../../../src/compare/comparison.ts';
import * as shop from '../shop.ts';
import { HALF, PHONE, WIDE, WORDS } from './words.ts';
import type { Case } from './words.ts';

const LISTENED = { onPick: () => undefined };
const NOTHING: Estimate = { mean: NaN, low: NaN, high: NaN };
const week = (of: (weekday: number, hour: number) => Estimate): Estimate[] =>
  Array.from({ length: 168 }, (_, i) => of(Math.floor(i / 24), i % 24));

/** Better in the evenings of working days, worse on Sunday afternoon, nobody between three and six. */
export const USUAL_WEEK = week((weekday, hour) => {
  if (hour >= 3 && hour <= 5) return NOTHING;
  const evening = 0.09 * Math.max(0, Math.sin(((hour - 12) / 12) * Math.PI)) * (weekday < 5 ? 1 : 0.3);
  const sunday = weekday === 6 && hour > 11 && hour < 18 ? -0.04 : 0;
  const half = 0.012 + 0.001 * ((weekday * 5 + hour * 3) % 7);
  const mean = evening + sunday + 0.002 * (((weekday * 7 + hour * 11) % 9) - 4);
  return { mean, low: mean - half, high: mean + half };
});
const WAITS = USUAL_WEEK.map(({ mean }) => ({
  mean: -900_000 * mean,
  low: -900_000 * mean - 9000,
  high: -900_000 * mean + 9000,
}));
const ONE_DAY = USUAL_WEEK.map((one, i) => (i < 24 ? one : NOTHING));
const BROKEN = USUAL_WEEK.map((one, i) =>
  i === 60
    ? { mean: Infinity, low: Infinity, high: Infinity }
    : i === 61
      ? { mean: -Infinity, low: -Infinity, high: NaN }
      : one,
);

const matrix =
  (
    cells: readonly Estimate[],
    width: number,
    locale: Locale = 'zh-CN',
    unit: 'share' | 'ms' = 'share',
    more: object = {},
  ) =>
  (document: Document) => {
    const words = WORDS[locale];
    const texts = {
      title: unit === 'share' ? words.hourRate : words.hourWait,
      weekdays: words.weekdays,
      betterA: words.worse,
      betterB: words.better,
      even: words.even,
      nothing: words.nothing,
      empty: words.empty,
    };
    const data: WeekHoursData = { cells, unit, better: unit === 'share' ? 'higher' : 'lower' };
    return weekHours(data, { width, locale, label: words.label, document, texts, ...more });
  };

/** A shop that is slow at night and quick by day; B keeps the evening. */
const EDGES = shop.EDGES;
const curveFor = (median: number, ever: number, arrivals: number) =>
  responseCurve(
    EDGES,
    arrivals === 0
      ? []
      : [
          {
            counts: EDGES.map((edge, i) => {
              const within = (ms: number): number => (arrivals * ever) / (1 + (median / Math.max(1, ms)) ** 1.7);
              return Math.round((within(EDGES[i + 1] ?? 1e12) - within(edge)) * 100);
            }),
            arrivals: arrivals * 100,
          },
        ],
  );
const slowness = (hour: number): number =>
  hour < 8 ? 5 * HOUR * (1 - hour / 12) : (16 + 2 * Math.max(0, hour - 12)) * SECOND;
const hoursOf = (gain: number): RidgeData['hours'] =>
  Array.from({ length: 24 }, (_, hour) => {
    const arrivals = hour === 4 ? 0 : 10 + 30 * Math.sin((Math.max(0, hour - 6) / 18) * Math.PI);
    return {
      a: curveFor(slowness(hour) * (hour > 17 ? gain : 1), hour < 8 ? 0.6 : hour > 17 ? 0.82 : 0.95, arrivals),
      b: curveFor(slowness(hour), hour < 8 ? 0.6 : 0.95, arrivals),
    };
  });

const ridges =
  (hours: RidgeData['hours'], width: number, locale: Locale = 'zh-CN', more: object = {}) =>
  (document: Document) => {
    const words = WORDS[locale];
    const texts = { x: words.first, y: words.asked, never: words.never, empty: words.empty };
    return ridgeline({ hours }, { width, locale, label: words.label, document, texts, ...more });
  };

const quarter = (value: (hour: number) => number): number[] =>
  Array.from({ length: QUARTERS }, (_, i) => Math.round(value(i / 4) * 100) / 100);
const busy =
  (scale: number) =>
  (hour: number): number =>
    hour < 8
      ? 0.4 + scale * 0.2
      : scale * (4 + 9 * Math.sin(((hour - 8) / 16) * Math.PI) ** 2 + (hour > 19 && hour < 22 ? 5 : 0));
const shifts =
  (early: number, late: number) =>
  (hour: number): number =>
    hour < 8 ? 0 : hour < 16 ? early : hour < 23.5 ? late : 10;
const TODAY: OpenDay = { open: quarter(busy(1.3)), capacity: quarter(shifts(30, 20)) };
const SUSPENDED: OpenDay = { open: quarter(busy(1)), capacity: quarter(shifts(25, 25)) };
const NOBODY: OpenDay = { open: quarter(() => 0), capacity: quarter(() => NaN) };
const UNKNOWN: OpenDay = {
  open: quarter(busy(0.05)),
  capacity: quarter((hour) => (hour > 8 && hour < 20 ? 400 : NaN)),
};

const open =
  (data: ConcurrencyData, width: number, locale: Locale = 'zh-CN', more: object = {}) =>
  (document: Document) => {
    const words = WORDS[locale];
    const texts = { y: words.open, capacity: words.capacity, empty: words.empty };
    return concurrency(data, { width, locale, label: words.label, document, texts, ...more });
  };

const long = (days: number) =>
  week(() => ({ mean: 0.02, low: 0.02 - 0.05 / Math.sqrt(days), high: 0.02 + 0.05 / Math.sqrt(days) }));

export const HOUR_CASES: readonly Case[] = [
  { name: 'week-rate', draw: matrix(USUAL_WEEK, WIDE) },
  { name: 'week-wait-en', draw: matrix(WAITS, WIDE, 'en', 'ms') },
  { name: 'week-phone', draw: matrix(USUAL_WEEK, PHONE) },
  { name: 'week-phone-en', draw: matrix(WAITS, PHONE, 'en', 'ms') },
  { name: 'week-one-day', draw: matrix(ONE_DAY, HALF) },
  { name: 'week-two-years', draw: matrix(long(730), HALF) },
  { name: 'week-infinite', draw: matrix(BROKEN, HALF) },
  {
    name: 'week-identical',
    draw: matrix(
      week(() => ({ mean: 0, low: 0, high: 0 })),
      HALF,
    ),
  },
  { name: 'week-picked', draw: matrix(USUAL_WEEK, HALF, 'zh-CN', 'share', LISTENED) },
  {
    name: 'week-empty',
    draw: matrix(
      week(() => NOTHING),
      HALF,
      'en',
    ),
  },
  { name: 'ridges-usual', draw: ridges(hoursOf(4), WIDE) },
  { name: 'ridges-usual-en', draw: ridges(hoursOf(4), WIDE, 'en') },
  { name: 'ridges-picked', draw: ridges(hoursOf(4), HALF, 'zh-CN', LISTENED) },
  { name: 'ridges-phone', draw: ridges(hoursOf(4), PHONE) },
  { name: 'ridges-phone-en', draw: ridges(hoursOf(4), PHONE, 'en') },
  {
    name: 'ridges-identical',
    draw: ridges(
      hoursOf(1).map(({ b }) => ({ a: b, b })),
      HALF,
    ),
  },
  {
    name: 'ridges-weekend',
    draw: ridges(
      hoursOf(4).map(({ a }) => ({ a, b: curveFor(2.2 * DAY, 0.9, 5) })),
      WIDE,
    ),
  },
  {
    name: 'ridges-empty',
    draw: ridges(
      hoursOf(1).map(() => ({ a: shop.NOBODY_ASKED, b: shop.NOBODY_ASKED })),
      HALF,
    ),
  },
  { name: 'open-usual', draw: open({ a: TODAY, b: SUSPENDED }, WIDE) },
  { name: 'open-usual-en', draw: open({ a: TODAY, b: SUSPENDED }, WIDE, 'en') },
  { name: 'open-picked', draw: open({ a: TODAY, b: SUSPENDED }, HALF, 'zh-CN', LISTENED) },
  { name: 'open-phone', draw: open({ a: TODAY, b: SUSPENDED }, PHONE) },
  { name: 'open-phone-en', draw: open({ a: TODAY, b: SUSPENDED }, PHONE, 'en') },
  { name: 'open-identical', draw: open({ a: TODAY, b: TODAY }, HALF) },
  { name: 'open-far-below', draw: open({ a: UNKNOWN, b: NOBODY }, HALF) },
  { name: 'open-empty', draw: open({ a: NOBODY, b: NOBODY }, HALF) },
];
