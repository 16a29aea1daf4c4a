import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/base/units.ts';
import { AXIS_START, axisEnd, durationTicks } from '../../src/charts/durationAxis.ts';
import { separate, shorten, textWidth } from '../../src/charts/labels.ts';

test('two curves that end at the same share get their labels one above the other', () => {
  expect(separate([50, 50], 15, [0, 200])).toEqual([42.5, 57.5]);
});

test('labels that are far apart stay where they belong', () => {
  expect(separate([120, 20, 70], 15, [0, 200])).toEqual([120, 20, 70]);
});

test('at the top of the frame the labels move down together', () => {
  expect(separate([2, 3, 30], 15, [0, 200])).toEqual([0, 15, 30]);
});

test('labels never touch, keep their order and stay inside while there is room', () => {
  const wishes = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(wishes, (wish) => {
      const placed = separate(wish, 15, [0, 300]);
      const order = wish.map((_, i) => i).sort((i, j) => wish[i] - wish[j]);
      for (let k = 1; k < order.length; k++) {
        expect(placed[order[k]] - placed[order[k - 1]]).toBeGreaterThanOrEqual(15 - 1e-9);
      }
      expect(Math.min(...placed)).toBeGreaterThanOrEqual(-1e-9);
      expect(Math.max(...placed)).toBeLessThanOrEqual(300 + 1e-9);
    }),
  );
});

test('a Chinese sign is as wide as the type is high', () => {
  expect(textWidth('客服')).toBe(24);
  expect(textWidth('A 97.3%')).toBeLessThan(textWidth('A 97.3%', 600));
});

test('a long account name keeps the end that tells it from its neighbours', () => {
  const short = shorten('晨光旗舰店:客服017', 96);
  expect(short).toMatch(/^晨.*….*017$/);
  expect(textWidth(short)).toBeLessThanOrEqual(96);
  expect(shorten('小颖', 96)).toBe('小颖');
});

test('an axis of durations names seconds, minutes, hours and days, as many as fit', () => {
  const domain = [AXIS_START, DAY] as const;
  expect(durationTicks(domain, 600, 'zh-CN').map((tick) => tick.text)).toEqual([
    '1 秒',
    '3 秒',
    '10 秒',
    '1 分',
    '3 分',
    '10 分',
    '1 时',
    '3 时',
    '6 时',
    '24 时',
  ]);
  expect(durationTicks(domain, 240, 'en').map((tick) => tick.text)).toEqual(['1 s', '1 min', '1 h', '24 h']);
});

test('no two names of an axis of durations touch, however narrow it is', () => {
  for (const width of [80, 160, 320, 640, 1280]) {
    const ticks = durationTicks([AXIS_START, 30 * DAY], width, 'en');
    const at = (ms: number): number => (Math.log(ms / AXIS_START) / Math.log((30 * DAY) / AXIS_START)) * width;
    for (let i = 1; i < ticks.length; i++) {
      const apart = at(ticks[i].at) - at(ticks[i - 1].at);
      expect(apart).toBeGreaterThan((textWidth(ticks[i].text) + textWidth(ticks[i - 1].text)) / 2);
    }
  }
});

test('the axis of response times ends at a day, and later only when somebody was answered later', () => {
  expect([MINUTE, 20 * HOUR, 30 * HOUR, 6 * DAY, 900 * DAY].map(axisEnd)).toEqual([
    DAY,
    DAY,
    3 * DAY,
    7 * DAY,
    365 * DAY,
  ]);
});
