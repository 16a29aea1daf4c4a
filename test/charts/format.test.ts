import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/base/units.ts';
import { figuresOf } from '../../src/charts/format.ts';

const zh = figuresOf('zh-CN');
const en = figuresOf('en');

test('a duration is written in at most two parts, the smaller the longer it is', () => {
  const written = [0, 400, 9_940, 9_960, 59_499, 59_600, 192_000, 3 * MINUTE, HOUR - 400, HOUR, 90 * MINUTE, 49 * HOUR];
  expect(written.map((ms) => en.duration(ms))).toEqual([
    '0 s',
    '0.4 s',
    '9.9 s',
    '10 s',
    '59 s',
    '1 min',
    '3 min 12 s',
    '3 min',
    '1 h',
    '1 h',
    '1 h 30 min',
    '2 d 1 h',
  ]);
  expect(zh.duration(192_000)).toBe('3 分 12 秒');
});

test('figures are written as the language writes them, small ones too', () => {
  for (const [figures, locale] of [[zh, 'zh-CN'] as const, [en, 'en'] as const]) {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    for (const value of [0, 7, 59.4, 59.5, 999, 999.6, 1000, 1_234_567])
      expect(figures.number(value, 0)).toBe(format.format(value));
    expect(figures.number(-12, 0)).toBe('−12');
  }
});

test('a quantile among the unanswered is infinite and an empty hour is a dash', () => {
  expect(zh.duration(Infinity)).toBe('∞');
  expect(zh.duration(NaN)).toBe('—');
  expect(zh.share(NaN)).toBe('—');
  expect(en.difference('ms', -Infinity)).toBe('−∞');
});

test('a share has one decimal, but none and all are whole', () => {
  expect([0, 0.9734, 0.9999, 1].map((share) => en.share(share))).toEqual(['0%', '97.3%', '100.0%', '100%']);
});

test('a difference always shows its sign, with a true minus', () => {
  expect(en.difference('share', 0.051)).toBe('+5.1 pp');
  expect(zh.difference('share', -0.051)).toBe('−5.1 个百分点');
  expect(zh.difference('ms', -38_000)).toBe('−38.0 秒');
  expect(en.difference('count', 12.34)).toBe('+12.3');
  expect(en.difference('share', 0)).toBe('0 pp');
});

test('a difference that rounds to nothing is not called nothing', () => {
  expect(en.difference('share', -0.00002)).toBe('±0.0 pp');
});

test('an axis of differences takes the unit that its largest value needs', () => {
  expect([30 * SECOND, 30 * MINUTE, 5 * HOUR].map((reach) => en.scale('ms', reach).name)).toEqual(['s', 'min', 'h']);
  expect(zh.scale('share', 0.2)).toEqual({ size: 0.01, name: '个百分点' });
});

test('ticks are round and in one short unit', () => {
  expect([500, SECOND, 3 * MINUTE, HOUR, DAY, 3 * DAY].map((ms) => zh.tick(ms))).toEqual([
    '0.5 秒',
    '1 秒',
    '3 分',
    '1 时',
    '24 时',
    '3 天',
  ]);
});

test('hours of the day and means per day are written as people of the language do', () => {
  expect([zh.hour(9), en.hour(9)]).toEqual(['9时', '09:00']);
  expect([0, 64, 1234.56].map((value) => en.perDay(value))).toEqual(['0', '64.0', '1,234.6']);
});
