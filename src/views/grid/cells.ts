import { harmless } from '../../base/csv.ts';
import { writtenAt, type GridData } from './grid-data.ts';
import { boundsOf, type Selection } from './selection.ts';

/** Rows that the widths of columns are estimated from. */
const LOOKED_AT = 200;
/** Widths of columns, in signs of a figure's width. */
const NARROWEST = 4;
const WIDEST = 40;
/** px: of a figure, and around what a cell holds. */
const SIGN = 7.8;
const PADDING = 25;

/** Signs in the width of a figure: Chinese ones take two. */
const breadthOf = (text: string): number => {
  let signs = 0;
  for (const sign of text) signs += sign >= '\u1100' ? 1.8 : 1;
  return signs;
};

/** px of each column, by its name and its first rows; `extra` px more where a cell holds more than its text. */
export function widthsOf(data: GridData, extra: (column: number) => number): number[] {
  const { columns, count } = data;
  return columns.map(({ name, label }, column) => {
    let widest = breadthOf(label ?? name) + 2;
    for (let row = 0; row < Math.min(count, LOOKED_AT); row++)
      widest = Math.max(widest, breadthOf(writtenAt(data, row, column)));
    return Math.ceil(Math.min(WIDEST, Math.max(NARROWEST, widest)) * SIGN + PADDING + extra(column));
  });
}

/** The selected cells as a spreadsheet takes them from the clipboard: tabs and lines, formulas made harmless. */
export function copied(data: GridData, rows: Uint32Array, selection: Selection): string {
  const { top, bottom, left, right } = boundsOf(selection);
  const lines: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: string[] = [];
    for (let column = left; column <= right; column++) cells.push(copiedAt(data, rows[row], column));
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}

function copiedAt(data: GridData, row: number, column: number): string {
  const cell = data.cellAt(row, column);
  if (typeof cell === 'string' || data.columns[column].say)
    return harmless(writtenAt(data, row, column).replace(/[\t\r\n]+/g, ' '));
  return cell === null ? '' : String(cell);
}
