import type { QueryResult } from '../app/commands.ts';

/** One table as the database tells it. */
export interface TableDoc {
  readonly name: string;
  readonly comment: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly comment: string }[];
}

/** Asks the database what it holds; comments are those of the schema. */
export const SCHEMA_SQL = `SELECT c.table_name, t.comment, c.column_name, c.data_type, c.comment
FROM duckdb_columns() c JOIN duckdb_tables() t USING (table_oid)
WHERE NOT c.internal
ORDER BY c.table_name, c.column_index`;

/** Rows of `SCHEMA_SQL` table by table. */
export function tablesOf({ rows }: QueryResult): TableDoc[] {
  const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
  const tables = new Map<string, TableDoc & { columns: { name: string; type: string; comment: string }[] }>();
  for (const [table, tableComment, name, type, comment] of rows) {
    const key = text(table);
    const doc = tables.get(key) ?? { name: key, comment: text(tableComment), columns: [] };
    doc.columns.push({ name: text(name), type: text(type), comment: text(comment) });
    tables.set(key, doc);
  }
  return [...tables.values()];
}
