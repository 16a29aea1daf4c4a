import type { Cells } from './cells.ts';
import { blankFrom, cellText } from './cells.ts';

/** Why a row does not fit its table. */
export type Misfit = 'too_few_columns' | 'too_many_columns';

const hasNumber = (text: string): boolean => /\d{2}|^\d$/.test(text);

/** Tells rows that fit a table from those that do not, and sees where a table of another width begins below it. */
export class RowFit {
  /** Rows with more cells than the table, all of them blank, that were taken. */
  extra = 0;
  /** Line on which a second table begins; `null`: none was seen. */
  second: number | null = null;
  private readonly width: number;
  /** Width of the table whose header seems to have been passed; 0 = none. */
  private other = 0;
  private otherLine = 0;

  constructor(width: number) {
    this.width = width;
  }

  misfit(cells: Cells): Misfit | null {
    if (cells.count !== this.width) return this.differs(cells);
    // A row of the first width below a second table is one of the first, as far as anybody can tell.
    if (this.second === null) this.other = 0;
    return null;
  }

  private differs(cells: Cells): Misfit | null {
    const { count } = cells;
    const misfit = count < this.width ? 'too_few_columns' : 'too_many_columns';
    // Rows below the names of another table are its own, even where its further columns are blank.
    if (count === this.other) {
      this.second ??= this.otherLine;
      return misfit;
    }
    if (count > this.width && blankFrom(cells, this.width)) {
      this.extra++;
      return null;
    }
    this.other = count > 1 && areNames(cells) ? count : 0;
    this.otherLine = cells.line;
    return misfit;
  }
}

/** Whether a row may hold the names of columns: each cell says something else, and none a number. */
function areNames(cells: Cells): boolean {
  const names = new Set<string>();
  for (let column = 0; column < cells.count; column++) {
    const text = cellText(cells, column).trim();
    if (text === '' || text.length > 40 || hasNumber(text) || names.has(text)) return false;
    names.add(text);
  }
  return true;
}
