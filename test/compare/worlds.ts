import { RESPONSE_BINS, binOf } from '../../src/metrics/bins.ts';
import type { MeanDays } from '../../src/compare/meanDays.ts';
import type { Chance } from './chance.ts';

/** What one day of a synthetic shop brings under plans A and B, which meet the same buyers. */
export interface RateDay {
  readonly asked: number;
  readonly a: number;
  readonly b: number;
}

/** A kind of shop: one day of a weekday (0 … 6), drawn. */
export type RateWorld = (chance: Chance, weekday: number) => RateDay;

/** The weekend brings half as much again. */
const VOLUME = [1, 0.9, 0.9, 1, 1.2, 1.6, 1.5];
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const weekendDip = (weekday: number): number => (weekday > 4 ? 0.3 : 0);

/** Answered among asked, B's effect of the day going with A's. */
function answeredOf(chance: Chance, asked: number, [a, b]: readonly [number, number]): RateDay {
  return { asked, a: chance.binomial(asked, logistic(a)), b: chance.binomial(asked, logistic(b)) };
}

/** Reply rates of three kinds of shops. Busy days are worse days in all of them. */
export const RATE_WORLDS = {
  'days scatter evenly': (chance, weekday) => {
    const busy = 0.35 * chance.normal();
    const asked = Math.max(1, Math.round(150 * VOLUME[weekday] * Math.exp(busy)));
    const day = chance.normal();
    const level = 1.8 - 0.4 * busy - weekendDip(weekday);
    return answeredOf(chance, asked, [level + 0.6 * day, level + 0.3 + 0.48 * day + 0.36 * chance.normal()]);
  },
  'a few days go badly wrong': (chance, weekday) => {
    const busy = 0.5 * chance.normal();
    const asked = Math.max(1, Math.round(150 * VOLUME[weekday] * Math.exp(busy)));
    const wrong = chance.exponential() - 1;
    const level = 1.8 - 0.5 * busy - weekendDip(weekday);
    return answeredOf(chance, asked, [level - 0.7 * wrong, level + 0.3 - 0.45 * wrong + 0.3 * chance.normal()]);
  },
  'sales days bring twice as many, and B holds up better': (chance, weekday) => {
    const isSale = chance.uniform() < 0.12;
    const busy = 0.3 * chance.normal();
    const asked = Math.max(1, Math.round(150 * VOLUME[weekday] * Math.exp(busy) * (isSale ? 2.2 : 1)));
    const day = chance.normal();
    const level = 1.8 - 0.4 * busy - (isSale ? 0.8 : 0);
    const gain = (isSale ? 0.6 : 0.2) + 0.3 * chance.normal();
    return answeredOf(chance, asked, [level + 0.4 * day, level + gain + 0.3 * day]);
  },
} as const satisfies Record<string, RateWorld>;

const nothing = (days: number): Float64Array => new Float64Array(days * (RESPONSE_BINS.length + 1));

/** Both plans' days as compare takes them, the first a Thursday; reply_rate is told. */
export function rateDays(days: readonly RateDay[]): [MeanDays, MeanDays] {
  const whole = Float64Array.from(days, ({ asked }) => asked);
  return (['a', 'b'] as const).map((plan) => ({
    days: Int32Array.from(days.keys()),
    ratios: { reply_rate: { part: Float64Array.from(days, (day) => day[plan]), whole } },
    firstResponses: nothing(days.length),
  })) as [MeanDays, MeanDays];
}

/** B − A of reply rates over all these days. */
export function rateDifference(days: readonly RateDay[]): number {
  const sum = (of: (day: RateDay) => number): number => days.reduce((total, day) => total + of(day), 0);
  return (sum(({ b }) => b) - sum(({ a }) => a)) / sum(({ asked }) => asked);
}

/** First responses by day and bin, lognormal within a day; `asked` and the day's slowness vary, 4 % are never answered. */
export function responseDays(chance: Chance, weekdays: readonly number[]): [MeanDays, MeanDays] {
  const bins = RESPONSE_BINS.length + 1;
  const [a, b] = [nothing(weekdays.length), nothing(weekdays.length)];
  weekdays.forEach((weekday, at) => {
    const busy = 0.35 * chance.normal();
    const asked = Math.max(5, Math.round(60 * VOLUME[weekday] * Math.exp(busy)));
    const day = chance.normal();
    const [slowA, slowB] = [10.4 + 0.35 * day, 10.25 + 0.28 * day + 0.21 * chance.normal()];
    for (let i = 0; i < asked; i++) {
      const isLost = chance.uniform() < 0.04;
      const work = chance.normal();
      a[at * bins + (isLost ? bins - 1 : binOf(Math.exp(slowA + 0.3 * busy + work)))]++;
      b[at * bins + (isLost ? bins - 1 : binOf(Math.exp(slowB + 0.3 * busy + 0.7 * work + 0.7 * chance.normal())))]++;
    }
  });
  const days = Int32Array.from(weekdays.keys());
  return [a, b].map((firstResponses) => ({ days, ratios: {}, firstResponses })) as [MeanDays, MeanDays];
}
