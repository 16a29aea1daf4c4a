import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Preview } from '../../src/model/intake.ts';
import { preview } from '../../src/log/intake.ts';
import { guessEncoding } from '../../src/log/decode/encoding.ts';
import { FORMATS } from '../../src/log/formats/formats.ts';
import { ByteDictionary } from '../../src/log/values/dictionary.ts';
import { roleReader } from '../../src/log/values/roles.ts';
import { Sha256 } from '../../src/log/sha256.ts';
import { fileOf, OPTIONS, reading } from './files.ts';

const ROWS = [
  ['M1', 'S1', 'tb1', '小店:阿诺', 'buyer', '2023-07-22 09:07:54', '在吗，亲'],
  ['M2', 'S1', 'tb1', '小店:阿诺', 'agent', '2023-07-22 09:08:07', '有货的，今天发'],
  ['M3', 'S2', 'tb2', '小店:夜班', 'buyer', '2023-07-22 09:14:15', '这个有货吗？'],
  ['M4', 'S2', 'tb2', '小店:夜班', 'agent', '2023-07-22 09:15:00', '支持7天无理由'],
];
const HEADER = ['message_id', 'session_id', 'buyer', 'agent', 'sender', 'sent_at', 'text'];
const table = (header: readonly string[] | null, delimiter = ','): string =>
  [...(header ? [header] : []), ...ROWS].map((row) => row.join(delimiter)).join('\n');

async function look(content: string | Uint8Array<ArrayBuffer>): Promise<Preview> {
  const found = await preview(fileOf(content), OPTIONS);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

const STANDARD = { message: 0, conversation: 1, buyer: 2, account: 3, role: 4, time: 5, text: 6 };

describe('columns', () => {
  test.each([
    ['English names', HEADER],
    ['Chinese names', ['消息ID', '会话ID', '买家', '客服账号', '发送方', '发送时间', '消息内容']],
    ['other Chinese names', ['序号', '咨询编号', '客户旺旺', '接待客服', '角色', '时间', '聊天内容']],
    ['Traditional names', ['訊息ID', '會話ID', '買家', '客服帳號', '發送方', '發送時間', '訊息內容']],
    ['names with odd blanks', ['﻿Message ID', ' session_id', 'buyer​', 'Agent\u00a0', 'SENDER', 'sent_at ', 'text']],
  ])('are known by %s', async (_, header) => {
    const { mapping, because, missing } = await look(table(header));
    expect(mapping).toMatchObject({ grain: 'message', columns: STANDARD });
    expect(new Set(Object.values(because))).toEqual(new Set(['name']));
    expect(missing).toEqual([]);
  });

  test('without a header are known by their values, and the first row is not lost', async () => {
    const { mapping, because, header } = await look(table(null));
    expect(mapping.columns).toMatchObject({ conversation: 1, role: 4, time: 5, text: 6 });
    expect(because.time).toBe('values');
    expect(header).toEqual(['', '', '', '', '', '', '']);
    expect((await reading(table(null))).report.rowsRead).toBe(4);
  });

  test('are what the user says they are', async () => {
    const { mapping } = await look(table(HEADER));
    const own = { ...mapping, columns: { time: 5, role: 4, buyer: 1 }, timeZone: 'UTC' };
    const { log } = await reading(table(HEADER), { mapping: own });
    expect(log.timeZone).toBe('UTC');
    expect(log.inquiry.arrival[0]).toBe(Date.UTC(2023, 6, 22, 9, 7, 54));
    expect(log.accounts).toEqual(['?']);
  });

  test('lines above the header are passed over', async () => {
    const csv = `店铺：晨光\n导出人：店长,2023-07-23 10:00:00\n\n,,\n${table(HEADER)}`;
    const { report } = await reading(csv);
    expect(report).toMatchObject({ rowsRead: 4, kept: 4, header: HEADER });
  });
});

test.each([',', ';', '\t', '|', '~', '\u0001', '||'])('the delimiter %j is found', async (delimiter) => {
  expect((await look(table(HEADER, delimiter))).mapping).toMatchObject({ delimiter, columns: STANDARD });
});

test('Excel’s sep= line names the delimiter', async () => {
  const { report } = await reading(`sep=;\r\n${table(HEADER, ';')}`);
  expect(report).toMatchObject({ rowsRead: 4, kept: 4 });
});

describe('encodings', () => {
  const utf8 = new TextEncoder();
  // 会话,时间,角色 / 在吗, in the encodings that the platform reads but does not write.
  const gb = Uint8Array.from([0xd4, 0xda, 0xc2, 0xf0, 0x2c, 0xc7, 0xd7, 0xa3, 0xac, 0xbb, 0xf5, 0xd4, 0xda, 0x0a]);
  const big5 = Uint8Array.from([0xa7, 0x41, 0xa6, 0x6e, 0xa1, 0x41, 0xa6, 0xb3, 0xb3, 0x66, 0xb6, 0xdc, 0x0a]);

  test('are told by their mark, by their zeros, by what they spell', () => {
    expect(guessEncoding([utf8.encode('﻿a,b')])).toEqual({ label: 'utf-8', mark: 3 });
    expect(guessEncoding([Uint8Array.from([0xff, 0xfe, 0x61, 0])])).toEqual({ label: 'utf-16le', mark: 2 });
    expect(guessEncoding([Uint8Array.from([0, 0x61, 0, 0x2c, 0x4f, 0x60, 0, 0x0a])])).toEqual({
      label: 'utf-16be',
      mark: 0,
    });
    expect(guessEncoding([utf8.encode('时间,买家')])).toEqual({ label: 'utf-8', mark: 0 });
    expect(guessEncoding([gb])).toEqual({ label: 'gb18030', mark: 0 });
    expect(guessEncoding([big5])).toEqual({ label: 'big5', mark: 0 });
    expect(
      guessEncoding([Uint8Array.from([0x6f, 0xf9, 0x20, 0x65, 0x73, 0x74, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x2c])]),
    ).toEqual({
      label: 'windows-1252',
      mark: 0,
    });
  });

  test('are found by what stands far behind a plain head', async () => {
    const head = `time,buyer,role,text\n${'2024-03-04 10:00:00,tb1,buyer,ok\n'.repeat(4_000)}2024-03-04 10:00:01,tb1,buyer,`;
    const csv = Uint8Array.from([...utf8.encode(head), ...gb.subarray(0, 4)]);
    const { report } = await reading(csv);
    expect(report).toMatchObject({ rowsRead: 4_001, kept: 4_001, mapping: { encoding: 'gb18030' } });
  });
});

test('role words: a bare 0 or 1 means nothing unless the column’s name says what yes is', () => {
  expect(['buyer', ' 买家 ', 'Agent', '客服', 'robot', '服务助手', '系统'].map(roleReader('sender'))).toEqual([
    0, 0, 1, 1, 2, 2, 3,
  ]);
  expect(['1', '0', 'True', '???', ''].map(roleReader('sender'))).toEqual([-1, -1, -1, -1, -1]);
  expect(['True', 'False', '1', '0'].map(roleReader('inbound'))).toEqual([0, 1, 0, 1]);
  expect(['true', 'false'].map(roleReader('is_agent'))).toEqual([1, 0]);
});

test('a dictionary numbers names in order of first appearance, however many', () => {
  const dictionary = new ByteDictionary();
  const names = Array.from({ length: 20_000 }, (_, i) => `买家${i % 10_000}`);
  const ids = names.map((name) => dictionary.idOfText(name));
  expect(dictionary.size).toBe(10_000);
  expect(ids).toEqual(names.map((_, i) => i % 10_000));
  expect(dictionary.text(9_999)).toBe('买家9999');
});

test('the hash of a file in pieces is the platform’s hash of the whole', async () => {
  const bytes = Uint8Array.from({ length: 10_007 }, (_, i) => (i * 31) & 0xff);
  const expected = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  for (const piece of [1, 63, 64, 65, 5_000, 10_007]) {
    const hash = new Sha256();
    for (let at = 0; at < bytes.length; at += piece) hash.update(bytes.subarray(at, at + piece));
    expect(hash.digest()).toBe(expected);
  }
  expect(new Sha256().digest()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('every format is in the list', () => {
  const files = readdirSync('src/log/formats').filter((file) => !['format.ts', 'formats.ts'].includes(file));
  expect(FORMATS.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
});
