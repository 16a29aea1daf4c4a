import type { Measure } from '../../model/side.ts';
import { measureOf } from '../columns/measures.ts';
import { rankOfName } from '../columns/names.ts';
import type { Table } from '../records/table.ts';
import { isMoment } from '../values/time-rules.ts';
import { isAccountName, isDayName } from './measures.ts';
import { isDeviceName, isStatusName, statusOf } from './statuses.ts';

/** Columns of a file that goes with a log; 0-based, −1 = none. */
export type SideColumns =
  | {
      readonly kind: 'account-days';
      readonly account: number;
      readonly day: number;
      readonly measures: ReadonlyMap<number, Measure>;
    }
  | {
      readonly kind: 'status';
      readonly account: number;
      readonly time: number;
      readonly status: number;
      readonly device: number;
    };

/** What a table is that is no log; `null`: nothing that is known. */
export const sideOf = (table: Table): SideColumns | null => statusColumns(table) ?? dayColumns(table);

function dayColumns({ header }: Table): SideColumns | null {
  const account = header.findIndex(isAccountName);
  const measures = new Map<number, Measure>();
  for (const [column, name] of header.entries()) {
    const measure = column === account ? null : measureOf(name);
    if (measure !== null && ![...measures.values()].includes(measure)) measures.set(column, measure);
  }
  if (account < 0 || measures.size < 2) return null;
  return { kind: 'account-days', account, day: header.findIndex(isDayName), measures };
}

function statusColumns({ header, rows }: Table): SideColumns | null {
  const account = header.findIndex(isAccountName);
  const status = header.findIndex(isStatusName);
  const share = (column: number, holds: (text: string) => boolean): number => {
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '');
    return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  };
  const time = header.findIndex((name, column) => TIME.test(name) && share(column, isMoment) >= 0.5);
  if (account < 0 || status < 0 || time < 0 || share(status, (text) => statusOf(text) !== null) < 0.5) return null;
  // A log has more columns than who, when and what; texts and buyers are never in a log of states.
  if (header.some((name) => rankOfName('text', name) >= 0 || rankOfName('buyer', name) >= 0)) return null;
  return { kind: 'status', account, time, status, device: header.findIndex(isDeviceName) };
}

const TIME = /时间|日期|time|date|^at$|^ts$|_at$/i;
