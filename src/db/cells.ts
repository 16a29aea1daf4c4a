import { TimeUnit, Type, type Data, type DataType, type Int, type Timestamp, type Vector } from 'apache-arrow';
import type { Cell } from './result.ts';
import { textReaderOf } from './text-reader.ts';

/** Reads one column: row → cell. */
export type Reader = (row: number) => Cell;

/** What the cells of a column are, besides NULL. */
export type CellKind = 'number' | 'text' | 'truth';

export function kindOf({ typeId }: DataType): CellKind {
  if (typeId === Type.Bool) return 'truth';
  return typeId === Type.Int || typeId === Type.Float ? 'number' : 'text';
}

/** What a column is in a file that keeps types: `whole` fits 32 bits with a sign, `long` 64. */
export type CellType = 'truth' | 'whole' | 'long' | 'real' | 'timestamp' | 'date' | 'text';

export function typeOf(type: DataType): CellType {
  switch (type.typeId) {
    case Type.Bool:
      return 'truth';
    case Type.Int: {
      const { bitWidth, isSigned } = type as DataType & Pick<Int, 'bitWidth' | 'isSigned'>;
      if (bitWidth === 64) return isSigned ? 'long' : 'text';
      return bitWidth === 32 && !isSigned ? 'long' : 'whole';
    }
    case Type.Float:
      return 'real';
    case Type.Timestamp:
      return 'timestamp';
    case Type.Date:
      return 'date';
    default:
      return 'text';
  }
}

/** How the cells of a column become plain values. */
export function readerOf(vector: Vector): Reader {
  const texts = textReaderOf(vector);
  if (texts !== null) return texts;
  const { typeId, unit } = vector.type as Timestamp;
  if (typeId === Type.Timestamp && unit === TimeUnit.MICROSECOND && vector.data.length === 1)
    return microsReader(vector.data[0] as Data<Timestamp>);
  const convert = converterOf(vector.type as DataType);
  return (row) => {
    const value: unknown = vector.get(row);
    return value === null || value === undefined ? null : convert(value);
  };
}

/** Moments as two halves of 32 bits, little end first as in any browser: numbers of 64 are slow to divide. */
function microsReader(data: Data<Timestamp>): Reader {
  const { buffer, byteOffset, length } = data.values;
  const halves = new Int32Array(buffer, byteOffset, 2 * length);
  return (row) => (data.getValid(row) ? clock((halves[2 * row + 1] * 2 ** 32 + (halves[2 * row] >>> 0)) / 1000) : null);
}

function converterOf({ typeId }: DataType): (value: unknown) => Cell {
  switch (typeId) {
    case Type.Bool:
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Float:
      return (value) => value as Cell;
    case Type.Int:
      return wholeNumber;
    case Type.Timestamp:
      return (ms) => clock(ms as number);
    case Type.Date:
      return (ms) => clock(ms as number).slice(0, 10);
    case Type.Time:
      return (micros) => clock(Number(micros) / 1000).slice(11);
    default:
      return nested;
  }
}

const wholeNumber = (value: unknown): Cell =>
  typeof value === 'bigint' && !Number.isSafeInteger(Number(value)) ? String(value) : Number(value);

/** `2024-03-04 09:00:00`, with milliseconds where there are any. */
function clock(ms: number): string {
  const day = Math.floor(ms / DAY);
  if (day !== dayWritten.day) {
    const at = new Date(ms);
    if (Number.isNaN(at.getTime())) return String(ms);
    const date = at.toISOString();
    dayWritten = { day, text: date.slice(0, date.indexOf('T')) };
  }
  const part = Math.floor(ms - day * DAY);
  const rest = part % 1000;
  const seconds = (part - rest) / 1000;
  const minutes = Math.floor(seconds / 60);
  const time = `${TWO[Math.floor(minutes / 60)]}:${TWO[minutes % 60]}:${TWO[seconds % 60]}`;
  return `${dayWritten.text} ${time}${rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`}`;
}

/** The day that was written last: rows of a result are neighbours in time, and a date takes long to write. */
let dayWritten = { day: NaN, text: '' };
const DAY = 86_400_000;
const TWO = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** Enumerations are text already; lists, structures, maps, intervals and bytes become JSON. */
const nested = (value: unknown): Cell =>
  typeof value === 'string'
    ? value
    : JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? wholeNumber(part) : part));
