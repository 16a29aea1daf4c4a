import type { Cells } from './cells.ts';
import { newCells } from './cells.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const SPACE = 0x20;

/** Rows longer than this are refused one by one: no cell of a log is as long, an unclosed quote is. */
export const ROW_LIMIT = 4 << 20;
/** Bytes that may be read twice after unclosed quotes; beyond it a line end closes every quote, so no file can hang the reader. */
const SECOND_READINGS = 64 << 20;

/** Why the reader itself gives up a row. */
export type Torn = 'unclosed_quote' | 'cell_too_large';

export interface Layout {
  readonly delimiter: string;
  /** Cells of a row, or 0 where that is not known yet. */
  readonly width: number;
  /** Whether CR alone ends lines; otherwise it does so only where the row is full, and is text elsewhere. */
  readonly loneCr: boolean;
}

export interface RowSink {
  row(cells: Cells): void;
  /** A physical line that belongs to no row; `cells` holds its extent only. */
  torn(cells: Cells, why: Torn): void;
}

/**
 * Cuts delimited text in UTF-8 into rows, from chunks of any size. Quotes count only at the start of a cell; a quote
 * inside a quoted cell that is followed by neither delimiter nor line end is text. Empty lines are passed over.
 * A quote that swallows what reads as rows gives up its own line alone, and reading goes on at the next line.
 */
export class RowReader {
  readonly cells: Cells = newCells();
  private readonly delimiter: Uint8Array;
  private readonly width: number;
  private readonly loneCr: boolean;
  private readonly sink: RowSink;
  private buffer = new Uint8Array(1 << 16);
  private length = 0;
  private position = 0;
  private line = 1;
  private retryAt = 0;
  private skipping = false;
  private secondReadings = 0;
  private oneLine = false;
  /** Of the row that `cut` read last. */
  private lines = 0;
  private stray = false;
  private open = false;
  private highBits = 0;

  constructor({ delimiter, width, loneCr }: Layout, sink: RowSink) {
    this.delimiter = new TextEncoder().encode(delimiter);
    this.width = width;
    this.loneCr = loneCr;
    this.sink = sink;
  }

  push(chunk: Uint8Array): void {
    const rest = this.length - this.position;
    const size = rest + chunk.length;
    // One byte more for the sentinel that ends every scan.
    if (size + 1 > this.buffer.length) {
      const grown = new Uint8Array(2 * size + 1);
      grown.set(this.buffer.subarray(this.position, this.length));
      this.buffer = grown;
    } else if (this.position > 0) this.buffer.copyWithin(0, this.position, this.length);
    this.buffer.set(chunk, rest);
    this.position = 0;
    this.length = size;
    // A row that did not fit is read again only when twice as much is there: linear in all, whatever the chunks.
    if (size >= this.retryAt) this.scan(false);
  }

  finish(): void {
    this.scan(true);
  }

  private scan(final: boolean): void {
    this.buffer[this.length] = LF;
    this.cells.bytes = this.buffer;
    this.retryAt = 0;
    while (this.position < this.length) {
      const next = this.skipping ? this.skip(final) : this.cut(this.position, final, !this.oneLine);
      const tooLong = (next < 0 ? this.length : next) - this.position > ROW_LIMIT && !this.skipping;
      if (tooLong || (next >= 0 && this.open) || (next >= 0 && this.swallowed())) {
        if (!this.giveUpLine(tooLong)) return;
      } else if (next < 0) {
        const rest = this.length - this.position;
        this.retryAt = rest > 1 << 16 ? 2 * rest : 0;
        return;
      } else {
        this.cells.line = this.line;
        if (!this.skipping && (this.cells.count > 1 || this.cells.to > this.cells.from)) this.sink.row(this.cells);
        this.line += this.lines;
        this.position = next;
        this.skipping = false;
      }
    }
  }

  /** Where the line after the one that is being passed over starts, or −1; its bytes are dropped meanwhile. */
  private skip(final: boolean): number {
    this.position = this.lineEnd(this.position);
    this.lines = 1;
    this.open = false;
    this.stray = false;
    // A CR at the very end may have its LF in the next chunk.
    const whole = this.position + (this.buffer[this.position] === CR && !final ? 1 : 0) < this.length;
    return whole ? this.afterLine(this.position) : -1;
  }

  private lineEnd(from: number): number {
    let p = from;
    while (this.buffer[p] !== LF && !(this.loneCr && this.buffer[p] === CR)) p++;
    return Math.min(p, this.length);
  }

  /** Whether a quote of the row just cut has run over rows that it does not own. */
  private swallowed(): boolean {
    const { cells, width } = this;
    if (this.lines < 2 || (!this.stray && (width === 0 || cells.count === width))) return false;
    const { count, from, to, high, line } = cells;
    const keep = { start: cells.start.slice(0, count), end: cells.end.slice(0, count), doubled: cells.doubled.slice(0, count) };
    const lines = this.lines;
    const next = this.afterLine(cells.from);
    this.cut(next, true, false);
    const isRow = cells.count === (width === 0 ? count : width) && !this.open;
    Object.assign(cells, { count, from, to, high, line });
    cells.start.set(keep.start);
    cells.end.set(keep.end);
    cells.doubled.set(keep.doubled);
    this.lines = lines;
    this.open = false;
    this.secondReadings += to - from;
    return isRow;
  }

  private afterLine(from: number): number {
    const end = this.lineEnd(from);
    return Math.min(this.length, this.buffer[end] === CR && this.buffer[end + 1] === LF ? end + 2 : end + 1);
  }

  /** Gives up one physical line; false when its end is not in the buffer yet. */
  private giveUpLine(tooLong: boolean): boolean {
    const end = this.lineEnd(this.position);
    this.secondReadings += tooLong ? ROW_LIMIT : this.cells.to - this.cells.from;
    if (this.secondReadings > SECOND_READINGS) this.oneLine = true;
    const to = end > this.position && this.buffer[end - 1] === CR ? end - 1 : end;
    Object.assign(this.cells, { line: this.line, from: this.position, to, count: 0 });
    this.sink.torn(this.cells, tooLong && !this.open ? 'cell_too_large' : 'unclosed_quote');
    this.skipping = end === this.length || end - this.position > ROW_LIMIT;
    if (this.skipping) {
      this.position = end;
      return end < this.length;
    }
    this.position = this.afterLine(this.position);
    this.line++;
    return true;
  }

  /**
   * Fills `cells` with the row at `from`; returns where the next row starts, or −1 when the buffer ends before the row
   * does. `spans`: whether a quoted cell may hold line ends.
   */
  private cut(from: number, final: boolean, spans: boolean): number {
    const { cells, buffer, length, delimiter } = this;
    const first = delimiter[0];
    const wide = delimiter.length > 1;
    // Most bytes of a row lie above every byte that means something.
    const top = Math.max(first, CR);
    let { start, end, doubled } = cells;
    let p = from;
    let count = 0;
    let high = 0;
    let next = 0;
    this.lines = 0;
    this.stray = false;
    this.open = false;
    cells.from = from;
    for (;;) {
      if (count === start.length) {
        this.widen();
        ({ start, end, doubled } = cells);
      }
      let b = buffer[p];
      if (b === SPACE && first !== SPACE) {
        let q = p;
        while (buffer[q] === SPACE) q++;
        if (buffer[q] === QUOTE) b = buffer[(p = q)];
      }
      if (b === QUOTE && p < length) {
        p = this.quoted(p + 1, final, spans, count);
        if (p < 0) return -1;
        high |= this.highBits;
        b = buffer[p];
        next = b === CR ? this.afterCr(p, count, final) || p + 1 : p + 1;
      } else {
        start[count] = p;
        for (;;) {
          while (b > top || (b !== first && b !== LF && b !== CR)) {
            high |= b;
            b = buffer[++p];
          }
          next = b === CR ? this.afterCr(p, count, final) : p + 1;
          if (next !== 0 && (b !== first || !wide || this.delimiterAt(p))) break;
          b = buffer[++p];
        }
        end[count] = p;
        doubled[count] = 0;
      }
      count++;
      if (b !== first || p >= length) break;
      p += delimiter.length;
    }
    if (next < 0 || (p >= length && !final)) return -1;
    cells.count = count;
    cells.to = Math.min(p, length);
    cells.high = high > 0x7f;
    this.lines++;
    return Math.min(next, length);
  }

  /** Where the row after the CR at `p` starts; 0: the CR is text; −1: the next chunk tells. CR LF and CR CR LF end one line. */
  private afterCr(p: number, count: number, final: boolean): number {
    const { buffer, length } = this;
    let q = p + 1;
    while (q < length && buffer[q] === CR) q++;
    if (q >= length) return final ? length : -1;
    if (buffer[q] === LF) return q + 1;
    return this.loneCr || count + 1 === this.width ? p + 1 : 0;
  }

  /** Reads a quoted cell whose text starts at `from`; returns where its delimiter or line end is, or −1. */
  private quoted(from: number, final: boolean, spans: boolean, column: number): number {
    const { cells, buffer, length } = this;
    let p = from;
    let high = 0;
    let doubled = 0;
    for (;;) {
      let b = buffer[p];
      while (b !== QUOTE && b !== LF && b !== CR) {
        high |= b;
        b = buffer[++p];
      }
      if (p >= length || (b !== QUOTE && !spans && (b === LF || this.loneCr))) {
        this.open = true;
        if (p >= length && !final) return -1;
        break;
      }
      if (b === QUOTE) {
        if (p + 1 >= length && !final) return -1;
        if (buffer[p + 1] === QUOTE && p + 1 < length) {
          doubled = 1;
          p += 2;
          continue;
        }
        const after = this.closes(p + 1);
        if (after >= length && !final) return -1;
        if (after >= 0) {
          cells.start[column] = from;
          cells.end[column] = p;
          cells.doubled[column] = doubled;
          this.highBits = high;
          return after;
        }
        this.stray = true;
      } else if (b === LF) this.lines++;
      else {
        if (p + 1 >= length && !final) return -1;
        if (this.loneCr && (buffer[p + 1] !== LF || p + 1 >= length)) this.lines++;
      }
      p++;
    }
    cells.start[column] = from;
    cells.end[column] = Math.min(p, length);
    cells.doubled[column] = doubled;
    this.highBits = high;
    return p;
  }

  /** Where the delimiter or line end behind a closing quote is, blanks allowed between; −1: the quote is text. */
  private closes(p: number): number {
    const { buffer, delimiter } = this;
    let q = p;
    if (delimiter[0] !== SPACE) while (buffer[q] === SPACE) q++;
    const b = buffer[q];
    if (b === LF || b === CR) return q;
    return b === delimiter[0] && this.delimiterAt(q) ? q : -1;
  }

  private delimiterAt(p: number): boolean {
    for (let i = 1; i < this.delimiter.length; i++) if (this.buffer[p + i] !== this.delimiter[i]) return false;
    return true;
  }

  private widen(): void {
    const { cells } = this;
    const grow = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const size = 2 * cells.start.length;
    cells.start = grow(cells.start, new Int32Array(size));
    cells.end = grow(cells.end, new Int32Array(size));
    cells.doubled = grow(cells.doubled, new Uint8Array(size));
  }
}
