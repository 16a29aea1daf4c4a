import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { messages, type Messages } from '../../src/i18n/messages.ts';
import type { Filter, FilterPart } from '../../src/metrics/filter.ts';
import { ROOT } from '../setup/install.mjs';
import { journey } from './journey.ts';
import { open, part, zh } from './workbench.ts';

const PICTURES = join(ROOT, '.cache/screenshots');
mkdirSync(PICTURES, { recursive: true });

const LATE_IN_A: FilterPart = { kind: 'response', plan: 'a', above: 180_000, to: null };
const MORNINGS: FilterPart = { kind: 'hours', cells: [9, 10, 11, 33, 34, 35, 57, 58, 59, 128] };
const LATE_MORNINGS: Filter = { parts: [MORNINGS, LATE_IN_A] };

const filterBy = (page: Page, filter: Filter): Promise<void> =>
  page.evaluate((one) => fenliu.commands.setFilter(one), filter);
const filterOf = (page: Page): Promise<Filter> => page.evaluate(() => fenliu.state().filter);
const sheetOf = (page: Page, t: Messages = zh): Locator => page.getByRole('dialog', { name: t.inquiries.title });
const cells = (grid: Locator, column: number): Promise<string[]> =>
  grid.locator(`tbody td[aria-colindex="${column}"] .text`).allInnerTexts();

/** Opens the sheet by the link beside the chips and waits for its rows. */
async function openList(page: Page, t: Messages = zh): Promise<Locator> {
  await page.getByRole('button', { name: t.inquiries.open, exact: true }).click();
  const grid = sheetOf(page, t).locator('[data-test=grid]');
  await grid.waitFor();
  return grid;
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** What has the focus, through shadow roots, as it is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('aria-label') ?? active?.getAttribute('data-test') ?? active?.tagName ?? '';
  });

journey('the inquiries of a filter are those that the tables hold, and each leads to why', async ({ page }) => {
  await open(page);
  await filterBy(page, LATE_MORNINGS);
  const grid = await openList(page);
  const told = await page.evaluate(async () => {
    const { a, b } = fenliu.state();
    const { rows } = await fenliu.sql(
      `select a.inquiry from run_inquiry a join run_inquiry b using (inquiry) where a.plan = '${a}' and b.plan = '${b}'
       and a.week_hour in (9, 10, 11, 33, 34, 35, 57, 58, 59, 128)
       and (a.response_ms > 180000 or a.response_ms is null and a.outcome <> 'settled') order by 1`,
      10_000,
    );
    return { numbers: rows.map(([inquiry]) => String(inquiry)), all: fenliu.report().inquiries };
  });
  expect(told.numbers.length).toBeGreaterThan(10);
  const shown = await cells(grid, 1);
  expect(shown).toEqual(told.numbers.slice(0, shown.length));
  expect(await part(page, 'listed-count').innerText()).toBe(zh.inquiries.count(told.numbers.length, told.all));
  expect(await part(page, 'listed-filter').innerText()).toContain('A 首响 3 分钟以上或没人回');
  await sheetOf(page).getByText(zh.inquiries.basis(20), { exact: true }).waitFor();
  await page.getByRole('button', { name: zh.why.askOf(shown[1]) }).click();
  const why = page.getByRole('dialog', { name: zh.why.title(shown[1]) });
  await expect.poll(() => why.locator('[data-test=why-end]').count()).toBe(2);
  await page.keyboard.press('Escape');
  await why.waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe(zh.why.askOf(shown[1]));
  await page.keyboard.press('Escape');
  await sheetOf(page).waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate(() => fenliu.state().listed)).toBeNull();
});

journey('the list is sorted by what responses are, searched by what they are called, and saved', async ({ page }) => {
  await open(page);
  await filterBy(page, { parts: [LATE_IN_A] });
  const grid = await openList(page);
  const head = grid.getByRole('columnheader', { name: zh.inquiries.difference('B') });
  const place = Number(await head.getAttribute('aria-colindex'));
  await head.click();
  await expect.poll(async () => (await cells(grid, place))[0]).toBe(zh.inquiries.gained);
  await head.click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  await expect.poll(async () => (await cells(grid, place))[0]).toMatch(/^(0$|\+|变成没人回)/);
  await page.getByRole('searchbox', { name: zh.grid.find }).fill('售后01');
  await expect.poll(() => grid.getAttribute('aria-busy')).toBe('false');
  for (const row of await grid.locator('tbody tr').all()) expect(await row.innerText()).toContain('售后01');
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('fl-why dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: zh.inquiries.export, exact: true }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe(`${zh.inquiries.fileName}.csv`);
  const [names, first] = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(names).toContain(zh.inquiries.inSeconds(zh.inquiries.fate.response('A')));
  expect(first).toMatch(/^\d+,2024-/);
});

journey(
  'a chip is taken away by Delete, the next has the focus, and at last all inquiries are there',
  async ({ page }) => {
    await open(page);
    await filterBy(page, { parts: [...LATE_MORNINGS.parts, { kind: 'accounts', plan: 'b', accounts: [0, 1, 2, 3] }] });
    await part(page, 'by-outcome').waitFor();
    await expect.poll(() => part(page, 'passing').innerText()).toMatch(/^每次重放 .+ 条，共 .+ 条咨询 · 20 次重放$/);
    const chips = part(page, 'chip');
    await chips.nth(1).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => chips.count()).toBe(2);
    expect((await filterOf(page)).parts.map(({ kind }) => kind)).toEqual(['hours', 'accounts']);
    expect(await focused(page)).toMatch(/^去掉筛选：B 里分给/);
    expect(await part(page, 'by-outcome').count()).toBe(0);
    await page.keyboard.press('Delete');
    expect(await focused(page)).toMatch(/^去掉筛选：周一/);
    await page.keyboard.press('Enter');
    await expect.poll(() => filterOf(page)).toEqual({ parts: [] });
    expect(await focused(page)).toBe('filter-said');
    expect(await chips.count()).toBe(0);
  },
);

journey('chips stay in sight while the figures are scrolled', async ({ page }) => {
  await open(page);
  await filterBy(page, { parts: [MORNINGS] });
  await part(page, 'chip').waitFor();
  await page.locator('fl-charts').evaluate((charts) => charts.scrollIntoView({ block: 'end' }));
  const box = await part(page, 'chip').boundingBox();
  expect(box!.y).toBeGreaterThanOrEqual(0);
  expect(box!.y).toBeLessThan(60);
});

describe.each(Object.entries({ wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }))(
  '%s window',
  (size, viewport) => {
    const looks = journey.extend({ options: { viewport, locale: 'zh-CN' } });

    looks.for([
      ['zh-CN', 'light'],
      ['zh-CN', 'dark'],
      ['en', 'light'],
      ['en', 'dark'],
    ] as const)('chips and the list in %s, %s, can be read and used by everyone', async ([locale, theme], { page }) => {
      const t = messages(locale);
      await open(page);
      await page.evaluate(
        ([language, look]) => {
          fenliu.commands.setLocale(language);
          fenliu.commands.setTheme(look);
        },
        [locale, theme] as const,
      );
      await filterBy(page, LATE_MORNINGS);
      await part(page, 'by-outcome').waitFor();
      await part(page, 'chip')
        .first()
        .evaluate((chip) => chip.scrollIntoView());
      await page.screenshot({ path: join(PICTURES, `chips-${size}-${locale}-${theme}.png`) });
      expect(await faults(page), 'chips').toEqual([]);
      if (size === 'phone') {
        for (const button of [...(await part(page, 'chip').all()), part(page, 'clear-filter')])
          expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(40);
      }
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      await openList(page, t);
      await page.screenshot({ path: join(PICTURES, `inquiries-${size}-${locale}-${theme}.png`) });
      expect(await faults(page), 'the list').toEqual([]);
    });
  },
);
