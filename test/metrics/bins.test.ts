import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RESPONSE_BINS, binOf, countWithin } from '../../src/metrics/bins.ts';
import { DAY, MINUTE, SECOND } from '../../src/base/units.ts';

test('edges ascend from zero to a week, and targets are edges', () => {
  expect(RESPONSE_BINS[0]).toBe(0);
  expect(RESPONSE_BINS.at(-1)).toBe(7 * DAY);
  for (let i = 1; i < RESPONSE_BINS.length; i++) expect(RESPONSE_BINS[i]).toBeGreaterThan(RESPONSE_BINS[i - 1]);
  for (const target of [30 * SECOND, MINUTE, 3 * MINUTE, 10 * MINUTE]) expect(RESPONSE_BINS).toContain(target);
});

test('a reply at the very millisecond of a target is in time', () => {
  const target = RESPONSE_BINS.indexOf(3 * MINUTE);
  expect(binOf(3 * MINUTE)).toBe(target - 1);
  expect(binOf(3 * MINUTE + 1)).toBe(target);
  expect(binOf(0)).toBe(0);
  expect(binOf(30 * DAY)).toBe(RESPONSE_BINS.length - 1);
});

test('every response lies above its own edge and not above the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 * DAY }), (response) => {
      const bin = binOf(response);
      expect(RESPONSE_BINS[bin]).toBeLessThan(response);
      if (bin + 1 < RESPONSE_BINS.length) expect(RESPONSE_BINS[bin + 1]).toBeGreaterThanOrEqual(response);
    }),
  );
});

test('what was answered by a target is counted with its last millisecond', () => {
  const counts = new Uint32Array(RESPONSE_BINS.length);
  for (const response of [0, SECOND, 3 * MINUTE, 3 * MINUTE + 1, 30 * DAY]) counts[binOf(response)]++;
  expect(countWithin(counts, 3 * MINUTE)).toBe(3);
  expect(countWithin(counts, SECOND)).toBe(2);
});
