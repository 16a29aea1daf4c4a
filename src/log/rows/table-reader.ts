import type { EpochMs } from '../../base/units.ts';
import { hasNoEncoding } from '../decode/encoding.ts';
import type { ColumnRole, Flag, Mapping, RejectReason, Warning } from '../../model/intake.ts';
import { BIDI_CONTROL, BROKEN, CONTROL_CHAR, marksOf, REPLACEMENT_CHAR, ZERO_WIDTH } from '../decode/marks.ts';
import type { Cells } from '../records/cells.ts';
import { blankFrom, cellText } from '../records/cells.ts';
import { RowFit } from '../records/fit.ts';
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
const UNSEEN: readonly (readonly [flag: Flag, mark: number])[] = [
  ['control_char', CONTROL_CHAR],
  ['replacement_char', REPLACEMENT_CHAR],
  ['zero_width', ZERO_WIDTH],
  ['bidi_control', BIDI_CONTROL],
];

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
  /** Empty lines below the header. */
  blankLines = 0;
  readonly rejects: Rejects;
  private readonly table: Table;
  private readonly mapping: Mapping;
  private readonly transcoded: boolean;
  /** What was noticed about the times of the file. */
  readonly calendar: Calendar;
  protected readonly times: TimeReader;
  /** Kept rows that are doubtful by flag, and the first of the moments that are. */
  readonly doubtful: Partial<Record<Flag, number>> = {};
  readonly doubts: Doubt[] = [];
  private readonly fit: RowFit;
  /** Whether the delimiter is none of the characters that are to be noticed. */
  private readonly plainDelimiter: boolean;
  /** Of the text of the row that is being read. */
  private seen = 0;

  constructor({ name, table, mapping, rules }: Reading) {
    this.table = table;
    this.mapping = mapping;
    this.calendar = new Calendar(rules);
    this.times = new TimeReader(this.calendar);
    this.transcoded = mapping.encoding !== 'utf-8' && !hasNoEncoding(mapping.encoding);
    this.fit = new RowFit(table.width);
    this.plainDelimiter = table.delimiter === '\t' || !/[\0-\x1f]/.test(table.delimiter);
    this.rejects = new Rejects(table.header, name);
  }

  row(cells: Cells): void {
    if (cells.line < this.table.firstLine) return;
    this.rowsRead++;
    const flaw = this.misfit(cells);
    if (flaw !== null) this.rejects.add(cells, -1, flaw);
    else if (this.take(cells)) {
      this.kept++;
      if (this.seen !== 0) this.unseen();
    }
  }

  torn(cells: Cells, why: Torn): void {
    if (cells.line < this.table.firstLine) return;
    this.rowsRead++;
    this.rejects.add(cells, -1, why);
  }

  blank(line: number): void {
    if (line >= this.table.firstLine) this.blankLines++;
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

  /** What is to be said once about these rows. */
  get warnings(): readonly Warning[] {
    const { extra, second } = this.fit;
    return [
      ...(extra > 0 ? [{ code: 'extra_cells', detail: { rows: extra } } as const] : []),
      ...(second === null ? [] : [{ code: 'multi_table', detail: { line: second } } as const]),
    ];
  }

  private misfit(cells: Cells): RejectReason | null {
    this.seen = 0;
    const misfit = this.fit.misfit(cells);
    if (misfit === 'too_few_columns' && this.isTotal(cells)) return 'footer_row';
    if (misfit !== null || !cells.high) return misfit;
    if (this.plainDelimiter) this.seen = marksOf(cells.bytes, cells.from, cells.to);
    else {
      for (let column = 0; column < cells.count; column++) {
        this.seen |= marksOf(cells.bytes, cells.start[column], cells.end[column]);
      }
    }
    // The decoder of another encoding leaves a replacement character where the bytes made none.
    return (this.seen & (this.transcoded ? BROKEN | REPLACEMENT_CHAR : BROKEN)) !== 0 ? 'bad_encoding' : null;
  }

  /** Counts a row that is kept and holds what nobody sees. */
  private unseen(): void {
    for (const [flag, mark] of UNSEEN) {
      if ((this.seen & mark) !== 0) this.doubtful[flag] = (this.doubtful[flag] ?? 0) + 1;
    }
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
