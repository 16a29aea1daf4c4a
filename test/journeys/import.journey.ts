import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { toldMetrics } from '../../src/views/told-metrics.ts';
import { textFigures } from '../../src/views/figures.ts';
import { ROOT } from '../setup/install.mjs';
import { bankCalls, helpChannels, mean, quantile, rawTweets, resolvedTweets, type Counted } from './direct.ts';
import { journey } from './journey.ts';
import {
  ask,
  csv,
  editB,
  goTo,
  importButton,
  importLog,
  metric,
  open,
  part,
  pick,
  reportOf,
  settled,
  verdict,
  zh,
  type Picked,
} from './workbench.ts';

const DATA = join(ROOT, '../shared/data');
const figures = textFigures('zh-CN');

const REAL: readonly (readonly [what: string, file: string, count: (csv: string) => Counted])[] = [
  ['three help channels', 'slack_help_messages.csv', helpChannels],
  ['the calls of a bank', 'bank_calls_1999_02_01_to_18.csv', bankCalls],
  ['support tweets as they came', 'twcs_first5000.csv', rawTweets],
  ['support tweets with their threads resolved', 'twcs_first5000_messages.csv', resolvedTweets],
];

const fact = (page: Page, id: string): Promise<string> => page.locator(`dd[data-fact=${id}]`).innerText();

journey.skipIf(!existsSync(DATA)).for(REAL)(
  '%s, dropped as they are, are read, counted and replayed',
  async ([, file, count], { page }) => {
    const path = join(DATA, file);
    const counted = count(readFileSync(path, 'utf8'));
    await open(page);
    await importLog(page, path);
    expect(await part(page, 'report').innerText()).toBe(zh.data.reportSentence(counted.rows, counted.rows, 0));
    expect(await fact(page, 'inquiries')).toBe(figures.integer(counted.inquiries));
    expect(await fact(page, 'turns')).toBe(figures.integer(counted.turns));
    expect(await fact(page, 'accounts')).toBe(figures.integer(counted.accounts.length));
    const { mapping } = await page.evaluate(() => fenliu.report());
    const moment = (at: number): string => figures.moment(at, mapping.timeZone);
    expect(await fact(page, 'span')).toBe(`${moment(counted.from)} – ${moment(counted.to)} ${mapping.timeZone}`);
    const { firstResponses, turnResponses } = counted;
    expect(await fact(page, 'replyRate')).toBe(figures.share(firstResponses.length / counted.inquiries));
    expect(await fact(page, 'firstResponseMean')).toBe(figures.duration(mean(firstResponses)));
    expect(await fact(page, 'firstResponseP50')).toBe(figures.duration(quantile(firstResponses, 0.5)));
    expect(await fact(page, 'firstResponseP90')).toBe(figures.duration(quantile(firstResponses, 0.9)));
    expect(await fact(page, 'turnResponseMean')).toBe(figures.duration(mean(turnResponses)));
    await goTo(page, 'compare');
    await settled(page);
    const chosen = page.getByRole('combobox', { name: zh.shell.slot('B') }).locator('option:checked');
    expect((await chosen.innerText()).trim()).toBe('调整后');
    // Both plans are the routing as logged, until one of them is changed.
    for (const id of toldMetrics(undefined)) expect((await metric(page, id)).word).toBe(zh.compare.verdicts.identical);
    const answer = await ask(page, 'select count(*), count(first_response_ms) from inquiry');
    expect(answer).toEqual({ rows: [[String(counted.inquiries), String(firstResponses.length)]] });
  },
);

journey.skipIf(!existsSync(DATA))(
  'on a real log a plan is changed, run, and both are read from the table and the charts',
  async ({ page }) => {
    await open(page);
    await importLog(page, join(DATA, 'bank_calls_1999_02_01_to_18.csv'));
    await goTo(page, 'compare');
    await settled(page);
    const sheet = await editB(page);
    const tick = (name: string): Promise<void> =>
      sheet.getByRole('checkbox', { name: zh.plan.fieldOf(zh.plan.columns.suspended, name) }).check();
    const busiest = await page.evaluate(() =>
      fenliu
        .accounts()
        .toSorted((x, y) => y.a.mean - x.a.mean)
        .slice(0, 3)
        .map(({ account }) => account),
    );
    for (const name of busiest) await tick(name);
    await sheet.getByRole('button', { name: zh.plan.run }).click();
    await settled(page);
    const row = await metric(page, 'reply_rate');
    expect(parseFloat(row.b)).toBeLessThan(parseFloat(row.a));
    expect(row.word).toBe(zh.compare.verdicts.worse);
    expect(row.interval).toMatch(/^\[−[\d.]+, −[\d.]+\]$/);
    expect(await verdict(page)).toContain('差：');
    for (const name of busiest) {
      const account = part(page, 'account-load').locator(`tr[data-account="${name}"]`);
      expect(await account.locator('td.value').nth(1).innerText()).toBe('0');
    }
    await expect.poll(() => page.locator('[data-test=chart] svg').count()).toBeGreaterThanOrEqual(3);
  },
);

const TABLE = [
  '会话,时间,发送方,发送人,内容',
  '甲,2024-03-04 09:00:00,买家,tb1,在吗',
  '甲,2024-03-04 09:00:40,客服,小颖,在的',
].join('\n');

journey('a file that is dropped anywhere on the window is shown before it is imported', async ({ page }) => {
  await open(page);
  const files = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], '拖入.csv', { type: 'text/csv' }));
    return transfer;
  }, TABLE);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: files });
  await page.getByText(zh.data.dropNow).waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
  await part(page, 'preview').waitFor();
  expect(await part(page, 'preview').innerText()).toContain('拖入.csv');
  await page.getByRole('button', { name: zh.data.import, exact: true }).click();
  await expect.poll(() => part(page, 'report').innerText()).toBe(zh.data.reportSentence(2, 2, 0));
});

journey('text is dropped unless it is asked for', async ({ page }) => {
  await open(page);
  await importLog(page, csv('不留.csv', TABLE));
  expect(await fact(page, 'text')).toBe(zh.data.textDropped);
  expect(await ask(page, 'select count(text) from message')).toEqual({ rows: [['0']] });
  await goTo(page, 'data');
  await page.getByRole('button', { name: zh.data.revise }).click();
  await page.getByRole('checkbox', { name: zh.data.keepText }).check();
  await page.getByRole('button', { name: zh.data.import, exact: true }).click();
  await expect.poll(() => fact(page, 'text')).toBe(zh.data.textKept);
  expect(await ask(page, 'select text from message order by sent')).toEqual({ rows: [['在吗'], ['在的']] });
});

const CODES = 'select buyer_code, buyer_name from inquiry order by id';

journey('a buyer has the same pseudonym in every import, and no name unless it is asked for', async ({ page }) => {
  await open(page);
  await importLog(page, csv('今天.csv', TABLE));
  expect(await fact(page, 'names')).toBe(zh.data.codes.lasting);
  const first = await ask(page, CODES);
  expect(first).toEqual({ rows: [[expect.stringMatching(/^[a-z2-7]{10}$/), 'NULL']] });
  await open(page);
  await pick(page, csv('明天.csv', TABLE.replace('会话', '会话ID').replaceAll('2024-03-04', '2024-03-05')));
  await page.getByRole('checkbox', { name: zh.data.keepNames }).check();
  await importButton(page).click();
  await expect.poll(() => fact(page, 'names')).toBe(zh.data.namesKept);
  expect(await ask(page, CODES)).toEqual({ rows: [['rows' in first ? first.rows[0][0] : '', 'tb1']] });
  const keys = await page.evaluate(async () => {
    const opening = indexedDB.open('fenliu');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const asking = opening.result.transaction('keys').objectStore('keys').getAll() as IDBRequest<CryptoKey[]>;
    await new Promise((resolve) => (asking.onsuccess = resolve));
    return asking.result.map(({ extractable, usages }) => ({ extractable, usages }));
  });
  expect(keys).toEqual([{ extractable: false, usages: ['sign'] }]);
});

/** 120 buyers ask twice, two days apart, and are answered after a minute; no ids of conversations. */
function withoutIds(): string {
  const lines = Array.from({ length: 240 }, (_, i) => {
    const buyer = `tb${i % 120}`;
    const at = Date.UTC(2024, 2, 4 + 2 * Math.floor(i / 120), 1, i % 120);
    const row = (after: number, role: string): string =>
      `${new Date(at + 1000 * after).toISOString()},${buyer},${role},小颖`;
    return [row(0, '买家'), row(60 + (i % 50), '客服'), row(100 + (i % 70), '买家')];
  });
  return ['时间,买家,角色,客服', ...lines.flat()].join('\n');
}

journey('what the gap does is drawn, tabled and explained; another one is chosen beside the hint', async ({ page }) => {
  await open(page);
  await importLog(page, csv('无编号.csv', withoutIds()));
  const gaps = part(page, 'gaps');
  await expect.poll(() => gaps.locator('[data-test=chart] svg').count()).toBe(2);
  expect(await fact(page, 'inquiries')).toBe('240');
  await gaps.locator('summary').first().click();
  const chosen = gaps.locator('tr', { hasText: zh.data.gaps.chosen });
  expect(await chosen.locator('td').first().innerText()).toBe('240');
  const hint = await part(page, 'gap-suggestion').innerText();
  await page.getByRole('button', { name: zh.data.revise }).click();
  await part(page, 'preview').waitFor();
  expect(await part(page, 'preview').locator('[data-test=gap-suggestion]').innerText()).toBe(hint);
  await page.getByRole('combobox', { name: zh.data.gap }).selectOption('5');
  await importButton(page).click();
  await expect.poll(() => chosen.locator('th').first().innerText()).toContain('5 分');
});

journey('a guess is changed in the preview, and the import follows', async ({ page }) => {
  await open(page);
  await goTo(page, 'data');
  const rows = ['时间,备注,发送方,会话', '2024-03-04 09:00:00,a,买家,甲', '2024-03-04 09:01:00,b,客服,甲'];
  await part(page, 'file').setInputFiles(csv('改列.csv', rows.join('\n')));
  await part(page, 'preview').waitFor();
  const meaning = page.getByRole('combobox', { name: zh.data.meaningOf('备注') });
  await meaning.selectOption('account');
  await page.getByRole('button', { name: zh.data.import, exact: true }).click();
  await part(page, 'report').waitFor();
  await expect.poll(() => page.evaluate(() => fenliu.state().log?.shop.accounts.map(({ id }) => id))).toContain('b');
});

journey('the effect of a guess that is changed is there at once, row by row', async ({ page }) => {
  await open(page);
  const rows = ['时间,备注,发送方,会话', '2024-03-04 09:00:00,a,买家,甲', '昨天,b,客服,甲'];
  await pick(page, csv('效果.csv', rows.join('\n')));
  const trial = part(page, 'trial');
  const told = (reasons: readonly [string, number][]): string =>
    zh.data.trial({ rowsRead: 2, kept: 2 - reasons.length, whole: true, reasons });
  const yesterday = [zh.data.rejectReasons.bad_timestamp, 1] as [string, number];
  await trial.getByText(told([yesterday]), { exact: true }).waitFor();
  expect(await trial.locator('tbody tr').nth(1).innerText()).toContain(
    zh.data.trialRefused('时间', zh.data.rejectReasons.bad_timestamp),
  );
  expect(await trial.innerText()).not.toContain(zh.data.roles.account);
  await page.getByRole('combobox', { name: zh.data.meaningOf('备注') }).selectOption('account');
  await trial.getByText(zh.data.roles.account, { exact: true }).waitFor();
});

journey('the next file of a kind needs no click, and how it was read can be changed afterwards', async ({ page }) => {
  await open(page);
  await importLog(page, csv('周一.csv', TABLE));
  await page.reload();
  await settled(page);
  const tuesday = csv('周二.csv', TABLE.replaceAll('03-04', '03-05'));
  await pick(page, tuesday);
  await reportOf(page, tuesday);
  await part(page, 'remembered').waitFor();
  await page.getByRole('button', { name: zh.data.revise }).click();
  await part(page, 'kind').getByText(zh.data.rememberedKind, { exact: true }).waitFor();
});

journey('cells that were copied from a spreadsheet are pasted as a log', async ({ page }) => {
  await open(page);
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }));
    },
    TABLE.replaceAll(',', '\t'),
  );
  await importButton(page).click();
  await reportOf(page, csv(zh.data.pastedName, ''));
  expect(await part(page, 'report').innerText()).toBe(zh.data.reportSentence(2, 2, 0));
});

journey('days that are dropped together are one log', async ({ page }) => {
  await open(page);
  await goTo(page, 'data');
  const day = (name: string, date: string): Exclude<Picked, string> => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(TABLE.replaceAll('03-04', date).replaceAll('甲', date)),
  });
  await part(page, 'file').setInputFiles([day('5日.csv', '03-05'), day('4日.csv', '03-04')]);
  await importButton(page).click();
  await expect.poll(() => part(page, 'report').innerText()).toBe(zh.data.reportSentence(4, 4, 0));
  expect(await part(page, 'files').locator('tbody td:first-child').allInnerTexts()).toEqual(['4日.csv', '5日.csv']);
  expect(await fact(page, 'inquiries')).toBe('2');
});

journey('crowds, order states and members of a log are guessed, counted and there to bind', async ({ page }) => {
  const rows = [
    '会话ID,时间,发送方,买家,客服,客户类型,订单状态,是否会员,备注',
    '1,2024-03-04 09:00:00,买家,甲,小颖,老客,未发货,是,雪地靴',
    '1,2024-03-04 09:00:20,客服,甲,小颖,老客,未发货,,',
    '2,2024-03-04 09:10:00,买家,乙,小颖,新客,,否,',
    '2,2024-03-04 09:10:20,客服,乙,小颖,新客,,,',
  ];
  await open(page);
  await goTo(page, 'data');
  await part(page, 'file').setInputFiles(csv('人群.csv', rows.join('\n')));
  await part(page, 'preview').waitFor();
  const meaning = (column: string): Locator => page.getByRole('combobox', { name: zh.data.meaningOf(column) });
  expect(await meaning('客户类型').inputValue()).toBe('crowd');
  expect(await meaning('订单状态').inputValue()).toBe('orderState');
  expect(await meaning('是否会员').inputValue()).toBe('vip');
  await meaning('备注').selectOption({ label: zh.data.roles.product });
  await page.getByRole('button', { name: zh.data.import, exact: true }).click();
  await part(page, 'report').waitFor();
  expect(await ask(page, 'select crowd, product, order_state, vip from inquiry order by id')).toEqual({
    rows: [
      ['老客', '雪地靴', '未发货', '1'],
      ['新客', 'NULL', 'NULL', '0'],
    ],
  });
  await goTo(page, 'compare');
  const sheet = await editB(page);
  const state = sheet.getByRole('group', { name: zh.plan.settings.scopeKinds.order });
  await state.getByRole('checkbox', { name: '未发货' }).check();
  expect(await state.getByRole('checkbox', { name: '未发货' }).isChecked()).toBe(true);
});
