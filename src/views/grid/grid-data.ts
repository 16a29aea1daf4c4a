import type { Cell } from '../../app/commands.ts';

export type { Cell } from '../../app/commands.ts';

/** What a column holds, besides NULL: how it is set, sorted and drawn. */
export type GridKind = 'number' | 'text' | 'truth' | 'time';

export interface GridColumn {
  readonly name: string;
  readonly kind: GridKind;
  /** Shown instead of the name. */
  readonly label?: string;
  /** How a cell is written, searched and copied; it is sorted by what it is. */
  readonly say?: (cell: Cell) => string;
}

/** Rows to be shown: read cell by cell, never copied. A new object means new rows. */
export interface GridData {
  readonly columns: readonly GridColumn[];
  readonly count: number;
  cellAt(row: number, column: number): Cell;
}

export interface GridSort {
  readonly column: number;
  readonly descending: boolean;
}

/** A cell as it is written. */
export function writtenAt({ columns, cellAt }: GridData, row: number, column: number): string {
  const cell = cellAt(row, column);
  return columns[column].say?.(cell) ?? (cell === null ? 'NULL' : String(cell));
}

/** Not there, ascending, descending, not there. */
export const nextSort = (before: GridSort | null, column: number): GridSort | null =>
  before?.column !== column ? { column, descending: false } : before.descending ? null : { column, descending: true };
