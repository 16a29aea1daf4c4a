import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { messages } from '../../src/i18n/messages.ts';
import type { MetricId } from '../../src/metrics/metrics.ts';
import { ORIGIN } from './journey.ts';

export const zh = messages('zh-CN');

/** A file as a user has it: a path on disk, or a name and its bytes. */
export type Picked = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export const csv = (name: string, text: string): Picked => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** The part of the page that carries this mark; marks outlive wording. */
export const part = (page: Page, mark: string): Locator => page.locator(`[data-test=${mark}]`);

/** Opens the app and waits for the sample shop's verdict. */
export async function open(page: Page): Promise<void> {
  await page.goto(ORIGIN());
  await settled(page);
}

/** Waits until a complete run stands on the screen and nothing is stale. */
export async function settled(page: Page): Promise<void> {
  await part(page, 'run-status')
    .filter({ hasText: /^\d+\/\d+ 次 ✓$/ })
    .waitFor();
}

/** From here on nothing is replayed unless it is asked for. */
export const byHand = (page: Page): Promise<void> => page.getByRole('checkbox', { name: zh.compare.live }).uncheck();

export async function goTo(page: Page, name: 'data' | 'compare' | 'query'): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: zh.shell.pages[name], exact: true }).click();
}

export const verdict = (page: Page): Promise<string> => part(page, 'verdict').innerText();

/** A row of the table of metrics as it is read: value of A, of B, the difference, its interval for the chance of the simulation, the word. */
export async function metric(
  page: Page,
  id: MetricId,
): Promise<Record<'a' | 'b' | 'difference' | 'interval' | 'word', string>> {
  const row = page.locator(`[data-test=metrics] tr[data-metric=${id}]`);
  const [a, b] = await row.locator('td.value').allInnerTexts();
  const text = (kind: string): Promise<string> => row.locator(`td.${kind}`).innerText();
  return {
    a,
    b,
    difference: await text('difference'),
    interval: (await text('interval')).split('\n')[0],
    word: await text('verdict'),
  };
}

/** Opens the sheet in which plan B is changed. */
export async function editB(page: Page): Promise<Locator> {
  await page.locator('.plan-b button').click();
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  return sheet;
}

/** Shows a file to the app by the picker of the page Data. */
export async function pick(page: Page, file: Picked): Promise<void> {
  await goTo(page, 'data');
  await part(page, 'file').setInputFiles(file);
}

/** Picks a file, takes every guess as it is, imports, and waits for the report. */
export async function importLog(page: Page, file: Picked): Promise<void> {
  await pick(page, file);
  await importButton(page).click();
  await reportOf(page, file);
}

export const importButton = (page: Page): Locator => page.getByRole('button', { name: zh.data.import, exact: true });

/** Waits for the report on a file. */
export async function reportOf(page: Page, file: Picked): Promise<void> {
  const name = typeof file === 'string' ? basename(file) : file.name;
  await page.getByRole('heading', { name: zh.data.reportTitle(name) }).waitFor();
}

/** Puts SQL in the place of what the editor holds. */
export async function writeSql(page: Page, sql: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: zh.query.sql });
  await editor.press('Control+A');
  await page.keyboard.insertText(sql);
  // What is offered to complete it would lie over the buttons.
  await editor.press('Escape');
}

/** Runs SQL on the page Query: the rows as text, or what it was refused with. */
export async function ask(page: Page, sql: string): Promise<{ rows: string[][] } | { refused: string }> {
  await goTo(page, 'query');
  const run = page.getByRole('button', { name: zh.query.run, exact: true });
  await run.and(page.locator(':enabled')).waitFor();
  await writeSql(page, sql);
  await run.click();
  const error = part(page, 'query-error');
  const count = part(page, 'query-count');
  await error.or(count).waitFor();
  if (await error.isVisible()) return { refused: await error.innerText() };
  const lines = await part(page, 'query-result').locator('tbody tr').all();
  return { rows: await Promise.all(lines.map((line) => line.locator('td').allInnerTexts())) };
}
