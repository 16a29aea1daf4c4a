import type { Database, Exported, Told } from '../../db/database.ts';
import type { ExportFormatId } from '../../db/exports/formats.ts';
import { inWords, listedInquiries } from '../../db/queries/listed-inquiries.ts';
import { rowCounts } from '../../db/queries/row-counts.ts';
import { functions, keywords } from '../../db/queries/vocabulary.ts';
import { QueryError, type QueryResult, type ResultTable } from '../../db/result.ts';
import { emptyTable, RUN_TABLES, type TableData, type TableId } from '../../db/schema.ts';
import type { Filter } from '../../metrics/filter.ts';
import type { PlanId } from '../../model/plan.ts';
import { problemsOf } from '../problems.ts';
import type { TablesState } from '../state.ts';
import type { Place, Post } from '../supervisor.ts';

/** The tables in DuckDB: kept here as chunks, so that a DuckDB that died can be filled again. */
export interface Tables {
  /** Replaces the log's tables and empties those of the last run. */
  setLog(tables: readonly TableData[]): void;
  /** Replaces these tables. */
  replace(tables: readonly TableData[]): void;
  /** Replaces the tables of the last run; of many runs in a row only those of the last are made and loaded. */
  setRun(make: () => Promise<readonly TableData[]>): void;
  /** From now on the tables are loaded as they come. */
  start(): void;
  /** Tries again after `failed`. */
  retry(): Promise<void>;
  /** @throws QueryError */
  query(sql: string, limit: number): Promise<QueryResult>;
  /** @throws QueryError */
  look(sql: string, limit: number, told?: Told): Promise<ResultTable>;
  /** @throws QueryError */
  export(sql: string, format: ExportFormatId, told?: Told): Promise<Exported>;
  /** Rows of each table. @throws QueryError */
  countRows(): Promise<ReadonlyMap<string, number>>;
  /** What a filter lets through in replication 0, under two plans of the last run. @throws QueryError */
  listInquiries(filter: Filter, a: PlanId, b: PlanId): Promise<ResultTable>;
  /** @throws QueryError */
  vocabulary(): Promise<Vocabulary>;
  /** What the user asks rejects at once, whether or not DuckDB has noticed yet. */
  cancel(): Promise<void>;
}

/** What DuckDB's SQL can be written with. */
export interface Vocabulary {
  readonly functions: readonly { readonly name: string; readonly kind: string; readonly parameters: string | null }[];
  readonly keywords: readonly string[];
}

/** A DuckDB and the tables that it holds. */
interface Client {
  readonly database: Database;
  readonly holds: Map<TableId, TableData>;
}

export const tablesPost = (
  create: () => Worker,
  options: { readonly wasm: string; readonly onLoss: () => void },
): Post<Client> => ({
  name: 'duckdb',
  create,
  // DuckDB's half on the page comes with its worker, long after the first paint.
  connect: async (worker) => {
    const { openDatabase } = await import('../../db/database.ts');
    return { database: await openDatabase(worker, options.wasm), holds: new Map() };
  },
  ping: ({ database }) => database.ping(),
  silence: 60_000,
  onLoss: options.onLoss,
});

const ATTEMPTS = 2;
/** ms without another run after which the tables of the last are loaded unasked; whoever asks does not wait for it. */
const REST = 1000;
/** ms until a DuckDB that does not stop a query is stopped itself. */
const GRACE = 2000;

export class DuckdbTables implements Tables {
  readonly #place: Place<Client>;
  readonly #told: (state: TablesState) => void;
  readonly #wanted = new Map<TableId, TableData>();
  /** Makes the tables of the last run, which nobody has asked for yet. */
  #unmade: (() => Promise<readonly TableData[]>) | null = null;
  #started = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #syncing: Promise<void> | null = null;
  readonly #aborts = new Set<() => void>();

  constructor(place: Place<Client>, told: (state: TablesState) => void) {
    this.#place = place;
    this.#told = told;
  }

  setLog(tables: readonly TableData[]): void {
    this.#unmade = null;
    this.replace([...tables, ...RUN_TABLES.map(emptyTable)]);
  }

  replace(tables: readonly TableData[]): void {
    this.#keep(tables);
    this.#load();
  }

  setRun(make: () => Promise<readonly TableData[]>): void {
    this.#unmade = make;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#load(), REST);
  }

  start(): void {
    if (this.#started) return;
    this.#started = true;
    void this.#sync().catch(() => undefined);
  }

  async retry(): Promise<void> {
    this.#started = true;
    await this.#sync();
  }

  /** DuckDB is gone; what it held is loaded into the next one. */
  readonly lost = (): void => {
    if (this.#started && this.#syncing === null) void this.#sync().catch(() => undefined);
  };

  query(sql: string, limit: number): Promise<QueryResult> {
    return this.#users(sql, (database) => database.query(sql, limit));
  }

  look(sql: string, limit: number, told?: Told): Promise<ResultTable> {
    return this.#users(sql, (database) => database.look(sql, limit, told));
  }

  export(sql: string, format: ExportFormatId, told?: Told): Promise<Exported> {
    return this.#users(sql, (database) => database.export(sql, format, told));
  }

  async countRows(): Promise<ReadonlyMap<string, number>> {
    const counts = await this.#ask(rowCounts.sql, (database) => database.ask(rowCounts));
    return new Map(counts.map(({ name, rows }) => [name, rows]));
  }

  listInquiries(filter: Filter, a: PlanId, b: PlanId): Promise<ResultTable> {
    const asked = listedInquiries(filter, a, b);
    return this.#ask(asked.sql, async (database) => inWords(await database.list(asked)));
  }

  vocabulary(): Promise<Vocabulary> {
    return this.#ask(functions.sql, async (database) => ({
      functions: await database.ask(functions),
      keywords: (await database.ask(keywords)).map(({ word }) => word),
    }));
  }

  async cancel(): Promise<void> {
    if (this.#aborts.size === 0) return;
    for (const abort of this.#aborts) abort();
    const late = setTimeout(() => this.#place.stop('did not stop a query'), GRACE);
    await this.#place.call(({ database }) => database.cancel()).catch(() => undefined);
    clearTimeout(late);
  }

  #keep(tables: readonly TableData[]): void {
    for (const data of tables) this.#wanted.set(data.table, data);
  }

  #load(): void {
    if (this.#started) void this.#sync().catch(() => undefined);
  }

  /** What the user asks can be cancelled. */
  async #users<T>(sql: string, work: (database: Database) => Promise<T>): Promise<T> {
    let abort = (): void => undefined;
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(new QueryError(sql, 'cancelled', { cancelled: true }));
    });
    this.#aborts.add(abort);
    try {
      return await Promise.race([this.#ask(sql, work), aborted]);
    } finally {
      this.#aborts.delete(abort);
    }
  }

  async #ask<T>(sql: string, work: (database: Database) => Promise<T>): Promise<T> {
    try {
      this.#started = true;
      await this.#sync();
      return await this.#place.call(({ database }) => work(database));
    } catch (error) {
      throw error instanceof QueryError ? error : new QueryError(sql, problemsOf(error)[0].value);
    }
  }

  /** Resolves when DuckDB holds what is wanted; calls meanwhile share the work. */
  async #sync(): Promise<void> {
    do {
      this.#syncing ??= this.#bring().finally(() => (this.#syncing = null));
      await this.#syncing;
    } while (this.#unmade !== null);
  }

  async #bring(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#make();
        await this.#place.call((client) => this.#fill(client));
        this.#told('ready');
        return;
      } catch (error) {
        if (attempt < ATTEMPTS) continue;
        this.#told('failed');
        throw error;
      }
    }
  }

  async #make(): Promise<void> {
    const make = this.#unmade;
    if (make === null) return;
    this.#told('loading');
    const tables = await make();
    // Another run may have ended meanwhile: what it made is next.
    if (this.#unmade !== make) return;
    this.#unmade = null;
    this.#keep(tables);
  }

  async #fill({ database, holds }: Client): Promise<void> {
    for (;;) {
      const missing = [...this.#wanted.values()].filter((data) => holds.get(data.table) !== data);
      if (missing.length === 0) return;
      this.#told('loading');
      await database.load(missing);
      for (const data of missing) holds.set(data.table, data);
    }
  }
}
