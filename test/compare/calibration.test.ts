import { describe, expect, test } from 'vitest';
import { acrossDays, placed, planDays } from '../../src/compare/acrossDays.ts';
import type { Estimate } from '../../src/compare/comparison.ts';
import { responsesOf, within } from '../../src/compare/influence.ts';
import { rowsOf } from '../../src/compare/family.ts';
import { meanDays, type MeanDays } from '../../src/compare/meanDays.ts';
import { differences, noiseOf } from '../../src/compare/noise.ts';
import { otherDaysOf, type OtherDays } from '../../src/compare/otherDays.ts';
import { METRICS, type MetricId } from '../../src/metrics/metrics.ts';
import type { Summary } from '../../src/metrics/summary.ts';
import { chanceOf, type Chance } from './chance.ts';
import { shopDays } from './fixture.ts';
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
function coverage(truth: number, experiment: () => Estimate, experiments = EXPERIMENTS): number {
  return told('', range(experiments).filter(() => covers(experiment(), truth)).length / experiments);
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
    const logs = Math.round(80_000 / weekdays.length);
    return rateDifference(range(logs).flatMap(() => weekdays.map((weekday) => world(chance, weekday))));
  };
  const kinds = Object.keys(RATE_WORLDS) as (keyof typeof RATE_WORLDS)[];

  const share = (world: RateWorld, weekdays: readonly number[], times = 1): number => {
    const chance = chanceOf(weekdays.length);
    const draw = () => weekdays.map((weekday) => world(chance, weekday));
    const other = otherDaysOf(rateDays(draw()));
    return coverage(
      truthOf(world, weekdays),
      () => {
        const days = draw();
        return intervalOf('reply_rate', rateDays(days), rateDifference(days), other);
      },
      times * EXPERIMENTS,
    );
  };

  test.each(kinds.flatMap((kind) => [10, 14, 28, 60, 120].map((days) => ({ kind, days }))))(
    '$days days, $kind',
    ({ kind, days }) => expectCalibrated(share(RATE_WORLDS[kind], weekdaysOf(days))),
  );

  test.each(kinds.flatMap((kind) => [5, 7, 9].map((days) => ({ kind, days }))))(
    '$days days by Student, $kind',
    ({ kind, days }) =>
      expectCalibrated(
        share(
          RATE_WORLDS[kind],
          range(days).map(() => 2),
          4,
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
    const chance = chanceOf(300 + days);
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

describe('three challengers of one baseline: a word that is not true of any of them, in at most 5 % of comparisons', () => {
  const DAYS = 14;
  const REPLICATIONS = 4;
  const REPLY_RATE = METRICS.find(({ id }) => id === 'reply_rate')!;

  /** Replications of a plan whose day d answers a share of rates[d]. */
  const replay = (chance: Chance, rates: readonly number[]): Summary[] =>
    range(REPLICATIONS).map(() =>
      shopDays(rates.map((rate) => ({ asked: 100, answered: chance.binomial(100, rate) }))),
    );
  const side = (summaries: readonly Summary[]) => ({ summaries, means: meanDays(summaries) });

  /** Which of the challengers get a word; each one's days scatter around the baseline's by `scatter`, shifted by its gain. */
  function words(chance: Chance, gains: readonly number[], scatter: number): boolean[] {
    const days = range(DAYS).map(() => 0.75 + 0.05 * chance.normal());
    const plans = [
      days,
      ...gains.map((gain) => days.map((rate) => Math.min(1, rate + gain + scatter * chance.normal()))),
    ].map((rates) => side(replay(chance, rates)));
    const other = otherDaysOf(plans.map(({ means }) => means));
    const [baseline, ...challengers] = plans.map(({ summaries, means }) => ({
      summaries,
      days: planDays(means, other),
    }));
    const family = { baseline, challengers, other, planned: REPLICATIONS };
    return rowsOf(REPLY_RATE, family, 0).map(({ verdict }) => verdict === 'better' || verdict === 'worse');
  }

  test.each([
    { gains: [0, 0, 0], scatter: 0.05, as: 'none of three differs but by days' },
    { gains: [0, 0, 0], scatter: 0, as: 'none of three differs' },
    { gains: [0.2, 0, 0], scatter: 0.05, as: 'one of three is better indeed' },
  ])('$as', ({ gains, scatter, as }) => {
    const chance = chanceOf(5);
    const wrong = range(EXPERIMENTS).filter(() =>
      words(chance, gains, scatter).some((word, c) => word && gains[c] === 0),
    );
    const share = told(as, wrong.length / EXPERIMENTS);
    // 5 % and three standard errors of the share of 1,000.
    expect(share).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / EXPERIMENTS));
    if (gains[0] > 0) expect(range(20).every(() => words(chance, gains, scatter)[0])).toBe(true);
  });
});
