import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import { parquetReadObjects } from 'hyparquet';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { ask, goTo, open, part, writeSql, zh } from './workbench.ts';

const editorOf = (page: Page) => page.getByRole('textbox', { name: zh.query.sql });
const gridOf = (page: Page) => part(page, 'grid');
const runOf = (page: Page) => page.getByRole('button', { name: zh.query.run, exact: true });

/** Writes SQL on the page Query and runs it by the keys. */
async function run(page: Page, sql: string): Promise<void> {
  await goTo(page, 'query');
  await runOf(page).and(page.locator(':enabled')).waitFor();
  await writeSql(page, sql);
  await editorOf(page).press('Control+Enter');
}

async function answered(page: Page, sql: string): Promise<void> {
  await run(page, sql);
  await part(page, 'query-count').waitFor();
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** The element that has the focus, through shadow roots. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('data-test') ?? active?.tagName ?? '';
  });

journey('the editor completes columns, says where an error is, and is left by Escape and Tab', async ({ page }) => {
  await open(page);
  await run(page, 'select nothing\nfrom inquiry');
  await part(page, 'query-error').waitFor();
  expect(await part(page, 'query-error').innerText()).toContain(zh.query.errorAt(1));
  expect(await page.locator('.cm-wrong').innerText()).toBe('nothing');
  await writeSql(page, 'select i.first_r from inquiry i');
  await editorOf(page).press('Home');
  for (let i = 0; i < 'select i.first_r'.length; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Space');
  const offered = page.getByRole('option', { name: /^first_response_ms/ });
  await offered.waitFor();
  await page
    .locator('.cm-completionInfo')
    .filter({ hasText: zh.query.columnSays['inquiry.first_response_ms'] ?? '' })
    .waitFor();
  await offered.click();
  await expect.poll(() => editorOf(page).innerText()).toBe('select i.first_response_ms from inquiry i');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await focused(page)).not.toBe('sql');
});

journey('a question of one’s own is kept over a reload, renamed and deleted', async ({ page }) => {
  await open(page);
  await answered(page, 'select count(*) as n from turn');
  await page.getByRole('button', { name: zh.query.save, exact: true }).click();
  await page.getByRole('textbox', { name: zh.query.name }).fill('一共几轮');
  await page.keyboard.press('Enter');
  await page.getByText(zh.query.kept('一共几轮'), { exact: true }).waitFor();
  await page.reload();
  await page.evaluate(() => fenliu.ready());
  const questions = page.getByRole('combobox', { name: zh.query.saved });
  await questions.selectOption({ label: '一共几轮' });
  await expect.poll(() => editorOf(page).innerText()).toBe('select count(*) as n from turn');
  await page.getByRole('button', { name: zh.query.rename, exact: true }).click();
  await page.getByRole('textbox', { name: zh.query.name }).fill('轮次');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => fenliu.state().questions.map(({ name }) => name))).toEqual(['轮次']);
  await page.getByRole('button', { name: zh.query.delete, exact: true }).click();
  await expect.poll(() => page.evaluate(() => fenliu.state().questions.length)).toBe(0);
});

journey(
  'every prepared question is answered, and each answer as a table and a chart is for everyone',
  async ({ page }) => {
    await open(page);
    await goTo(page, 'query');
    await runOf(page).and(page.locator(':enabled')).waitFor();
    const questions = page.getByRole('combobox', { name: zh.query.saved });
    for (const label of Object.values(zh.query.questions)) {
      await questions.selectOption({ label });
      await runOf(page).click();
      await part(page, 'query-count').or(part(page, 'query-error')).waitFor();
      expect(await part(page, 'query-error').count(), label).toBe(0);
    }
    expect(await faults(page)).toEqual([]);
    await questions.selectOption({ label: zh.query.questions.rate_by_hour });
    await runOf(page).click();
    await page.getByRole('button', { name: zh.query.asChart, exact: true }).click();
    await page.getByRole('img', { name: zh.quick.label('line', 'hour', 'reply_rate_percent', '48') }).waitFor();
    await part(page, 'quick-form').selectOption('histogram');
    await page.getByRole('img', { name: zh.quick.label('histogram', 'hour', '', '48') }).waitFor();
    expect(await faults(page)).toEqual([]);
  },
);

journey('a million rows are walked through, sorted and searched without holding the page', async ({ page }) => {
  await open(page);
  await goTo(page, 'query');
  await page.getByRole('combobox', { name: zh.query.limit }).selectOption('1000000');
  await answered(
    page,
    "select i as n, (i * 7919) % 1000003 as mixed, 'a' || (i % 50) as account from range(1000000) t(i)",
  );
  await page.evaluate(() => {
    const longest = { ms: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ entryTypes: ['longtask'] });
    Object.assign(window, { longest });
  });
  const grid = gridOf(page);
  expect(await grid.getAttribute('aria-rowcount')).toBe('1000001');
  await grid.focus();
  await page.keyboard.press('Control+End');
  await grid.getByRole('gridcell', { name: '999999', exact: true }).waitFor();
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await page.keyboard.press('Control+Home');
  await grid.getByRole('columnheader', { name: 'mixed' }).click();
  const first = grid.locator('tbody tr').first().locator('td');
  await expect.poll(() => grid.getAttribute('aria-busy'), { timeout: 30_000 }).toBe('false');
  await grid.getByRole('columnheader', { name: 'mixed' }).click();
  await expect.poll(() => first.nth(1).innerText(), { timeout: 30_000 }).toBe('1000002');
  expect(await grid.getByRole('columnheader', { name: 'mixed' }).getAttribute('aria-sort')).toBe('descending');
  await page.getByRole('searchbox', { name: zh.grid.find }).fill('99999');
  await page.getByText(/^1,000,000 行里找到/).waitFor({ timeout: 60_000 });
  const { ms } = await page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest);
  expect(ms, 'longest task while a million rows were sorted and searched').toBeLessThan(300);
});

journey('what is selected by the keyboard is copied as a spreadsheet pastes it', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await answered(page, "select * from (values ('小颖', 3), ('=1+1', 4)) t(account, n)");
  await gridOf(page).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+C');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("小颖\t3\n'=1+1\t4");
});

journey('Escape stops a question, and another takes the place of the one that runs', async ({ page }) => {
  const forever = 'select sum(a.i * b.i) from range(100000) a(i), range(1000000) b(i)';
  await open(page);
  await run(page, forever);
  await part(page, 'query-running').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(zh.query.cancelled, { exact: true }).waitFor();
  await run(page, forever);
  await part(page, 'query-running').waitFor();
  await writeSql(page, 'select 42 as answer');
  if (!(await part(page, 'query-running').isVisible())) await run(page, forever);
  await writeSql(page, 'select 42 as answer');
  await editorOf(page).press('Control+Enter');
  await gridOf(page).getByRole('gridcell', { name: '42', exact: true }).waitFor();
});

journey('results and tables are saved with all their rows, as Parquet too', async ({ page }) => {
  await open(page);
  await answered(page, 'select id, account from inquiry order by id');
  await page.getByRole('combobox', { name: zh.query.format }).selectOption('parquet');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: zh.query.export, exact: true }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe(`${zh.query.exportName}.parquet`);
  const bytes = await readFile(await file.path());
  const rows = await parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  });
  const told = await page.evaluate(
    async () => (await fenliu.sql('select id, account from inquiry order by id', 1e6)).rows,
  );
  expect(rows.map(({ id, account }): unknown[] => [id, account])).toEqual(told);

  const table = page.waitForEvent('download');
  await page.getByRole('button', { name: zh.query.exportTable('inquiry', 'JSON') }).click();
  const whole = JSON.parse(await readFile(await (await table).path(), 'utf8')) as unknown[];
  expect(whole).toHaveLength(told.length);

  const typed = page.waitForEvent('download');
  const said = await page.evaluate(() => fenliu.export('from account', { format: 'ndjson', name: '账号' }));
  expect((await typed).suggestedFilename()).toBe('账号.ndjson');
  expect(said.rows).toBeGreaterThan(3);
});

journey('the inquiries behind a result are looked at in Compare, and no others', async ({ page }) => {
  await open(page);
  await answered(page, 'select count(*) as n from inquiry');
  expect(await page.getByRole('button', { name: zh.query.compare }).count()).toBe(0);
  await answered(page, 'select 7 as inquiry union all select 3 union all select 3');
  await page.getByRole('button', { name: zh.query.compare }).click();
  await expect.poll(() => page.evaluate(() => fenliu.state().page)).toBe('compare');
  const { parts } = await page.evaluate(() => fenliu.state().filter);
  expect(parts).toEqual([{ kind: 'inquiries', inquiries: [3, 7] }]);
  await expect.poll(() => page.evaluate(() => fenliu.state().filtered?.summariesA[0].inquiries)).toBe(2);
});

journey('SQL that would change the tables is refused in words, and they are as they were', async ({ page }) => {
  await open(page);
  const before = await ask(page, 'select count(*), sum(hash(id, account)) % 1000003 from inquiry');
  for (const [sql, words] of [
    ['delete from inquiry', zh.query.refused.read_only],
    ['drop table inquiry', zh.query.refused.read_only],
    ["attach ':memory:' as m; use m; detach memory", zh.query.refused.not_permitted],
    ["copy inquiry to 'in/x.csv'", zh.query.refused.not_permitted],
    ['create temp table inquiry as select 1 as id', zh.query.refused.shadows],
  ]) {
    const answer = await ask(page, sql);
    expect('refused' in answer && answer.refused, sql).toContain(words);
  }
  expect(await ask(page, 'select count(*), sum(hash(id, account)) % 1000003 from inquiry')).toEqual(before);
  expect(await ask(page, 'create temp table mine as select 5 as n; select n + 1 from mine')).toEqual({ rows: [['6']] });
});
