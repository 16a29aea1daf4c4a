import { describe, expect, test } from 'vitest';
import { preview } from '../../../src/log/intake.ts';
import { fileOf, OPTIONS, problems, read, reading } from '../files.ts';
import { ndjson, saidIn, TALK, TOLD, warningsOf } from './talk.ts';

const rows = JSON.stringify(TALK);
const names = Object.keys(TALK[0]);
const cells = TALK.map((message) => Object.values(message));
const columns = Object.fromEntries(names.map((name, column) => [name, cells.map((row) => row[column])]));
const ofConversation = (id: string): (typeof TALK)[number][] => TALK.filter((one) => one.conversation_id === id);
const sessions = ['C1', 'C2'].map((id, index) => ({
  id,
  created_at: '2024-03-04 09:00:00',
  buyer: ofConversation(id)[0].buyer,
  messages: ofConversation(id).map(({ agent, sender, sent_at, text }, at) => ({
    id: `${index}-${at}`,
    agent,
    sender,
    sent_at,
    text,
  })),
}));

/** Every way in which JSON may hold one and the same log. */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['one object a line', ndjson],
  ['one object a line, with CR LF and empty lines', ndjson.replaceAll('\n', '\r\n\r\n')],
  ['one object a line, the last without a line end', ndjson.trimEnd()],
  ['one object a line, each behind a record separator', ndjson.replaceAll('{"conv', '\u001e{"conv')],
  ['an array on one line', rows],
  ['an array, printed prettily', JSON.stringify(TALK, null, 2)],
  ['an array, an element a line', `[\n${TALK.map((one) => JSON.stringify(one)).join(',\n')}\n]`],
  ['an array, commas first', `[${TALK.map((one) => JSON.stringify(one)).join('\n,')}]`],
  ['two arrays', `${JSON.stringify(TALK.slice(0, 2))}\n${JSON.stringify(TALK.slice(2))}`],
  ['objects, printed prettily, one behind the other', TALK.map((one) => JSON.stringify(one, null, 2)).join('\n')],
  ['objects on one line, nothing between them', TALK.map((one) => JSON.stringify(one)).join('')],
  ['rows in an object in an object', `{"code": 0, "msg": "ok", "data": {"total": 6, "rows": ${rows}}}`],
  ['the longest of several lists', `{"users": [{"id": 1, "at": "2024-01-01 00:00"}], "items": ${rows}, "more": [{}]}`],
  ['columns side by side', JSON.stringify(columns)],
  ['columns side by side, in an object', JSON.stringify({ ok: true, table: columns })],
  ['rows of cells below their names', JSON.stringify([names, ...cells])],
  ['rows of cells beside their names', JSON.stringify({ columns: names, index: [0, 1, 2, 3, 4, 5], data: cells })],
  ['rows by number', JSON.stringify(Object.fromEntries(TALK.entries()))],
  [
    'columns of cells by number',
    JSON.stringify(
      Object.fromEntries(names.map((name, at) => [name, Object.fromEntries(cells.map((row) => row[at]).entries())])),
    ),
  ],
  ['lists of messages by conversation', JSON.stringify({ C1: ofConversation('C1'), C2: ofConversation('C2') })],
  ['sessions with messages', JSON.stringify(sessions)],
  ['sessions with messages, one a line', sessions.map((one) => JSON.stringify(one)).join('\n')],
  [
    'sessions with messages deeper in',
    JSON.stringify(sessions.map((one) => ({ ...one, messages: { list: one.messages } }))),
  ],
  ['sessions in an object', JSON.stringify({ status: 'ok', result: { sessions } })],
  ['comments and commas too many', `// export\n[/* all */${rows.slice(1, -1).replaceAll('"}', '",}')},]`],
  [
    'fields in objects',
    JSON.stringify(
      TALK.map(({ sender, sent_at, ...rest }) => ({
        ...rest,
        sender: { type: sender },
        sent: { at: { $date: sent_at } },
      })),
    ),
  ],
];

test.each(WRITTEN)('%s: the same messages', async (_, text) => {
  const read = await reading(text, { keepText: true });
  expect(saidIn(read)).toEqual(TOLD);
  expect(read.report).toMatchObject({ rowsRead: 6, kept: 6, rejected: 0, inquiries: 2 });
});

test.each(WRITTEN)('%s: however the file is cut, the same log and the same report', async (_, text) => {
  const bytes = new TextEncoder().encode(text);
  const whole = await read(bytes);
  for (const piece of [1, 3, 17, 256]) expect(await read(bytes, {}, piece), `${piece} bytes`).toEqual(whole);
});

describe('several lists in a document', () => {
  const old = TALK.slice(0, 4).map((one) => ({ ...one, text: 'old' }));
  const text = JSON.stringify({ archive: { old }, data: { rows: TALK }, users: [{ id: 1 }] });

  test('are offered, the longest is taken', async () => {
    const looked = await preview(fileOf(text), OPTIONS);
    if (!looked.ok) throw new Error('the file is good');
    expect(looked.value).toMatchObject({
      parts: ['data.rows', 'archive.old', 'users'],
      mapping: { part: 'data.rows' },
    });
    const mapping = { ...looked.value.mapping, part: 'archive.old' };
    const read = await reading(text, { keepText: true, mapping });
    expect(read.report).toMatchObject({ kept: 4, mapping: { part: 'archive.old' } });
    expect(saidIn(read)[0]).toBe('10:00:00 buyer : old');
  });

  test('one that lacks less comes before one that is longer', async () => {
    const looked = await preview(fileOf(JSON.stringify({ log: TALK, ids: Array(50).fill({ id: 1 }) })), OPTIONS);
    expect(looked.ok && looked.value.mapping.part).toBe('log');
  });
});

describe('what a session says', () => {
  test('one session alone is a session, not a list', async () => {
    const { report } = await reading(JSON.stringify(sessions[0]));
    expect(report).toMatchObject({ kept: 4, inquiries: 1, buyers: 1 });
  });

  test('the fields of a session stand beside those of its messages', async () => {
    const { report } = await reading(JSON.stringify(sessions));
    expect(report.header).toEqual([
      'conversation.id',
      'conversation.created_at',
      'buyer',
      'id',
      'agent',
      'sender',
      'sent_at',
      'text',
    ]);
  });

  test('lists in messages do not make them sessions', async () => {
    const marked = TALK.map((one) => ({ ...one, reactions: [{ user: 'x', created_at: one.sent_at, text: '👍' }] }));
    const { report } = await reading(JSON.stringify(marked));
    expect(report).toMatchObject({ kept: 6, rowsRead: 6 });
  });

  test('a session without messages has no row, and that is said', async () => {
    const read = await reading(JSON.stringify([...sessions, { id: 'C3', buyer: '丙', messages: [] }, { id: 'C4' }]));
    expect(read.report).toMatchObject({ rowsRead: 6, kept: 6 });
    expect(warningsOf(read)).toMatchObject([{ code: 'records_without_rows', detail: { rows: 2 } }]);
  });

  test('what is no object among its messages is a row that is rejected', async () => {
    const { report } = await reading(JSON.stringify([...sessions, { id: 'C3', buyer: '丙', messages: [7, null] }]));
    expect(report).toMatchObject({ rowsRead: 8, kept: 6, rejectedBy: { missing_timestamp: 2 } });
  });
});

describe('encodings', () => {
  const utf16 = (text: string, big: boolean): Uint8Array<ArrayBuffer> =>
    Uint8Array.from([
      ...(big ? [0xfe, 0xff] : [0xff, 0xfe]),
      ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((code) =>
        big ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8],
      ),
    ]);

  test.each([false, true])('UTF-16, big end first: %s', async (big) => {
    const read = await reading(utf16(ndjson, big), { keepText: true });
    expect(saidIn(read)).toEqual(TOLD);
    expect(read.report.mapping.encoding).toBe(big ? 'utf-16be' : 'utf-16le');
  });

  test('UTF-8 with a byte order mark', async () => {
    expect(saidIn(await reading(`\ufeff${rows}`, { keepText: true }))).toEqual(TOLD);
  });

  test('GB18030, guessed and said; and what the user says instead', async () => {
    // 在吗 and 在的 in GB18030; the rest of the file is ASCII.
    const words: Readonly<Record<string, readonly number[]>> = { 在: [0xd4, 0xda], 吗: [0xc2, 0xf0], 的: [0xb5, 0xc4] };
    const text = JSON.stringify(
      ['在吗', '在的'].map((said, at) => ({
        id: at,
        chat: 1,
        role: at ? 'agent' : 'user',
        ts: 1709517600 + at,
        content: said,
      })),
    );
    const bytes = Uint8Array.from(Array.from(text).flatMap((char) => words[char] ?? [char.charCodeAt(0)]));
    const read = await reading(bytes, { keepText: true });
    expect(saidIn(read)).toEqual(['10:00:00 buyer : 在吗', '10:00:01 agent ?: 在的']);
    expect(warningsOf(read)).toMatchObject([{ code: 'guessed_encoding', detail: { encoding: 'gb18030' } }]);
    const looked = await preview(fileOf(bytes), OPTIONS);
    if (!looked.ok) throw new Error('the file is good');
    const mapping = { ...looked.value.mapping, encoding: 'windows-1252' };
    const other = await reading(bytes, { keepText: true, mapping });
    expect(saidIn(other)[0]).toBe('10:00:00 buyer : ÔÚÂð');
  });
});

describe('fields', () => {
  test('ids of 19 digits stay as they are written', async () => {
    const text = TALK.map((one, at) => `{"id": 123456789012345678${at}, ${JSON.stringify(one).slice(1)}`).join('\n');
    const looked = await preview(fileOf(text), OPTIONS);
    expect(looked.ok && looked.value.rows.map(([id]) => id)).toEqual(TALK.map((_, at) => `123456789012345678${at}`));
  });

  test('numbers that are no JSON do not become texts by being long', async () => {
    const bad = ['01234567890123456789', '1234567890123456789.', '-', '12345678901234567890e', '+1234567890123456789'];
    const { report } = await reading(`${ndjson}${bad.map((number) => `{"id": ${number}}\n`).join('')}`);
    expect(report.rejectedBy).toEqual({ json_syntax: bad.length });
  });

  test('lists and what is nested deeply become JSON text; nothing, an empty cell', async () => {
    const looked = await preview(
      fileOf(JSON.stringify([{ a: [1, { b: 2 }], c: { d: { e: { f: { g: 1 } } } }, h: null, i: true, j: 1.5, k: {} }])),
      OPTIONS,
    );
    if (!looked.ok) throw new Error('the file is good');
    expect(looked.value.header).toEqual(['a', 'c.d.e.f', 'h', 'i', 'j', 'k']);
    expect(looked.value.rows).toEqual([['[1,{"b":2}]', '{"g":1}', '', 'true', '1.5', '{}']]);
  });

  test('that come after the first records are counted, once', async () => {
    const many = Array.from({ length: 400 }, (_, at) => ({
      ...TALK[at % 6],
      ...(at === 350 ? { late: 1, too: { late: 2 } } : {}),
    }));
    const read = await reading(many.map((one) => JSON.stringify(one)).join('\n'));
    // Columns are made of the first 300 records, if the first 256 kB hold as many.
    expect(read.report).toMatchObject({ kept: 400 });
    expect(warningsOf(read)).toMatchObject([
      { code: 'late_columns', detail: { columns: 2, names: 'late, too', rows: 1 } },
    ]);
  });

  test('written twice in a record: the last counts, and that is said', async () => {
    const twice = ndjson.replaceAll('"text":', '"text":"first","text":');
    const read = await reading(twice, { keepText: true });
    expect(saidIn(read)).toEqual(TOLD);
    expect(warningsOf(read)).toMatchObject([{ code: 'duplicate_keys', detail: { rows: 6, line: 1 } }]);
  });

  test('named __proto__ and constructor are fields like others', async () => {
    const text = ndjson.replaceAll(
      '{"conv',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"conv',
    );
    const read = await reading(text, { keepText: true });
    expect(saidIn(read)).toEqual(TOLD);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(read.report.header.slice(0, 2)).toEqual(['__proto__.polluted', 'constructor.prototype.polluted']);
  });

  test('beyond counting are refused', async () => {
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`c${at}`, at]));
    const found = await problems(JSON.stringify([wide]));
    expect(found.map(({ code }) => code)).toEqual(['too_many_columns_file']);
    const growing = Array.from({ length: 3_000 }, (_, at) => `{"c${at}": 1}`).join('\n');
    expect((await problems(growing)).map(({ code }) => code)).toEqual(['missing_required_column']);
  });

  test('with names of a megabyte are shortened', async () => {
    const looked = await preview(fileOf(`[{"${'x'.repeat(1 << 20)}": 1, "a": 2}]`), OPTIONS);
    expect(looked.ok && looked.value.header.map((name) => name.length)).toEqual([200, 1]);
  });
});
