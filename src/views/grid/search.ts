import type { Breath } from './breath.ts';
import type { Cell, GridColumn, GridData } from './grid-data.ts';

/** Rows between two breaths. */
const SLICE = 2048;
/** Different cells of a column that are remembered; where there are more, each row is looked at anew. */
const MOST_KNOWN = 2048;

/**
 * Those of `rows`, in their order, of which some cell holds the text, whatever its case. `null`: nobody waits any more.
 * Column by column, because most of them hold few different cells: what is known of one need not be written again.
 */
export async function matchingRows(
  data: GridData,
  rows: Uint32Array,
  wanted: string,
  breathe: Breath,
): Promise<Uint32Array | null> {
  const found = new Uint8Array(rows.length);
  for (let column = 0; column < data.columns.length; column++) {
    const holds = holding(data, column, wanted);
    for (let from = 0; from < rows.length; from += SLICE) {
      if (!(await breathe())) return null;
      const to = Math.min(rows.length, from + SLICE);
      for (let place = from; place < to; place++) if (found[place] === 0 && holds(rows[place])) found[place] = 1;
    }
  }
  return rows.filter((_, place) => found[place] === 1);
}

/** Whether the cell of a row in a column holds the text. */
function holding({ columns, cellAt }: GridData, column: number, wanted: string): (row: number) => boolean {
  const holds = textTest(columns[column], wanted);
  let known: Map<Cell, boolean> | null = new Map();
  return (row) => {
    const cell = cellAt(row, column);
    if (known === null) return holds(cell);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const is = holds(cell);
    if (known.size < MOST_KNOWN) known.set(cell, is);
    else known = null;
    return is;
  };
}

function textTest({ say }: GridColumn, wanted: string): (cell: Cell) => boolean {
  const needle = wanted.toLowerCase();
  const text = say ?? ((cell: Cell): string => String(cell ?? ''));
  const hasCase = needle !== wanted.toUpperCase();
  return hasCase ? (cell) => text(cell).toLowerCase().includes(needle) : (cell) => text(cell).includes(needle);
}
