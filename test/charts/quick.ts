import { quickChart } from '../../src/charts/quickChart.ts';
import type { Locale } from '../../src/charts/format.ts';
import type { QuickColumn, QuickKind } from '../../src/charts/quickForm.ts';
import type { QuickData } from '../../src/charts/quickRows.ts';

type Value = string | number | boolean | null;

export const column = (name: string, kind: QuickKind, values: readonly Value[]): QuickColumn => ({
  name,
  kind,
  at: (row) => values[row],
});

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const rate = (hour: number, plan: number): number =>
  96 - 12 * (1 - plan) * Math.exp(-((hour - 14) ** 2) / 12) - (hour === 3 ? 20 : 0);
const twice = <T>(of: (plan: number) => readonly T[]): T[] => [...of(0), ...of(1)];

const byHour: QuickData = {
  form: 'line',
  rows: 48,
  x: column(
    'hour',
    'number',
    twice(() => HOURS),
  ),
  y: column(
    'reply_rate_percent',
    'number',
    twice((plan) => HOURS.map((hour) => rate(hour, plan))),
  ),
  colour: column(
    'plan',
    'text',
    twice((plan) => HOURS.map(() => (plan === 0 ? 'as-is' : 'night-pool'))),
  ),
};
const ACCOUNTS = ['晨光旗舰店:小颖', '晨光旗舰店:阿强', '晨光旗舰店:售后01', '主账号'];
const byAccount: QuickData = {
  form: 'bar',
  rows: 4,
  x: column('account', 'text', ACCOUNTS),
  y: column('late', 'number', [12, 31, 105, 0]),
  colour: null,
};
const waits = Array.from({ length: 400 }, (_, i) => Math.round(20 + 9 * Math.sqrt(i) + ((i * 37) % 29)));
const histogram: QuickData = {
  form: 'histogram',
  rows: 400,
  x: column('first_response_s', 'number', waits),
  y: null,
  colour: null,
};
const dots: QuickData = {
  form: 'scatter',
  rows: 120,
  x: column(
    'arrival',
    'time',
    waits.slice(0, 120).map((_, i) => `2024-03-0${4 + Math.floor(i / 60)} ${String(i % 24).padStart(2, '0')}:00:00`),
  ),
  y: column('first_response_s', 'number', waits),
  colour: column(
    'role',
    'text',
    waits.map((_, i) => ['售前', '售后', '主账号'][i % 3]),
  ),
};
const nothing: QuickData = { ...histogram, rows: 0 };

const draw =
  (data: QuickData, width: number, locale: Locale = 'zh-CN') =>
  (document: Document): SVGSVGElement =>
    quickChart(data, {
      width,
      locale,
      label: locale === 'en' ? 'A quick chart' : '快速图',
      document,
      texts:
        locale === 'en' ? { rows: 'rows', nothing: 'Nothing to draw.' } : { rows: '行数', nothing: '没有能画的数。' },
      slotOf: (plan) => (plan === 'as-is' ? 'a' : plan === 'night-pool' ? 'b' : null),
    });

/** Quick charts of the gallery. */
export const QUICK_CASES = [
  { name: 'quick-line', draw: draw(byHour, 700) },
  { name: 'quick-line-phone-en', draw: draw(byHour, 358, 'en') },
  { name: 'quick-bar', draw: draw(byAccount, 700) },
  {
    name: 'quick-bar-phone',
    draw: draw({ ...byAccount, colour: column('role', 'text', ['售前', '售前', '售后', '主账号']) }, 358),
  },
  { name: 'quick-histogram-en', draw: draw(histogram, 460, 'en') },
  { name: 'quick-scatter', draw: draw(dots, 700) },
  { name: 'quick-none', draw: draw(nothing, 460) },
];
