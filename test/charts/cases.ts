import { accountLoad } from '../../src/charts/accountLoad.ts';
import { differenceByHour } from '../../src/charts/differenceByHour.ts';
import type { HourlyData } from '../../src/charts/differenceByHour.ts';
import type { Locale } from '../../src/charts/format.ts';
import { gapSensitivity, type GapData } from '../../src/charts/gapSensitivity.ts';
import type { LoadRow } from '../../src/charts/loadRows.ts';
import { pairedDifference } from '../../src/charts/pairedDifference.ts';
import { responseEcdf } from '../../src/charts/responseEcdf.ts';
import type { EcdfData } from '../../src/charts/responseEcdf.ts';
import * as shop from './shop.ts';

/** A picture of the gallery: the file is called after it. */
export interface Case {
  readonly name: string;
  readonly draw: (document: Document) => SVGSVGElement;
}

const WORDS = {
  'zh-CN': {
    first: '首次响应时间',
    share: '在此时间内得到回复的咨询，占全部咨询',
    hourRate: '3 分钟回复率，B − A',
    hourWait: '平均首次响应，B − A',
    better: 'B 更好',
    worse: 'A 更好',
    perDay: '每天咨询',
    late: '超时或未回复',
    lateShare: '超时',
    utilisation: '利用率',
    others: (accounts: number) => `其余 ${accounts} 个（平均）`,
    gap: '隔多久算新咨询',
    gapInquiries: '咨询数',
    gapResponse: '首次响应',
    suggested: '建议',
    empty: '这段时间没有咨询',
    label: '方案 A 与方案 B 的比较',
  },
  en: {
    first: 'first response',
    share: 'share of all inquiries answered within',
    hourRate: '3-minute reply rate, B − A',
    hourWait: 'mean first response, B − A',
    better: 'B better',
    worse: 'A better',
    perDay: 'inquiries a day',
    late: 'late or never answered',
    lateShare: 'late',
    utilisation: 'utilisation',
    others: (accounts: number) => `${accounts} others (mean)`,
    gap: 'new inquiry after',
    gapInquiries: 'inquiries',
    gapResponse: 'first response',
    suggested: 'suggested',
    empty: 'No inquiries in this period',
    label: 'Plan A compared with plan B',
  },
} as const;

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

const load =
  (rows: readonly LoadRow[], width: number, locale: Locale = 'zh-CN') =>
  (document: Document) =>
    accountLoad({ rows }, { width, locale, label: WORDS[locale].label, document, texts: WORDS[locale] });

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
  { name: 'load-eight', draw: load(shop.EIGHT_ACCOUNTS, 700) },
  { name: 'load-eight-en', draw: load(shop.EIGHT_ACCOUNTS, 700, 'en') },
  { name: 'load-phone', draw: load(shop.EIGHT_ACCOUNTS, 358) },
  { name: 'load-phone-en', draw: load(shop.EIGHT_ACCOUNTS, 358, 'en') },
  { name: 'load-one', draw: load(shop.EIGHT_ACCOUNTS.slice(0, 1), 460) },
  { name: 'load-forty', draw: load(shop.manyAccounts(40), 700) },
  { name: 'load-four-hundred', draw: load(shop.manyAccounts(400), 460) },
  { name: 'load-empty', draw: load([], 460) },
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
];
