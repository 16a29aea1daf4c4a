import { countKnown } from '../columns/names.ts';
import type { Lie } from '../json/piece.ts';
import type { Holding } from '../json/documents.ts';
import { Feed } from '../json/feed.ts';
import { firstOf, type Place } from '../json/find.ts';
import { Late } from '../json/columns.ts';
import type { JsonObject } from '../json/json.ts';
import { RecordStream } from '../json/records.ts';
import type { Table } from '../records/table.ts';
import { MOST_COLUMNS, tableOfRows } from '../records/table.ts';
import { RowWriter } from '../records/writer.ts';
import { readingsOf } from '../json/readings.ts';
import type { Reading } from '../shapes/shape.ts';
import type { Chunk, RowSource, Warn } from './source.ts';

/** A table that the records of a place make, and how its rows are fed to a sink. */
export interface Candidate {
  readonly table: Table;
  readonly rows: RowSource['rows'];
}

/** The text in UTF-8, the bytes of the file, and who is told what is said once about it. */
interface Text {
  readonly chunks: () => AsyncGenerator<Chunk>;
  readonly size: number;
  readonly warn: Warn;
}

const SHOWN = 300;

/** The tables that the records of a place make; and how many things stood there that are no records. */
export async function tablesAt({ from }: Place, text: Text): Promise<{ candidates: Candidate[]; flaws: number }> {
  if (from.kind === 'rows') {
    const candidate = ofRows(from, text);
    return { candidates: candidate === null ? [] : [candidate], flaws: 0 };
  }
  const { records, flaws } =
    from.kind === 'records' ? { records: from.records.slice(0, SHOWN), flaws: 0 } : await firstOf(from, text.chunks);
  if (records.length === 0) return { candidates: [], flaws };
  const candidates = readingsOf(records, MOST_COLUMNS).map((reading) => ({
    table: tableOf(reading, records),
    rows: from.kind === 'records' ? fromValue(from.records, reading, text) : fromText(from, reading, text),
  }));
  return { candidates, flaws };
}

const laidOut = (header: readonly string[], rows: Table['rows']): Table => ({
  delimiter: '',
  width: header.length,
  loneCr: false,
  header,
  firstLine: 1,
  rows,
});

function tableOf(reading: Reading, records: readonly JsonObject[]): Table {
  const rows: (readonly string[])[] = [];
  const late = new Late();
  for (const record of records) if (rows.length < SHOWN) rows.push(...reading.rows(record, late));
  return laidOut(reading.header, rows.slice(0, SHOWN));
}

const fromText = (lie: Lie, reading: Reading, { chunks, warn }: Text): RowSource['rows'] =>
  async function* (sink) {
    const feed = new Feed(reading, sink);
    const stream = new RecordStream(lie, feed);
    for await (const { bytes, done } of chunks()) {
      stream.push(bytes);
      yield done;
    }
    stream.finish();
    feed.tell(warn, stream);
  };

/** Records of a document count as lines. */
const fromValue = (records: readonly JsonObject[], reading: Reading, text: Text): RowSource['rows'] =>
  async function* (sink) {
    const feed = new Feed(reading, sink);
    yield* paced(text, records.length, (index) => feed.record(records[index], index + 1));
    feed.tell(text.warn, null);
  };

/** Rows of cells, under the names that stand beside them or in their first rows. */
function ofRows({ header, rows }: Extract<Holding, { kind: 'rows' }>, text: Text): Candidate | null {
  const lines = rows.map((cells, index) => ({ line: index + 1, cells }));
  const table = header === null ? tableOfRows(lines, countKnown) : laidOut(header, rows.slice(0, SHOWN));
  if (table === null) return null;
  return {
    table,
    rows: (sink) => {
      const writer = new RowWriter(sink, table.width);
      return paced(text, lines.length, (index) => writer.row(index + 1, rows[index]));
    },
  };
}

/** Does what is to be done for each of `count` things while the file is read once more, so that a cancel is heard. */
async function* paced({ chunks, size }: Text, count: number, act: (index: number) => void): AsyncGenerator<number> {
  let index = 0;
  for await (const { done } of chunks()) {
    const share = Math.min(count, Math.floor((count * done) / size));
    while (index < share) act(index++);
    yield done;
  }
  while (index < count) act(index++);
}
