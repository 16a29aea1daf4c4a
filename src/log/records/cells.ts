/** One row of a table as slices of UTF-8 bytes. The reader fills the same object again for every row. */
export interface Cells {
  bytes: Uint8Array;
  /** Physical line on which the row starts, from 1. */
  line: number;
  count: number;
  /** Extent of each cell without its quotes. */
  start: Int32Array;
  end: Int32Array;
  /** How quotes that are text are written in each cell: `AS_IS`, or one of `TWICE` or `ESCAPED` */
  doubled: Uint8Array;
  /** Extent of the whole row without its line end. */
  from: number;
  to: number;
  /** Whether the row holds more than printable ASCII and tabs: a byte above 0x7e or a control character. */
  high: boolean;
}

export const newCells = (): Cells => ({
  bytes: new Uint8Array(0),
  line: 1,
  count: 0,
  start: new Int32Array(64),
  end: new Int32Array(64),
  doubled: new Uint8Array(64),
  from: 0,
  to: 0,
  high: false,
});

/** Quotes of a cell stand as they are, */
export const AS_IS = 0;
/** are doubled, */
export const TWICE = { '"': 1, "'": 2 } as const;
/** or stand behind backslashes, some perhaps doubled. */
export const ESCAPED = { '"': 3, "'": 4 } as const;
/** By these numbers, what is to be undone. */
const UNDONE: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/$^/, ''],
  [/""/g, '"'],
  [/''/g, "'"],
  [/\\(["\\])|"(")/g, '$1$2'],
  [/\\(['\\])|'(')/g, '$1$2'],
];

const SHOWN = 200;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const decode = (bytes: Uint8Array, from: number, to: number): string => decoder.decode(bytes.subarray(from, to));

/** Text of a cell with quotes as they are meant. */
export function cellText(cells: Cells, column: number): string {
  const text = decode(cells.bytes, cells.start[column], cells.end[column]);
  const written = cells.doubled[column];
  return written === AS_IS ? text : text.replace(...UNDONE[written]);
}

export const allTexts = (cells: Cells): string[] => Array.from({ length: cells.count }, (_, i) => cellText(cells, i));

/** The first 200 characters of some bytes, for a report. */
export function shown(bytes: Uint8Array, from: number, to: number): string {
  const text = decode(bytes, from, Math.min(to, from + 4 * SHOWN));
  return text.length > SHOWN ? text.slice(0, SHOWN) : text;
}

export const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09;

/** Whether nothing but blanks stands in the cells from `first` on. */
export function blankFrom(cells: Cells, first: number): boolean {
  for (let column = first; column < cells.count; column++) {
    for (let p = cells.start[column]; p < cells.end[column]; p++) if (!isBlank(cells.bytes[p])) return false;
  }
  return true;
}
