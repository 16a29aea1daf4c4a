import type { Cells } from './cells.ts';
import { newCells } from './cells.ts';
import type { RowSink, Torn } from './reader.ts';

const TAB = 0x09;
const encoder = new TextEncoder();

/**
 * Hands rows of texts to a sink as cells in UTF-8, without text in columns in between. A raw row in a report shows its
 * cells between tabs, as a sheet does when it is copied.
 */
export class RowWriter {
  private readonly cells: Cells = newCells();
  private readonly sink: RowSink;
  private readonly width: number;

  /** Rows shorter than `width` get empty cells behind. */
  constructor(sink: RowSink, width: number) {
    this.sink = sink;
    this.width = width;
    this.cells.bytes = new Uint8Array(1 << 12);
    this.widen(width);
  }

  /** A row that starts on that line; rows of a sheet and records count as lines. */
  row(line: number, texts: readonly string[]): void {
    const { cells } = this;
    const count = Math.max(this.width, texts.length);
    this.widen(count);
    cells.high = false;
    let p = 0;
    for (let column = 0; column < count; column++) {
      if (column > 0) {
        this.reserve(p + 1);
        cells.bytes[p++] = TAB;
      }
      cells.start[column] = p;
      if (column < texts.length) p = this.write(texts[column], p);
      cells.end[column] = p;
    }
    this.extend(line, count, p);
    this.sink.row(cells);
  }

  /** A row that cannot be read; `text` is what stands there. */
  torn(line: number, text: string, why: Torn): void {
    this.cells.high = false;
    this.extend(line, 0, this.write(text, 0));
    this.sink.torn(this.cells, why);
  }

  private extend(line: number, count: number, to: number): void {
    Object.assign(this.cells, { line, count, from: 0, to });
  }

  /** Writes a text at `from`; returns where it ends. */
  private write(text: string, from: number): number {
    this.reserve(from + 3 * text.length);
    const { bytes } = this.cells;
    // Most cells are short and plain: the encoder is called for others only.
    for (let i = 0, p = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) {
        this.cells.high = true;
        return p + encoder.encodeInto(text.slice(i), bytes.subarray(p)).written;
      }
      bytes[p++] = code;
    }
    return from + text.length;
  }

  private reserve(length: number): void {
    const { bytes } = this.cells;
    if (length <= bytes.length) return;
    this.cells.bytes = new Uint8Array(2 * length);
    this.cells.bytes.set(bytes);
  }

  private widen(columns: number): void {
    const { cells } = this;
    if (columns <= cells.start.length) return;
    cells.start = new Int32Array(columns);
    cells.end = new Int32Array(columns);
    cells.doubled = new Uint8Array(columns);
  }
}
