import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { csv, goTo, importLog, open, part, pick, settled, verdict, zh, type Picked } from './workbench.ts';

const { refusals, rejectHints, flags } = zh.data;
const nothingTold = { format: '', encoding: '', columns: [], most: '', rows: '', file: '', other: '' };
const HEADER = '会话,时间,发送方,发送人,内容';

const REFUSED: readonly (readonly [what: string, file: Picked, reason: string])[] = [
  ['an empty file', csv('空.csv', ''), refusals.empty_file(nothingTold)],
  ['a header without rows', csv('表头.csv', `${HEADER}\n`), refusals.no_data_rows(nothingTold)],
  ['prose', csv('信.txt', '亲爱的店长：\n见字如面。\n此致敬礼\n'), refusals.not_tabular(nothingTold)],
  [
    'a picture that was named like a table',
    { name: '图.csv', mimeType: 'text/csv', buffer: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1') },
    refusals.unsupported_format({ ...nothingTold, format: 'PNG' }),
  ],
  [
    'a spreadsheet',
    { name: '表.xlsx', mimeType: '', buffer: Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1') },
    refusals.truncated_container(nothingTold),
  ],
];

journey.for(REFUSED)('%s is refused with a reason, and the sample stays', async ([, file, reason], { page }) => {
  await open(page);
  const sentence = await verdict(page);
  await pick(page, file);
  await part(page, 'refusal').waitFor();
  expect(await part(page, 'refusal').innerText()).toContain(reason);
  expect(await part(page, 'refusal').innerText()).toContain('晨光旗舰店');
  await stillThere(page, sentence);
});

journey('times that nobody can read are shown with line, column and value', async ({ page }) => {
  await open(page);
  const sentence = await verdict(page);
  const rows = ['甲,随便,买家,tb1,在吗', '甲,昨天,客服,小颖,在的', '乙,2024-13-45 99:99:99,买家,tb2,你好'];
  await pick(page, csv('坏时间.csv', [HEADER, ...rows].join('\n')));
  await importIfAsked(page);
  await part(page, 'refusal').waitFor();
  const table = part(page, 'refusal').getByRole('row', { name: rejectHints.bad_timestamp });
  expect(await table.getByRole('cell').allInnerTexts()).toEqual([
    zh.data.place({ line: 2, column: '时间' }),
    '随便',
    rejectHints.bad_timestamp,
  ]);
  await stillThere(page, sentence);
});

journey('bytes that are no text of the encoding are rejected line by line, the rest is imported', async ({ page }) => {
  await open(page);
  const rows = ['甲,2024-03-04 09:00:00,买家,tb1,在吗', '甲,2024-03-04 09:00:40,客服,小颖,在的'];
  const good = Buffer.from([HEADER, ...rows, ''].join('\n'));
  const broken = Buffer.concat([
    good,
    Buffer.from('乙,2024-03-04 09:05:00,买家,tb2,'),
    Buffer.from([0xff, 0xfe, 0x0a]),
  ]);
  await importLog(page, { name: '半坏.csv', mimeType: 'text/csv', buffer: broken });
  expect(await part(page, 'report').innerText()).toBe(zh.data.reportSentence(3, 2, 1));
  const row = part(page, 'rejects').getByRole('row', { name: rejectHints.bad_encoding });
  expect(await row.getByRole('cell').first().innerText()).toBe('4');
});

journey(
  'a file in the encoding of Chinese Windows is read without help; named wrongly, it is refused',
  async ({ page }) => {
    await open(page);
    const sentence = await verdict(page);
    // 会话,时间,发送方,发送人 … in GB18030.
    const header = [
      0xbb, 0xe1, 0xbb, 0xb0, 0x2c, 0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0xb7, 0xa2, 0xcb, 0xcd, 0xb7, 0xbd, 0x0a,
    ];
    const buyer = [...Buffer.from('1,2024-03-04 09:00:00,'), 0xc2, 0xf2, 0xbc, 0xd2, 0x0a];
    const agent = [...Buffer.from('1,2024-03-04 09:00:30,'), 0xbf, 0xcd, 0xb7, 0xfe, 0x0a];
    const file = { name: '国标.csv', mimeType: 'text/csv', buffer: Buffer.from([...header, ...buyer, ...agent]) };
    await pick(page, file);
    await part(page, 'preview').waitFor();
    const encoding = page.getByRole('combobox', { name: zh.data.encoding });
    expect(await encoding.inputValue()).toBe('gb18030');
    await encoding.selectOption('utf-8');
    await expect.poll(() => page.evaluate(() => JSON.stringify(fenliu.state().intake))).toContain('"encoding":"utf-8"');
    await page.getByRole('button', { name: zh.data.import, exact: true }).click();
    await part(page, 'refusal').waitFor();
    expect(await part(page, 'refusal').innerText()).toContain(rejectHints.bad_encoding);
    await stillThere(page, sentence);
    await importLog(page, file);
    expect(await part(page, 'report').innerText()).toBe(zh.data.reportSentence(2, 2, 0));
  },
);

journey('without a column of times the import asks for one and waits', async ({ page }) => {
  await open(page);
  await pick(page, csv('无时间.csv', '会话,发送方,发送人\n甲,买家,tb1\n甲,客服,小颖\n'));
  await part(page, 'preview').getByRole('alert').waitFor();
  expect(await part(page, 'preview').getByRole('alert').innerText()).toContain(zh.data.roles.time);
  expect(await page.getByRole('button', { name: zh.data.import, exact: true }).isDisabled()).toBe(true);
});

journey('replies before questions are kept, counted and named', async ({ page }) => {
  await open(page);
  const rows = [
    '甲,2024-03-04 09:00:00,客服,小颖,在吗亲',
    '甲,2024-03-04 09:01:00,买家,tb1,在',
    '甲,2024-03-04 09:01:30,客服,小颖,好的',
    '乙,2024-03-04 09:02:00,买家,tb2,你好',
    '乙,2024-03-04 09:02:20,客服,阿强,您好',
  ];
  await importLog(page, csv('先答后问.csv', [HEADER, ...rows].join('\n')));
  await expect.poll(() => page.locator('[data-flag=reply_before_question]').innerText()).toBe('1');
  const row = part(page, 'contradictions').getByRole('row', { name: flags.reply_before_question });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    '2',
    '时间',
    '2024/03/04 09:00:00',
    flags.reply_before_question,
  ]);
  expect(await page.locator('[data-fact=inquiries]').innerText()).toBe('2');
});

journey('rows that cannot be read are listed, the others are imported', async ({ page }) => {
  await open(page);
  const rows = [
    '甲,2024-03-04 09:00:00,买家,tb1,在吗',
    '甲,2024-03-04 09:00:40,客服,小颖,在的',
    '甲,廿五点,买家,tb1,这件有货吗',
    '乙,2024-03-04 09:05:00,买家,tb2,你好',
  ];
  await importLog(page, csv('一行坏.csv', [HEADER, ...rows].join('\n')));
  await expect.poll(() => part(page, 'report').innerText()).toBe(zh.data.reportSentence(4, 3, 1));
  expect(await part(page, 'rejects').getByRole('row', { name: '廿五点' }).getByRole('cell').allInnerTexts()).toEqual(
    expect.arrayContaining(['时间', '廿五点']),
  );
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: zh.data.downloadRejects }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('一行坏.csv.rejected.csv');
  const { file: name, line, column, value, reason } = zh.data.rejectColumns;
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(lines).toEqual([
    `\uFEFF${[name, line, column, value, reason].join(',')}`,
    '一行坏.csv,4,时间,廿五点,bad_timestamp',
    '',
  ]);
});

journey('an import that is cancelled leaves what was there', async ({ page }) => {
  await open(page);
  const sentence = await verdict(page);
  const line = (i: number): string =>
    `c${i % 50_000},2024-03-${String(4 + (i % 20)).padStart(2, '0')} 09:${String(i % 60).padStart(2, '0')}:00,${i % 2 ? '客服,小颖' : `买家,tb${i % 50_000}`},${'好'.repeat(20)}`;
  const long = [HEADER, ...Array.from({ length: 400_000 }, (_, i) => line(i))].join('\n');
  await pick(page, csv('很长.csv', long));
  await page.getByRole('button', { name: zh.data.import, exact: true }).click();
  await part(page, 'import-progress').waitFor();
  await page.getByRole('button', { name: zh.shell.cancel, exact: true }).click();
  await part(page, 'import-progress').waitFor({ state: 'detached' });
  await stillThere(page, sentence);
});

async function importIfAsked(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: zh.data.import, exact: true });
  await button.or(part(page, 'refusal')).waitFor();
  if ((await button.count()) > 0) await button.click();
}

/** The sample and its result are as they were. */
async function stillThere(page: Page, sentence: string): Promise<void> {
  expect(await page.title()).toContain('晨光旗舰店');
  await goTo(page, 'compare');
  await settled(page);
  expect(await verdict(page)).toBe(sentence);
}
