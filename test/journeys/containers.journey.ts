import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect } from 'vitest';
import { csv, gz, HEADER, talk, zipped } from '../log/containers/talk.ts';
import { workbook } from '../log/containers/workbook.ts';
import { journey } from './journey.ts';
import { importLog, open, part, zh, type Picked } from './workbench.ts';

const ROWS = 40;
const picked = (name: string, bytes: Uint8Array): Picked => ({ name, mimeType: '', buffer: Buffer.from(bytes) });
const columnData = HEADER.map((name, column) => ({ name, data: talk(ROWS).map((row) => row[column]) }));

/** One of each make whose code is loaded when there is a file for it, under the page's policy. */
const FILES: readonly (readonly [what: string, file: Picked])[] = [
  ['a gzip file', picked('聊天.csv.gz', gz(csv(ROWS)))],
  ['a zip archive', picked('聊天.zip', zipped({ 'a/聊天.csv': csv(ROWS), '说明.txt': '请看聊天.csv\n' }))],
  ['a workbook', picked('聊天.xlsx', workbook({ sheets: { 说明: [['内部使用']], 聊天: [HEADER, ...talk(ROWS)] } }))],
  ['a Parquet file', picked('聊天.parquet', new Uint8Array(parquetWriteBuffer({ columnData })))],
];

journey.for(FILES)('%s is read as the table in it', async ([, file], { page }) => {
  await open(page);
  await importLog(page, file);
  await expect.poll(() => part(page, 'report').innerText()).toBe(zh.data.reportSentence(ROWS, ROWS, 0));
});
