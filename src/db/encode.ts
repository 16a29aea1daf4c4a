import {
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  Null,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  TimestampMillisecond,
  Utf8,
  Vector,
  makeData,
  type Data,
} from 'apache-arrow';
import { assert } from '../base/result.ts';
import { CHUNK_ROWS, TABLES, type ColumnType, type TableData, type TableId } from './schema.ts';

/** Where the cells of a column come from. */
export type Column =
  /** `none` stands for NULL. */
  | { readonly kind: 'whole'; readonly values: ArrayLike<number>; readonly none?: number }
  /** Whole milliseconds, durations and moments alike; NaN is NULL. */
  | { readonly kind: 'ms'; readonly values: ArrayLike<number> }
  /** NaN is NULL. */
  | { readonly kind: 'real'; readonly values: ArrayLike<number> }
  /** Indices into `names`; an index outside of it is NULL. */
  | { readonly kind: 'name'; readonly codes: ArrayLike<number>; readonly names: readonly string[] }
  | { readonly kind: 'text'; readonly texts: readonly (string | null)[] }
  /** Texts of `width` letters of ASCII: row r has the one at `width · rows[r]` of `letters`; zeros there are NULL. */
  | { readonly kind: 'code'; readonly rows: Int32Array; readonly letters: Uint8Array; readonly width: number }
  | { readonly kind: 'nothing' };

/** Arrow IPC streams of a table's rows, in the order of the columns of its schema. */
export function encode(table: TableId, rows: number, columns: Readonly<Record<string, Column>>): TableData {
  const { columns: docs } = TABLES[table];
  const encoders = docs.map(({ name, type }, place) => {
    assert(name in columns, `${table} has a column ${name}`);
    return encoder(columns[name], type, place);
  });
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < rows; from += CHUNK_ROWS) {
    const to = Math.min(rows, from + CHUNK_ROWS);
    const children = encoders.map((cells) => cells(from, to));
    const schema = new Schema(docs.map(({ name }, i) => new Field(name, children[i].type, true)));
    const data = makeData({ type: new Struct(schema.fields), length: to - from, children });
    chunks.push(ownBuffer(RecordBatchStreamWriter.writeAll([new RecordBatch(schema, data)]).toUint8Array(true)));
  }
  return { table, rows, chunks };
}

type Encoder = (from: number, to: number) => Data;

// Arrow's writer merges neighbouring arrays that share a buffer, so every array here has a buffer of its own.
function encoder(column: Column, type: ColumnType, place: number): Encoder {
  switch (column.kind) {
    case 'whole':
      return wholes(column.values, column.none);
    case 'ms':
      return milliseconds(column.values, type === 'TIMESTAMP');
    case 'real':
      return reals(column.values);
    case 'name':
      return names(column.codes, column.names, place);
    case 'text':
      return texts(column.texts);
    case 'code':
      return codes(column.rows, column.letters, column.width);
    case 'nothing':
      return nothing;
  }
}

const wholes =
  (values: ArrayLike<number>, none: number | undefined): Encoder =>
  (from, to) => {
    const data = new Int32Array(to - from);
    for (let i = from; i < to; i++) data[i - from] = values[i];
    return makeData({ type: new Int32(), data, ...nulls(from, to, (i) => values[i] === none) });
  };

const reals =
  (values: ArrayLike<number>): Encoder =>
  (from, to) => {
    const data = new Float64Array(to - from);
    for (let i = from; i < to; i++) data[i - from] = values[i];
    return makeData({ type: new Float64(), data, ...nulls(from, to, (i) => Number.isNaN(values[i])) });
  };

const milliseconds =
  (values: ArrayLike<number>, asClock: boolean): Encoder =>
  (from, to) => {
    // The two halves of each 64-bit number, low first; BigInt would cost ten times as much.
    const halves = new Int32Array(2 * (to - from));
    for (let i = from, at = 0; i < to; i++, at += 2) {
      const value = values[i];
      if (Number.isNaN(value)) continue;
      halves[at] = value % TWO_32;
      halves[at + 1] = Math.floor(value / TWO_32);
    }
    const data = new BigInt64Array(halves.buffer);
    const missing = nulls(from, to, (i) => Number.isNaN(values[i]));
    return asClock
      ? makeData({ type: new TimestampMillisecond(), data, ...missing })
      : makeData({ type: new Int64(), data, ...missing });
  };
const TWO_32 = 2 ** 32;

// Arrow numbers dictionaries by a counter of its own; by their place in the table, the same rows are the same bytes.
function names(codes: ArrayLike<number>, known: readonly string[], place: number): Encoder {
  const entries = known.length > 0 ? known : [''];
  const dictionary = new Vector([texts(entries)(0, entries.length)]);
  const type = new Dictionary(new Utf8(), new Int32(), place);
  const isKnown = (code: number): boolean => code >= 0 && code < known.length;
  return (from, to) => {
    const data = new Int32Array(to - from);
    for (let i = from; i < to; i++) if (isKnown(codes[i])) data[i - from] = codes[i];
    return makeData({ type, dictionary, data, ...nulls(from, to, (i) => !isKnown(codes[i])) });
  };
}

// Arrow's own builders make their code from text, which the policy of the page forbids.
const texts =
  (cells: readonly (string | null)[]) =>
  (from: number, to: number): Data<Utf8> => {
    const encoder = new TextEncoder();
    const parts = cells.slice(from, to).map((cell) => encoder.encode(cell ?? ''));
    const valueOffsets = new Int32Array(parts.length + 1);
    parts.forEach(({ length }, i) => (valueOffsets[i + 1] = valueOffsets[i] + length));
    const data = new Uint8Array(valueOffsets[parts.length]);
    parts.forEach((part, i) => data.set(part, valueOffsets[i]));
    return makeData({ type: new Utf8(), data, valueOffsets, ...nulls(from, to, (i) => cells[i] === null) });
  };

function codes(rows: Int32Array, letters: Uint8Array, width: number): Encoder {
  const isNull = (row: number): boolean => letters[width * rows[row]] === 0;
  return (from, to) => {
    const data = new Uint8Array(width * (to - from));
    const valueOffsets = new Int32Array(to - from + 1);
    for (let row = from, end = 0; row < to; row++) {
      if (!isNull(row)) {
        data.set(letters.subarray(width * rows[row], width * (rows[row] + 1)), end);
        end += width;
      }
      valueOffsets[row - from + 1] = end;
    }
    return makeData({ type: new Utf8(), data, valueOffsets, ...nulls(from, to, isNull) });
  };
}

const nothing: Encoder = (from, to) => makeData({ type: new Null(), length: to - from });

interface Nulls {
  readonly length: number;
  readonly nullCount: number;
  readonly nullBitmap?: Uint8Array;
}

function nulls(from: number, to: number, isNull: (row: number) => boolean): Nulls {
  const length = to - from;
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let nullCount = 0;
  for (let i = 0; i < length; i++) {
    if (isNull(from + i)) nullCount++;
    else nullBitmap[i >> 3] |= 1 << (i & 7);
  }
  return nullCount === 0 ? { length, nullCount } : { length, nullCount, nullBitmap };
}

/** A chunk is handed over whole: its buffer must hold nothing else. */
const ownBuffer = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer)
    : bytes.slice();
