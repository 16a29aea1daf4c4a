import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { accountBarsTable } from '../../src/charts/accountBars.ts';
import { differenceByHourTable } from '../../src/charts/differenceByHour.ts';
import { gapSensitivityTable } from '../../src/charts/gapSensitivity.ts';
import { responseEcdfTable } from '../../src/charts/responseEcdf.ts';
import { plotStyleHashes } from '../../src/charts/style-hashes.ts';
import { CASES } from './cases.ts';
import * as shop from './shop.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const pictures = CASES.map(({ name, draw }) => ({ name, svg: draw(document) }));

test('the policy for styles allows exactly the style blocks that charts bring', () => {
  const blocks = new Set(
    pictures.flatMap(({ svg }) => [...svg.querySelectorAll('style')].map((style) => style.textContent)),
  );
  const hashes = [...blocks].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  expect(hashes).toEqual(plotStyleHashes);
});

test('nothing in a chart has a style attribute, which a strict policy would refuse', () => {
  for (const { svg } of pictures) expect(svg.outerHTML).not.toMatch(/\sstyle=/);
});

test('a chart that nobody listens to is one image with one name; what is inside is hidden and has no names', () => {
  for (const { svg } of pictures.filter(({ name }) => !name.endsWith('-picked'))) {
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).not.toBe('');
    expect(svg.querySelectorAll('[aria-label], [tabindex]')).toHaveLength(0);
    for (const group of svg.querySelectorAll('svg > g')) expect(group.getAttribute('aria-hidden')).toBe('true');
  }
});

test('a chart whose marks can be picked is one stop of the tab key, and every mark has a name', () => {
  const picked = pictures.filter(({ name }) => name.endsWith('-picked'));
  expect(picked).toHaveLength(10);
  for (const { name, svg } of picked) {
    expect(svg.getAttribute('role'), name).toBe('group');
    const marks = [...svg.querySelectorAll('[role=button]')];
    expect(marks.length, name).toBeGreaterThanOrEqual(4);
    expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);
    for (const mark of marks) {
      expect(mark.getAttribute('aria-label'), name).toMatch(/\S, \S/);
      for (let up = mark.parentElement; up !== null; up = up.parentElement)
        expect(up.hasAttribute('aria-hidden')).toBe(false);
    }
  }
});

test('whatever is missing or infinite, no mark is placed at a number that is none', () => {
  for (const { name, svg } of pictures) expect(svg.outerHTML, name).not.toMatch(/NaN|Infinity|undefined/);
});

test('without inquiries a chart says so', () => {
  const empty = pictures.filter(({ name }) => name.endsWith('-empty'));
  expect(empty).toHaveLength(11);
  for (const { svg } of empty) expect(svg.textContent).toMatch(/这段时间没有咨询|No inquiries/);
});

test('a chart is as wide as it is told to be', () => {
  const narrow = pictures.filter(({ name }) => name.includes('phone'));
  expect(new Set(narrow.map(({ svg }) => svg.getAttribute('width')))).toEqual(new Set(['358', '350']));
});

test('the table of the response curve ends with those who were answered at all', () => {
  const texts = { within: '时间', a: 'A 现行', b: 'B 售后挂起', ever: '回复过' };
  const table = responseEcdfTable({ a: shop.ONE_BUYER, b: shop.NOBODY_ASKED }, { locale: 'zh-CN', texts });
  expect(table.columns).toEqual(['时间', 'A 现行', 'B 售后挂起']);
  expect(table.rows).toHaveLength(12);
  expect(table.rows.at(4)).toEqual(['≤ 1 分', '0%', '—']);
  expect(table.rows.at(-1)).toEqual(['回复过', '100%', '—']);
});

test('the table of the hours has a row for each, also where nothing was counted', () => {
  const texts = { hour: 'hour', difference: 'B − A', low: 'low', high: 'high' };
  const hours = { hours: shop.RATE_BY_HOUR, unit: 'share', better: 'higher' } as const;
  const table = differenceByHourTable(hours, { locale: 'en', texts });
  expect(table.rows).toHaveLength(24);
  expect(table.rows[4]).toEqual(['04:00', '—', '—', '—']);
  expect(table.rows[9]).toEqual(['09:00', '+1.6 pp', '+0.4 pp', '+2.8 pp']);
});

test('the table of gaps has every figure under each, and marks the chosen one', () => {
  const texts = { gap: 'gap', chosen: '(chosen)', inquiries: 'n', replyRate: 'rate', mean: 'mean', median: 'P50' };
  const point = { inquiries: 1234, replyRate: 0.5, firstResponseMean: 84_000, firstResponseP50: NaN };
  const points = [5, 30].map((minutes) => ({ gap: minutes * 60_000, chosen: minutes === 30, ...point }));
  const table = gapSensitivityTable(points, { locale: 'en', texts });
  expect(table.columns).toEqual(['gap', 'n', 'rate', 'mean', 'P50']);
  expect(table.rows).toEqual([
    ['5 min', '1,234', '50.0%', '1 min 24 s', '—'],
    ['30 min (chosen)', '1,234', '50.0%', '1 min 24 s', '—'],
  ]);
});

test('the table of accounts has all of them, whatever the chart has room for', () => {
  const texts = { account: 'account', perDay: 'a day', lateShare: 'late', wait: 'wait', utilisation: 'busy' };
  const table = accountBarsTable({ rows: shop.manyAccounts(400) }, { locale: 'en', texts });
  expect(table.columns).toEqual([
    'account',
    'a day A',
    'a day B',
    'late A',
    'late B',
    'wait A',
    'wait B',
    'busy A',
    'busy B',
  ]);
  expect(table.rows).toHaveLength(400);
});
