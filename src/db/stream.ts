import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Type, type DataType, type RecordBatch } from 'apache-arrow';
import { kindOf, readerOf, type CellKind } from './cells.ts';
import { QueryError, type Cell } from './result.ts';

/** Some rows of a result; small enough to be read without being felt. */
export interface Batch {
  readonly rows: number;
  readRow(row: number): Cell[];
}

/** A column of a result. */
export interface ResultColumn {
  readonly name: string;
  readonly kind: CellKind;
}

interface Running {
  cancelled: boolean;
}

/** Runs one statement after another on a connection; the one that runs can be cancelled. */
export class Stream {
  readonly #connection: AsyncDuckDBConnection;
  #last: Promise<unknown> = Promise.resolve();
  #running: Running | null = null;

  constructor(connection: AsyncDuckDBConnection) {
    this.#connection = connection;
  }

  /** Hands over the result batch by batch; returns its columns. @throws QueryError */
  run(sql: string, take: (batch: Batch) => void): Promise<ResultColumn[]> {
    const after = this.#last.then(() => this.#run(sql, take));
    this.#last = after.catch(() => undefined);
    return after;
  }

  async cancel(): Promise<void> {
    if (this.#running === null) return;
    this.#running.cancelled = true;
    await this.#connection.cancelSent();
  }

  async #run(sql: string, take: (batch: Batch) => void): Promise<ResultColumn[]> {
    const running: Running = { cancelled: false };
    this.#running = running;
    try {
      // `query` could not be cancelled; a sent statement is worked on in steps.
      const reader = await (await this.#connection.send(sql)).open();
      const lost = reader.schema.fields.find(({ type }) => (type as DataType).typeId === Type.Dictionary);
      // Streams of duckdb-wasm leave out the words of enumerations: all cells would be NULL.
      if (lost) throw new Error(`column ${lost.name} is an ENUM: cast it to VARCHAR`);
      const columns = reader.schema.fields.map(({ name, type }) => ({ name, kind: kindOf(type as DataType) }));
      for await (const batch of reader) {
        if (running.cancelled) break;
        take(batchOf(batch));
      }
      if (running.cancelled) throw new Error('cancelled');
      return columns;
    } catch (error) {
      throw new QueryError(sql, plainMessage(error), running.cancelled);
    } finally {
      this.#running = null;
    }
  }
}

function batchOf(batch: RecordBatch): Batch {
  // By position: names of columns may repeat.
  const readers = batch.schema.fields.map((_, i) => readerOf(batch.getChildAt(i)!));
  return { rows: batch.numRows, readRow: (row) => readers.map((read) => read(row)) };
}

/** DuckDB words some errors as JSON. */
export function plainMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const found = /"exception_message":("(?:[^"\\]|\\.)*")/.exec(message);
  return found ? (JSON.parse(found[1]) as string) : message;
}
