import type { Zone } from '../../base/civil.ts';
import type { EpochMs } from '../../base/units.ts';
import type { ColumnRole, Mapping } from '../../model/intake.ts';
import type { Cells } from '../records/cells.ts';
import { cellText } from '../records/cells.ts';
import type { Table } from '../records/table.ts';
import { ByteDictionary } from '../values/dictionary.ts';
import { cellId, isNothing } from '../values/ids.ts';
import type { TimeReader } from '../values/times.ts';
import { AttributeRows } from './attribute-rows.ts';
import { TableRows } from './table-rows.ts';

/** One kept row of an inquiry table; moments in epoch ms, NaN where the cell is empty; names as ids, −1 = none. */
export interface InquiryRow {
  readonly arrival: EpochMs;
  readonly answered: EpochMs;
  readonly ended: EpochMs;
  readonly account: number;
  readonly buyer: number;
  readonly scope: number;
  readonly line: number;
}

/** A moment column, and the reader that knows how its dates are written. */
interface TimeColumn {
  readonly column: number;
  readonly reader: TimeReader;
}

export class InquiryRows extends TableRows {
  readonly grain = 'inquiry';
  readonly rows: InquiryRow[] = [];
  readonly accounts = new ByteDictionary();
  readonly buyers = new ByteDictionary();
  readonly scopes = new ByteDictionary();
  readonly attributes: AttributeRows | null;
  /** Without such a column whoever answered has no name. */
  readonly namesAccounts: boolean;
  private readonly arrival: TimeColumn;
  private readonly answered: TimeColumn;
  private readonly ended: TimeColumn;

  constructor(table: Table, mapping: Mapping, zone: Zone) {
    super(table, mapping, zone);
    this.arrival = this.timeColumn('arrival');
    this.answered = this.timeColumn('answered');
    this.ended = this.timeColumn('ended');
    this.attributes = AttributeRows.of((role) => this.column(role));
    this.namesAccounts = this.column('account') >= 0;
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
    const account = this.id(this.accounts, cells, 'account');
    const buyer = this.id(this.buyers, cells, 'buyer');
    const scope = this.id(this.scopes, cells, 'scope');
    if (this.attributes !== null) this.attributes.read(cells, this.rows.length, true);
    this.rows.push({ arrival, answered, ended, account, buyer, scope, line: cells.line });
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
