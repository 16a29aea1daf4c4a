import { describe, expect, test } from 'vitest';
import { textFigures } from '../../src/views/figures.ts';

const zh = textFigures('zh-CN');
const en = textFigures('en');

describe('a difference', () => {
  test('carries its sign, its interval and one unit for all three', () => {
    const faster = { mean: -38_000, low: -44_000, high: -33_000 };
    expect(zh.estimate('ms', faster)).toMatchObject({ value: '−38.0', interval: '[−44.0, −33.0]', unit: '秒' });
    const more = { mean: 0.0512, low: 0.0499, high: 0.0525 };
    expect(en.estimate('share', more)).toMatchObject({ value: '+5.12', interval: '[+4.99, +5.25]', unit: 'pp' });
  });

  test('of plans that are the same is a bare 0', () => {
    expect(zh.estimate('ms', { mean: 0, low: 0, high: 0 })).toMatchObject({ value: '0', interval: '', unit: '' });
  });

  test('that is not a number is a dash', () => {
    expect(zh.estimate('ms', { mean: NaN, low: NaN, high: NaN }).value).toBe('—');
  });
});

test('a quantile among the unanswered is a word', () => {
  expect(zh.value('ms', Infinity)).toBe('未回复');
  expect(en.value('ms', Infinity)).toBe('never answered');
});

test('a period names its month once, and the year only when it changes', () => {
  const from = Date.UTC(2024, 2, 3, 16, 30); // 00:30 on the 4th in Shanghai
  expect(zh.period(from, Date.UTC(2024, 2, 10, 15), 'Asia/Shanghai')).toBe('3月4日–10日');
  expect(en.period(from, Date.UTC(2024, 2, 10, 15), 'Asia/Shanghai')).toBe('Mar 4–10');
  expect(en.period(from, Date.UTC(2024, 3, 2), 'Asia/Shanghai')).toBe('Mar 4–Apr 2');
  expect(en.period(from, from, 'Asia/Shanghai')).toBe('Mar 4');
  expect(en.period(from, Date.UTC(2025, 0, 2), 'Asia/Shanghai')).toBe('Mar 4, 2024–Jan 2, 2025');
});

test('bytes are written in the unit that leaves few figures', () => {
  expect(en.bytes(0)).toBe('0 B');
  expect(en.bytes(1023)).toBe('1,023 B');
  expect(en.bytes(5_300_000)).toBe('5.1 MiB');
});
