import type { Reject, RejectReason } from '../../model/intake.ts';
import type { Cells } from '../records/cells.ts';
import { shown } from '../records/cells.ts';

const LISTED = 1000;

/** Keeps account of rows that were not loaded: all are counted, the first 1,000 are listed. */
export class Rejects {
  count = 0;
  readonly list: Omit<Reject, 'file'>[] = [];
  readonly by: Partial<Record<RejectReason, number>> = {};
  private readonly header: readonly string[];

  constructor(header: readonly string[]) {
    this.header = header;
  }

  /** `column`: whose value is to blame, or −1 for the row as a whole. */
  add(cells: Cells, column: number, reason: RejectReason): void {
    this.count++;
    this.by[reason] = (this.by[reason] ?? 0) + 1;
    if (this.list.length >= LISTED) return;
    const [from, to] = column < 0 ? [cells.from, cells.to] : [cells.start[column], cells.end[column]];
    this.list.push({ line: cells.line, column: this.nameOf(column), value: shown(cells.bytes, from, to), reason });
  }

  /** A column without a name goes by its number, from 1. */
  private nameOf(column: number): string {
    return column < 0 ? '' : this.header[column] || String(column + 1);
  }
}
