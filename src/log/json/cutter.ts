import {
  BACKSLASH,
  BLANK,
  CLOSE,
  CLOSE_ARRAY,
  COLON,
  COMMA,
  COMMENT,
  DIGIT,
  KIND,
  LF,
  NEWLINE,
  OPEN,
  OPEN_ARRAY,
  QUOTE,
  SEPARATOR,
  SLASH,
  SPACE,
  STAR,
  STRING,
  ZERO,
} from './kinds.ts';
import type { Lie, Piece } from './piece.ts';
import { MOST_BYTES, MOST_DEPTH } from './piece.ts';

/** Digits that no double holds. */
const LONG_NUMBER = 16;

/**
 * Cuts the values of a list out of JSON text (UTF-8), from chunks of any size, by strings and brackets alone; whether a
 * value is good JSON is for `JSON.parse` to say. Comments and commas before a closing bracket are blanked and noted.
 * A line end inside a string, which JSON does not allow, gives its value up: reading goes on where a line begins one.
 */
export class JsonCutter {
  /** Line of the first thing that JSON does not allow and that was passed over; 0 = none. */
  lenient = 0;
  /** Values that stand at the top of the text: 1 in a document. */
  tops = 0;
  /** Line on which the text ended inside of a value or of the array; 0 = it did not. */
  cutOff = 0;
  private readonly lie: Lie;
  private readonly take: (piece: Piece) => void;
  private readonly piece: Piece;
  private buffer = new Uint8Array(1 << 16);
  private length = 0;
  private at = 0;
  private line = 1;
  private skip: number;
  /** Inside the array; behind it (in what wraps it); or between values at the top. */
  private place: 'array' | 'wrapping' | 'top';
  private outer: number;
  private depth = 0;
  private deepest = 0;
  private inString = false;
  private inComment: 'no' | 'line' | 'block' = 'no';
  /** Start of the value that is open, −1 between values. */
  private from = -1;
  /** Inside a value whose bytes are not kept, as it is too large; or behind one that was given up at a line end. */
  private passing = false;
  private recovering: 'no' | 'line' | 'rest' = 'no';
  /** What the array had last: nothing, a value, a comma. */
  private last: 'nothing' | 'value' | 'comma' = 'nothing';

  constructor(lie: Lie, take: (piece: Piece) => void) {
    this.lie = lie;
    this.take = take;
    this.skip = lie.kind === 'elements' ? lie.start : 0;
    this.outer = lie.kind === 'elements' ? lie.outer : 0;
    this.place = this.skip > 0 ? 'array' : 'top';
    if (this.place === 'array') this.tops = 1;
    this.piece = { bytes: this.buffer, from: 0, to: 0, line: 1, names: 0, long: false, refused: null };
  }

  push(chunk: Uint8Array): void {
    const skipped = Math.min(this.skip, chunk.length);
    for (let i = 0; i < skipped; i++) if (chunk[i] === LF) this.line++;
    this.skip -= skipped;
    const fresh = chunk.subarray(skipped);
    const keep = this.from >= 0 && !this.passing ? this.from : this.at;
    const rest = this.length - keep;
    const size = rest + fresh.length;
    // One byte more for the quote that ends every scan of a string.
    if (size + 1 > this.buffer.length) {
      const grown = new Uint8Array(2 * size + 1);
      grown.set(this.buffer.subarray(keep, this.length));
      this.buffer = grown;
    } else if (keep > 0) this.buffer.copyWithin(0, keep, this.length);
    this.buffer.set(fresh, rest);
    this.at -= keep;
    if (this.from >= 0) this.from = 0;
    this.length = size;
    this.scan(false);
    if (this.from >= 0 && !this.passing && this.length - this.from > MOST_BYTES) {
      this.emit(this.length, 'cell_too_large');
      this.passing = true;
    }
  }

  finish(): void {
    this.scan(true);
    const lines = this.lie.kind === 'lines';
    const open = this.depth > 0 || this.inString || this.inComment === 'block';
    if (this.place !== 'top' || (open && !lines)) this.cutOff = this.from >= 0 ? this.piece.line : this.line;
    if (this.from >= 0) this.end(this.length);
  }

  private scan(final: boolean): void {
    const { buffer, length } = this;
    buffer[length] = QUOTE;
    while (this.at < length) {
      if (this.inString) {
        if (!this.string(final)) return;
      } else if (this.inComment !== 'no') {
        if (!this.comment(final)) return;
      } else if (this.recovering !== 'no') this.recover();
      else if (!this.outside(final)) return;
    }
  }

  /** Reads on inside a string; false: the next chunk tells. */
  private string(final: boolean): boolean {
    const { buffer, length } = this;
    let p = this.at;
    // A backslash may be the last byte there is.
    while (p < length) {
      let b = buffer[p];
      while (b !== QUOTE && b !== BACKSLASH && b !== LF) b = buffer[++p];
      this.at = p;
      if (p >= length) return true;
      if (b === LF) {
        this.giveUp();
        return true;
      }
      if (b === QUOTE) {
        this.inString = false;
        this.at++;
        return true;
      }
      if (p + 1 >= length && !final) return false;
      // An escaped line end is a line end all the same.
      p += buffer[p + 1] === LF ? 1 : 2;
    }
    this.at = length;
    return true;
  }

  /** Blanks a comment; false: the next chunk tells. */
  private comment(final: boolean): boolean {
    const { buffer, length } = this;
    for (; this.at < length; this.at++) {
      const b = buffer[this.at];
      if (b === LF) {
        if (this.inComment === 'line') {
          this.inComment = 'no';
          return true;
        }
        this.line++;
      } else if (b === STAR && this.inComment === 'block') {
        if (this.at + 1 >= length && !final) return false;
        if (buffer[this.at + 1] === SLASH) {
          buffer.fill(SPACE, this.at, this.at + 2);
          this.at += 2;
          this.inComment = 'no';
          return true;
        }
        buffer[this.at] = SPACE;
      } else buffer[this.at] = SPACE;
    }
    return true;
  }

  /** Passes over the rest of a value that was given up, up to a line that begins another one or ends the array. */
  private recover(): void {
    const { buffer, length } = this;
    for (; this.at < length; this.at++) {
      const byte = buffer[this.at];
      if (byte === LF) {
        this.line++;
        this.recovering = 'line';
      } else if (this.recovering === 'line' && KIND[byte] !== BLANK && byte !== COMMA) {
        if (KIND[byte] === OPEN || byte === CLOSE_ARRAY) {
          this.recovering = 'no';
          this.last = 'nothing';
          return;
        }
        this.recovering = 'rest';
      }
    }
  }

  /** Reads on outside of strings until one begins; false: the next chunk tells. */
  private outside(final: boolean): boolean {
    const { buffer, length, piece } = this;
    const byLine = this.lie.kind === 'lines';
    while (this.at < length) {
      const p = this.at;
      switch (KIND[buffer[p]]) {
        case BLANK:
          if (this.depth === 0 && this.from >= 0 && this.place === 'top' && !byLine) this.end(p);
          this.at++;
          break;
        case NEWLINE:
          if (byLine || (this.depth === 0 && this.from >= 0 && this.place === 'top')) this.end(p);
          this.line++;
          this.at++;
          break;
        case STRING:
          this.begin(p);
          this.inString = true;
          this.at++;
          return true;
        case OPEN:
          this.open(p, byLine);
          this.at++;
          break;
        case CLOSE:
          this.close(p, byLine);
          break;
        case COLON:
          this.begin(p);
          piece.names++;
          this.at++;
          break;
        case SEPARATOR:
          if (this.depth > 0 || byLine) this.begin(p);
          else this.separate(p);
          this.at++;
          break;
        case COMMENT:
          if (p + 1 >= length && !final) return false;
          if ((buffer[p + 1] === SLASH || buffer[p + 1] === STAR) && p + 1 < length) {
            this.inComment = buffer[p + 1] === SLASH ? 'line' : 'block';
            buffer.fill(SPACE, p, p + 2);
            this.at += 2;
            this.tolerate();
            return true;
          }
          this.begin(p);
          this.at++;
          break;
        case DIGIT: {
          let q = p + 1;
          while (buffer[q] >= ZERO && buffer[q] <= ZERO + 9) q++;
          if (q >= length && !final) return this.more(q - p);
          this.begin(p);
          if (q - p >= LONG_NUMBER) piece.long = true;
          this.at = q;
          break;
        }
        default:
          this.begin(p);
          this.at++;
      }
    }
    return true;
  }

  /** Digits at the end of a chunk wait for the next one; a run of them that is no number of anybody does not. */
  private more(digits: number): boolean {
    this.begin(this.at);
    if (digits < 1 << 16) return false;
    this.piece.long = true;
    this.at += digits;
    return true;
  }

  private begin(p: number): void {
    if (this.from >= 0 || this.place === 'wrapping') return;
    if (this.place === 'array' && this.last === 'value') this.tolerate();
    if (this.place === 'top') this.tops++;
    this.from = p;
    this.deepest = 0;
    Object.assign(this.piece, { line: this.line, names: 0, long: false });
  }

  private open(p: number, byLine: boolean): void {
    if (this.place === 'wrapping') {
      this.outer++;
      return;
    }
    // A bracket behind a word is the next value.
    if (this.depth === 0 && this.from >= 0 && !byLine) this.end(p);
    if (this.depth === 0 && this.place === 'top' && this.lie.kind === 'elements' && this.buffer[p] === OPEN_ARRAY) {
      if (++this.tops > 1) this.tolerate();
      this.place = 'array';
      this.last = 'nothing';
      return;
    }
    this.begin(p);
    this.depth++;
    if (this.depth > this.deepest) this.deepest = this.depth;
  }

  /** Moves on behind a closing bracket. */
  private close(p: number, byLine: boolean): void {
    this.at++;
    if (this.place === 'wrapping') {
      this.outer--;
      if (this.outer === 0) this.place = 'top';
    } else if (this.depth > 0) {
      this.blankComma(p);
      this.depth--;
      if (this.depth === 0 && !byLine) this.end(p + 1);
    } else if (this.place === 'array' && this.buffer[p] === CLOSE_ARRAY) {
      if (this.from >= 0) this.end(p);
      else if (this.last === 'comma') this.tolerate();
      this.place = this.outer > 0 ? 'wrapping' : 'top';
    } else this.begin(p);
  }

  private separate(p: number): void {
    if (this.place === 'wrapping') return;
    if (this.from >= 0) this.end(p);
    else if (this.place === 'top') this.tolerate();
    else if (this.last !== 'value') {
      this.begin(p);
      this.end(p);
    }
    this.last = 'comma';
  }

  /** A comma before a closing bracket is blanked. */
  private blankComma(p: number): void {
    let q = p - 1;
    while (q > this.from && (KIND[this.buffer[q]] === BLANK || KIND[this.buffer[q]] === NEWLINE)) q--;
    if (this.buffer[q] !== COMMA || q <= this.from || this.passing) return;
    this.buffer[q] = SPACE;
    this.tolerate();
  }

  private tolerate(): void {
    if (this.lenient === 0) this.lenient = this.line;
  }

  /** Ends the value that is open, if any. */
  private end(to: number): void {
    if (this.from >= 0 && !this.passing) this.emit(to, this.deepest > MOST_DEPTH ? 'json_too_deep' : null);
    this.from = -1;
    this.passing = false;
    this.depth = 0;
    this.last = 'value';
  }

  /** A string that runs over the end of its line: nobody knows where it was to end. */
  private giveUp(): void {
    this.inString = false;
    if (this.place !== 'wrapping') {
      this.end(this.at);
      if (this.lie.kind !== 'lines') this.recovering = 'rest';
    }
  }

  private emit(to: number, refused: Piece['refused']): void {
    const { piece, buffer, from } = this;
    piece.bytes = buffer;
    piece.from = from;
    piece.to = to;
    piece.refused = refused;
    this.take(piece);
  }
}
