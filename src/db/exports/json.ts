import type { Cell, ResultColumn } from '../result.ts';
import { uniqueNames, type ExportFormat, type FileWriter } from './format.ts';

/** JSON knows no infinity: it is written as a text, as DuckDB and protocol buffers read it back. */
const plain = (cell: Cell): Cell => (typeof cell === 'number' && !Number.isFinite(cell) ? String(cell) : cell);

/** One object a row; rows are told apart by what `between` puts between them. */
function writer(
  columns: readonly ResultColumn[],
  [open, between, close]: readonly [string, string, string],
): FileWriter {
  const keys = uniqueNames(columns).map((name) => JSON.stringify(name));
  const parts: string[] = [open];
  let first = true;
  return {
    take({ rows, cellAt }) {
      let text = '';
      for (let row = 0; row < rows; row++) {
        text += first ? '' : between;
        text += `{${keys.map((key, column) => `${key}:${JSON.stringify(plain(cellAt(row, column)))}`).join(',')}}`;
        first = false;
      }
      parts.push(text);
    },
    close: () => [...parts, close],
  };
}

/** One array of objects. */
export const json = {
  id: 'json',
  extension: 'json',
  mime: 'application/json',
  open: (columns) => writer(columns, ['[', ',\n', ']\n']),
} as const satisfies ExportFormat;

/** One object a line. */
export const ndjson = {
  id: 'ndjson',
  extension: 'ndjson',
  mime: 'application/x-ndjson',
  open: (columns) => writer(columns, ['', '\n', '\n']),
} as const satisfies ExportFormat;
