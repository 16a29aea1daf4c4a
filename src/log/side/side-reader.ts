import type { RejectReason } from '../../model/intake.ts';
import type { Side, SideReport } from '../../model/side.ts';
import type { Cells } from '../records/cells.ts';
import { blankFrom, cellText } from '../records/cells.ts';
import type { RowSink, Torn } from '../records/reader.ts';
import type { Table } from '../records/table.ts';
import { Rejects } from '../rows/rejects.ts';

/** Rows that sum up others: of the accounts, of the shop, of its trade. */
const TOTALS =
  /^(?:全店|全部|店铺|小组|分组)?(?:合计|总计|小计|汇总|总和|平均|均值|合計|總計)|^同行|^(?:grand )?totals?\b|^(?:sum|average|mean)\b/i;

export interface About {
  readonly table: Table;
  readonly file: string;
  readonly encoding: string;
}

/** Reads the rows of a file that goes with a log, and keeps account of those that cannot be read. */
export abstract class SideReader implements RowSink {
  private rowsRead = 0;
  private kept = 0;
  private readonly rejects: Rejects;
  private readonly about: About;

  constructor(about: About) {
    this.about = about;
    this.rejects = new Rejects(about.table.header, about.file);
  }

  row(cells: Cells): void {
    if (cells.line < this.about.table.firstLine) return;
    this.rowsRead++;
    const { width } = this.about.table;
    if (blankFrom(cells, 0)) this.reject(cells, -1, 'blank_row');
    else if (TOTALS.test(firstText(cells))) this.reject(cells, -1, 'footer_row');
    else if (cells.count < width) this.reject(cells, -1, 'too_few_columns');
    else if (cells.count > width && !blankFrom(cells, width)) this.reject(cells, -1, 'too_many_columns');
    else if (this.take(cells)) this.kept++;
  }

  torn(cells: Cells, why: Torn): void {
    if (cells.line < this.about.table.firstLine) return;
    this.rowsRead++;
    this.reject(cells, -1, why);
  }

  /** What was read. */
  abstract finish(): Side;

  /** Keeps the row, or rejects it and says no. */
  protected abstract take(cells: Cells): boolean;

  protected reject(cells: Cells, column: number, reason: RejectReason): false {
    this.rejects.add(cells, column, reason);
    return false;
  }

  protected report(): SideReport {
    const { file } = this.about;
    const { count, by, list } = this.rejects;
    return {
      file,
      rowsRead: this.rowsRead,
      kept: this.kept,
      rejected: count,
      rejectedBy: by,
      rejects: list.map((reject) => ({ file, ...reject })),
    };
  }
}

function firstText(cells: Cells): string {
  for (let column = 0; column < cells.count; column++) {
    const text = cellText(cells, column).trim();
    if (text !== '') return text;
  }
  return '';
}
