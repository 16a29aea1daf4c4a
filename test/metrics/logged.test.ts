import { expect, test } from 'vitest';
import { SECOND } from '../../src/base/units.ts';
import { loggedFigures } from '../../src/metrics/logged.ts';
import { logOf } from '../fit/shop-log.ts';

test('a log tells who was answered, how fast, and over which time', async () => {
  const figures = loggedFigures(
    await logOf(`
    09:00:00 甲 问 小颖
    09:00:10 甲 答 小颖
    09:00:30 甲 问 小颖
    09:01:00 甲 答 小颖
    09:05:00 乙 问 小颖
    09:05:30 乙 答 小颖
    09:10:00 丙 问`),
  );
  expect(figures).toEqual({
    from: Date.parse('2024-03-04T09:00:00+08:00'),
    to: Date.parse('2024-03-04T09:10:00+08:00'),
    answered: 2,
    replyRate: 2 / 3,
    firstResponseMean: 20 * SECOND,
    firstResponseP50: 20 * SECOND,
    firstResponseP90: 28 * SECOND,
    turnResponseMean: (70 * SECOND) / 3,
  });
});
