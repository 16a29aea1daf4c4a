import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { formatOf, type ExportFormatId } from './exports/formats.ts';
import type { FileWriter } from './exports/format.ts';
import { Fence } from './fence.ts';
import { GUARD } from './guard.ts';
import { load } from './load.ts';
import { checkColumns, rowsOf, type Question } from './question.ts';
import type { Cell, QueryResult, ResultTable } from './result.ts';
import type { TableData } from './schema.ts';
import { Stream } from './stream.ts';
import { Batches } from './table.ts';

/** Called with the rows that have come so far. */
export type Told = (rows: number) => void;

/** A file that a result was written to. */
export interface Exported {
  readonly parts: readonly BlobPart[];
  readonly rows: number;
}

/** A guarded DuckDB in its worker. Whoever owns the worker must settle what is pending when it dies. */
export interface Database {
  /** The user's SQL, fenced in: it can change nothing but temporary things of its own. @throws QueryError */
  query(sql: string, limit: number): Promise<QueryResult>;
  /** The same, with the result left as it came. @throws QueryError */
  look(sql: string, limit: number, told?: Told): Promise<ResultTable>;
  /** The whole result of the user's SQL as a file. @throws QueryError */
  export(sql: string, format: ExportFormatId, told?: Told): Promise<Exported>;
  /** Asks a question that is known beforehand; its columns are checked. @throws QueryError */
  ask<Row>(question: Question<Row>): Promise<Row[]>;
  /** The same for any number of rows, which are left as they came. @throws QueryError */
  list<Row>(question: Question<Row>): Promise<ResultTable>;
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
  const own = await duckdb.connect();
  for (const sql of GUARD) await own.query(sql);
  return new GuardedDatabase(duckdb, new Stream(own), new Fence(await duckdb.connect()));
}

class GuardedDatabase implements Database {
  readonly #duckdb: AsyncDuckDB;
  readonly #own: Stream;
  readonly #users: Fence;
  #loading: Promise<void> = Promise.resolve();

  constructor(duckdb: AsyncDuckDB, own: Stream, users: Fence) {
    this.#duckdb = duckdb;
    this.#own = own;
    this.#users = users;
  }

  async query(sql: string, limit: number): Promise<QueryResult> {
    const table = await this.look(sql, limit);
    const { columns, count, rowCount, ms, cellAt } = table;
    const rows = Array.from({ length: count }, (_, row): Cell[] => columns.map((_, column) => cellAt(row, column)));
    return { columns: columns.map(({ name }) => name), rows, rowCount, ms };
  }

  async look(sql: string, limit: number, told: Told = () => undefined): Promise<ResultTable> {
    const started = performance.now();
    const batches = new Batches(limit);
    const columns = await this.#users.run(sql, (batch) => {
      batches.take(batch);
      told(batches.rows);
    });
    return batches.table(columns, performance.now() - started);
  }

  async export(sql: string, format: ExportFormatId, told: Told = () => undefined): Promise<Exported> {
    let writer: FileWriter | null = null;
    let rows = 0;
    const columns = await this.#users.run(sql, async (batch, found) => {
      writer ??= await formatOf(format).open(found);
      await writer.take(batch);
      told((rows += batch.rows));
    });
    writer ??= await formatOf(format).open(columns);
    return { parts: await writer.close(), rows };
  }

  async ask<Row>(question: Question<Row>): Promise<Row[]> {
    const rows: Cell[][] = [];
    const columns = await this.#own.run(question.sql, ({ rows: count, readRow }) => {
      for (let i = 0; i < count; i++) rows.push(readRow(i));
    });
    return rowsOf(question, columns, rows);
  }

  async list<Row>(question: Question<Row>): Promise<ResultTable> {
    const started = performance.now();
    const batches = new Batches(Infinity);
    const { columns, batches: whole } = await this.#own.whole(question.sql);
    for (const batch of whole) batches.take(batch);
    checkColumns(question, columns);
    return batches.table(columns, performance.now() - started);
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
    return this.#users.cancel();
  }

  ping(): Promise<unknown> {
    return this.#duckdb.ping();
  }
}
