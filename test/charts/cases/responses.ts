import { DAY, MINUTE } from '../../../src/base/units.ts';
import type { Locale } from '../../../src/charts/format.ts';
import { quantileDots } from '../../../src/charts/quantileDots.ts';
import type { DotsData } from '../../../src/charts/quantileDots.ts';
import { responseEcdf } from '../../../src/charts/responseEcdf.ts';
import { PLAN_SLOTS } from '../../../src/charts/theme.ts';
import * as shop from '../shop.ts';
import { HALF, PHONE, WIDE, WORDS } from './words.ts';
import type { Case } from './words.ts';

const dots =
  (data: DotsData, width: number, locale: Locale = 'zh-CN', listened = false) =>
  (document: Document) => {
    const words = WORDS[locale];
    const texts = { late: words.lateDots, never: words.never, x: words.first, empty: words.empty };
    const onPick = listened ? { onPick: () => undefined } : {};
    return quantileDots(data, { width, locale, label: words.label, document, texts, ...onPick });
  };

const both = { a: shop.TODAY, b: shop.SUSPENDED };
const texts = { x: WORDS['zh-CN'].first, y: WORDS['zh-CN'].share, empty: WORDS['zh-CN'].empty };

/** Curves of the third and the fourth plan. */
const others = (document: Document): SVGSVGElement =>
  responseEcdf(both, {
    width: HALF,
    locale: 'zh-CN',
    label: WORDS['zh-CN'].label,
    document,
    texts,
    plans: [PLAN_SLOTS[2], PLAN_SLOTS[3]],
  });

export const RESPONSE_CASES: readonly Case[] = [
  { name: 'ecdf-plans-c-d', draw: others },
  { name: 'dots-usual', draw: dots(both, WIDE) },
  { name: 'dots-usual-en', draw: dots(both, WIDE, 'en') },
  { name: 'dots-phone', draw: dots(both, PHONE) },
  { name: 'dots-phone-en', draw: dots(both, PHONE, 'en') },
  { name: 'dots-picked', draw: dots(both, HALF, 'zh-CN', true) },
  { name: 'dots-identical', draw: dots({ a: shop.TODAY, b: shop.TODAY }, HALF) },
  { name: 'dots-unanswered', draw: dots({ a: shop.NEGLECTED, b: shop.AFTER_THE_WEEKEND }, HALF) },
  { name: 'dots-one-buyer', draw: dots({ a: shop.ONE_BUYER, b: shop.NOBODY_ASKED }, HALF, 'en') },
  { name: 'dots-target', draw: dots({ ...both, target: MINUTE / 2 }, HALF) },
  { name: 'dots-late-target', draw: dots({ ...both, target: DAY / 2 }, HALF) },
  { name: 'dots-empty', draw: dots({ a: shop.NOBODY_ASKED, b: shop.NOBODY_ASKED }, HALF) },
];
