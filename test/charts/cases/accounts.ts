import { accountBars } from '../../../src/charts/accountBars.ts';
import type { BarsOptions } from '../../../src/charts/accountBars.ts';
import { costRate } from '../../../src/charts/costRate.ts';
import type { PlanCost } from '../../../src/charts/costRate.ts';
import type { Locale } from '../../../src/charts/format.ts';
import type { LoadRow } from '../../../src/charts/loadRows.ts';
import { shareOfWeight } from '../../../src/charts/shareOfWeight.ts';
import type { WeightRow } from '../../../src/charts/shareOfWeight.ts';
import type { Estimate } from '../../../src/compare/comparison.ts';
import * as shop from '../shop.ts';
import { HALF, PHONE, WIDE, WORDS } from './words.ts';
import type { Case } from './words.ts';

const LISTENED = { onPick: () => undefined };

const load =
  (rows: readonly LoadRow[], width: number, locale: Locale = 'zh-CN', more: Partial<BarsOptions> = {}) =>
  (document: Document) =>
    accountBars({ rows }, { width, locale, label: WORDS[locale].label, document, texts: WORDS[locale], ...more });

const unknownWait = shop.EIGHT_ACCOUNTS.map((row) => ({
  ...row,
  a: { ...row.a, wait: NaN },
  b: { ...row.b, wait: NaN },
}));

const side = (weight: number, share: number) => ({ weight, share });
const NOWHERE = side(NaN, NaN);
const WEIGHTS: readonly WeightRow[] = [
  { account: 0, name: '小颖', a: side(0.2, 0.226), b: side(0.22, 0.224) },
  { account: 1, name: '阿强', a: side(0.2, 0.221), b: side(0.22, 0.222) },
  { account: 2, name: '晓雯', a: side(0.2, 0.223), b: side(0.22, 0.221) },
  { account: 3, name: '大勇', a: side(0.2, 0.216), b: side(0.22, 0.213) },
  { account: 4, name: '早班小林', a: side(0.1, 0.03), b: side(0.12, 0.12) },
  { account: 5, name: '售后01', a: side(0.1, 0.084), b: NOWHERE },
  { account: 6, name: '售后02', a: NOWHERE, b: NOWHERE },
];
const manyWeights = (count: number): WeightRow[] =>
  Array.from({ length: count }, (_, i) => {
    const weight = (1 + (i % 9)) / (5 * count);
    return {
      account: i,
      name: `晨光旗舰店:客服${String(i + 1).padStart(3, '0')}`,
      a: side(weight, weight * (0.7 + ((i * 37) % 60) / 100) + (i % 97 === 5 ? 0.03 : 0)),
      b: side(weight, weight * (0.95 + ((i * 17) % 10) / 100)),
    };
  });

const weights =
  (rows: readonly WeightRow[], width: number, locale: Locale = 'zh-CN', more: object = {}) =>
  (document: Document) => {
    const words = WORDS[locale];
    const texts = { x: words.byWeight, y: words.byCount, more: words.more, less: words.less, empty: words.empty };
    return shareOfWeight({ rows }, { width, locale, label: words.label, document, texts, ...more });
  };

const around = (mean: number, half: number): Estimate => ({ mean, low: mean - half, high: mean + half });
const PLANS: readonly PlanCost[] = [
  { plan: 'a', name: '现行', cost: around(3.12, 0.04), rate: around(0.919, 0.004) },
  { plan: 'b', name: '售后挂起', cost: around(3.02, 0.04), rate: around(0.97, 0.003) },
  { plan: 'c', name: '晚班多一人', cost: around(3.41, 0.06), rate: around(0.974, 0.003) },
  { plan: 'd', name: '留言池', cost: around(3.0, 0.05), rate: around(0.962, 0.006) },
];

const costs =
  (plans: readonly PlanCost[], width: number, locale: Locale = 'zh-CN', more: object = {}) =>
  (document: Document) => {
    const words = WORDS[locale];
    const texts = { x: words.cost, y: words.rate, good: words.good, empty: words.empty };
    return costRate({ plans }, { width, locale, label: words.label, document, texts, ...more });
  };

const nothing: Estimate = { mean: NaN, low: NaN, high: NaN };

export const ACCOUNT_CASES: readonly Case[] = [
  { name: 'load-eight', draw: load(shop.EIGHT_ACCOUNTS, WIDE) },
  { name: 'load-eight-en', draw: load(shop.EIGHT_ACCOUNTS, WIDE, 'en') },
  { name: 'load-by-change', draw: load(shop.EIGHT_ACCOUNTS, WIDE, 'zh-CN', { sort: 'change' }) },
  { name: 'load-phone', draw: load(shop.EIGHT_ACCOUNTS, PHONE) },
  { name: 'load-phone-en', draw: load(shop.EIGHT_ACCOUNTS, PHONE, 'en') },
  { name: 'load-unknown-wait', draw: load(unknownWait, HALF) },
  { name: 'load-picked', draw: load(shop.EIGHT_ACCOUNTS, HALF, 'zh-CN', LISTENED) },
  { name: 'load-one', draw: load(shop.EIGHT_ACCOUNTS.slice(0, 1), HALF) },
  {
    name: 'load-identical',
    draw: load(
      shop.EIGHT_ACCOUNTS.map((row) => ({ ...row, b: row.a })),
      HALF,
    ),
  },
  { name: 'load-forty', draw: load(shop.manyAccounts(40), WIDE) },
  { name: 'load-forty-picked', draw: load(shop.manyAccounts(40), PHONE, 'zh-CN', LISTENED) },
  { name: 'load-four-hundred', draw: load(shop.manyAccounts(400), HALF) },
  { name: 'load-empty', draw: load([], HALF) },
  { name: 'weight-usual', draw: weights(WEIGHTS, WIDE) },
  { name: 'weight-usual-en', draw: weights(WEIGHTS, WIDE, 'en') },
  { name: 'weight-phone', draw: weights(WEIGHTS, PHONE) },
  { name: 'weight-phone-en', draw: weights(WEIGHTS, PHONE, 'en') },
  { name: 'weight-picked', draw: weights(WEIGHTS, HALF, 'zh-CN', LISTENED) },
  { name: 'weight-one', draw: weights([{ account: 0, name: '小颖', a: side(1, 1), b: side(1, 1) }], HALF) },
  {
    name: 'weight-identical',
    draw: weights(
      WEIGHTS.map((row) => ({ ...row, b: row.a })),
      HALF,
    ),
  },
  { name: 'weight-four-hundred', draw: weights(manyWeights(400), HALF) },
  { name: 'weight-empty', draw: weights([], HALF) },
  { name: 'cost-four', draw: costs(PLANS, WIDE) },
  { name: 'cost-four-en', draw: costs(PLANS, WIDE, 'en') },
  { name: 'cost-picked', draw: costs(PLANS, HALF, 'zh-CN', LISTENED) },
  { name: 'cost-two', draw: costs(PLANS.slice(0, 2), HALF) },
  { name: 'cost-phone', draw: costs(PLANS, PHONE) },
  { name: 'cost-phone-en', draw: costs(PLANS.slice(0, 3), PHONE, 'en') },
  { name: 'cost-identical', draw: costs([PLANS[0], { ...PLANS[0], plan: 'b', name: '照旧' }], HALF) },
  {
    name: 'cost-unknown',
    draw: costs([PLANS[0], { ...PLANS[1], cost: around(3.02, NaN) }, { ...PLANS[2], cost: nothing }], HALF),
  },
  { name: 'cost-empty', draw: costs([{ ...PLANS[0], cost: nothing, rate: nothing }], HALF) },
];
