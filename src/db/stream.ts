import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Type, type DataType, type Field, type RecordBatch } from 'apache-arrow';
import { kindOf, readerOf, typeOf } from './cells.ts';
import { placeOf } from './place.ts';
import { QueryError, type Cell, type ResultColumn } from './result.ts';

/** Some rows of a result; small enough to be read without being felt. Its memory is its own: it may be kept. */
export interface Batch {
  readonly rows: number;
  cellAt(row: number, column: number): Cell;
  readRow(row: number): Cell[];
}

export type Take = (batch: Batch, columns: readonly ResultColumn[]) => void | Promise<void>;

/** A statement that runs, or is about to. */
export interface Running {
  cancelled: boolean;
}

/** Runs one statement after another on a connection. */
export class Stream {
  readonly #connection: AsyncDuckDBConnection;
  #last: Promise<unknown> = Promise.resolve();

  constructor(connection: AsyncDuckDBConnection) {
    this.#connection = connection;
  }

  /** Hands over the result batch by batch; returns its columns. @throws QueryError */
  run(sql: string, take: Take): Promise<ResultColumn[]> {
    const after = this.#last.then(() => runOn(this.#connection, sql, take, { cancelled: false }));
    this.#last = after.catch(() => undefined);
    return after;
  }

  /** The same in one piece, which is several times as fast but cannot be cancelled: for what the app asks by itself. @throws QueryError */
  whole(sql: string): Promise<{ readonly columns: ResultColumn[]; readonly batches: readonly Batch[] }> {
    const after = this.#last.then(() => wholeOn(this.#connection, sql));
    this.#last = after.catch(() => undefined);
    return after;
  }
}

async function wholeOn(connection: AsyncDuckDBConnection, sql: string) {
  try {
    const { schema, batches } = await connection.query(sql);
    return { columns: schema.fields.map(columnOf), batches: batches.map(batchOf) };
  } catch (error) {
    throw faultOf(sql, error);
  }
}

/** Runs one statement now. To cancel it, say so in `running` and let the connection `cancelSent`. @throws QueryError */
export async function runOn(
  connection: AsyncDuckDBConnection,
  sql: string,
  take: Take,
  running: Running,
): Promise<ResultColumn[]> {
  const isCancelled = (): boolean => running.cancelled;
  try {
    if (isCancelled()) throw new Error('cancelled');
    // `query` could not be cancelled; a sent statement is worked on in steps.
    const reader = await (await connection.send(sql)).open();
    const lost = reader.schema.fields.find(({ type }) => (type as DataType).typeId === Type.Dictionary);
    // Streams of duckdb-wasm leave out the words of enumerations: all cells would be NULL.
    if (lost) throw new Error(`column ${lost.name} is an ENUM: cast it to VARCHAR`);
    const columns = reader.schema.fields.map(columnOf);
    for await (const batch of reader) {
      if (isCancelled()) break;
      await take(batchOf(batch), columns);
    }
    if (isCancelled()) throw new Error('cancelled');
    return columns;
  } catch (error) {
    throw faultOf(sql, error, running.cancelled);
  }
}

const columnOf = ({ name, type }: Field): ResultColumn => ({
  name,
  kind: kindOf(type as DataType),
  type: typeOf(type as DataType),
});

/** What went wrong, with DuckDB's words and the place that they point at. */
export function faultOf(sql: string, error: unknown, cancelled = false): QueryError {
  const message = plainMessage(error);
  return new QueryError(sql, message, { cancelled, place: placeOf(sql, message) });
}

function batchOf(batch: RecordBatch): Batch {
  // By position: names of columns may repeat.
  const readers = batch.schema.fields.map((_, i) => readerOf(batch.getChildAt(i)!));
  return {
    rows: batch.numRows,
    cellAt: (row, column) => readers[column](row),
    readRow: (row) => readers.map((read) => read(row)),
  };
}

/** DuckDB words some errors as JSON. */
export function plainMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const found = /"exception_message":("(?:[^"\\]|\\.)*")/.exec(message);
  return found ? (JSON.parse(found[1]) as string) : message;
}
