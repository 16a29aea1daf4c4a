import type { Zone } from '../../base/civil.ts';
import type { ColumnRole, Mapping, RejectReason } from '../../model/intake.ts';
import { hasNoEncoding } from '../decode/encoding.ts';
import { wellFormed } from '../decode/utf8.ts';
import type { Cells } from '../records/cells.ts';
import { blankFrom, cellText, decode } from '../records/cells.ts';
import type { RowSink, Torn } from '../records/reader.ts';
import type { Table } from '../records/table.ts';
import { plainName } from '../columns/names.ts';
import { isNothing } from '../values/ids.ts';
import { dateOrder } from '../values/time-forms.ts';
import { TimeReader } from '../values/times.ts';
import { Rejects } from './rejects.ts';

const TOTALS =
  /^(合计|总计|小计|汇总|汇总值|平均|平均值|均值|合計|總計|(?:grand )?totals?|sum|average|subtotal)(?![a-z])/i;
const REPLACEMENT = '\ufffd';

/** How the rows of one file are to be read. */
export interface Reading {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly zone: Zone;
}

/** Reads the rows of one file of either grain: what makes a row fit to be read, whatever its columns mean. */
export abstract class TableReader implements RowSink {
  rowsRead = 0;
  kept = 0;
  readonly rejects: Rejects;
  private readonly table: Table;
  private readonly mapping: Mapping;
  private readonly zone: Zone;
  private readonly transcoded: boolean;

  constructor({ table, mapping, zone }: Reading) {
    this.table = table;
    this.mapping = mapping;
    this.zone = zone;
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

  protected timeReader(column: number): TimeReader {
    return new TimeReader(this.zone, dateOrder(this.table.rows.map((row) => row[column] ?? '')));
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
    } else this.rejects.add(cells, column, 'bad_timestamp');
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
