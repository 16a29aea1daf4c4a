import type { EpochMs } from '../../base/units.ts';
import type { ColumnRole } from '../../model/intake.ts';
import type { Cells } from '../records/cells.ts';
import { cellText } from '../records/cells.ts';
import type { ByteDictionary } from '../values/dictionary.ts';
import { cellId, isNothing } from '../values/ids.ts';
import type { TimeReader } from '../values/times.ts';
import type { AttributeReader } from './attribute-rows.ts';
import type { InquiryRows } from './inquiry-rows.ts';
import { TableReader, type Reading } from './table-reader.ts';

/** A moment column, and the reader that knows how its dates are written. */
interface TimeColumn {
  readonly column: number;
  readonly reader: TimeReader;
}

/** Reads the inquiries of one file into the rows of a log. */
export class InquiryReader extends TableReader {
  private readonly rows: InquiryRows;
  private readonly file: number;
  private readonly attributes: AttributeReader | null;
  private readonly arrival: TimeColumn;
  private readonly answered: TimeColumn;
  private readonly ended: TimeColumn;

  constructor(rows: InquiryRows, reading: Reading, file: number) {
    super(reading);
    this.rows = rows;
    this.file = file;
    this.arrival = this.timeColumn('arrival');
    this.answered = this.timeColumn('answered');
    this.ended = this.timeColumn('ended');
    this.attributes = rows.attributes.reader((role) => this.column(role));
    if (this.column('account') >= 0) rows.namesAccounts = true;
  }

  protected take(cells: Cells): boolean {
    const arrival = this.arrival.reader.read(cells, this.arrival.column);
    if (Number.isNaN(arrival)) return this.rejectTime(cells, this.arrival.column);
    const answered = this.moment(cells, this.answered);
    const ended = this.moment(cells, this.ended);
    if (answered === null || ended === null) {
      this.rejects.add(cells, (answered === null ? this.answered : this.ended).column, 'bad_timestamp');
      return false;
    }
    const { rows } = this;
    const account = this.id(rows.accounts, cells, 'account');
    const buyer = this.id(rows.buyers, cells, 'buyer');
    const scope = this.id(rows.scopes, cells, 'scope');
    if (this.attributes !== null) this.attributes.read(cells, rows.kept, true);
    rows.rows.push({ arrival, answered, ended, account, buyer, scope, file: this.file, line: cells.line });
    return true;
  }

  private timeColumn(role: ColumnRole): TimeColumn {
    const column = this.column(role);
    return { column, reader: this.timeReader(column) };
  }

  /** NaN: nothing there; null: something that is no moment. */
  private moment(cells: Cells, { column, reader }: TimeColumn): EpochMs | null {
    if (column < 0) return NaN;
    const at = reader.read(cells, column);
    return !Number.isNaN(at) || isNothing(cellText(cells, column).trim()) ? at : null;
  }

  private id(dictionary: ByteDictionary, cells: Cells, role: ColumnRole): number {
    const column = this.column(role);
    return column < 0 ? -1 : cellId(dictionary, cells, column);
  }
}
