import { describe, expect, test } from 'vitest';
import { acrossDays, placed, planDays } from '../../src/compare/acrossDays.ts';
import type { Estimate } from '../../src/compare/comparison.ts';
import { responsesOf, within } from '../../src/compare/influence.ts';
import type { MeanDays } from '../../src/compare/meanDays.ts';
import { differences, noiseOf } from '../../src/compare/noise.ts';
import { otherDaysOf, type OtherDays } from '../../src/compare/otherDays.ts';
import type { MetricId } from '../../src/metrics/metrics.ts';
import { chanceOf, type Chance } from './chance.ts';
import { RATE_WORLDS, rateDays, rateDifference, responseDays, type RateWorld } from './worlds.ts';

/** CALIBRATION=20: twenty times as many experiments. */
const TIMES = Number(process.env.CALIBRATION ?? 1);
const EXPERIMENTS = 1000 * TIMES;

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const covers = ({ low, high }: Estimate, truth: number): boolean => low <= truth && truth <= high;

/** A deeper run says what it found. */
function told(of: string, share: number): number {
  if (process.env.CALIBRATION !== undefined)
    console.log(`${expect.getState().currentTestName} ${of} ${(100 * share).toFixed(2)} %`);
  return share;
}

/** Share of experiments whose 95 % interval has the truth in it. */
function coverage(truth: number, experiment: () => Estimate): number {
  return told('', range(EXPERIMENTS).filter(() => covers(experiment(), truth)).length / EXPERIMENTS);
}

function expectCalibrated(share: number): void {
  expect(share).toBeGreaterThanOrEqual(0.93);
  expect(share).toBeLessThanOrEqual(0.97);
}

describe('simulation noise of paired differences: 95 % intervals cover 93–97 %', () => {
  const LAWS: Readonly<Record<string, (chance: Chance) => number>> = {
    normal: (chance) => chance.normal(),
    even: (chance) => 2 * chance.uniform(),
    'two waits that go together': (chance) => {
      const both = chance.exponential();
      return 1.5 * both + chance.exponential() - (both + 1.4 * chance.exponential());
    },
    'counts of lost inquiries': (chance) => chance.binomial(400, 0.05) - chance.binomial(400, 0.08),
  };
  const TRUTH: Readonly<Record<string, number>> = {
    normal: 0,
    even: 1,
    'two waits that go together': 0.1,
    'counts of lost inquiries': -12,
  };
  test.each(Object.keys(LAWS).flatMap((law) => [5, 20].map((replications) => ({ law, replications }))))(
    '$law, $replications replications',
    ({ law, replications }) => {
      const chance = chanceOf(11 + replications);
      const share = coverage(TRUTH[law], () => {
        const a = range(replications).map(() => chance.normal());
        const b = a.map((value) => value + LAWS[law](chance));
        return noiseOf(differences(a, b)).interval(0.95);
      });
      expectCalibrated(share);
    },
  );
});

/** The interval over other days of one experiment; all have the same days, so they are drawn from alike. */
function intervalOf(
  id: MetricId,
  plans: readonly [MeanDays, MeanDays],
  difference: number,
  other: OtherDays,
): Estimate {
  const [a, b] = plans.map((means) => planDays(means, other));
  const spread = acrossDays(id, difference, { other, a, b });
  if (typeof spread === 'string') throw new Error(spread);
  return placed(difference, spread, 0.95);
}

const weekdaysOf = (days: number): number[] => range(days).map((day) => day % 7);

describe('other days like these: 95 % intervals of a difference in reply rates cover 93–97 %', () => {
  /** Over many such logs, weekday by weekday. */
  const truthOf = (world: RateWorld, weekdays: readonly number[]): number => {
    const chance = chanceOf(99);
    const logs = Math.round(150_000 / weekdays.length);
    return rateDifference(range(logs).flatMap(() => weekdays.map((weekday) => world(chance, weekday))));
  };
  const kinds = Object.keys(RATE_WORLDS) as (keyof typeof RATE_WORLDS)[];

  const share = (world: RateWorld, weekdays: readonly number[], seed: number): number => {
    const chance = chanceOf(seed);
    const draw = () => weekdays.map((weekday) => world(chance, weekday));
    const other = otherDaysOf(rateDays(draw()));
    return coverage(truthOf(world, weekdays), () => {
      const days = draw();
      return intervalOf('reply_rate', rateDays(days), rateDifference(days), other);
    });
  };

  test.each(kinds.flatMap((kind) => [10, 14, 28, 60, 120].map((days) => ({ kind, days }))))(
    '$days days, $kind',
    ({ kind, days }) => expectCalibrated(share(RATE_WORLDS[kind], weekdaysOf(days), days)),
  );

  test.each(kinds.flatMap((kind) => [5, 7, 9].map((days) => ({ kind, days }))))(
    '$days days by Student, $kind',
    ({ kind, days }) =>
      expectCalibrated(
        share(
          RATE_WORLDS[kind],
          range(days).map(() => 2),
          days,
        ),
      ),
  );
});

describe('other days like these: 95 % intervals of a difference in quantiles cover 93–97 %', () => {
  const QUANTILES = { first_response_p50: 0.5, first_response_p90: 0.9 } as const;
  const ids = ['first_response_p50', 'first_response_p90'] as const;

  test.each([7, 14, 28])('P50 and P90 of first responses, %i days', (days) => {
    const weekdays = days < 10 ? range(days).map(() => 2) : weekdaysOf(days);
    const differenceOf = (id: (typeof ids)[number], plans: readonly MeanDays[], kept: Int32Array): number => {
      const [a, b] = plans.map(({ firstResponses }) => within(responsesOf(firstResponses, kept), QUANTILES[id]));
      return b - a;
    };
    const many = range(Math.round(10_000 / days)).flatMap(() => weekdays);
    const shop = responseDays(chanceOf(98), many);
    const truths = ids.map((id) => differenceOf(id, shop, Int32Array.from(many.keys())));
    const chance = chanceOf(days);
    const other = otherDaysOf(responseDays(chance, weekdays));
    const covered = [0, 0];
    for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
      const plans = responseDays(chance, weekdays);
      ids.forEach((id, i) => {
        const interval = intervalOf(id, plans, differenceOf(id, plans, other.kept), other);
        if (covers(interval, truths[i])) covered[i]++;
      });
    }
    covered.map((times, i) => told(ids[i], times / EXPERIMENTS)).forEach(expectCalibrated);
  });
});
