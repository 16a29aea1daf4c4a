import { expect, test } from 'vitest';
import { buyerProblems } from '../../src/model/buyerProblems.ts';
import { DAY, HOUR } from '../../src/base/units.ts';
import type { BuyerModel } from '../../src/model/buyers.ts';

const told = (model: BuyerModel): string[] =>
  buyerProblems(model).map(({ at, code, value }) => `${at} ${code} ${value}`);

test('a model of buyers that supposes nothing, or what can be, has no problem', () => {
  expect(told({})).toEqual([]);
  const muted = { share: 1, thinkFactor: 1, dropout: 0 };
  expect(told({ vipShare: 0, muted, returns: { probability: 0.5, after: HOUR } })).toEqual([]);
});

test('everything that is out of range is told, with its place and value', () => {
  const muted = { share: 1.2, thinkFactor: 0.5, dropout: NaN };
  expect(told({ vipShare: -0.1, muted, returns: { probability: Infinity, after: 400 * DAY } })).toEqual([
    'vipShare bad_buyer_share -0.1',
    'muted.share bad_buyer_share 1.2',
    'muted.thinkFactor bad_think_factor 0.5',
    'muted.dropout bad_buyer_share NaN',
    'returns.probability bad_buyer_share Infinity',
    'returns.after bad_return_time 34560000000',
  ]);
  expect(told({ returns: { probability: 0, after: 0 } })).toEqual(['returns.after bad_return_time 0']);
});
