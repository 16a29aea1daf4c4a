import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/db/database.ts';
import { EXPORT_FORMAT_IDS, formatOf, type ExportFormatId } from '../../src/db/exports/formats.ts';
import { emptyTable, TABLE_IDS } from '../../src/db/schema.ts';
import { duckdbWorker, WASM } from './duckdb.ts';

const worker = duckdbWorker();
const folder = mkdtempSync(join(tmpdir(), 'fenliu-exports-'));
let db: Database;
beforeAll(async () => {
  db = await openDatabase(worker, WASM);
  await db.load(TABLE_IDS.map(emptyTable));
});
afterAll(() => worker.terminate());

async function saved(sql: string, id: ExportFormatId): Promise<{ path: string; bytes: Uint8Array; rows: number }> {
  const { parts, rows } = await db.export(sql, id);
  const bytes = new Uint8Array(await new Blob([...parts]).arrayBuffer());
  const path = join(folder, `x.${formatOf(id).extension}`);
  writeFileSync(path, bytes);
  return { path, bytes, rows };
}

/** What another DuckDB, the native one, reads in the file. */
async function readBack(sql: string): Promise<unknown[][]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return (await connection.runAndReadAll(sql)).getRowsJson();
}

const EVERYTHING = `SELECT i::INTEGER AS n, 9007199254740993 + i AS big, i / 4 AS ratio, i % 2 = 0 AS even,
  TIMESTAMP '2024-03-04 09:00:00.250' + to_seconds(i) AS moment, DATE '2024-03-04' + i::INTEGER AS day,
  CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN '' WHEN 2 THEN '在吗, "亲"' || chr(10) ELSE '店:' || i END AS text
FROM range(40000) t(i) ORDER BY i`;
const TYPED = `SELECT n::INTEGER AS n, big::BIGINT AS big, ratio::DOUBLE AS ratio, even::BOOLEAN AS even,
  moment::TIMESTAMP AS moment, day::DATE AS day, text`;
const FINGERPRINT = `SELECT count(*), sum(n)::BIGINT, sum(hash(n, big, ratio, even, moment, day, text) % 1000003)::BIGINT`;

const READERS: Readonly<Record<ExportFormatId, (path: string) => string>> = {
  csv: (path) =>
    `SELECT n, big, ratio, even, moment, day, text FROM read_csv('${path}', columns = {n: 'INTEGER', big: 'BIGINT',
     ratio: 'DOUBLE', even: 'BOOLEAN', moment: 'TIMESTAMP', day: 'DATE', text: 'VARCHAR'}, header = true,
     strict_mode = true, quote = '"', escape = '"', allow_quoted_nulls = false)`,
  json: (path) => `${TYPED} FROM read_json('${path}', format = 'array')`,
  ndjson: (path) => `${TYPED} FROM read_json('${path}', format = 'newline_delimited')`,
  parquet: (path) => `FROM read_parquet('${path}')`,
};

describe('a result that is saved and read again by another DuckDB', () => {
  test.each(EXPORT_FORMAT_IDS)('is the same to the last cell as %s', async (id) => {
    const { path, rows } = await saved(EVERYTHING, id);
    expect(rows).toBe(40_000);
    // JSON is read with types that are guessed: what is read is cast, not what is written.
    const read = await readBack(`${FINGERPRINT} FROM (${READERS[id](path)})`);
    const wanted = await readBack(`${FINGERPRINT} FROM (${EVERYTHING})`);
    expect(read).toEqual(wanted);
  });

  test.each(EXPORT_FORMAT_IDS)('has its columns and no row as %s when there is none', async (id) => {
    const { bytes, path } = await saved("SELECT 1 AS n, 'a' AS account WHERE false", id);
    if (id === 'parquet') {
      expect(await readBack(`SELECT name FROM parquet_schema('${path}') OFFSET 1`)).toEqual([['n'], ['account']]);
      expect(await readBack(`FROM '${path}'`)).toEqual([]);
    } else expect(new TextDecoder().decode(bytes).trim()).toMatch(/^(n,account|\[\s*\]|)$/);
  });
});

test('Parquet keeps types, and nothing is lost where two columns have one name', async () => {
  const { bytes, path } = await saved(
    "SELECT 1 AS a, 'x' AS a, 2.5 AS a_2, NULL::BIGINT AS b, [1, 2] AS list",
    'parquet',
  );
  const file = bytes.buffer as ArrayBuffer;
  expect(await parquetReadObjects({ file })).toEqual([{ a: 1, a_3: 'x', a_2: 2.5, b: null, list: '[1,2]' }]);
  expect(await readBack(`SELECT column_type FROM (DESCRIBE FROM '${path}')`)).toEqual([
    ['INTEGER'],
    ['VARCHAR'],
    ['DOUBLE'],
    ['BIGINT'],
    ['VARCHAR'],
  ]);
});

test('a text that a spreadsheet would run is made harmless in CSV, and kept as it is where no spreadsheet runs it', async () => {
  const sql = `SELECT '=HYPERLINK("http://x")' AS a, '-3' AS b`;
  const text = async (id: ExportFormatId): Promise<string> => new TextDecoder().decode((await saved(sql, id)).bytes);
  expect(await text('csv')).toBe(`a,b\r\n"'=HYPERLINK(""http://x"")",-3\r\n`);
  expect(JSON.parse(await text('json'))).toEqual([{ a: '=HYPERLINK("http://x")', b: '-3' }]);
});

test('infinity, which JSON lacks, is a word that is read back as infinity', async () => {
  const { path } = await saved("SELECT 'infinity'::DOUBLE AS p99", 'ndjson');
  expect(
    await readBack(`SELECT p99::DOUBLE = 'infinity'::DOUBLE FROM read_json('${path}', columns = {p99: 'DOUBLE'})`),
  ).toEqual([[true]]);
});
