import type { Problem } from '../../src/base/result.ts';
import { MINUTE } from '../../src/base/units.ts';
import { preview, readLog } from '../../src/log/intake.ts';
import { lookAt } from '../../src/log/look.ts';
import type { Cells } from '../../src/log/records/cells.ts';
import { cellText, decode } from '../../src/log/records/cells.ts';
import type { RowSink } from '../../src/log/records/reader.ts';
import { InquiryReader } from '../../src/log/rows/inquiry-reader.ts';
import { InquiryRows } from '../../src/log/rows/inquiry-rows.ts';
import { MessageReader } from '../../src/log/rows/message-reader.ts';
import { MessageRows } from '../../src/log/rows/message-rows.ts';
import type { Reading } from '../../src/log/rows/reading.ts';
import { readingOf, rereading } from '../../src/log/rows/reading.ts';
import type { Calendar } from '../../src/log/values/calendar.ts';
import { linksOf } from '../../src/model/links.ts';
import { ByteDictionary } from '../../src/log/values/dictionary.ts';
import { cellId } from '../../src/log/values/ids.ts';
import type { ColumnRole, IntakeOptions, QualityReport } from '../../src/model/intake.ts';
import type { Log } from '../../src/model/log.ts';
import { SENDERS } from '../../src/model/log.ts';
import type { Case, Corpus } from './corpus.ts';
import { fileOf } from './corpus.ts';

/** A kept row as the importer understood it. */
export interface SeenRow {
  /** Its place among all rows of data, kept or not, from 0. */
  readonly index: number;
  readonly at: number;
  /** Fields under their names in the manifest; ids as the importer compares them, text as it stands. */
  readonly fields: Readonly<Record<string, string>>;
  /** The same cells as they stand. */
  readonly raw: Readonly<Record<string, string>>;
}

/** What the importer made of a file. */
export interface Seen {
  readonly problems: readonly Problem[];
  readonly report: QualityReport | null;
  readonly log: Log | null;
  readonly rows: readonly SeenRow[];
  /** Text of every row that was rejected. */
  readonly rejected: readonly string[];
}

const ROLES: Readonly<Record<string, ColumnRole>> = {
  message_id: 'message',
  session_id: 'conversation',
  buyer: 'buyer',
  agent: 'account',
  sender: 'role',
  sent_at: 'time',
  text: 'text',
};
/** The corpus was made three years after its base log was written. */
const NOW = Date.UTC(2026, 10, 23);
const QUIET = { progress: (): void => undefined, cancelled: (): boolean => false };

/** Reads the file of a case with the real importer, then once more with a sink around the real rows that notes each. */
export async function watched(corpus: Corpus, one: Case): Promise<Seen> {
  const file = fileOf(corpus, one);
  const options = await optionsOf(corpus, one, file);
  const read = await readLog(file, options, QUIET);
  if (!read.ok) return { problems: read.error, report: null, log: null, rows: [], rejected: [] };
  const look = await lookAt(file, options);
  if (!look.ok) throw new Error('what was read can be looked at');
  const { source, mapping } = look.value;
  const watch = async (reading: Reading): Promise<Watcher> => {
    const watcher = new Watcher(corpus, one, reading);
    const pieces = source.rows(watcher);
    while (!(await pieces.next()).done);
    return watcher;
  };
  const first = readingOf('', source.table, mapping, options.now);
  let sink = await watch(first);
  const again = rereading(first, sink.calendar);
  if (again !== null) sink = await watch(again);
  const { kept, rejected } = read.value.report;
  // A second reading that ends otherwise would judge something that nobody sees.
  if (sink.rows.length !== kept || sink.rejected.length !== rejected) throw new Error('two readings differ');
  return { problems: [], ...read.value, rows: sink.rows, rejected: sink.rejected };
}

/** What a user would set by hand: the zone, and columns by their names. */
async function optionsOf(corpus: Corpus, { hint = {} }: Case, file: File): Promise<IntakeOptions> {
  const timeZone = hint.timezone ?? corpus.timeZone;
  const options = { mapping: null, timeZone, gap: 30 * MINUTE, keepText: true, now: NOW };
  if (hint.map === undefined && hint.date1904 === undefined) return options;
  const look = await preview(file, options);
  if (!look.ok) return options;
  const { header, mapping } = look.value;
  const chosen = Object.entries(hint.map ?? {}).map(([field, name]) => [ROLES[field], header.indexOf(name)] as const);
  const columns = { ...mapping.columns, ...Object.fromEntries(chosen) };
  return { ...options, mapping: { ...mapping, columns, excel1904: hint.date1904 ?? false } };
}

class Watcher implements RowSink {
  readonly rows: SeenRow[] = [];
  readonly rejected: string[] = [];
  private readonly ids = new ByteDictionary();
  private readonly into: MessageRows | InquiryRows;
  private readonly inner: MessageReader | InquiryReader;
  private readonly columns: readonly (readonly [field: string, column: number])[];

  constructor(corpus: Corpus, one: Case, reading: Reading) {
    const { table, mapping } = reading;
    if (mapping.grain === 'inquiry') {
      this.into = new InquiryRows();
      this.inner = new InquiryReader(this.into, reading, 0);
    } else {
      this.into = new MessageRows(linksOf(mapping.columns), true);
      this.inner = new MessageReader(this.into, reading);
    }
    const named = table.header.some((name) => name !== '');
    const columnOf = (field: string, place: number): number => {
      const mapped = mapping.columns[ROLES[field]] ?? -1;
      if (mapped >= 0) return mapped;
      return named ? table.header.indexOf(one.header_map?.[field] ?? field) : place;
    };
    this.columns = corpus.fields.map((field, place) => [field, columnOf(field, place)]);
  }

  get calendar(): Calendar {
    return this.inner.calendar;
  }

  row(cells: Cells): void {
    this.note(cells, () => this.inner.row(cells));
  }

  torn(cells: Cells, why: Parameters<RowSink['torn']>[1]): void {
    this.note(cells, () => this.inner.torn(cells, why));
  }

  private note(cells: Cells, read: () => void): void {
    const { inner } = this;
    const { rowsRead, kept } = inner;
    read();
    if (inner.kept > kept) this.rows.push(this.seen(cells, rowsRead));
    else if (inner.rowsRead > rowsRead) this.rejected.push(decode(cells.bytes, cells.from, cells.to));
  }

  private seen(cells: Cells, index: number): SeenRow {
    const { into } = this;
    const row = this.inner.kept - 1;
    const raw = this.columns.map(([field, column]): [string, string] => [
      field,
      column < 0 || column >= cells.count ? '' : cellText(cells, column),
    ]);
    const fields = this.columns.map(([field, column], place): [string, string] => {
      if (field === 'sender' && into.grain === 'message') return [field, SENDERS[into.sender[row]]];
      if (field === 'text' || raw[place][1] === '') return raw[place];
      const id = cellId(this.ids, cells, column);
      return [field, id < 0 ? '' : this.ids.text(id)];
    });
    const at = into.grain === 'message' ? into.at[row] : into.rows[row].arrival;
    return { index, at, fields: Object.fromEntries(fields), raw: Object.fromEntries(raw) };
  }
}
