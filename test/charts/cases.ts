import { differenceByHour } from '../../src/charts/differenceByHour.ts';
import type { HourlyData } from '../../src/charts/differenceByHour.ts';
import type { Locale } from '../../src/charts/format.ts';
import { gapSensitivity, type GapData } from '../../src/charts/gapSensitivity.ts';
import { pairedDifference } from '../../src/charts/pairedDifference.ts';
import { responseEcdf } from '../../src/charts/responseEcdf.ts';
import type { EcdfData } from '../../src/charts/responseEcdf.ts';
import { ACCOUNT_CASES } from './cases/accounts.ts';
import { FLOW_CASES } from './cases/flows.ts';
import { HOUR_CASES } from './cases/hours.ts';
import { WORDS } from './cases/words.ts';
import type { Case } from './cases/words.ts';
import { RESPONSE_CASES } from './cases/responses.ts';
import { QUICK_CASES } from './quick.ts';
import * as shop from './shop.ts';

const ecdf =
  (data: EcdfData, width: number, locale: Locale = 'zh-CN') =>
  (document: Document) => {
    const words = WORDS[locale];
    const texts = { x: words.first, y: words.share, empty: words.empty };
    return responseEcdf(data, { width, locale, label: words.label, document, texts });
  };

const hours =
  (data: HourlyData, width: number, locale: Locale = 'zh-CN') =>
  (document: Document) => {
    const words = WORDS[locale];
    const texts = {
      y: data.unit === 'share' ? words.hourRate : words.hourWait,
      up: data.better === 'higher' ? words.better : words.worse,
      empty: words.empty,
    };
    return differenceByHour(data, { width, locale, label: words.label, document, texts });
  };

const gaps =
  (data: GapData, width: number, locale: Locale = 'zh-CN') =>
  (document: Document) => {
    const words = WORDS[locale];
    const y = data.unit === 'count' ? words.gapInquiries : words.gapResponse;
    const texts = { x: words.gap, y, suggested: words.suggested, empty: words.empty };
    return gapSensitivity(data, { width, locale, label: words.label, document, texts });
  };

const rate = (hoursOf: HourlyData['hours']): HourlyData => ({ hours: hoursOf, unit: 'share', better: 'higher' });
const wait = (hoursOf: HourlyData['hours']): HourlyData => ({ hours: hoursOf, unit: 'ms', better: 'lower' });
const pair = (mean: number, low: number, high: number) => (document: Document) =>
  pairedDifference({ mean, low, high }, { label: '差别', better: 'higher', reach: 8, document });

const twoIntervals = (days: number) => (document: Document) =>
  pairedDifference(
    { mean: 3, low: 2, high: 4 },
    {
      label: '差别',
      better: 'higher',
      reach: 8,
      acrossDays: { mean: 3, low: 3 - days, high: 3 + days },
      document,
    },
  );

const both = { a: shop.TODAY, b: shop.SUSPENDED };

export const CASES: readonly Case[] = [
  { name: 'ecdf-usual', draw: ecdf(both, 700) },
  { name: 'ecdf-usual-en', draw: ecdf(both, 700, 'en') },
  { name: 'ecdf-phone', draw: ecdf(both, 358) },
  { name: 'ecdf-phone-en', draw: ecdf(both, 358, 'en') },
  { name: 'ecdf-identical', draw: ecdf({ a: shop.TODAY, b: shop.TODAY }, 460) },
  { name: 'ecdf-unanswered', draw: ecdf({ a: shop.NEGLECTED, b: shop.AFTER_THE_WEEKEND }, 460) },
  { name: 'ecdf-one-buyer', draw: ecdf({ a: shop.ONE_BUYER, b: shop.NOBODY_ASKED }, 460, 'en') },
  { name: 'ecdf-empty', draw: ecdf({ a: shop.NOBODY_ASKED, b: shop.NOBODY_ASKED }, 460) },
  { name: 'hours-rate', draw: hours(rate(shop.RATE_BY_HOUR), 700) },
  { name: 'hours-rate-phone', draw: hours(rate(shop.RATE_BY_HOUR), 358) },
  { name: 'hours-wait-en', draw: hours(wait(shop.WAIT_BY_HOUR), 700, 'en') },
  { name: 'hours-wait-phone-en', draw: hours(wait(shop.WAIT_BY_HOUR), 358, 'en') },
  { name: 'hours-infinite', draw: hours(wait(shop.BROKEN_BY_HOUR), 460) },
  { name: 'hours-identical', draw: hours(rate(shop.SAME_BY_HOUR), 460, 'en') },
  { name: 'hours-empty', draw: hours(rate([]), 460, 'en') },
  { name: 'gaps-inquiries', draw: gaps(shop.GAP_INQUIRIES, 460) },
  { name: 'gaps-inquiries-phone-en', draw: gaps(shop.GAP_INQUIRIES, 358, 'en') },
  { name: 'gaps-response-en', draw: gaps(shop.GAP_RESPONSES, 460, 'en') },
  { name: 'gaps-response-phone', draw: gaps(shop.GAP_RESPONSES, 358) },
  { name: 'gaps-own', draw: gaps({ ...shop.GAP_INQUIRIES, chosen: shop.OWN_GAP, suggested: shop.OWN_GAP }, 460) },
  { name: 'gaps-empty', draw: gaps({ ...shop.GAP_INQUIRIES, lines: [{ name: '', values: [NaN] }] }, 460) },
  { name: 'pair-better', draw: pair(5.1, 5, 5.2) },
  { name: 'pair-worse', draw: pair(-3.2, -4.6, -1.8) },
  { name: 'pair-even', draw: pair(0.4, -0.7, 1.5) },
  { name: 'pair-identical', draw: pair(0, 0, 0) },
  { name: 'pair-beyond', draw: pair(Infinity, 2, Infinity) },
  { name: 'pair-unknown', draw: pair(NaN, NaN, NaN) },
  { name: 'pair-days-too', draw: twoIntervals(2.4) },
  { name: 'pair-days-hide', draw: twoIntervals(6) },
  ...RESPONSE_CASES,
  ...HOUR_CASES,
  ...ACCOUNT_CASES,
  ...FLOW_CASES,
  ...QUICK_CASES,
];
