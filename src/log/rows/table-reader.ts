import type { EpochMs } from '../../base/units.ts';
import type { ColumnRole, Flag, Mapping, RejectReason } from '../../model/intake.ts';
import { hasNoEncoding } from '../decode/encoding.ts';
import { wellFormed } from '../decode/utf8.ts';
import type { Cells } from '../records/cells.ts';
import { blankFrom, cellText, decode } from '../records/cells.ts';
import type { RowSink, Torn } from '../records/reader.ts';
import type { Table } from '../records/table.ts';
import { plainName } from '../columns/names.ts';
import { isNothing } from '../values/ids.ts';
import { Calendar, MARKS } from '../values/calendar.ts';
import { TimeReader } from '../values/times.ts';
import type { Reading } from './reading.ts';
import { Rejects } from './rejects.ts';

const TOTALS =
  /^(合计|总计|小计|汇总|汇总值|平均|平均值|均值|合計|總計|(?:grand )?totals?|sum|average|subtotal)(?![a-z])/i;
const REPLACEMENT = '\ufffd';

const FLAG_OF: readonly (readonly [mark: number, flag: Flag])[] = [
  [MARKS.ambiguous, 'ambiguous_timestamp'],
  [MARKS.gap, 'dst_gap'],
  [MARKS.overlap, 'dst_overlap'],
  [MARKS.future, 'future_timestamp'],
];
const LISTED = 100;

/** A moment that is doubtful by itself, by the line on which it stands and the role of its column. */
export interface Doubt {
  readonly flag: Flag;
  readonly line: number;
  readonly role: ColumnRole;
  readonly at: EpochMs;
}

/** Reads the rows of one file of either grain: what makes a row fit to be read, whatever its columns mean. */
export abstract class TableReader implements RowSink {
  rowsRead = 0;
  kept = 0;
  readonly rejects: Rejects;
  private readonly table: Table;
  private readonly mapping: Mapping;
  private readonly transcoded: boolean;
  /** What was noticed about the times of the file. */
  readonly calendar: Calendar;
  protected readonly times: TimeReader;
  /** Kept rows with doubtful moments by flag, and the first of these moments. */
  readonly doubtful: Partial<Record<Flag, number>> = {};
  readonly doubts: Doubt[] = [];

  constructor({ table, mapping, rules }: Reading) {
    this.table = table;
    this.mapping = mapping;
    this.calendar = new Calendar(rules);
    this.times = new TimeReader(this.calendar);
    this.transcoded = mapping.encoding !== 'utf-8' && !hasNoEncoding(mapping.encoding);
    this.rejects = new Rejects(table.header);
  }

  row(cells: Cells): void {
    if (cells.line < this.table.firstLine) return;
    this.rowsRead++;
    const flaw = this.misfit(cells);
    if (flaw !== null) this.rejects.add(cells, -1, flaw);
    else if (this.take(cells)) this.kept++;
  }

  torn(cells: Cells, why: Torn): void {
    if (cells.line < this.table.firstLine) return;
    this.rowsRead++;
    this.rejects.add(cells, -1, why);
  }

  /** Loads the row, or rejects it and says no. */
  protected abstract take(cells: Cells): boolean;

  /** 0-based column of a role; −1 = the table has none. */
  protected column(role: ColumnRole): number {
    return this.mapping.columns[role] ?? -1;
  }

  protected name(column: number): string {
    return this.table.header[column] ?? '';
  }

  /** Counts a doubtful moment of a row that is kept. */
  protected doubt(marks: number, line: number, role: ColumnRole, at: EpochMs): void {
    for (const [mark, flag] of FLAG_OF) {
      if ((marks & mark) === 0) continue;
      this.doubtful[flag] = (this.doubtful[flag] ?? 0) + 1;
      if (this.doubts.length < LISTED) this.doubts.push({ flag, line, role, at });
    }
  }

  private misfit(cells: Cells): RejectReason | null {
    const { width } = this.table;
    if (cells.count < width) return this.isTotal(cells) ? 'footer_row' : 'too_few_columns';
    if (cells.count > width && !blankFrom(cells, width)) return 'too_many_columns';
    if (!cells.high) return null;
    if (!wellFormed(cells.bytes, cells.from, cells.to)) return 'bad_encoding';
    // The decoder of another encoding leaves this mark where the bytes made no character.
    const damaged = this.transcoded && decode(cells.bytes, cells.from, cells.to).includes(REPLACEMENT);
    return damaged ? 'bad_encoding' : null;
  }

  /** Rejects a row for a time that cannot be read, or for what the row is instead of data. */
  protected rejectTime(cells: Cells, column: number): false {
    const text = cellText(cells, column).trim();
    if (blankFrom(cells, 0)) this.rejects.add(cells, -1, 'blank_row');
    else if (this.isTotal(cells)) this.rejects.add(cells, -1, 'footer_row');
    else if (isNothing(text)) this.rejects.add(cells, column, 'missing_timestamp');
    else if (text.length <= 60 && plainName(text) === plainName(this.name(column))) {
      this.rejects.add(cells, -1, 'duplicate_header_row');
    } else this.rejects.add(cells, column, this.calendar.flaw);
    return false;
  }

  private isTotal(cells: Cells): boolean {
    for (let column = 0; column < cells.count; column++) {
      const text = cellText(cells, column).trim();
      if (text !== '') return text.length <= 40 && TOTALS.test(text);
    }
    return false;
  }
}
