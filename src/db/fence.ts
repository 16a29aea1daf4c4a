import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { isPermitted, namesThings, type Refusal } from './permitted.ts';
import { placeOf } from './place.ts';
import { QueryError, type ResultColumn } from './result.ts';
import { TABLE_IDS } from './schema.ts';
import { inPlace, statementsOf } from './statements.ts';
import { faultOf, plainMessage, runOn, type Running, type Take } from './stream.ts';

/** Things of the user's own that go by a name of the workspace. */
const SHADOWS = `SELECT name FROM (
  SELECT table_name AS name FROM duckdb_tables() WHERE temporary
  UNION ALL SELECT view_name FROM duckdb_views() WHERE temporary AND NOT internal)
WHERE lower(name) IN (${TABLE_IDS.map((table) => `'${table}'`).join(', ')})`;

const READ_ONLY = /transaction is launched in read-only mode|attached in read-only mode/;
const SEVERAL = 'multiple statements';

/**
 * Where the user's SQL runs: a connection of its own, and every statement alone in a transaction that cannot write to
 * the tables of the workspace, whatever the statement is. DuckDB lets such a transaction make and change temporary
 * things, which nobody but this connection sees.
 */
export class Fence {
  readonly #connection: AsyncDuckDBConnection;
  #last: Promise<unknown> = Promise.resolve();
  #running: Running | null = null;

  constructor(connection: AsyncDuckDBConnection) {
    this.#connection = connection;
  }

  /** Runs a script, statement by statement, and hands over the result of the last. @throws QueryError */
  run(script: string, take: Take): Promise<ResultColumn[]> {
    const after = this.#last.then(() => this.#script(script, take));
    this.#last = after.catch(() => undefined);
    return after;
  }

  async cancel(): Promise<void> {
    if (this.#running === null) return;
    this.#running.cancelled = true;
    await this.#connection.cancelSent();
  }

  async #script(script: string, take: Take): Promise<ResultColumn[]> {
    const running: Running = { cancelled: false };
    this.#running = running;
    try {
      const statements = statementsOf(script);
      const refused = statements.find(({ text }) => !isPermitted(text));
      if (refused) throw refusal(script, 'not_permitted', `not permitted here: ${refused.text.trim()}`);
      let columns: ResultColumn[] | null = null;
      for (const statement of statements) {
        const last = statement === statements.at(-1);
        const sql = inPlace(script, statement);
        const run = (): Promise<ResultColumn[]> => runOn(this.#connection, sql, last ? take : () => undefined, running);
        columns = await this.#fenced(sql, run).catch((error: unknown) => {
          throw toldOf(script, error);
        });
      }
      if (columns === null) throw new QueryError(script, 'no statements');
      return columns;
    } finally {
      this.#running = null;
    }
  }

  async #fenced(sql: string, run: () => Promise<ResultColumn[]>): Promise<ResultColumn[]> {
    await this.#connection.query('BEGIN TRANSACTION READ ONLY');
    try {
      await this.#alone(sql);
      const columns = await run();
      if (namesThings(sql)) await this.#unshadowed();
      await this.#connection.query('COMMIT');
      return columns;
    } catch (error) {
      await this.#connection.query('ROLLBACK').catch(() => undefined);
      throw error instanceof QueryError ? error : faultOf(sql, error);
    }
  }

  /** DuckDB itself counts: only one statement can be prepared. A pivot is two of its own, and hides no third. */
  async #alone(sql: string): Promise<void> {
    try {
      await (await this.#connection.prepare(sql)).close();
    } catch (error) {
      if (!plainMessage(error).includes(SEVERAL)) throw error;
      if (sql.includes(';')) throw refusal(sql, 'one_at_a_time', plainMessage(error));
    }
  }

  async #unshadowed(): Promise<void> {
    const found = (await this.#connection.query<never>(SHADOWS)).toArray() as { name: string }[];
    if (found.length > 0)
      throw refusal('', 'shadows', `a name of the workspace: ${found.map(({ name }) => name).join(', ')}`);
  }
}

const refusal = (sql: string, why: Refusal, message: string): QueryError =>
  new QueryError(sql, message, { refusal: why });

/** The error as one of the whole script. */
function toldOf(script: string, error: unknown): QueryError {
  const { message, cancelled, refusal: why } = error as QueryError;
  const refused = why ?? (READ_ONLY.test(message) ? 'read_only' : undefined);
  return new QueryError(script, message, {
    cancelled,
    place: placeOf(script, message),
    ...(refused && { refusal: refused }),
  });
}
