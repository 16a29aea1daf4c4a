import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { messages } from '../../src/i18n/messages.ts';
import { journey, ORIGIN } from './journey.ts';
import { byHand, csv, importLog, metric, open, part, settled, verdict, zh } from './workbench.ts';

const { report } = zh;

/** The link of what is shown, as the button offers it. */
async function copiedLink(page: Page): Promise<string> {
  await part(page, 'copy-link').click();
  return page.getByRole('textbox', { name: report.link.field }).inputValue();
}

async function downloaded(page: Page, ask: () => Promise<void>): Promise<{ file: Download; bytes: Buffer }> {
  const offered = page.waitForEvent('download');
  await ask();
  const file = await offered;
  return { file, bytes: await readFile(await file.path()) };
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The printed page as it is laid out: what is hidden of it, and how it reads. */
async function printed(page: Page): Promise<{ text: string; hidden: number; ground: string; figures: number }> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const sheet = part(page, 'report');
  const text = await sheet.innerText();
  const told = await sheet.evaluate((article) => ({
    hidden: Math.max(
      ...[article, ...article.querySelectorAll('.body, .verdict, table, figure, footer')].map((node) =>
        Math.max(node.scrollHeight - node.clientHeight, node.scrollWidth - node.clientWidth),
      ),
    ),
    ground: getComputedStyle(article).backgroundColor,
    figures: article.querySelectorAll('figure svg').length,
  }));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  return { text, ...told };
}

journey(
  'a link shows whoever opens it the same comparison, and only until something is changed',
  async ({ page, browser, options }) => {
    await open(page);
    await page.evaluate(() => {
      const plan = fenliu.plan(fenliu.state().b);
      fenliu.setPlan({
        ...plan,
        name: '只挂 02',
        accounts: plan.accounts.map((one) => ({ ...one, suspended: one.account.endsWith('02') })),
      });
      fenliu.commands.setSeed(7);
      fenliu.commands.setFilter({ parts: [{ kind: 'hours', cells: Array.from({ length: 48 }, (_, hour) => hour) }] });
    });
    await settled(page);
    const link = await copiedLink(page);
    expect(link.length).toBeLessThan(2000);
    const context = await browser.newContext(options);
    const other = await context.newPage();
    await other.goto(link);
    await settled(other);
    await expect.poll(() => other.evaluate(() => fenliu.state().filtered?.seed)).toBe(7);
    const told = (one: Page): Promise<unknown> => one.evaluate(() => [fenliu.metrics(), fenliu.state().filter]);
    expect(await told(other)).toEqual(await told(page));
    expect(await verdict(other)).toBe(await verdict(page));
    expect(await metric(other, 'reply_rate')).toEqual(await metric(page, 'reply_rate'));
    expect(other.url()).toContain('&s=');
    await other.reload();
    await settled(other);
    expect(await other.evaluate(() => fenliu.plan(fenliu.state().b).name)).toBe('只挂 02');
    await byHand(other);
    await other.evaluate(() => fenliu.commands.setSeed(8));
    await expect.poll(() => other.url()).not.toContain('&s=');
    await context.close();
  },
);

journey('a link that was cut is told, and so is one that needs the accounts of another log', async ({ page }) => {
  await open(page);
  const link = await copiedLink(page);
  const before = await page.evaluate(() => JSON.stringify(fenliu.plans()));
  await page.goto(link.slice(0, -9));
  await part(page, 'notice').waitFor();
  await page.goto(`${ORIGIN()}#data`);
  const day = [
    '时间,发送方,买家,客服,内容',
    '2024-03-04 09:00:00,买家,甲,,在吗',
    '2024-03-04 09:00:20,客服,甲,别家:小颖,在的',
  ];
  await importLog(page, csv('别家.csv', day.join('\n')));
  await page.goto(link);
  await expect.poll(() => part(page, 'notice').innerText()).toContain('晨光旗舰店:售后01');
  expect(page.url()).toContain('&s=');
  await page.evaluate(() => fenliu.openSample());
  await settled(page);
  await part(page, 'notice').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => JSON.stringify(fenliu.plans()))).toBe(before);
});

journey('the report is one sheet of A4 in both languages, black on white whatever the theme', async ({ page }) => {
  await open(page);
  for (const locale of ['zh-CN', 'en'] as const) {
    await page.evaluate((language) => {
      fenliu.commands.setLocale(language);
      fenliu.commands.setTheme('dark');
    }, locale);
    const sentence = await verdict(page);
    const { text, hidden, ground, figures } = await printed(page);
    const t = messages(locale);
    expect({ hidden: hidden <= 1, ground, figures }, text).toEqual({
      hidden: true,
      ground: 'rgb(255, 255, 255)',
      figures: 3,
    });
    for (const said of [
      sentence,
      t.compare.metrics.reply_rate,
      t.chart.titles.hour,
      'SHA-256',
      t.report.page.methodTitle,
    ])
      expect(text).toContain(said);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  }
});

journey('a report with much to say, printed from another page, is one sheet still', async ({ page }) => {
  await open(page);
  await byHand(page);
  await page.evaluate(() => {
    const [first, ...others] = fenliu.plan(fenliu.state().b).accounts;
    const plan = fenliu.plan(fenliu.state().b);
    const name = '晚上把留言池交给早班再一键分流并且挂起售后账号的那个方案';
    const accounts = [first, ...others].map((one, i) => ({
      ...one,
      capacity: 3 + i,
      suspended: i > 4,
      phone: i % 2 === 0,
      hourlyCost: 20 + i,
    }));
    fenliu.setPlan({
      ...plan,
      name,
      names: { 'zh-CN': name, en: `${name} ${name}` },
      accounts,
      holdSeconds: 60,
      transferAfterSeconds: 90,
    });
    fenliu.setBuyers({ vipShare: 0.2, returns: { probability: 0.3, after: 3_600_000 } });
  });
  await page.evaluate(() => fenliu.run());
  await page.evaluate(() => {
    fenliu.commands.setSeed(99);
    fenliu.commands.goTo('query');
  });
  for (const locale of ['zh-CN', 'en'] as const) {
    await page.evaluate((language) => fenliu.commands.setLocale(language), locale);
    const { text, hidden } = await printed(page);
    expect(text).toContain(messages(locale).report.page.stale);
    expect(text).toContain('SHA-256');
    expect(hidden, `${locale}: px of the sheet that are cut off`).toBeLessThanOrEqual(1);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  }
});

journey(
  'a chart is saved by keyboard as SVG and PNG with where it comes from, and its table is copied',
  async ({ page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    const chart = page.locator('fl-chart[data-chart=response]');
    await chart.locator('svg').first().waitFor();
    const menu = chart.getByRole('button', { name: report.savePicture });
    const choose = async (steps: number): Promise<void> => {
      await menu.focus();
      await page.keyboard.press('Enter');
      await chart.getByRole('menu').waitFor();
      for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    };
    const svg = await downloaded(page, () => choose(0));
    expect(svg.file.suggestedFilename()).toBe(`${zh.chart.titles.response}.svg`);
    const text = svg.bytes.toString('utf8');
    for (const said of ['<svg xmlns', zh.chart.titles.response, 'SHA-256']) expect(text).toContain(said);
    expect(text.replaceAll(/<[^>]+>\s*/g, '')).toContain('20 次重复');
    const png = await downloaded(page, () => choose(1));
    expect([png.file.suggestedFilename(), png.bytes.subarray(1, 4).toString()]).toEqual([
      `${zh.chart.titles.response}.png`,
      'PNG',
    ]);
    await choose(2);
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`${zh.chart.within}\t`);
    await menu.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await chart.getByRole('menu').count()).toBe(0);
    expect(await menu.evaluate((button) => button.matches(':focus'))).toBe(true);
  },
);

journey('the comparison and the tables of the run are saved in every format', async ({ page }) => {
  await open(page);
  await part(page, 'export-tables').click();
  const dialog = page.getByRole('dialog', { name: report.tables.title });
  await dialog.waitFor();
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document));
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0].target.join(' ')}`)).toEqual([]);
  const save = (name: string) =>
    downloaded(page, () => dialog.getByRole('button', { name: report.tables.save(name), exact: true }).click());
  const comparison = await save(report.tables.comparison);
  expect(comparison.file.suggestedFilename()).toBe(`${report.tables.comparisonFile}.csv`);
  const [head, ...rows] = comparison.bytes.toString('utf8').trim().split('\r\n');
  expect(head.replace('\uFEFF', '')).toMatch(
    /^baseline,.*difference,noise_low,noise_high,days_low,days_high,.*verdict,verdict_word/,
  );
  expect(rows.find((row) => row.includes(',reply_rate,'))).toContain(zh.compare.verdicts.better);
  await dialog.getByRole('combobox').selectOption('json');
  const inquiries = await save('run_inquiry');
  const told = JSON.parse(inquiries.bytes.toString('utf8')) as readonly object[];
  expect(told).toHaveLength(2 * (await page.evaluate(() => fenliu.report().inquiries)));
  await dialog.getByRole('combobox').selectOption('parquet');
  const parquet = await save(report.tables.comparison);
  expect(parquet.bytes.subarray(0, 4).toString()).toBe('PAR1');
});
