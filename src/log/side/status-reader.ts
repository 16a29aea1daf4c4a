import type { Mapping } from '../../model/intake.ts';
import type { Side, StatusChange } from '../../model/side.ts';
import type { Cells } from '../records/cells.ts';
import { cellText } from '../records/cells.ts';
import { readingOf } from '../rows/reading.ts';
import { Calendar } from '../values/calendar.ts';
import { isNothing } from '../values/ids.ts';
import { TimeReader } from '../values/times.ts';
import type { SideColumns } from './side.ts';
import type { About } from './side-reader.ts';
import { SideReader } from './side-reader.ts';
import { statusOf } from './statuses.ts';

type StatusColumns = Extract<SideColumns, { kind: 'status' }>;

/** Reads when accounts came, went and were suspended. */
export class StatusReader extends SideReader {
  private readonly changes: StatusChange[] = [];
  private readonly columns: StatusColumns;
  private readonly times: TimeReader;

  constructor(about: About, columns: StatusColumns, mapping: Mapping) {
    super(about);
    this.columns = columns;
    const { rules } = readingOf(about.file, about.table, { ...mapping, columns: { time: columns.time } });
    this.times = new TimeReader(new Calendar(rules));
  }

  protected take(cells: Cells): boolean {
    const { account, time, status, device } = this.columns;
    const at = this.times.read(cells, time);
    if (Number.isNaN(at)) {
      return this.reject(cells, time, isNothing(cellText(cells, time).trim()) ? 'missing_timestamp' : 'bad_timestamp');
    }
    const name = cellText(cells, account).trim();
    if (isNothing(name)) return this.reject(cells, account, 'missing_required');
    const what = statusOf(cellText(cells, status));
    if (what === null) return this.reject(cells, status, 'bad_status');
    this.changes.push({ account: name, at, status: what, device: device < 0 ? '' : cellText(cells, device).trim() });
    return true;
  }

  finish(): Side {
    return { kind: 'status', changes: this.changes.toSorted((a, b) => a.at - b.at), report: this.report() };
  }
}
