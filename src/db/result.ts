/** A cell as it leaves DuckDB: times are local civil text, whole numbers beyond 2^53 and nested values are text. */
export type Cell = string | number | boolean | null;

/** Rows of a query as plain values, column by column names. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that the query has; `rows` holds at most the limit that was asked for. */
  readonly rowCount: number;
  readonly ms: number;
}

/** A query that did not run to its end: what DuckDB said, and the SQL that it said it about. */
export class QueryError extends Error {
  readonly sql: string;
  readonly cancelled: boolean;

  constructor(sql: string, message: string, cancelled = false) {
    super(message);
    this.name = 'QueryError';
    this.sql = sql;
    this.cancelled = cancelled;
  }
}
