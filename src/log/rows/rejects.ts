import { csvLine } from '../../base/csv.ts';
import type { Reject, RejectReason } from '../../model/intake.ts';
import type { Cells } from '../records/cells.ts';
import { shown } from '../records/cells.ts';

const LISTED = 1000;
/** Lines that are held as text; more of them are put where they do not count as this program's memory. */
const HELD = 20_000;

/** Keeps account of rows that were not loaded: all are counted and written down, the first 1,000 are listed. */
export class Rejects {
  count = 0;
  readonly list: Omit<Reject, 'file'>[] = [];
  readonly by: Partial<Record<RejectReason, number>> = {};
  private readonly header: readonly string[];
  private readonly file: string;
  private lines: string[] = [];
  private readonly parts: Blob[] = [];

  constructor(header: readonly string[], file: string) {
    this.header = header;
    this.file = file;
  }

  /** `column`: whose value is to blame, or −1 for the row as a whole. */
  add(cells: Cells, column: number, reason: RejectReason): void {
    this.count++;
    this.by[reason] = (this.by[reason] ?? 0) + 1;
    const [from, to] = column < 0 ? [cells.from, cells.to] : [cells.start[column], cells.end[column]];
    const name = this.nameOf(column);
    const value = shown(cells.bytes, from, to);
    if (this.list.length < LISTED) this.list.push({ line: cells.line, column: name, value, reason });
    this.lines.push(csvLine([this.file, cells.line, name, value, reason]));
    if (this.lines.length === HELD) this.putAside();
  }

  /** All of them as CSV without a header: file, line, column, value, code of the reason. */
  csv(): Blob {
    this.putAside();
    return new Blob(this.parts);
  }

  private putAside(): void {
    this.parts.push(new Blob(this.lines));
    this.lines = [];
  }

  /** A column without a name goes by its number, from 1. */
  private nameOf(column: number): string {
    return column < 0 ? '' : this.header[column] || String(column + 1);
  }
}
