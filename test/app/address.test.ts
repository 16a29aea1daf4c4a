import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressProblems, readAddress, writeAddress, type Address } from '../../src/app/address.ts';
import type { BuyerModel, Muted } from '../../src/model/buyers.ts';
import { LOCALES, PAGES, THEMES } from '../../src/app/state.ts';
import { METRIC_IDS } from '../../src/metrics/metrics.ts';
import { PACK_IDS } from '../../src/metrics/pack.ts';

const seen: Address = {
  page: 'query',
  locale: 'en',
  theme: 'dark',
  a: 'as-is',
  b: '售后挂起 2',
  challengers: ['夜班, 机器人', '售后挂起 2'],
  pack: 'jd',
  thresholds: { reply_rate: 0.01, first_response_p90: 5000 },
  replications: 50,
  seed: 7,
  buyers: {},
};

test('an address brings back what was on the screen', () => {
  const id = fc.string({ minLength: 1 });
  const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
  const muted = fc.record(
    {
      share,
      thinkFactor: fc.double({ min: 1, max: 1000, noNaN: true }),
      dropout: share,
      bypassDedicated: fc.constant(true),
    },
    { requiredKeys: ['share', 'thinkFactor', 'dropout'] },
  ) as fc.Arbitrary<Muted>;
  const returns = fc.record({ probability: share, after: fc.integer({ min: 1, max: 31_622_400_000 }) });
  const supposed = fc
    .record({ vipShare: share, muted, returns }, { requiredKeys: [] })
    .filter((model) => Object.keys(model).length > 0) as fc.Arbitrary<BuyerModel>;
  const address = fc.record<Address>({
    page: fc.constantFrom(...PAGES),
    locale: fc.constantFrom(...LOCALES),
    theme: fc.constantFrom(...THEMES.filter((theme) => theme !== 'auto')),
    a: id,
    b: id,
    challengers: fc.constant([]),
    pack: fc.constantFrom(...PACK_IDS.filter((pack) => pack !== 'generic')),
    thresholds: fc.dictionary(
      fc.constantFrom(...METRIC_IDS),
      fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true }),
      { minKeys: 1 },
    ),
    replications: fc.integer({ min: 2, max: 1000 }),
    seed: fc.maxSafeNat(),
    buyers: supposed,
  });
  const among = fc.tuple(address, fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), fc.nat());
  fc.assert(
    fc.property(among, ([some, challengers, at]) => {
      const one = { ...some, challengers, b: challengers[at % challengers.length] };
      expect(readAddress(writeAddress(one))).toEqual(one);
    }),
  );
});

test('what is as usual need not be said', () => {
  expect(writeAddress({ ...seen, theme: 'auto', a: '', b: '', pack: 'generic', thresholds: {} })).toBe(
    '#query?v=1&lang=en&n=50&seed=7',
  );
});

test('what makes no sense in an address is passed over, and the rest is kept', () => {
  expect(readAddress('#nowhere?v=1&lang=fr&theme=pink&n=1&seed=-3&a=x')).toEqual({ a: 'x' });
  expect(readAddress('#data')).toEqual({ page: 'data' });
  expect(readAddress('')).toEqual({});
  for (const buyers of ['vip_2', 'vip_', 'vip', 'muted_0.1_2', 'back_1_0', 'vip_0.1*', 'muted_0.1_2_0.3_well'])
    expect(readAddress(`#data?buyers=${buyers}`), buyers).toEqual({ page: 'data' });
});

test('what is supposed of buyers stands in the address in a few characters', () => {
  const buyers = {
    vipShare: 0.1,
    muted: { share: 0.2, thinkFactor: 3, dropout: 0.3, bypassDedicated: true },
    returns: { probability: 0.3, after: 3_600_000 },
  };
  expect(writeAddress({ ...seen, buyers })).toMatch(/&buyers=vip_0.1\*muted_0.2_3_0.3_bypass\*back_0.3_3600000$/);
});

test('an address of a later version is not guessed at', () => {
  expect(readAddress('#data?v=2&lang=en')).toEqual({});
});

describe('an address that cannot be read whole', () => {
  const damaged = (fragment: string): string[] =>
    addressProblems(fragment).map(({ code, value }) => `${code} ${value}`);

  test('is told: a share link that was cut, a page that is not there, a version of tomorrow, settings out of range', () => {
    expect(damaged('#s=eJyrVkrLz1eyUkpKLFKqBQ')).toEqual(['share_link_damaged #s=eJyrVkrLz1eyUkpKLFKqBQ']);
    expect(damaged('#nowhere?v=1')).toHaveLength(1);
    expect(damaged('#data?v=2&lang=en')).toHaveLength(1);
    expect(damaged('#data?v=1&lang=en&n=1')).toHaveLength(1);
    expect(damaged('#data?v=1&buyers=vip_7')).toHaveLength(1);
    expect(damaged('#data?v=1&pack=ebay')).toHaveLength(1);
    expect(damaged('#data?v=1&least=reply_rate_-1')).toHaveLength(1);
    expect(damaged('#data?v=1&least=smiles_1')).toHaveLength(1);
    expect(damaged(`#${'x'.repeat(5000)}`)[0]).toHaveLength(99);
  });

  test('is not told of an address that says all it says', () => {
    expect(damaged('')).toEqual([]);
    expect(damaged('#')).toEqual([]);
    expect(damaged('#data')).toEqual([]);
    expect(damaged(writeAddress(seen))).toEqual([]);
  });

  test('whatever stands in the fragment, reading it throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readAddress(text);
        addressProblems(text);
      }),
    );
  });
});
