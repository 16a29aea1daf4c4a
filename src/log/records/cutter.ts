import type { Cells } from './cells.ts';
import { AS_IS, ESCAPED, newCells, TWICE } from './cells.ts';

export const LF = 0x0a;
export const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const BACKSLASH = 0x5c;
/** Or-ed with the successors of all bytes of a row, this shows a control character; DEL shows by itself, being 0x7f. */
const CONTROL = 0x100;

export interface Layout {
  readonly delimiter: string;
  /** Cells of a row, or 0 where that is not known yet. */
  readonly width: number;
  /** Whether CR alone ends lines; otherwise it does so only where the row is full, and is text elsewhere. */
  readonly loneCr: boolean;
  /** What cells are quoted with; a double quote where nothing is said. */
  readonly quote?: '"' | "'";
  /** Whether a backslash in a quoted cell takes the meaning from what follows; quotes are doubled where it does not. */
  readonly backslash?: boolean;
}

/**
 * Cuts one row of a buffer into cells. Quotes count only at the start of a cell; a quote inside a quoted cell that is
 * followed by neither delimiter nor line end is text.
 */
export class RowCutter {
  /** `cells.bytes` is the buffer; whoever fills it puts an LF behind its last byte, which ends every scan. */
  readonly cells: Cells = newCells();
  /** Bytes in the buffer. */
  length = 0;
  /** Of the row that was cut last: its physical lines, */
  lines = 0;
  /** whether a quoted cell holds a quote that is text, */
  stray = false;
  /** and whether a quote was still open at its end. */
  open = false;
  private readonly delimiter: Uint8Array;
  private readonly width: number;
  private readonly loneCr: boolean;
  private readonly quote: number;
  private readonly backslash: boolean;
  /** How quotes are written that are text: doubled, and behind a backslash. */
  private readonly twice: number;
  private readonly escaped: number;
  private highBits = 0;

  constructor({ delimiter, width, loneCr, quote = '"', backslash = false }: Layout) {
    this.delimiter = new TextEncoder().encode(delimiter);
    this.width = width;
    this.loneCr = loneCr;
    this.quote = quote.charCodeAt(0);
    this.backslash = backslash;
    this.escaped = ESCAPED[quote];
    this.twice = backslash ? this.escaped : TWICE[quote];
  }

  /**
   * Fills `cells` with the row at `from`; returns where the next row starts, or −1 when the buffer ends before the row
   * does. `spans`: whether a quoted cell may hold line ends.
   */
  cut(from: number, final: boolean, spans: boolean): number {
    const { cells, length, delimiter, quote } = this;
    const { bytes: buffer } = cells;
    const first = delimiter[0];
    const wide = delimiter.length > 1;
    // Most bytes of a row lie above every byte that means something.
    const top = Math.max(first, SPACE - 1);
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
        if (buffer[q] === quote) b = buffer[(p = q)];
      }
      if (b === quote && p < length) {
        p = this.quoted(p + 1, final, spans, count);
        if (p < 0) return -1;
        high |= this.highBits;
        b = buffer[p];
        next = b === CR ? this.afterCr(p, count, final) || p + 1 : p + 1;
      } else {
        start[count] = p;
        for (;;) {
          for (;;) {
            if (b <= top) {
              if (b === first || b === LF || b === CR) break;
              if (b < SPACE && b !== TAB) high |= CONTROL;
            }
            high |= b + 1;
            b = buffer[++p];
          }
          next = b === CR ? this.afterCr(p, count, final) : p + 1;
          if (next !== 0 && (b !== first || !wide || this.delimiterAt(p))) break;
          b = buffer[++p];
        }
        end[count] = p;
        doubled[count] = AS_IS;
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
    const { length } = this;
    const { bytes: buffer } = this.cells;
    let q = p + 1;
    while (q < length && buffer[q] === CR) q++;
    if (q >= length) return final ? length : -1;
    if (buffer[q] === LF) return q + 1;
    return this.loneCr || count + 1 === this.width ? p + 1 : 0;
  }

  /** Reads a quoted cell whose text starts at `from`; returns where its delimiter or line end is, or −1. */
  private quoted(from: number, final: boolean, spans: boolean, column: number): number {
    const { cells, length, quote, backslash } = this;
    const { bytes: buffer } = cells;
    const top = backslash ? BACKSLASH : quote;
    let p = from;
    let high = 0;
    let doubled = AS_IS;
    for (;;) {
      let b = buffer[p];
      for (;;) {
        if (b <= top) {
          if (b === quote || b === LF || b === CR || (b === BACKSLASH && backslash)) break;
          if (b < SPACE && b !== TAB) high |= CONTROL;
        }
        high |= b + 1;
        b = buffer[++p];
      }
      if (p >= length || (!spans && (b === LF || (b === CR && this.loneCr)))) {
        this.open = true;
        if (p >= length && !final) return -1;
        break;
      }
      if (b === BACKSLASH) {
        if (p + 1 >= length && !final) return -1;
        doubled = this.escaped;
        // Only these two need it; everything else keeps its meaning.
        if (p + 1 < length && (buffer[p + 1] === quote || buffer[p + 1] === BACKSLASH)) p++;
      } else if (b === quote) {
        if (p + 1 >= length && !final) return -1;
        if (buffer[p + 1] === quote && p + 1 < length) {
          doubled = this.twice;
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
    const { delimiter } = this;
    const { bytes: buffer } = this.cells;
    let q = p;
    if (delimiter[0] !== SPACE) while (buffer[q] === SPACE) q++;
    const b = buffer[q];
    if (b === LF || b === CR) return q;
    return b === delimiter[0] && this.delimiterAt(q) ? q : -1;
  }

  private delimiterAt(p: number): boolean {
    for (let i = 1; i < this.delimiter.length; i++) if (this.cells.bytes[p + i] !== this.delimiter[i]) return false;
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
