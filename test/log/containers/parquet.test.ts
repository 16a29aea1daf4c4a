import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { runsFit } from '../../../src/log/sources/parquet/runs.ts';
import { textOf } from '../../../src/log/sources/parquet/texts.ts';
import type { Bytes } from './talk.ts';
import { csv, gz, HEADER, look, outcome, read, talk, zipped } from './talk.ts';

const ROWS = 300;

type Options = Omit<Parameters<typeof parquetWriteBuffer>[0], 'columnData'>;
type WrittenElement = NonNullable<Options['schema']>[number];

const written = (columnData: Parameters<typeof parquetWriteBuffer>[0]['columnData'], options: Options = {}): Bytes =>
  new Uint8Array(parquetWriteBuffer({ columnData, ...options }));

const talkFile = (rows: number, options: Options = {}): Bytes =>
  written(
    HEADER.map((name, column) => ({ name, data: talk(rows).map((row) => row[column]), type: 'STRING' as const })),
    options,
  );
/** A column of one type, between columns that make it a log. */
const withTime = (data: unknown[], schema: WrittenElement): Bytes =>
  written(
    [
      { name: 'sent_at', data },
      { name: 'buyer', data: data.map((_, i) => `tb${i}`) },
      { name: 'role', data: data.map(() => 'buyer') },
    ],
    {
      schema: [
        { name: 'root', num_children: 3 },
        { repetition_type: 'OPTIONAL', ...schema, name: 'sent_at' },
        { name: 'buyer', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
        { name: 'role', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      ],
    },
  );

describe('a Parquet file', () => {
  test.each<readonly [string, Options]>([
    ['as it is', {}],
    ['in many row groups and small pages', { rowGroupSize: 70, pageSize: 300 }],
    ['without compression', { codec: 'UNCOMPRESSED' }],
    ['in gzip inside', { codec: 'GZIP', compressors: { GZIP: (bytes) => new Uint8Array(gzipSync(bytes)) } }],
  ])('%s gives the log that its rows give as text', async (_, options) => {
    const [a, b] = [await read(csv(ROWS)), await read(talkFile(ROWS, options))];
    expect(b.log).toEqual(a.log);
    expect(b.report).toMatchObject({ rowsRead: ROWS, kept: ROWS, warnings: [], mapping: { encoding: 'parquet' } });
  });

  test('may be packed, and lie beside others', async () => {
    expect(await outcome(gz(talkFile(3)))).toBe('kept 3, rejected 0');
    const archive = zipped({ 'a.csv': csv(2), 'b.parquet': talkFile(4) });
    expect((await look(archive)).parts).toEqual(['a.csv', 'b.parquet']);
    expect(await outcome(archive, 'b.parquet')).toBe('kept 4, rejected 0');
  });

  test.each<readonly [string, WrittenElement]>([
    ['milliseconds', { name: '', type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }],
    ['microseconds', { name: '', type: 'INT64', converted_type: 'TIMESTAMP_MICROS' }],
    [
      'nanoseconds',
      { name: '', type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'NANOS' } },
    ],
  ])('tells moments in %s', async (_, schema) => {
    const at = Date.UTC(2024, 2, 4, 2, 0, 0, 250);
    const { log } = await read(withTime([new Date(at), new Date(at + 1000)], schema));
    expect([...log.message.at]).toEqual([at, at + 1000]);
  });

  test('rejects rows by their number where a value is null', async () => {
    const at = new Date(Date.UTC(2024, 2, 4, 2));
    const file = withTime([at, null, at, undefined], { name: '', type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' });
    const { report } = await read(file);
    expect(report).toMatchObject({ rowsRead: 4, kept: 2, rejectedBy: { missing_timestamp: 2 } });
    expect(report.rejects.map(({ line }) => line)).toEqual([2, 4]);
  });

  test('keeps every digit, and passes over columns within columns', async () => {
    const file = written([
      { name: 'message_id', data: [1234567890123456789n, -1n], type: 'INT64' },
      { name: 'score', data: [0.1, 2], type: 'FLOAT' },
      { name: 'tags', data: [{ a: 1 }, { a: 2 }], type: 'VARIANT' },
      { name: 'inbound', data: [true, false], type: 'BOOLEAN' },
      { name: 'rate', data: [0.30000000000000004, 1e21], type: 'DOUBLE' },
      { name: 'text', data: ['在吗', ''], type: 'STRING' },
    ]);
    const { header, rows } = await look(file);
    expect(header).toEqual(['message_id', 'score', 'inbound', 'rate', 'text']);
    expect(rows).toEqual([
      ['1234567890123456789', '0.1', 'true', '0.30000000000000004', '在吗'],
      ['-1', '2', 'false', '1e+21', ''],
    ]);
  });

  const file = talkFile(ROWS, { rowGroupSize: 150 });
  const footer = new DataView(file.buffer).getUint32(file.length - 8, true);
  const cut = (length: number): Bytes => file.slice(0, length);
  const put = (at: number, bytes: readonly number[]): Bytes => {
    const other = file.slice();
    other.set(bytes, at < 0 ? file.length + at : at);
    return other;
  };

  test.each([
    ['without rows', 'refused: no_data_rows', talkFile(0)],
    ['of one column', 'refused: not_tabular', written([{ name: 'text', data: ['a'] }])],
    ['that is cut off', 'refused: truncated_container', cut(file.length - 4)],
    ['of its magic alone', 'refused: truncated_container', new TextEncoder().encode('PAR1PAR1')],
    ['with a wrong beginning', 'refused: corrupt_container', put(0, [1, 2, 3, 4])],
    ['with a footer longer than it is', 'refused: corrupt_container', put(-8, [255, 255, 255, 127])],
    ['with a broken footer', 'refused: corrupt_container', put(-8 - footer, [255, 255, 255, 255])],
    ['whose footer is locked', 'refused: encrypted', put(-4, [0x50, 0x41, 0x52, 0x45])],
    [
      'with broken pages',
      'refused: corrupt_container',
      put(
        40,
        Array.from({ length: 60 }, () => 0xff),
      ),
    ],
    // One bit of the footer makes another field of it.
    ['whose columns have lost a name', 'refused: corrupt_container', put(5981, [file[5981] ^ 64])],
    // The decoder would count for ever by a length that is lost.
    ['of which a page has lost a length', 'refused: corrupt_container', put(5216, [file[5216] ^ 32])],
  ])('%s: %s', async (_, expected, bytes) => {
    expect(await outcome(bytes)).toBe(expected);
  });

  test('wherever it is cut or broken neither breaks nor hangs', async () => {
    const property = fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), fc.boolean(), async (at, bit, short) => {
      const bytes = short ? cut(at) : put(at, [file[at] ^ (1 << bit)]);
      // Pages carry no checksum here: what is changed inside a text cannot be known.
      expect(await outcome(bytes)).toMatch(/^kept \d+, rejected \d+|refused/);
    });
    await fc.assert(property, { numRuns: 200 });
  });
});

test('runs that claim more values than there are do not fit', () => {
  const runs = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
  expect(runsFit(runs(160, 1, 1), 0, 1, 80)).toBe(true); // 80 times the same
  expect(runsFit(runs(164, 1, 1), 0, 1, 80)).toBe(false); // 82
  expect(runsFit(runs(0xfe, 0xff, 0xff, 0xff, 0x0f, 1), 0, 1, 80)).toBe(false);
  expect(runsFit(runs(0xff, 0xff, 0xff, 0xff, 0xff, 0xff), 0, 1, 80)).toBe(false);
  expect(runsFit(runs(3, 0xaa, 144, 1, 1), 0, 1, 80)).toBe(true); // 8 packed, then 72
  expect(runsFit(runs(0xff, 0x7f), 0, 0, 80)).toBe(false);
});

describe('values of columns', () => {
  const say = (element: Omit<SchemaElement, 'name'>, ...values: unknown[]): unknown[] =>
    values.map(textOf({ name: 'x', ...element }));
  const at = BigInt(Date.UTC(2024, 2, 4, 2, 0, 0));

  test('are what the type of the column says', () => {
    expect(say({ type: 'INT32', converted_type: 'DATE' }, 19_786, -1)).toEqual(['2024-03-04', '1969-12-31']);
    expect(say({ type: 'INT96' }, at * 1_000_000n + 250_000_000n)).toEqual(['2024-03-04T02:00:00.250Z']);
    expect(
      say(
        { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' } },
        at * 1000n,
        -1n,
      ),
    ).toEqual(['2024-03-04 02:00:00', '1969-12-31 23:59:59.999']);
    expect(say({ type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }, 2n ** 62n)).toEqual([String(2n ** 62n)]);
    expect(
      say({ type: 'INT32', logical_type: { type: 'TIME', isAdjustedToUTC: true, unit: 'MILLIS' } }, 3_723_000),
    ).toEqual(['01:02:03']);
    expect(say({ type: 'INT32', converted_type: 'UINT_32' }, -1)).toEqual(['4294967295']);
    expect(say({ type: 'INT64', converted_type: 'UINT_64' }, -1n)).toEqual(['18446744073709551615']);
    expect(say({ type: 'DOUBLE' }, NaN, 1.5)).toEqual(['', '1.5']);
    expect(say({ type: 'FIXED_LEN_BYTE_ARRAY', type_length: 2 }, Uint8Array.of(1, 255))).toEqual(['01ff']);
  });

  test('in decimals keep their digits', () => {
    const element = { converted_type: 'DECIMAL', scale: 2 } as const;
    expect(say({ type: 'INT32', ...element }, 5, -12_345)).toEqual(['0.05', '-123.45']);
    expect(say({ type: 'INT64', ...element }, 1_234_567_890_123_456_789n)).toEqual(['12345678901234567.89']);
    expect(say({ type: 'FIXED_LEN_BYTE_ARRAY', ...element }, Uint8Array.of(0xff, 0x9c))).toEqual(['-1.00']);
    expect(say({ type: 'INT32', converted_type: 'DECIMAL' }, 7)).toEqual(['7']);
  });
});
