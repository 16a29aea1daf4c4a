import { describe, expect, test } from 'vitest';
import { messages } from '../../src/i18n/messages.ts';
import { MINUTE, SECOND } from '../../src/base/units.ts';
import type { FilterPart } from '../../src/metrics/filter.ts';
import { textFigures } from '../../src/views/figures.ts';
import { filterWords } from '../../src/views/inquiries/filter-words.ts';
import { alikeDays } from '../../src/views/inquiries/week-hours.ts';
import { asIs, shop } from './shop.ts';

const said = (part: FilterPart, locale: 'zh-CN' | 'en' = 'zh-CN'): string =>
  filterWords(
    { parts: [part] },
    {
      shop,
      plans: { a: asIs, b: asIs },
      letters: { a: 'A', b: 'C' },
      t: messages(locale),
      figures: textFigures(locale),
    },
  )[0];
/** Hours of a weekday, 1 = Monday. */
const hours = (day: number, ...list: readonly number[]): number[] => list.map((hour) => 24 * (day - 1) + hour);
const march = (day: number): number => Date.UTC(2024, 2, day) / 86_400_000;

describe('a filter in words', () => {
  test('says hours as spans, weekdays with the same hours together', () => {
    expect(said({ kind: 'hours', cells: hours(1, 9, 10, 11) })).toBe('周一 09–12 时');
    expect(said({ kind: 'hours', cells: hours(1, 9, 10, 11) }, 'en')).toBe('Mon 09:00–12:00');
    const workdays = [1, 2, 3, 4, 5].flatMap((day) => hours(day, 22, 23));
    expect(said({ kind: 'hours', cells: [...workdays, ...hours(6, 0, 9)] })).toBe(
      '周一至周五 22–24 时；周六 00–01、09–10 时',
    );
    const scattered = [1, 2, 3, 4, 5, 6, 7].flatMap((day) => hours(day, day));
    expect(said({ kind: 'hours', cells: scattered })).toBe('周一 01–02 时；周二 02–03 时；另有 5 天的时段');
    expect(said({ kind: 'hours', cells: [] })).toBe('没有选时段');
  });

  test('says days by their dates', () => {
    expect(said({ kind: 'days', from: march(4), to: march(6) })).toBe('3月4日–6日');
    expect(said({ kind: 'days', from: march(4), to: march(4) }, 'en')).toBe('Mar 4');
  });

  test('names accounts, groups and outcomes, under the plan that they were so', () => {
    expect(said({ kind: 'accounts', plan: 'a', accounts: [2, -1] })).toBe('A 里分给 售后01、没有人');
    expect(said({ kind: 'accounts', plan: 'b', accounts: [0] }, 'en')).toBe('In C with 小颖');
    expect(said({ kind: 'accounts', plan: 'b', accounts: [0, 1, 2, 0, 1] })).toBe(
      'C 里分给 小颖、阿强、售后01 等 5 个账号',
    );
    expect(said({ kind: 'groups', plan: 'a', groups: [0] })).toBe('A 里归 全部客服');
    expect(said({ kind: 'outcomes', plan: 'b', outcomes: ['waiting', 'pooled'] })).toBe('C 里还在等、留在留言池');
    expect(said({ kind: 'outcomes', plan: 'b', outcomes: [] })).toBe('没有选结果');
  });

  test('says how long the first response took, and that who was never answered counts as late', () => {
    const response = (above: number, to: number | null): FilterPart => ({ kind: 'response', plan: 'a', above, to });
    expect(said(response(3 * MINUTE, null))).toBe('A 首响 3 分钟以上或没人回');
    expect(said(response(0, 30 * SECOND))).toBe('A 首响 30 秒以内');
    expect(said(response(30 * SECOND, 3 * MINUTE))).toBe('A 首响 30 秒到 3 分钟');
    expect(said(response(3 * MINUTE, null), 'en')).toBe('First response in A over 3 min, or never');
  });

  test('says buyers by what they carry, and members of the shop', () => {
    expect(said({ kind: 'buyers', scopes: ['order:退款', '发货'], vip: true })).toBe('买家：退款、发货、店铺会员');
  });

  test('says picked inquiries by their numbers where they are few, else how many', () => {
    expect(said({ kind: 'inquiries', inquiries: [3, 38] })).toBe('咨询 3、38');
    expect(said({ kind: 'inquiries', inquiries: Array.from({ length: 1812 }, (_, i) => i) })).toBe(
      '挑出的 1,812 条咨询',
    );
  });
});

test('hours past the last of a day do not run into the next', () => {
  expect(alikeDays([...hours(1, 23), ...hours(2, 0)])).toEqual([
    { days: [1], spans: [[23, 24]] },
    { days: [2], spans: [[0, 1]] },
  ]);
});
