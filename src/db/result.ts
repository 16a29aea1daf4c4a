import type { CellKind, CellType } from './cells.ts';
import type { Refusal } from './permitted.ts';

/** A cell as it leaves DuckDB: times are local civil text, whole numbers beyond 2^53 and nested values are text. */
export type Cell = string | number | boolean | null;

/** A column of a result. */
export interface ResultColumn {
  readonly name: string;
  readonly kind: CellKind;
  readonly type: CellType;
}

/** Rows of a query as plain values, column by column names. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that the query has; `rows` holds at most the limit that was asked for. */
  readonly rowCount: number;
  readonly ms: number;
}

/** A result as DuckDB handed it over, read cell by cell: nothing is copied. */
export interface ResultTable {
  readonly columns: readonly ResultColumn[];
  /** Rows that can be read: at most the limit that was asked for. */
  readonly count: number;
  /** Rows that the query has. */
  readonly rowCount: number;
  readonly ms: number;
  cellAt(row: number, column: number): Cell;
}

/** Where in the SQL an error is, as DuckDB points at it. */
export interface Place {
  /** Position in the text, counted as strings are. */
  readonly at: number;
  /** From 1. */
  readonly line: number;
}

/** What is known of an error besides its message. */
export interface QueryFault {
  readonly cancelled?: boolean;
  readonly refusal?: Refusal;
  readonly place?: Place | null;
}

/** A query that did not run to its end: what DuckDB said, and the SQL that it said it about. */
export class QueryError extends Error {
  readonly sql: string;
  readonly cancelled: boolean;
  /** Refused because it would leave the tab or change the tables of the workspace. */
  readonly refusal: Refusal | null;
  readonly place: Place | null;

  constructor(sql: string, message: string, { cancelled = false, refusal, place }: QueryFault = {}) {
    super(message);
    this.name = 'QueryError';
    this.sql = sql;
    this.cancelled = cancelled;
    this.refusal = refusal ?? null;
    this.place = place ?? null;
  }
}
