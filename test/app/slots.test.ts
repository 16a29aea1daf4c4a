import { expect, test } from 'vitest';
import { slotLookedAt, slotOf } from '../../src/app/slots.ts';

const compared = { a: 'as-is', b: 'pool', challengers: ['calm', 'pool', 'proxy'] };

test('a plan has the letter of its place on the bar, whichever is looked at', () => {
  expect(['as-is', 'calm', 'pool', 'proxy', 'spare'].map((id) => slotOf(compared, id))).toEqual([
    'A',
    'B',
    'C',
    'D',
    null,
  ]);
  expect(slotLookedAt(compared)).toBe('C');
});

test('a plan that is compared with itself is the challenger', () => {
  expect(slotOf({ a: 'as-is', challengers: ['as-is'] }, 'as-is')).toBe('B');
});
