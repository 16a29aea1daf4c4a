import { csvLine } from '../../base/csv.ts';
import { breathing } from '../grid/breath.ts';
import { writtenAt, type Cell, type GridData } from '../grid/grid-data.ts';

/** Rows of a piece, between two looks at the clock. */
const SLICE = 512;

/**
 * The list as pieces of CSV that a spreadsheet opens in the right encoding, in the words of the screen; durations are
 * seconds, as numbers, and words where nobody replied. `null`: nobody waits any more.
 */
export async function listCsv(
  data: GridData,
  inSeconds: (label: string) => string,
  isWanted: () => boolean,
): Promise<Blob[] | null> {
  const { columns, count } = data;
  const breathe = breathing(isWanted);
  const isDuration = columns.map(({ kind, say }) => kind === 'number' && say !== undefined);
  const names = columns.map(({ name, label = name }, column) => (isDuration[column] ? inSeconds(label) : label));
  const line = (row: number): string =>
    csvLine(columns.map((_, column) => cellOf(data, row, column, isDuration[column])));
  const pieces = [new Blob([`\ufeff${csvLine(names)}`])];
  for (let from = 0; from < count; from += SLICE) {
    if (!(await breathe())) return null;
    const rows = Array.from({ length: Math.min(SLICE, count - from) }, (_, row) => line(from + row));
    pieces.push(new Blob(rows));
  }
  return pieces;
}

function cellOf(data: GridData, row: number, column: number, isDuration: boolean): Cell {
  const cell = data.cellAt(row, column);
  if (isDuration) return typeof cell === 'number' && Number.isFinite(cell) ? cell / 1000 : writtenAt(data, row, column);
  return cell;
}
