import { wellFormed } from '../decode/utf8.ts';
import { Late } from '../json/columns.ts';
import type { JsonObject } from '../json/json.ts';
import type { Cells } from '../records/cells.ts';
import { allTexts, blankFrom } from '../records/cells.ts';
import type { RowSink, Torn } from '../records/reader.ts';
import type { Table } from '../records/table.ts';
import { RowWriter } from '../records/writer.ts';
import { toolOf } from '../json/readings.ts';
import type { Reading } from '../shapes/shape.ts';
import { readingOf } from '../shapes/shape.ts';
import type { RowSource } from './source.ts';

/** A table of a chat tool's messages as its shape reads them, since their codes say who wrote; any other as it is. */
export function reshaped(source: RowSource): RowSource {
  const { table } = source;
  const tool = toolOf(table.rows.map((row) => recordOf(table.header, row)));
  if (tool === undefined) return source;
  const reading = readingOf(tool);
  const late = new Late();
  const rows = table.rows.flatMap((row) => reading.rows(recordOf(table.header, row), late));
  const { header } = reading;
  return {
    ...source,
    table: { ...table, header, width: header.length, rows },
    rows: (sink) => source.rows(new Reshaper(table, reading, sink)),
  };
}

/** Turns the rows of one table into those of another. */
class Reshaper implements RowSink {
  private readonly table: Table;
  private readonly reading: Reading;
  private readonly sink: RowSink;
  private readonly writer: RowWriter;
  private readonly late = new Late();

  constructor(table: Table, reading: Reading, sink: RowSink) {
    this.table = table;
    this.reading = reading;
    this.sink = sink;
    this.writer = new RowWriter(sink, reading.header.length);
  }

  row(cells: Cells): void {
    if (cells.line < this.table.firstLine) return;
    const misfit = misfitOf(cells, this.table.width);
    if (misfit !== null) this.sink.torn(cells, misfit);
    else {
      const record = recordOf(this.table.header, allTexts(cells));
      for (const row of this.reading.rows(record, this.late)) this.writer.row(cells.line, row);
    }
  }

  torn(cells: Cells, why: Torn): void {
    this.sink.torn(cells, why);
  }
}

function misfitOf(cells: Cells, width: number): Torn | null {
  if (cells.count < width) return 'too_few_columns';
  if (cells.count > width && !blankFrom(cells, width)) return 'too_many_columns';
  return cells.high && !wellFormed(cells.bytes, cells.from, cells.to) ? 'bad_encoding' : null;
}

/** A row as the record that it was made of: `u.username` is a field of an object; an empty cell, no field. */
function recordOf(header: readonly string[], row: readonly string[]): JsonObject {
  const record: Branch = new Map();
  for (const [column, name] of header.entries()) {
    const cell = row[column]?.trim() ?? '';
    if (cell !== '') put(record, name.split('.'), cell);
  }
  return objectOf(record);
}

type Branch = Map<string, string | Branch>;

function put(branch: Branch, [name, ...deeper]: readonly string[], cell: string): void {
  const inner = branch.get(name);
  if (deeper.length === 0) branch.set(name, inner ?? cell);
  else if (inner instanceof Map) put(inner, deeper, cell);
  else {
    const grown: Branch = new Map();
    branch.set(name, grown);
    put(grown, deeper, cell);
  }
}

const objectOf = (branch: Branch): JsonObject =>
  Object.fromEntries([...branch].map(([name, inner]) => [name, inner instanceof Map ? objectOf(inner) : inner]));
