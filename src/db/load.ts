import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { TABLES, type TableData, type TableId } from './schema.ts';

const incoming = (table: TableId): string => `incoming_${table}`;
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Fills new tables beside the old ones and swaps them in one transaction: whatever fails, what was loaded stays.
 * Chunks are copied on the way, so that the caller can load them again into another DuckDB.
 */
export async function load(connection: AsyncDuckDBConnection, tables: readonly TableData[]): Promise<void> {
  try {
    for (const data of tables) await fill(connection, data);
    await swap(connection, tables);
  } catch (error) {
    for (const { table } of tables) await connection.query(`DROP TABLE IF EXISTS ${incoming(table)}`);
    throw error;
  }
}

async function fill(connection: AsyncDuckDBConnection, { table, rows, chunks }: TableData): Promise<void> {
  const { says, columns } = TABLES[table];
  const name = incoming(table);
  const types = columns.map((column) => `${column.name} ${column.type}`);
  await connection.query(`CREATE OR REPLACE TABLE ${name} (${types.join(', ')})`);
  await connection.query(`COMMENT ON TABLE ${name} IS ${quoted(says)}`);
  for (const column of columns) {
    await connection.query(`COMMENT ON COLUMN ${name}.${column.name} IS ${quoted(column.says)}`);
  }
  for (const chunk of chunks) {
    await connection.insertArrowFromIPCStream(chunk.slice(), { name, create: false });
  }
  // A chunk that DuckDB cannot read is dropped without an error.
  const [{ n }] = (await connection.query<never>(`SELECT count(*)::INTEGER AS n FROM ${name}`)).toArray() as {
    n: number;
  }[];
  if (n !== rows) throw new Error(`${table}: ${n} of ${rows} rows arrived`);
}

async function swap(connection: AsyncDuckDBConnection, tables: readonly TableData[]): Promise<void> {
  await connection.query('BEGIN');
  try {
    for (const { table } of tables) {
      await connection.query(`DROP TABLE IF EXISTS ${table}`);
      await connection.query(`ALTER TABLE ${incoming(table)} RENAME TO ${table}`);
    }
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  }
}
