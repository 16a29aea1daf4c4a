import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { csvLine } from '../base/csv.ts';
import { GUARD } from './guard.ts';
import { load } from './load.ts';
import { rowsOf, type Question } from './question.ts';
import type { Cell, QueryResult } from './result.ts';
import type { TableData } from './schema.ts';
import { Stream } from './stream.ts';

/** A guarded DuckDB in its worker. Whoever owns the worker must settle what is pending when it dies. */
export interface Database {
  /** @throws QueryError */
  query(sql: string, limit: number): Promise<QueryResult>;
  /** The whole result as CSV with a header line. @throws QueryError */
  exportCsv(sql: string): Promise<string>;
  /** Asks a question that is known beforehand; its columns are checked. @throws QueryError */
  ask<Row>(question: Question<Row>): Promise<Row[]>;
  /** Puts tables in the place of those of the same names, all or none. Loads one after another. */
  load(tables: readonly TableData[]): Promise<void>;
  /** Stops the running query, which then rejects; resolves when DuckDB has answered. */
  cancel(): Promise<void>;
  /** Answers when the worker comes to read its messages. */
  ping(): Promise<unknown>;
}

/** Starts DuckDB in a fresh worker and shuts it in. */
export async function openDatabase(worker: Worker, wasm: string): Promise<Database> {
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  await duckdb.instantiate(wasm);
  await duckdb.open({ query: { castDecimalToDouble: true } });
  const connection = await duckdb.connect();
  for (const sql of GUARD) await connection.query(sql);
  return new GuardedDatabase(duckdb, new Stream(connection));
}

class GuardedDatabase implements Database {
  readonly #duckdb: AsyncDuckDB;
  readonly #stream: Stream;
  #loading: Promise<void> = Promise.resolve();

  constructor(duckdb: AsyncDuckDB, stream: Stream) {
    this.#duckdb = duckdb;
    this.#stream = stream;
  }

  async query(sql: string, limit: number): Promise<QueryResult> {
    const started = performance.now();
    const rows: Cell[][] = [];
    let rowCount = 0;
    const columns = await this.#stream.run(sql, ({ rows: count, readRow }) => {
      for (let i = 0; i < count && rows.length < limit; i++) rows.push(readRow(i));
      rowCount += count;
    });
    return { columns: columns.map(({ name }) => name), rows, rowCount, ms: performance.now() - started };
  }

  async exportCsv(sql: string): Promise<string> {
    const parts: string[] = [];
    const columns = await this.#stream.run(sql, ({ rows, readRow }) => {
      for (let i = 0; i < rows; i++) parts.push(csvLine(readRow(i)));
    });
    return csvLine(columns.map(({ name }) => name)) + parts.join('');
  }

  async ask<Row>(question: Question<Row>): Promise<Row[]> {
    const rows: Cell[][] = [];
    const columns = await this.#stream.run(question.sql, ({ rows: count, readRow }) => {
      for (let i = 0; i < count; i++) rows.push(readRow(i));
    });
    return rowsOf(question, columns, rows);
  }

  load(tables: readonly TableData[]): Promise<void> {
    const after = this.#loading.then(() => this.#load(tables));
    this.#loading = after.catch(() => undefined);
    return after;
  }

  /** On a connection of its own: one that met half a stream of Arrow reads no other. */
  async #load(tables: readonly TableData[]): Promise<void> {
    const connection = await this.#duckdb.connect();
    try {
      await load(connection, tables);
    } finally {
      await connection.close();
    }
  }

  cancel(): Promise<void> {
    return this.#stream.cancel();
  }

  ping(): Promise<unknown> {
    return this.#duckdb.ping();
  }
}
