import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../src/base/units.ts';
import { RESPONSE_BINS } from '../../src/metrics/bins.ts';
import { METRICS, METRIC_IDS, type MetricId } from '../../src/metrics/metrics.ts';
import { MARKS } from '../../src/metrics/marks.ts';
import { PACK_IDS } from '../../src/metrics/pack.ts';
import { PACKS } from '../../src/metrics/packs.ts';
import { winners } from '../../src/metrics/winners.ts';
import { RULED_IDS, RULES } from '../../src/metrics/rules.ts';
import { shopDay } from './shop-day.ts';

const figure = (id: MetricId, day: string, attended?: string): number => shopDay(day, attended).summary.values[id];

describe('the official examples of the three-minute rate', () => {
  const rate = (day: string): number => figure('taobao_2022_reply_3min', day);

  test('asked 10:10:15 and again 10:15:20, replied 10:18:10: one turn, late', () => {
    expect(rate('甲 小颖 10:10:15-10:18:10')).toBe(0);
  });
  test('then asked 10:18:30 and replied 10:19:00: one of two', () => {
    expect(rate('甲 小颖 10:10:15-10:18:10 10:18:30-10:19:00')).toBe(0.5);
  });
  test('ten questions in three minutes and no reply that day: one turn, not answered', () => {
    expect(rate('甲 小颖 10:00:00-')).toBe(0);
  });
});

describe('Taobao', () => {
  const day = `
    甲 小颖 7:59:59-8:01
    乙 小颖 8:00:00-8:03:00 8:10:00-8:25:00
    丙 小颖 22:59:59-23:00:09
    丁 小颖 23:00:00-23:00:10 23:30:00-
    戊 –   unsettled 9:00-
    己 –   settled 9:00`;
  test('2022 counts turns from 8 to 23 by the time of the question, what only a robot saw left out', () => {
    expect(figure('taobao_2022_reply_3min', day)).toBe(2 / 3);
    expect(figure('taobao_2022_response_mean', day)).toBe((3 * MINUTE + 10 * MINUTE + 10 * SECOND) / 3);
  });
  test('2020 counts until midnight, and its mean leaves out what nobody answered', () => {
    expect(figure('taobao_2020_reply_3min', day)).toBe(3 / 5);
    expect(figure('taobao_2020_response_mean', day)).toBe((3 * MINUTE + 10 * MINUTE + 20 * SECOND) / 4);
  });
  test('2022 takes an unanswered turn for ten minutes', () => {
    expect(figure('taobao_2022_response_mean', '甲 小颖 9:00-9:01 9:30-')).toBe((MINUTE + 10 * MINUTE) / 2);
  });
});

test('the reply rate counts a buyer once a day, by the day of the first message, at whatever hour he is answered', () => {
  const day = `
    甲 小颖 3:00-9:00
    甲 小颖 10:00-
    乙 小颖 11:00-
    乙 小颖 11:30-
    乙 小颖 23:59-24:01
    乙 小颖 25:00-
    丙 –   settled 12:00`;
  // On Monday 甲 and 乙 were answered, 乙 after midnight; on Tuesday 乙 was not.
  expect(figure('reply_rate_buyer_day', day)).toBe(2 / 3);
  const { days, ratios } = shopDay(day).summary.byDay;
  expect(days).toHaveLength(2);
  expect(ratios.reply_rate_buyer_day!.part).toEqual(Float64Array.of(2, 0));
  expect(ratios.reply_rate_buyer_day!.whole).toEqual(Float64Array.of(2, 1));
});

test('Pinduoduo: one late turn spoils a buyer for the day, and questions of the night do not count', () => {
  const day = `
    甲 小颖 2:00-9:00
    乙 小颖 9:00-9:01 9:05-9:08:01
    乙 小颖 10:00-10:01
    丙 小颖 10:00-10:01
    丁 小颖 10:30-`;
  expect(figure('pinduoduo_reply_3min', day)).toBe(1 / 3);
});

test('Pinduoduo as of 2019: five minutes, where it is three now; six are late by both', () => {
  const day = `
    甲 小颖 9:00-9:03
    乙 小颖 9:00-9:01 9:05-9:10
    丙 小颖 10:00-10:05:01
    丁 小颖 22:59-23:04
    丁 小颖 23:00-23:30
    戊 小颖 10:30-
    己 –   unsettled 10:30-`;
  // Now 甲 alone is in time; in 2019 乙 and 丁 were as well, whose question after 23:00 counts by neither.
  expect(figure('pinduoduo_reply_3min', day)).toBe(1 / 5);
  expect(figure('pinduoduo_2019_reply_5min', day)).toBe(3 / 5);
});

test('Feige: one late turn spoils an inquiry, and what came while nobody was there is late', () => {
  const day = `
    甲 小颖 8:59-9:00
    乙 小颖 9:00-9:01 9:05-9:09
    乙 小颖 10:00-10:01
    丙 小颖 22:30-`;
  expect(figure('feige_reply_3min', day, '9:00-18:00')).toBe(1 / 4);
  expect(figure('feige_reply_3min', day)).toBe(2 / 4);
});

test('JD: thirty seconds for the first reply, a new inquiry after ten minutes of silence, nobody there is left out', () => {
  const day = `
    甲 小颖 8:59-8:59:10
    乙 小颖 9:00-9:00:30 9:01:00-9:20:00
    丙 小颖 10:00:00-10:00:10 10:10:10-10:30:00 10:40:01-10:41:00
    丁 小颖 22:59-`;
  // 乙, 丙 and 丙 again: ten minutes are no new inquiry, one second more is. 丁 came when nobody was logged in.
  expect(figure('jd_reply_30s', day, '9:00-18:00')).toBe(2 / 3);
  expect(figure('jd_reply_30s', day)).toBe(2 / 4);
});

test('Kuaishou: the clock starts in the list of the account, later turns do not matter, a buyer counts once', () => {
  const day = `
    甲 小颖 9:00-9:10 @9:08 9:11-
    乙 小颖 9:00-9:10
    丙 小颖 9:30-9:31
    丙 小颖 33:30-33:31
    丁 –   10:00-`;
  expect(figure('kuaishou_reply_3min', day)).toBe(2 / 4);
  expect(shopDay(day).summary.byDay.ratios.kuaishou_reply_3min).toBeUndefined();
});

test('packs disagree: the same day is good by one and bad by another', () => {
  const { values } = shopDay(`
    甲 小颖 9:00-9:00:40 9:05-9:05:40 9:10-9:10:40 9:15-9:25
    乙 小颖 9:00-9:00:40`).summary;
  expect(values.taobao_2022_reply_3min).toBe(0.8);
  expect(values.feige_reply_3min).toBe(0.5);
  expect(values.jd_reply_30s).toBe(0);
  expect(values.reply_rate_buyer_day).toBe(1);
});

describe('who wins', () => {
  test('is told by every pack, and they disagree where one says better and another worse', () => {
    const rows = [
      { metric: 'taobao_2022_reply_3min', verdict: 'better' },
      { metric: 'jd_reply_30s', verdict: 'worse' },
      { metric: 'reply_rate', verdict: 'better' },
    ] as const;
    expect(winners(rows)).toEqual({ verdicts: { 'taobao-2022': 'better', jd: 'worse' }, disagree: true });
    expect(winners(rows.slice(0, 1)).disagree).toBe(false);
  });
});

describe('the list of packs', () => {
  test('every metric belongs to one pack, and every pack judges by one of its own', () => {
    expect(PACKS.map(({ id }) => id)).toEqual(PACK_IDS);
    expect(PACKS.flatMap(({ metrics }) => metrics).sort()).toEqual([...METRIC_IDS].sort());
    for (const { headline, metrics } of PACKS) expect(metrics).toContain(headline);
    expect(new Set(METRIC_IDS).size).toBe(METRICS.length);
  });

  test('thresholds are edges of bins, hours are whole, and a set of packs and a mark are a byte each', () => {
    expect(RULED_IDS.length).toBeLessThanOrEqual(8);
    expect(MARKS.length).toBeLessThanOrEqual(256);
    for (const { counted, late } of MARKS) expect(late & ~counted).toBe(0);
    for (const id of RULED_IDS) {
      const { threshold, hours } = RULES[id];
      if (threshold !== null) expect(RESPONSE_BINS).toContain(threshold);
      expect([hours.from, hours.to].every(Number.isInteger)).toBe(true);
    }
  });
});
