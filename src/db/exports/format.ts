import type { Cell, ResultColumn } from '../result.ts';

/** Rows as they come out of DuckDB. */
export interface Rows {
  readonly rows: number;
  cellAt(row: number, column: number): Cell;
  readRow(row: number): Cell[];
}

/** Writes one file, some rows at a time. */
export interface FileWriter {
  take(rows: Rows): void | Promise<void>;
  /** The whole file. */
  close(): BlobPart[] | Promise<BlobPart[]>;
}

/** A kind of file that a result can be saved as. */
export interface ExportFormat {
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  open(columns: readonly ResultColumn[]): FileWriter | Promise<FileWriter>;
}

/** Names of columns that occur once: what keys things by name (JSON, Parquet) loses all but the last of them. */
export function uniqueNames(columns: readonly ResultColumn[]): string[] {
  const taken = new Set(columns.map(({ name }) => name));
  const seen = new Set<string>();
  return columns.map(({ name }) => {
    let own = name;
    for (let n = 2; seen.has(own) || (own !== name && taken.has(own)); n++) own = `${name}_${n}`;
    seen.add(own);
    return own;
  });
}
