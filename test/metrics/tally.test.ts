import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantileInPlace } from '../../src/base/statistics.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/base/units.ts';
import { NEVER, RESPONSE_BINS, binOf } from '../../src/metrics/bins.ts';
import { gini } from '../../src/metrics/costs.ts';
import { QUARTERS, addSpan, meanOfQuarters, quarterSums } from '../../src/metrics/quarters.ts';
import { firstQuantiles } from '../../src/metrics/quantiles.ts';
import { bytesOfRows, heldMs, lastedMs } from '../../src/metrics/rows.ts';
import { OUTCOMES } from '../../src/model/run.ts';
import { FIRST_DAY, shopDay } from './shop-day.ts';

const WIDTH = RESPONSE_BINS.length + 1;
const DAYS = `
  甲 小颖   9:00-9:00:10 9:05-9:06
  乙 售后01 9:30-
  丙 小颖   10:00-10:05
  丁 –     57:00-
  戊 –     settled 57:30`;

describe('sums by day', () => {
  const { summary } = shopDay(DAYS);
  const { days, ratios, firstResponses } = summary.byDay;

  test('have the days on which anything was asked, and no others', () => {
    expect([...days]).toEqual([FIRST_DAY, FIRST_DAY + 2]);
    expect(ratios.reply_rate).toEqual({ part: Float64Array.of(2, 0), whole: Float64Array.of(3, 1) });
    expect(ratios.lost_inquiries).toEqual({ part: Float64Array.of(1, 1), whole: null });
    expect(ratios.turn_response_mean!.part).toEqual(Float64Array.of(10 * SECOND + MINUTE + 5 * MINUTE, 0));
  });

  test('a message that strayed half a century away costs one day, not all that lie between', () => {
    const { facts } = shopDay('甲 小颖 9:00-9:01\n乙 小颖 440000:00-440000:01');
    expect([...facts.days]).toEqual([FIRST_DAY, FIRST_DAY + Math.floor(440_000 / 24)]);
  });

  test('tell the metric that they are of', () => {
    const sum = (values: Float64Array): number => values.reduce((all, one) => all + one, 0);
    for (const [id, { part, whole }] of Object.entries(ratios))
      expect(sum(part) / (whole === null ? 1 : sum(whole)), id).toBe(summary.values[id as keyof typeof ratios]);
  });

  test('count first responses in their bins, whoever is never answered in the last', () => {
    expect(firstResponses).toHaveLength(2 * WIDTH);
    expect(firstResponses[binOf(10 * SECOND)]).toBe(1);
    expect(firstResponses[WIDTH - 1]).toBe(1);
    expect(firstResponses[2 * WIDTH - 1]).toBe(1);
    expect(firstResponses.reduce((all, one) => all + one, 0)).toBe(4);
  });
});

test('hours of the week and of the day are those of the first message, the turns of an inquiry with it', () => {
  const { byWeekHour, byHour, firstResponsesByHour } = shopDay('甲 小颖 9:59-10:00 10:30-10:40').summary;
  expect(byWeekHour.reply_rate_3min.part[9]).toBe(1);
  expect(byWeekHour.reply_rate_3min.whole![9]).toBe(2);
  expect(byHour.reply_rate_3min![9]).toBe(0.5);
  expect(byHour.reply_rate_3min![10]).toBeNaN();
  expect(firstResponsesByHour[9 * WIDTH + binOf(MINUTE)]).toBe(1);
});

test('each account has its inquiries with their turns, and what they waited', () => {
  const { load } = shopDay(DAYS).summary;
  expect([...load.turns]).toEqual([3, 0, 1]);
  expect([...load.waits]).toEqual([3, 0, 0]);
  expect([...load.waitMs]).toEqual([10 * SECOND + 6 * MINUTE, 0, 0]);
  expect([...load.late]).toEqual([1, 0, 1]);
});

test('the flow names every way from group to account to outcome once', () => {
  const { flow } = shopDay(DAYS).summary;
  const ways = [...flow.count].map((count, k) => [flow.group[k], flow.account[k], OUTCOMES[flow.outcome[k]], count]);
  expect(ways).toEqual([
    [0, -1, 'waiting', 1],
    [0, -1, 'settled', 1],
    [0, 0, 'answered', 2],
    [0, 2, 'waiting', 1],
  ]);
});

test('an inquiry is open from when it is given until the last reply, mean over the days of the log', () => {
  const { openByQuarter } = shopDay(`
    甲 小颖 9:00-9:20 9:25-9:30
    乙 小颖 9:00-9:07:30 @9:05
    丙 小颖 9:00-
    丁 小颖 34:00-34:15`).summary;
  const at = (clock: string): number => {
    const [hour, minute] = clock.split(':').map(Number);
    return openByQuarter[4 * hour + minute / 15];
  };
  // Two days: 甲 both quarters of one, 乙 two and a half minutes, 丙 nobody looked at.
  expect(at('9:00')).toBeCloseTo((1 + 2.5 / 15) / 2, 12);
  expect(at('9:15')).toBe(0.5);
  expect(at('9:30')).toBe(0);
  expect(at('10:00')).toBe(0.5);
});

test('spans over days cover every quarter as often as they pass it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 5 * DAY }), fc.integer({ min: 1, max: 3 * DAY })), { maxLength: 5 }),
      (spans) => {
        const sums = quarterSums(0);
        for (const [from, length] of spans) addSpan(sums, from, from + length, 2);
        const mean = meanOfQuarters(sums, 8);
        for (let quarter = 0; quarter < QUARTERS; quarter++) {
          let covered = 0;
          for (let day = 0; day < 9; day++) {
            const [from, to] = [day * DAY + quarter * 15 * MINUTE, day * DAY + (quarter + 1) * 15 * MINUTE];
            for (const [at, length] of spans) covered += Math.max(0, Math.min(to, at + length) - Math.max(from, at));
          }
          expect(mean[quarter]).toBeCloseTo((2 * covered) / (15 * MINUTE) / 8, 9);
        }
      },
    ),
  );
});

test('an inquiry is long from more than half an hour after its first message', () => {
  expect(shopDay('甲 小颖 9:00-9:30').summary.values.long_inquiries).toBe(0);
  expect(shopDay('甲 小颖 9:00-9:10 9:29-9:30:01').summary.values.long_inquiries).toBe(1);
});

test('who was answered and then handed on without another word was still a long inquiry', () => {
  const { summary, rows } = shopDay('甲 小颖 9:00-9:10 9:29-9:40 9:45- @10:00');
  expect(summary.values.long_inquiries).toBe(1);
  expect(lastedMs(rows, 0)).toBe(40 * MINUTE);
  expect(heldMs(rows, 0)).toBe(0);
});

test('a buyer who is answered after months waited that long, and the account held the inquiry all the time', () => {
  const { summary, rows } = shopDay(`
    甲 小颖 9:00-9:01
    乙 小颖 9:30-9:40 10:00-2410:00 @9:31
    丙 小颖 10:00-2410:00`);
  expect(summary.values.turn_response_mean).toBe((11 * MINUTE + 2 * 2400 * HOUR) / 4);
  expect(summary.load.waitMs[0]).toBe(11 * MINUTE + 2 * 2400 * HOUR);
  expect(summary.values.first_response_mean).toBe((11 * MINUTE + 2400 * HOUR) / 3);
  expect(heldMs(rows, 1)).toBe(2400 * HOUR + 29 * MINUTE);
  expect(heldMs(rows, 2)).toBe(2400 * HOUR);
  expect(summary.values.long_inquiries).toBe(2);
});

test('utilisation and inquiries at once are of the time at work', () => {
  const { values } = shopDay('甲 小颖 9:00-12:00').summary;
  expect(values.utilisation).toBe(0.25);
  expect(values.concurrency_mean).toBe(3 / 12);
  expect(values.concurrency_peak).toBe(3);
});

test('load is even at 0, and the accounts that were given nothing do not make it uneven', () => {
  expect(gini([5, 5, 0, 5])).toBeCloseTo(0, 12);
  expect(gini([1, 3])).toBeCloseTo(0.25, 12);
  expect(gini([0, 0])).toBeNaN();
  // Of 1, 2, …, n it is (n − 1) / 3n.
  expect(gini([3, 1, 2])).toBeCloseTo(2 / 9, 12);
});

test('quantiles by bins are those of all responses, sorted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 20 * HOUR }), fc.constant(Infinity)), {
        minLength: 1,
        maxLength: 60,
      }),
      (responses) => {
        const firstResponse = Float64Array.from(responses);
        const bin = Uint8Array.from(responses, (response) => (response === Infinity ? NEVER : binOf(response)));
        const counts = new Uint32Array(WIDTH);
        for (const b of bin) counts[b]++;
        const every = Int32Array.from(responses, (_, i) => i);
        const { facts, rows } = shopDay('甲 小颖 9:00-');
        const of = {
          facts: { ...facts, trace: { ...facts.trace, turnOffset: every } },
          rows: { ...rows, bin, firstResponse },
          selection: every,
          counts,
        };
        const at = [0, 0.5, 0.9, 0.95, 0.99, 1];
        const expected = at.map((q) => quantileInPlace(firstResponse.slice(), responses.length, q));
        expect(firstQuantiles(of, at, new Float64Array(responses.length))).toEqual(expected);
      },
    ),
  );
});

test('rows of inquiries with three turns fit into 48 bytes each', () => {
  const lines = Array.from({ length: 200 }, () => '甲 小颖 9:00-9:01 9:02-9:03 9:04-9:05');
  const { rows } = shopDay(lines.join('\n'));
  expect((bytesOfRows(rows) - 3 * 40) / 200).toBeLessThanOrEqual(48);
});
