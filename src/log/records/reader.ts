import type { Cells } from './cells.ts';
import type { Layout } from './cutter.ts';
import { CR, LF, RowCutter } from './cutter.ts';

/** Rows longer than this are given up one by one: no cell of a log is as long, an unclosed quote is. */
export const ROW_LIMIT = 4 << 20;
/** Bytes that may be read twice after unclosed quotes; beyond it a line end closes every quote, so no file hangs the reader. */
const SECOND_READINGS = 64 << 20;
/** A rest of more bytes than this waits until it has doubled. */
const LONG_REST = 1 << 16;

/** Why a line is given up before anybody asks what its cells mean. */
export type Torn =
  | 'unclosed_quote'
  | 'cell_too_large'
  | 'outside_message'
  | 'cut_off'
  | 'json_syntax'
  | 'json_not_object'
  | 'json_too_deep'
  | 'bad_encoding'
  | 'too_few_columns'
  | 'too_many_columns';

export interface RowSink {
  row(cells: Cells): void;
  /** A physical line that belongs to no row; `cells` holds its extent only. */
  torn(cells: Cells, why: Torn): void;
  /** An empty line. */
  blank?(line: number): void;
}

/**
 * Reads delimited text in UTF-8 row by row, from chunks of any size. Empty lines are passed over. A quote that swallows
 * what reads as rows gives up its own line alone, and reading goes on at the next line.
 */
export class RowReader {
  /** Rows that end with CR alone, LF, CR LF, and with more CRs than that. */
  readonly ends = new Float64Array(4);
  /** Cells of the last row if the text ends without a line end, 0 if that row is given up; `null` if it is complete. */
  tail: number | null = null;
  private readonly cutter: RowCutter;
  private readonly probe: RowCutter;
  private readonly layout: Layout;
  private readonly sink: RowSink;
  private buffer = new Uint8Array(LONG_REST);
  private length = 0;
  private position = 0;
  private line = 1;
  private retryAt = 0;
  /** Inside a line that has been given up and whose end was not there yet. */
  private skipping = false;
  private secondReadings = 0;

  constructor(layout: Layout, sink: RowSink) {
    this.cutter = new RowCutter(layout);
    this.probe = new RowCutter(layout);
    this.layout = layout;
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

  /** `cut`: the text is known to go on, so a last line without an end is not whole. */
  finish(cut = false): void {
    if (cut) this.scan(false);
    const rest = this.buffer.subarray(this.position, this.length);
    if (!cut || this.skipping || rest.length === 0 || rest.includes(LF)) this.scan(true);
    else {
      Object.assign(this.cutter.cells, { line: this.line, from: this.position, to: this.length, count: 0 });
      this.sink.torn(this.cutter.cells, 'cut_off');
    }
  }

  private scan(final: boolean): void {
    const { cutter } = this;
    this.buffer[this.length] = LF;
    cutter.cells.bytes = this.buffer;
    cutter.length = this.length;
    this.retryAt = 0;
    while (this.position < this.length && (!this.skipping || this.skip(final))) {
      const next = cutter.cut(this.position, final, this.secondReadings <= SECOND_READINGS);
      const tooLong = (next < 0 ? this.length : next) - this.position > ROW_LIMIT;
      if (tooLong || (next >= 0 && (cutter.open || this.swallows(next)))) this.giveUpLine(tooLong);
      else if (next < 0) {
        const rest = this.length - this.position;
        this.retryAt = rest > LONG_REST ? 2 * rest : 0;
        return;
      } else this.emit(next);
    }
  }

  private emit(next: number): void {
    const { cells, lines } = this.cutter;
    cells.line = this.line;
    if (cells.count > 1 || cells.to > cells.from) {
      const end = Math.min(3, next - cells.to);
      if (end === 0) this.tail = cells.count;
      else this.ends[this.buffer[cells.to] === CR && end === 1 ? 0 : end]++;
      this.sink.row(cells);
    } else this.sink.blank?.(this.line);
    this.line += lines;
    this.position = next;
  }

  /** Gives up one physical line, of which the end may not be there yet. */
  private giveUpLine(tooLong: boolean): void {
    const { cells } = this.cutter;
    const end = this.lineEnd(this.position);
    const endless = end - this.position > ROW_LIMIT;
    this.secondReadings += tooLong ? ROW_LIMIT : cells.to - cells.from;
    const to = end > this.position && this.buffer[end - 1] === CR ? end - 1 : end;
    Object.assign(cells, { line: this.line, from: this.position, to, count: 0 });
    this.sink.torn(cells, endless ? 'cell_too_large' : 'unclosed_quote');
    this.skipping = endless || end === this.length;
    if (end === this.length) this.tail = 0;
    if (this.skipping) this.position = end;
    else this.nextLine();
  }

  /** Passes over the rest of a line; false when its end is not in the buffer yet. */
  private skip(final: boolean): boolean {
    this.position = this.lineEnd(this.position);
    // A CR at the very end may have its LF in the next chunk.
    const known = final || this.buffer[this.position] !== CR ? this.position : this.position + 1;
    if (known >= this.length) return false;
    this.skipping = false;
    this.tail = null;
    this.nextLine();
    return this.position < this.length;
  }

  private nextLine(): void {
    this.position = this.afterLine(this.position);
    this.line++;
  }

  private lineEnd(from: number): number {
    const { loneCr } = this.layout;
    let p = from;
    while (this.buffer[p] !== LF && !(loneCr && this.buffer[p] === CR)) p++;
    return Math.min(p, this.length);
  }

  private afterLine(from: number): number {
    const end = this.lineEnd(from);
    return Math.min(this.length, this.buffer[end] === CR && this.buffer[end + 1] === LF ? end + 2 : end + 1);
  }

  /**
   * Whether a quote of the row just cut, which ends at `next`, has run over rows that it does not own: its second line is
   * a row by itself. What follows the row has no say, as it may not be there yet.
   */
  private swallows(next: number): boolean {
    const { buffer, cutter, probe } = this;
    const { count, from, to } = cutter.cells;
    const width = this.layout.width || count;
    if (cutter.lines < 2 || (!cutter.stray && count === width)) return false;
    this.secondReadings += to - from;
    const behind = buffer[next];
    buffer[next] = LF;
    probe.cells.bytes = buffer;
    probe.length = next;
    probe.cut(this.afterLine(from), true, false);
    buffer[next] = behind;
    return probe.cells.count === width && !probe.open;
  }
}
