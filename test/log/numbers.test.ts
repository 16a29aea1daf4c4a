import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/base/units.ts';
import { readDuration, readNumber, unitOfHeader } from '../../src/log/values/numbers.ts';

describe('numbers as tables for people write them', () => {
  test.each([
    ['1588', 1588],
    ['1,588', 1588],
    ['1,234,567.8', 1_234_567.8],
    ['1 588', 1588],
    ['1.588,5', 1588.5],
    ['3,5', 3.5],
    ['99.71%', 0.9971],
    ['99.71 ％', 0.9971],
    ['３５', 35],
    ['1.2万', 12_000],
    ['120人', 120],
    ['-3', -3],
    ['−3', -3],
    ['+4', 4],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each(['', ' ', '-', '--', '—', 'null', 'N/A'])('%j is nothing', (text) => {
    expect(readNumber(text)).toBeNull();
    expect(readDuration(text, SECOND)).toBeNull();
  });

  test.each(['abc', '1-2', '1,58,8x', '12:30', '3 apples', '=1+1'])('%j is no number', (text) => {
    expect(readNumber(text)).toBeNaN();
  });
});

describe('durations', () => {
  test.each([
    ['35', 35_000],
    ['35.5', 35_500],
    ['1,588', 1_588_000],
    ['35秒', 35_000],
    ['1分23秒', 83_000],
    ['1 小时 2 分钟 3 秒', HOUR + 2 * MINUTE + 3 * SECOND],
    ['2天3小时', 2 * DAY + 3 * HOUR],
    ['00:01:23', 83_000],
    ['1:23', 83_000],
    ['100:00:00', 100 * HOUR],
    ['1 day, 0:01:23', DAY + 83_000],
    ['00:01:23.456', 83_456],
    ['1m 23s', 83_000],
    ['1h2m', HOUR + 2 * MINUTE],
    ['1 min 23 sec', 83_000],
    ['250ms', 250],
    ['PT1M23S', 83_000],
    ['１分２３秒', 83_000],
    ['-5', -5_000],
    ['-00:00:05', -5_000],
  ])('%s', (text, ms) => {
    expect(readDuration(text, SECOND)).toBe(ms);
  });

  test.each(['abc', '99%', '00:99:00', '00:01:75', 'P', '2023-07-22 10:00:00', '秒'])('%j is none', (text) => {
    expect(readDuration(text, SECOND)).toBeNaN();
  });

  test.each([
    ['首次响应(秒)', SECOND],
    ['平均响应时长（分钟）', MINUTE],
    ['等待时长(分)', MINUTE],
    ['wait_ms', 1],
    ['wait_min', MINUTE],
    ['talk_time (s)', SECOND],
    ['talk hours', HOUR],
    ['等待时间', SECOND],
    ['会话时长', SECOND],
    ['duration', SECOND],
  ])('the name %s tells the unit of bare numbers', (name, unit) => {
    expect(unitOfHeader(name)).toBe(unit);
  });

  test('whole seconds are read back from clocks and from words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000 }), (seconds) => {
        const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
        const two = (value: number): string => String(value).padStart(2, '0');
        expect(readDuration(`${two(h)}:${two(m)}:${two(s)}`, MINUTE)).toBe(seconds * SECOND);
        expect(readDuration(`${h}小时${m}分${s}秒`, MINUTE)).toBe(seconds * SECOND);
        expect(readDuration(`${h}h ${m}m ${s}s`, MINUTE)).toBe(seconds * SECOND);
      }),
    );
  });
});
