import type { EpochMs, Ms } from '../../base/units.ts';
import { DAY } from '../../base/units.ts';
import type { ColumnRole } from '../../model/intake.ts';
import type { Cells } from '../records/cells.ts';
import { cellText } from '../records/cells.ts';
import type { ByteDictionary } from '../values/dictionary.ts';
import { cellId, isNothing } from '../values/ids.ts';
import { readDuration, readNumber, unitOfHeader } from '../values/numbers.ts';
import type { AttributeReader } from './attribute-rows.ts';
import type { InquiryRows } from './inquiry-rows.ts';
import type { Reading } from './reading.ts';
import { TableReader } from './table-reader.ts';

/** A column of durations, and the unit of its bare numbers. */
interface DurationColumn {
  readonly role: ColumnRole;
  readonly column: number;
  readonly unit: Ms;
}

/** A cell that makes its row unfit. */
class Unfit {
  readonly column: number;
  readonly reason: 'bad_timestamp' | 'ambiguous_timestamp' | 'date_without_time' | 'bad_number';

  constructor(column: number, reason: Unfit['reason']) {
    this.column = column;
    this.reason = reason;
  }
}

/** Reads the inquiries of one file into the rows of a log. */
export class InquiryReader extends TableReader {
  private readonly rows: InquiryRows;
  private readonly file: number;
  private readonly attributes: AttributeReader | null;
  private readonly dated: boolean;
  private readonly arrival: number;
  private readonly messages: number;
  private readonly waited: DurationColumn;
  private readonly talked: DurationColumn;
  private readonly lasted: DurationColumn;

  constructor(rows: InquiryRows, reading: Reading, file: number) {
    super(reading);
    this.rows = rows;
    this.file = file;
    this.dated = this.column('date') >= 0;
    this.arrival = this.column('arrival');
    this.messages = this.column('messages');
    this.waited = this.durationColumn('waited');
    this.talked = this.durationColumn('talked');
    this.lasted = this.durationColumn('lasted');
    this.attributes = rows.attributes.reader((role) => this.column(role));
    if (this.column('account') >= 0) rows.namesAccounts = true;
  }

  protected take(cells: Cells): boolean {
    const arrival = this.momentIn(cells, this.arrival);
    if (Number.isNaN(arrival)) return this.rejectTime(cells, this.arrival);
    const found = { marks: this.calendar.marks, negative: 0 };
    const answered = this.moment(cells, 'answered', arrival, found);
    const ended = this.moment(cells, 'ended', arrival, found);
    const waited = this.duration(cells, this.waited, found);
    const talked = this.duration(cells, this.talked, found);
    const lasted = this.duration(cells, this.lasted, found);
    const unfit = [answered, ended, waited, talked, lasted, this.count(cells)].find((value) => value instanceof Unfit);
    if (unfit !== undefined) {
      this.rejects.add(cells, unfit.column, unfit.reason);
      return false;
    }
    const { rows } = this;
    if (found.marks !== 0) this.doubt(found.marks, cells.line, 'arrival', arrival);
    rows.negative += found.negative;
    const told = Number.isNaN(answered) ? arrival + Number(waited) : Number(answered);
    const account = this.id(rows.accounts, cells, 'account');
    const buyer = this.id(rows.buyers, cells, 'buyer');
    const scope = this.id(rows.scopes, cells, 'scope');
    if (this.attributes !== null) this.attributes.read(cells, rows.kept, true);
    rows.rows.push({
      arrival,
      answered: told,
      ended: endOf(arrival, told, { ended, talked, lasted }),
      account,
      buyer,
      scope,
      file: this.file,
      line: cells.line,
    });
    return true;
  }

  private durationColumn(role: ColumnRole): DurationColumn {
    const column = this.column(role);
    return { role, column, unit: unitOfHeader(this.name(column)) };
  }

  private momentIn(cells: Cells, column: number): EpochMs {
    return this.dated ? this.times.readPair(cells, this.column('date'), column) : this.times.read(cells, column);
  }

  /** NaN: nothing there. */
  private moment(cells: Cells, role: ColumnRole, arrival: EpochMs, found: { marks: number }): EpochMs | Unfit {
    const column = this.column(role);
    if (column < 0 || isNothing(cellText(cells, column).trim())) return NaN;
    const at = this.momentIn(cells, column);
    if (Number.isNaN(at)) return new Unfit(column, this.calendar.flaw);
    found.marks |= this.calendar.marks;
    // Beside one date a clock that has gone far back has passed midnight.
    return this.dated && at < arrival - DAY / 2 ? at + DAY : at;
  }

  /** NaN: nothing there. A duration below zero is counted and taken as none. */
  private duration(cells: Cells, { column, unit }: DurationColumn, found: { negative: number }): Ms | Unfit {
    if (column < 0) return NaN;
    const size = readDuration(cellText(cells, column), unit);
    if (size === null) return NaN;
    if (Number.isNaN(size)) return new Unfit(column, 'bad_number');
    if (size < 0) found.negative++;
    return Math.max(0, size);
  }

  /** A number of messages is not needed, but a row that has a wrong one is not to be trusted. */
  private count(cells: Cells): number | Unfit {
    if (this.messages < 0) return NaN;
    const count = readNumber(cellText(cells, this.messages));
    return count === null || count >= 0 ? Number(count) : new Unfit(this.messages, 'bad_number');
  }

  private id(dictionary: ByteDictionary, cells: Cells, role: ColumnRole): number {
    const column = this.column(role);
    return column < 0 ? -1 : cellId(dictionary, cells, column);
  }
}

type Value = number | Unfit;

/** The end as it stands there, else by the time from the answer on, else by that from the arrival on. */
function endOf(
  arrival: EpochMs,
  answered: EpochMs,
  told: { readonly ended: Value; readonly talked: Value; readonly lasted: Value },
): EpochMs {
  const [ended, talked, lasted] = [told.ended, told.talked, told.lasted].map(Number);
  if (!Number.isNaN(ended)) return ended;
  return Number.isNaN(answered + talked) ? arrival + lasted : answered + talked;
}
