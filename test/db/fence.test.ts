import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/db/database.ts';
import { encode } from '../../src/db/encode.ts';
import { rowCounts } from '../../src/db/queries/row-counts.ts';
import type { QueryError } from '../../src/db/result.ts';
import { emptyTable, TABLE_IDS } from '../../src/db/schema.ts';
import { duckdbWorker, WASM } from './duckdb.ts';

const worker = duckdbWorker();
let db: Database;
beforeAll(async () => {
  db = await openDatabase(worker, WASM);
  await db.load(TABLE_IDS.map(emptyTable));
  await db.load([
    encode('account', 2, {
      id: { kind: 'text', texts: ['店:小颖', '店:阿强'] },
      name: { kind: 'text', texts: ['小颖', '阿强'] },
      role: { kind: 'text', texts: ['pre-sale', 'after-sale'] },
      pace: { kind: 'real', values: [1, 1.2] },
      reaction_ms: { kind: 'real', values: [900, 1200] },
      attention: { kind: 'real', values: [1, 1] },
      basis: { kind: 'whole', values: [40, 12] },
    }),
  ]);
});
afterAll(() => worker.terminate());

const rowsOf = async (sql: string): Promise<unknown> => (await db.query(sql, 100)).rows;
const refused = (sql: string): Promise<QueryError | null> =>
  db.query(sql, 10).then(
    () => null,
    (error: unknown) => error as QueryError,
  );
/** Everything that the workspace has: tables, columns, what they hold. */
const workspace = async (): Promise<unknown> => [
  await db.ask(rowCounts),
  await rowsOf('SELECT * FROM memory.main.account ORDER BY id'),
  await rowsOf(
    `SELECT table_name, column_name, data_type, comment FROM duckdb_columns()
     WHERE NOT internal AND database_name = 'memory' ORDER BY ALL`,
  ),
  await rowsOf('SELECT database_name, readonly FROM duckdb_databases() WHERE NOT internal ORDER BY 1'),
];

describe('the tables of the workspace stay as they are, whatever is sent', () => {
  let before: unknown;
  beforeEach(async () => {
    before ??= await workspace();
  });

  test.each([
    "INSERT INTO account VALUES ('x', 'x', 'main', 1, 1, 1, 1)",
    'UPDATE account SET pace = 9',
    'DELETE FROM account',
    'TRUNCATE account',
    'DROP TABLE account',
    'DROP TABLE IF EXISTS memory.main.account',
    'DROP SCHEMA main CASCADE',
    'CREATE OR REPLACE TABLE account AS SELECT 1 AS id',
    'CREATE TABLE mine AS SELECT 1 AS id',
    'CREATE VIEW mine AS SELECT 1 AS id',
    'CREATE SCHEMA mine',
    'CREATE SEQUENCE mine',
    "CREATE TYPE mine AS ENUM ('a')",
    'CREATE MACRO mine(x) AS x + 1',
    'CREATE INDEX mine ON account (id)',
    'ALTER TABLE account RENAME TO accounts',
    'ALTER TABLE account ADD COLUMN wage DOUBLE',
    'ALTER TABLE account DROP COLUMN pace',
    "COMMENT ON TABLE account IS 'mine'",
    'WITH all_of AS (FROM account) INSERT INTO account FROM all_of',
    'MERGE INTO account USING (SELECT 1 AS id) s ON true WHEN MATCHED THEN DELETE',
    'EXPLAIN ANALYZE DELETE FROM account',
    'INSERT INTO account FROM account; SELECT 1',
    'SELECT 1; DELETE FROM account',
    'create temp table t1 as from account; delete from account; from t1',
  ])('%s', async (sql) => {
    expect(await refused(sql)).toMatchObject({ refusal: 'read_only', sql });
    expect(await workspace()).toEqual(before);
  });

  test.each([
    'BEGIN',
    'COMMIT',
    'ROLLBACK',
    'COMMIT; DROP TABLE account',
    "SELECT ';'; COMMIT; DROP TABLE account",
    'EXPLAIN ANALYZE COMMIT',
    "ATTACH ':memory:' AS mine",
    "ATTACH ':memory:' AS mine; USE mine; DETACH memory",
    'USE system',
    'DETACH memory',
    "COPY account TO 'in/x.csv'",
    "COPY account FROM 'in/x.csv'",
    "EXPORT DATABASE 'in/x'",
    "IMPORT DATABASE 'in/x'",
    'PRAGMA disable_checkpoint_on_shutdown',
    'PRAGMA enable_profiling',
    "SET search_path = 'temp'",
    'SET threads = 1',
    'RESET ALL',
    'CHECKPOINT',
    'FORCE CHECKPOINT',
    'VACUUM',
    'ANALYZE',
    'CALL force_checkpoint()',
    'PREPARE p AS DELETE FROM account',
    'EXECUTE p',
    'LOAD json',
    'INSTALL json',
    'CREATE SECRET (TYPE s3)',
    'CREATE OR REPLACE PERSISTENT SECRET s (TYPE s3)',
    'EXPLAIN ANALYZE SET threads = 1',
  ])('%s is not permitted', async (sql) => {
    expect(await refused(sql)).toMatchObject({ refusal: 'not_permitted', sql });
    expect(await workspace()).toEqual(before);
  });

  test('a semicolon that was taken for a part of a pivot hides no second statement', async () => {
    expect(await refused('PIVOT account ON role USING count(*) GROUP BY name -- ;\n')).toMatchObject({
      refusal: 'one_at_a_time',
    });
    expect(await rowsOf('PIVOT account ON role USING count(*) GROUP BY name ORDER BY name')).toHaveLength(2);
  });
});

describe('what is the user’s own', () => {
  test('temporary tables, views and macros are made, changed, asked and dropped', async () => {
    expect(
      await rowsOf(`CREATE TEMP TABLE slow AS SELECT id, basis FROM account;
        INSERT INTO slow VALUES ('x', 1); -- one more
        UPDATE slow SET basis = basis + 1 WHERE id = 'x';
        CREATE TEMP VIEW few AS FROM slow WHERE basis < 20;
        CREATE TEMP MACRO twice(x) AS 2 * x;
        SELECT id, twice(basis) FROM few ORDER BY id;`),
    ).toEqual([
      ['x', 4],
      ['店:阿强', 24],
    ]);
    expect(await refused('DROP VIEW few; DROP TABLE slow')).toBeNull();
    expect(await refused('FROM slow')).toMatchObject({ refusal: null });
  });

  test('variables are set and read', async () => {
    expect(await rowsOf("SET VARIABLE late = 180; SELECT getvariable('late') AS late")).toEqual([[180]]);
  });

  test('nothing of it may take a name of the workspace, so that a table is what its description says', async () => {
    for (const sql of [
      'CREATE TEMP TABLE account AS SELECT 1 AS id',
      'CREATE TEMP VIEW "Account" AS SELECT 1 AS id',
      'CREATE TEMP TABLE mine AS SELECT 1 AS id; ALTER TABLE mine RENAME TO account',
    ])
      expect(await refused(sql), sql).toMatchObject({ refusal: 'shadows' });
    expect(await rowsOf('SELECT count(*) FROM account')).toEqual([[2]]);
  });

  test('the app’s own questions do not see it', async () => {
    await db.query('CREATE OR REPLACE TEMP MACRO count() AS 99', 1);
    expect(await db.ask(rowCounts)).toContainEqual({ name: 'account', rows: 2 });
    await db.query('DROP MACRO temp.main.count', 1).catch(() => undefined);
  });
});

describe('asking goes on', () => {
  test('a new log is loaded while the user’s temporary tables are there', async () => {
    await db.query('CREATE TEMP TABLE kept AS SELECT 7 AS n', 1);
    await db.load([emptyTable('run_pool')]);
    expect(await rowsOf('FROM kept')).toEqual([[7]]);
  });

  test('after an error and after a cancel the next question is answered', async () => {
    expect(await refused('SELECT nothing FROM account')).toMatchObject({ place: { line: 1, at: 7 } });
    const long = refused('SELECT 1; SELECT sum(a.i * b.i) FROM range(100000) a(i), range(1000000) b(i)');
    await db.ping();
    await db.cancel();
    expect(await long).toMatchObject({ cancelled: true });
    expect(await rowsOf('SELECT 3')).toEqual([[3]]);
  });

  test('an error in a later statement is told where it stands in the whole script', async () => {
    const sql = "SELECT '中文;' AS a;\n\n  SELECT '中文', nothing FROM account";
    expect(await refused(sql)).toMatchObject({ place: { line: 3, at: sql.indexOf('nothing') }, sql });
  });

  test('no statement at all is said to be none', async () => {
    for (const sql of ['', ' ;; ', '-- only a note'])
      expect(await refused(sql)).toMatchObject({ message: 'no statements' });
  });
});
