import { csvLine } from '../../base/csv.ts';
import { breathing } from '../grid/breath.ts';
import { writtenAt, type Cell, type GridData } from '../grid/grid-data.ts';

/** Rows between two looks at the clock. */
const SLICE = 512;

/**
 * The list as lines of CSV that a spreadsheet opens in the right encoding, in the words of the screen; durations are
 * seconds, as numbers, and words where nobody replied. `null`: nobody waits any more.
 */
export async function listCsv(
  data: GridData,
  inSeconds: (label: string) => string,
  isWanted: () => boolean,
): Promise<string[] | null> {
  const { columns, count } = data;
  const breathe = breathing(isWanted);
  const isDuration = columns.map(({ kind, say }) => kind === 'number' && say !== undefined);
  const names = columns.map(({ name, label = name }, column) => (isDuration[column] ? inSeconds(label) : label));
  const lines = [`\ufeff${csvLine(names)}`];
  for (let row = 0; row < count; row++) {
    if (row % SLICE === 0 && !(await breathe())) return null;
    lines.push(csvLine(columns.map((_, column) => cellOf(data, row, column, isDuration[column]))));
  }
  return lines;
}

function cellOf(data: GridData, row: number, column: number, isDuration: boolean): Cell {
  const cell = data.cellAt(row, column);
  if (isDuration) return typeof cell === 'number' && Number.isFinite(cell) ? cell / 1000 : writtenAt(data, row, column);
  return cell;
}
