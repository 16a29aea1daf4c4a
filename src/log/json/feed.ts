import type { RowSink } from '../records/reader.ts';
import { RowWriter } from '../records/writer.ts';
import type { Reading } from '../shapes/shape.ts';
import type { Warn } from '../sources/source.ts';
import { Late } from './columns.ts';
import type { JsonObject } from './json.ts';
import type { NoRecord, RecordSink, RecordStream } from './records.ts';

const NAMED = 5;

/** Turns records into rows of a sink, and keeps account of what is to be said about them. */
export class Feed implements RecordSink {
  private readonly reading: Reading;
  private readonly writer: RowWriter;
  private readonly late = new Late();
  private rowless = 0;

  constructor(reading: Reading, sink: RowSink) {
    this.reading = reading;
    this.writer = new RowWriter(sink, reading.header.length);
  }

  record(record: JsonObject, line: number): void {
    const rows = this.reading.rows(record, this.late);
    if (rows.length === 0) this.rowless++;
    for (const row of rows) this.writer.row(line, row);
  }

  flaw(text: string, line: number, why: NoRecord): void {
    this.writer.torn(line, text, why);
  }

  /** Says what was passed over; `stream` is where the records came from, if they came from a text. */
  tell(warn: Warn, stream: RecordStream | null): void {
    const { late, rowless } = this;
    if (late.records > 0) {
      const names = [...late.names].slice(0, NAMED).join(', ');
      warn('late_columns', { columns: late.names.size, names, rows: late.records });
    }
    if (rowless > 0) warn('records_without_rows', { rows: rowless });
    if (stream === null) return;
    const { brokenOff, lenient, repeated } = stream;
    if (brokenOff > 0) warn('truncated_tail', { line: brokenOff });
    if (lenient > 0) warn('lenient_json', { line: lenient });
    if (repeated.records > 0) warn('duplicate_keys', { rows: repeated.records, line: repeated.line });
  }
}
