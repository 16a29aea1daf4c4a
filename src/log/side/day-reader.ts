import type { AccountDay, Measure, Side } from '../../model/side.ts';
import type { Cells } from '../records/cells.ts';
import { cellText } from '../records/cells.ts';
import { isNothing } from '../values/ids.ts';
import { dayStart } from '../values/moment.ts';
import { measureReader } from './measures.ts';
import type { SideColumns } from './side.ts';
import type { About } from './side-reader.ts';
import { SideReader } from './side-reader.ts';

type DayColumns = Extract<SideColumns, { kind: 'account-days' }>;

/** Reads the days of accounts; a row with a value that cannot be read is rejected for it. */
export class DayReader extends SideReader {
  private readonly days: AccountDay[] = [];
  private readonly columns: DayColumns;
  private readonly named: string | null;
  private readonly readers: readonly (readonly [column: number, id: Measure, read: (text: string) => number | null])[];

  /** @param named the day of every row where no column tells */
  constructor(about: About, columns: DayColumns, named: string | null) {
    super(about);
    this.columns = columns;
    this.named = named;
    this.readers = [...columns.measures].map(([column, id]) => [
      column,
      id,
      measureReader(about.table.header[column], id),
    ]);
  }

  protected take(cells: Cells): boolean {
    const { account, day } = this.columns;
    const name = cellText(cells, account).trim();
    if (isNothing(name)) return this.reject(cells, account, 'missing_required');
    const date = day < 0 ? this.named : dayOf(cellText(cells, day));
    if (day >= 0 && date === null) return this.reject(cells, day, 'bad_timestamp');
    const measures: Partial<Record<Measure, number>> = {};
    for (const [column, id, read] of this.readers) {
      const value = read(cellText(cells, column));
      if (value !== null && Number.isNaN(value)) return this.reject(cells, column, 'bad_number');
      if (value !== null) measures[id] = value;
    }
    this.days.push({ account: name, day: date, measures });
    return true;
  }

  finish(): Side {
    return { kind: 'account-days', days: this.days, report: this.report() };
  }
}

/** `2023-07-22` of `2023/7/22`, `20230722`, `2023年7月22日`, with or without a clock time; else `null`. */
function dayOf(text: string): string | null {
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT].*)?$/.exec(text.normalize('NFKC').trim()) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text.trim());
  if (found === null) return null;
  const [year, month, day] = found.slice(1).map(Number);
  const start = dayStart(year, month, day);
  return Number.isNaN(start) ? null : new Date(start).toISOString().slice(0, 10);
}
