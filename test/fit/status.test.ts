import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presenceIn, withStatus } from '../../src/fit/status.ts';
import { STATUSES, type Status, type StatusChange } from '../../src/model/side.ts';
import type { Account, Shop } from '../../src/model/shop.ts';

const SPAN = { from: 0, to: 100 };
const changes = (...list: readonly (readonly [number, Status, string?])[]): StatusChange[] =>
  list.map(([at, status, device = '']) => ({ account: '店:甲', at, status, device }));

const account = (id: string): Account => ({
  id,
  name: id.split(':').at(-1)!,
  role: 'pre-sale',
  work: { pace: 1, overhead: 0, reaction: 1000, reactionSpread: 0.5, attention: 1, basis: 3 },
  presence: { intervals: [5, 6], inferred: true },
});
const shop: Shop = {
  version: 1,
  name: '店',
  timeZone: 'UTC',
  accounts: [account('店:甲'), account('店:乙'), account('店：丙')],
  scopes: [],
};

describe('presence by a status log', () => {
  test.each([
    ['from login to logout', changes([10, 'online'], [50, 'offline']), [10, 50]],
    [
      'who is suspended is there',
      changes([10, 'online'], [20, 'suspended'], [30, 'resumed'], [50, 'offline']),
      [10, 50],
    ],
    ['who leaves first was there before', changes([40, 'offline'], [60, 'online'], [70, 'offline']), [0, 40, 60, 70]],
    ['who is suspended first was there before', changes([40, 'suspended'], [60, 'offline']), [0, 60]],
    ['who never leaves stays', changes([10, 'online']), [10, 100]],
    ['a second login changes nothing', changes([10, 'online'], [20, 'online'], [50, 'offline']), [10, 50]],
    [
      'a phone goes on',
      changes([10, 'online', 'PC'], [20, 'online', '手机'], [30, 'offline', 'PC'], [50, 'offline', '手机']),
      [10, 50],
    ],
    ['back at once', changes([10, 'online'], [20, 'offline'], [20, 'online'], [30, 'offline']), [10, 30]],
    ['gone at once', changes([10, 'online'], [10, 'offline']), []],
  ])('%s', (_, list, intervals) => {
    expect(presenceIn(list, SPAN)).toEqual(intervals);
  });

  test('is ascending and disjoint, whatever the log says', () => {
    const change = fc.record({
      account: fc.constant('店:甲'),
      at: fc.nat(100),
      status: fc.constantFrom(...STATUSES),
      device: fc.constantFrom('', 'PC', '手机'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1 }), (list) => {
        const found = presenceIn(
          list.toSorted((a, b) => a.at - b.at),
          SPAN,
        );
        expect(found.length % 2).toBe(0);
        for (let i = 1; i < found.length; i++) expect(found[i]).toBeGreaterThan(found[i - 1]);
      }),
    );
  });
});

test('accounts are known by their login or by the name behind the shop’s; the others keep what was inferred', () => {
  const log = [
    { account: '甲', at: 10, status: 'online', device: '' },
    { account: '店:丙', at: 20, status: 'online', device: '' },
    { account: '店:谁', at: 20, status: 'online', device: '' },
  ] as const;
  const attended = withStatus(shop, log, SPAN);
  expect(attended.shop.accounts.map(({ presence }) => presence)).toEqual([
    { intervals: [10, 100], inferred: false },
    { intervals: [5, 6], inferred: true },
    { intervals: [20, 100], inferred: false },
  ]);
  expect(attended).toMatchObject({ known: ['店:甲', '店：丙'], unknown: ['店:谁'] });
});
