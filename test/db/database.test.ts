import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/db/database.ts';
import { encode } from '../../src/db/encode.ts';
import { question } from '../../src/db/question.ts';
import { rowCounts } from '../../src/db/queries/row-counts.ts';
import { QueryError } from '../../src/db/result.ts';
import { emptyTable, TABLE_IDS, type TableData } from '../../src/db/schema.ts';
import { duckdbWorker, WASM } from './duckdb.ts';

const worker = duckdbWorker();
let db: Database;
beforeAll(async () => {
  db = await openDatabase(worker, WASM);
  await db.load(TABLE_IDS.map(emptyTable));
});
afterAll(() => worker.terminate());

const metrics = (values: readonly number[]): TableData =>
  encode('run_metric', values.length, {
    plan: { kind: 'text', texts: values.map(() => 'a') },
    replication: { kind: 'whole', values: values.map((_, i) => i) },
    metric: { kind: 'text', texts: values.map(() => 'reply_rate') },
    value: { kind: 'real', values },
  });
const failure = (sql: string): Promise<unknown> =>
  db.query(sql, 10).then(
    () => null,
    (error: unknown) => error,
  );

describe('the guard', () => {
  test('nobody is asked for anything, whatever the SQL', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const sql of [
      `FROM read_csv('${url}/x.csv')`,
      `ATTACH '${url}/x.db'`,
      `COPY (SELECT 1) TO '${url}/x.csv'`,
      "FROM read_text('/etc/hostname')",
      'LOAD json',
      `SELECT '{}'::JSON`,
      "FROM read_parquet('in/x.parquet')",
      'SELECT current_date',
    ]) {
      expect(await failure(sql), sql).toBeInstanceOf(QueryError);
    }
    server.close();
    expect(connections).toBe(0);
  });

  test('and SQL cannot open it', async () => {
    for (const sql of [
      'SET enable_external_access = true',
      "SET allowed_directories = ['/']",
      'RESET lock_configuration',
    ]) {
      expect(await failure(sql), sql).toMatchObject({ refusal: 'not_permitted' });
    }
    expect((await db.query('SELECT 1 AS one', 1)).rows).toEqual([[1]]);
  });
});

describe('queries', () => {
  test('a result says how many rows there are and gives as many as were asked for', async () => {
    const { columns, rows, rowCount } = await db.query('SELECT i, i * 2 AS i FROM range(10000) t(i) ORDER BY i', 2);
    expect({ columns, rows, rowCount }).toEqual({
      columns: ['i', 'i'],
      rows: [
        [0, 0],
        [1, 2],
      ],
      rowCount: 10000,
    });
  });

  test('cells are plain values', async () => {
    const sql = `SELECT 9007199254740993 AS big, sum(i) AS total, 1.5::DECIMAL(8, 2) AS price, true AS yes, NULL AS no,
      TIMESTAMP '2024-03-04 09:00:00.25' AS moment, DATE '2024-03-04' AS day, TIME '09:30:00' AS clock,
      'a,"b' AS text, [1, 2] AS list, {'x': 1::BIGINT} AS struct
      FROM range(4) t(i)`;
    expect((await db.query(sql, 1)).rows[0]).toEqual([
      '9007199254740993', 6, 1.5, true, null,
      '2024-03-04 09:00:00.250', '2024-03-04', '09:30:00',
      'a,"b', '[1,2]', '{"x":1}',
    ]); // prettier-ignore
    const { parts } = await db.export(`SELECT 'a,"b' AS x, NULL AS y, '' AS z, 1 AS n`, 'csv');
    expect(await new Blob([...parts]).text()).toBe('x,y,z,n\r\n"a,""b",,"",1\r\n');
  });

  test('an error carries the SQL and what DuckDB says about it', async () => {
    expect(await failure('SELECT nothing FROM nowhere')).toMatchObject({
      sql: 'SELECT nothing FROM nowhere',
      cancelled: false,
      message: expect.stringContaining('nowhere') as string,
    });
  });

  test('an enumeration is refused, since its words would be lost', async () => {
    expect(await failure("SELECT 'a'::ENUM('a', 'b') AS choice")).toMatchObject({
      message: expect.stringMatching(/choice.*VARCHAR/) as string,
    });
  });

  test('a long query can be cancelled, and the next one runs', async () => {
    const long = failure('SELECT sum(a.i * b.i) FROM range(100000) a(i), range(1000000) b(i)');
    await db.ping();
    await db.cancel();
    expect(await long).toMatchObject({ cancelled: true });
    expect((await db.query('SELECT 2 AS two', 1)).rows).toEqual([[2]]);
  });

  test('a question whose columns are not as it declares is a bug', async () => {
    expect(await db.ask(question('sum', { total: 'number' }, 'SELECT 1 + 1 AS total'))).toEqual([{ total: 2 }]);
    await expect(db.ask(question('sum', { total: 'text' }, 'SELECT 1 AS total'))).rejects.toThrow('total text');
    await expect(db.ask(question('sum', { total: 'text' }, 'SELECT NULL::VARCHAR AS total'))).rejects.toThrow('known');
  });
});

describe('loading', () => {
  const values = async (): Promise<unknown> =>
    (await db.query('SELECT value FROM run_metric ORDER BY replication', 9)).rows.flat();

  test('a table takes the place of the one before, more than one chunk of it too', async () => {
    await db.load([metrics(Array.from({ length: 130_000 }, () => 1))]);
    expect(await db.ask(rowCounts)).toContainEqual({ name: 'run_metric', rows: 130_000 });
    await db.load([metrics([0.5, NaN, Infinity])]);
    expect(await values()).toEqual([0.5, null, Infinity]);
  });

  test('the same chunks can be loaded again', async () => {
    const data = metrics([0.25]);
    await db.load([data]);
    await db.load([data]);
    expect(await values()).toEqual([0.25]);
  });

  test('what fails on the way changes nothing', async () => {
    await db.load([metrics([0.75])]);
    const short: TableData = { ...metrics([1, 2]), rows: 3 };
    await expect(db.load([emptyTable('account'), short])).rejects.toThrow('run_metric: 2 of 3 rows arrived');
    const broken: TableData = { ...metrics([1, 2]), chunks: [new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])] };
    await expect(db.load([broken])).rejects.toThrow();
    expect(await values()).toEqual([0.75]);
    expect((await db.query("FROM duckdb_tables() WHERE table_name LIKE 'incoming%'", 9)).rowCount).toBe(0);
  });

  test('every table and column says what it holds', async () => {
    await db.load([metrics([1])]);
    const silent = "FROM duckdb_columns() WHERE NOT internal AND schema_name = 'main' AND comment IS NULL";
    expect((await db.query(silent, 9)).rows).toEqual([]);
  });
});
