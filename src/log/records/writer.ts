import type { Cells } from './cells.ts';
import { decode, newCells } from './cells.ts';
import type { RowSink, Torn } from './reader.ts';

const TAB = 0x09;
const SPACE = 0x20;
const DEL = 0x7f;
const encoder = new TextEncoder();

/**
 * Hands rows of texts to a sink as cells in UTF-8, without text in columns in between. A raw row in a report shows its
 * cells between tabs, as a sheet does when it is copied.
 */
export class RowWriter {
  private readonly cells: Cells = newCells();
  private readonly sink: RowSink;
  private readonly width: number;
  private length = 0;

  /** Rows shorter than `width` get empty cells behind. */
  constructor(sink: RowSink, width: number) {
    this.sink = sink;
    this.width = width;
    this.cells.bytes = new Uint8Array(1 << 12);
  }

  /** A row that starts on that line; rows of a sheet and records count as lines. */
  row(line: number, texts: readonly string[]): void {
    this.begin();
    for (let column = 0; column < texts.length; column++) this.text(column, texts[column]);
    this.end(line);
  }

  /** Begins a row whose cells come one by one, in any order; those that do not come are empty. */
  begin(): void {
    this.length = 0;
    this.cells.count = 0;
    this.cells.high = false;
  }

  text(column: number, text: string): void {
    this.open(column, 3 * text.length);
    this.write(text);
    this.cells.end[column] = this.length;
  }

  /** A cell that is UTF-8 already. */
  bytes(column: number, from: Uint8Array, start: number, end: number): void {
    this.open(column, end - start);
    const { bytes } = this.cells;
    let high = 0;
    let p = this.length;
    for (let i = start; i < end; i++) {
      const byte = (bytes[p++] = from[i]);
      high |= byte < SPACE ? DEL + 1 : byte + 1;
    }
    if (high > DEL) this.cells.high = true;
    this.cells.end[column] = this.length = p;
  }

  /** What a cell of this row says so far. */
  cell(column: number): string {
    return column < this.cells.count ? decode(this.cells.bytes, this.cells.start[column], this.cells.end[column]) : '';
  }

  end(line: number): void {
    this.upTo(this.width);
    Object.assign(this.cells, { line, from: 0, to: this.length });
    this.sink.row(this.cells);
  }

  /** A row that cannot be read; `text` is what stands there. */
  torn(line: number, text: string, why: Torn): void {
    this.begin();
    this.reserve(3 * text.length);
    this.write(text);
    this.tear(line, why);
  }

  /** The row whose cells have come so far cannot be read. */
  tear(line: number, why: Torn): void {
    Object.assign(this.cells, { line, count: 0, from: 0, to: this.length });
    this.sink.torn(this.cells, why);
  }

  private open(column: number, length: number): void {
    this.upTo(column + 1);
    this.reserve(length + 1);
    if (column > 0) this.cells.bytes[this.length++] = TAB;
    this.cells.start[column] = this.length;
  }

  /** Makes the row so many cells wide. */
  private upTo(count: number): void {
    const { cells } = this;
    if (count > cells.start.length) this.widen(count);
    for (; cells.count < count; cells.count++) cells.start[cells.count] = cells.end[cells.count] = 0;
  }

  private write(text: string): void {
    const { bytes } = this.cells;
    // Most cells are short and plain: the encoder is called for others only.
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) {
        this.cells.high = true;
        this.length += encoder.encodeInto(text.slice(i), bytes.subarray(this.length)).written;
        return;
      }
      if (code < SPACE || code === DEL) this.cells.high = true;
      bytes[this.length++] = code;
    }
  }

  private reserve(more: number): void {
    const { bytes } = this.cells;
    if (this.length + more <= bytes.length) return;
    this.cells.bytes = new Uint8Array(2 * (this.length + more));
    this.cells.bytes.set(bytes);
  }

  private widen(columns: number): void {
    const { cells } = this;
    const wider = (from: Int32Array): Int32Array => {
      const to = new Int32Array(2 * columns);
      to.set(from);
      return to;
    };
    cells.start = wider(cells.start);
    cells.end = wider(cells.end);
    cells.doubled = new Uint8Array(2 * columns);
  }
}
