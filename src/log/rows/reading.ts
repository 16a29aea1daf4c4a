import { zoneOf } from '../../base/civil.ts';
import type { EpochMs } from '../../base/units.ts';
import type { ColumnRole, Mapping } from '../../model/intake.ts';
import type { Table } from '../records/table.ts';
import type { Calendar, TimeRules } from '../values/calendar.ts';
import { decided, rulesOf } from '../values/time-rules.ts';

/** How the rows of one file are to be read. */
export interface Reading {
  /** Of the file, as its rejected rows are told. */
  readonly name: string;
  readonly table: Table;
  readonly mapping: Mapping;
  readonly rules: TimeRules;
}

const TIMES: readonly ColumnRole[] = ['time', 'arrival', 'answered', 'ended'];

/**
 * How a file is to be read by its first rows.
 * @param now what time it is; later moments are marked
 * @throws RangeError if the time zone of the mapping is not known
 */
export function readingOf(name: string, table: Table, mapping: Mapping, now: EpochMs = Infinity): Reading {
  const cells = (role: ColumnRole): string[] => {
    const column = mapping.columns[role];
    return column === undefined ? [] : table.rows.map((row) => row[column] ?? '');
  };
  const times = TIMES.flatMap(cells);
  const split = mapping.columns.date !== undefined;
  const sample = { moments: split ? [] : times, dates: cells('date'), clocks: split ? times : [] };
  const choices = {
    zone: zoneOf(mapping.timeZone),
    dateOrder: mapping.dateOrder ?? null,
    from1904: mapping.excel1904 ?? false,
    now,
  };
  return { name, table, mapping, rules: rulesOf(sample, choices) };
}

/** How a file must be read again, since its dates turned out to be written otherwise than its first rows; else `null`. */
export function rereading(reading: Reading, read: Calendar): Reading | null {
  const { mapping, rules } = reading;
  const verdict = decided(read, mapping.dateOrder ?? null);
  const { state, order } = rules.verdict;
  return verdict.state === state && verdict.order === order ? null : { ...reading, rules: { ...rules, verdict } };
}
