import { transcoder } from '../../decode/transcode.ts';
import type { Transcoder } from '../../decode/transcode.ts';
import { Unreadable } from '../unreadable.ts';
import { ByteText } from './byte-text.ts';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const SPACE = 0x20;
const BANG = 0x21;
const QUESTION = 0x3f;
const DASH = 0x2d;
const BRACKET = 0x5b;
/** A tag, comment or text with more bytes than this is in no workbook. */
const LONGEST = 16 << 20;
const NOTHING = new Uint8Array(0);

/** What names of tags and attributes are compared by, prefixes aside. */
export const nameOf = (name: string): number =>
  Array.from(name).reduce((hash, char) => (Math.imul(hash, 31) + char.charCodeAt(0)) | 0, 0);

/** What reads a part of a workbook: tags, and texts while it wants them. */
export interface XmlHandler {
  readonly wantsText: boolean;
  /** Attributes are those of the reader until the next tag. */
  open(name: number): void;
  close(name: number): void;
  /** Text between two tags; `literal`: without references in it. */
  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void;
}

/**
 * Reads XML in pieces of UTF-8 or, with a byte order mark, UTF-16. Tags and their attributes are told, nothing is
 * expanded: a document type is refused, so there are no entities but the five of XML, and nothing is ever fetched.
 */
export class XmlReader {
  /** Whether the root has been closed. */
  complete = false;
  /** Attributes of the tag that was opened last: names, and where their values are in `bytes`. */
  bytes: Uint8Array = NOTHING;
  count = 0;
  readonly names = new Int32Array(64);
  readonly from = new Int32Array(64);
  readonly to = new Int32Array(64);
  private readonly handler: XmlHandler;
  private decoder: Transcoder | null = null;
  private started = false;
  private depth = 0;
  private readonly value = new ByteText();

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  push(piece: Uint8Array): void {
    const chunk = this.decoded(piece);
    if (this.rest.length === 0) this.bytes = chunk;
    else {
      if (this.rest.length > LONGEST) throw new Unreadable('corrupt_container');
      this.bytes = new Uint8Array(this.rest.length + chunk.length);
      this.bytes.set(this.rest);
      this.bytes.set(chunk, this.rest.length);
    }
    this.rest = this.bytes.slice(this.scan());
  }

  /** Value of an attribute of the tag that was opened last, or `null`. */
  attribute(name: number): string | null {
    const at = this.find(name);
    if (at < 0) return null;
    this.value.clear();
    this.value.addXml(this.bytes, this.from[at], this.to[at], false);
    return this.value.text();
  }

  /** A whole number of at most ten digits in an attribute; −1 = none. */
  number(name: number): number {
    const at = this.find(name);
    if (at < 0 || this.to[at] - this.from[at] > 10 || this.to[at] === this.from[at]) return -1;
    let value = 0;
    for (let p = this.from[at]; p < this.to[at]; p++) {
      const digit = this.bytes[p] - 0x30;
      if (digit < 0 || digit > 9) return -1;
      value = 10 * value + digit;
    }
    return value;
  }

  /** Index of an attribute of the tag that was opened last; −1 = it has none of that name. */
  find(name: number): number {
    for (let i = 0; i < this.count; i++) if (this.names[i] === name) return i;
    return -1;
  }

  private rest: Uint8Array = NOTHING;

  private decoded(piece: Uint8Array): Uint8Array {
    if (!this.started && piece.length > 1) {
      this.started = true;
      const mark = piece[0] * 256 + piece[1];
      if (mark === 0xfffe || mark === 0xfeff) this.decoder = transcoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be');
    }
    return this.decoder === null ? piece : this.decoder.push(piece);
  }

  /** Reads what is whole; returns where the rest begins. */
  private scan(): number {
    const { handler } = this;
    let p = 0;
    for (;;) {
      const tag = this.bytes.indexOf(LT, p);
      if (tag < 0) return handler.wantsText ? p : this.bytes.length;
      if (tag > p && handler.wantsText) handler.text(this.bytes, p, tag, false);
      const next = this.tag(tag);
      if (next < 0) return tag;
      p = next;
    }
  }

  /** Reads what begins with `<` at `at`; returns where it ends, −1: not in this piece. */
  private tag(at: number): number {
    const { bytes } = this;
    if (at + 1 >= bytes.length) return -1;
    switch (bytes[at + 1]) {
      case QUESTION:
        return this.after(QUESTION, GT, at + 2);
      case BANG:
        return this.marked(at);
      case SLASH: {
        const end = bytes.indexOf(GT, at);
        if (end >= 0) this.closed(this.nameAt(at + 2));
        return end < 0 ? -1 : end + 1;
      }
      default:
        return this.opened(at + 1);
    }
  }

  private marked(at: number): number {
    const { bytes } = this;
    if (at + 9 > bytes.length) return -1;
    if (bytes[at + 2] === DASH) return this.after(DASH, GT, at + 4);
    // Documents with a type of their own can name entities that grow without end or are to be fetched.
    if (bytes[at + 2] !== BRACKET) throw new Unreadable('unsupported_format', { format: 'XML + DOCTYPE' });
    const end = this.after(0x5d, GT, at + 9);
    if (end > 0 && this.handler.wantsText) this.handler.text(bytes, at + 9, end - 3, true);
    return end;
  }

  /** Behind two bytes side by side; −1: they are not there. */
  private after(first: number, second: number, from: number): number {
    const { bytes } = this;
    for (let p = bytes.indexOf(second, from); p >= 0; p = bytes.indexOf(second, p + 1)) {
      if (p > from && bytes[p - 1] === first) return p + 1;
    }
    return -1;
  }

  private nameEnd = 0;

  private nameAt(from: number): number {
    const { bytes } = this;
    let hash = 0;
    let p = from;
    for (; p < bytes.length; p++) {
      const b = bytes[p];
      if (b === GT || b <= SPACE || b === SLASH || b === EQUALS) break;
      hash = b === COLON ? 0 : (Math.imul(hash, 31) + b) | 0;
    }
    this.nameEnd = p;
    return hash;
  }

  private opened(from: number): number {
    const { bytes } = this;
    const name = this.nameAt(from);
    const { length } = bytes;
    let p = this.nameEnd;
    this.count = 0;
    for (;;) {
      while (p < length && bytes[p] <= SPACE) p++;
      if (p >= length) return -1;
      if (bytes[p] === GT) {
        this.depth++;
        this.handler.open(name);
        return p + 1;
      }
      if (bytes[p] === SLASH) {
        if (p + 1 >= length) return -1;
        if (bytes[p + 1] === GT) {
          this.depth++;
          this.handler.open(name);
          this.closed(name);
          return p + 2;
        }
        p++;
        continue;
      }
      const attribute = this.nameAt(p);
      // A stray sign would be a name of no length, for ever.
      p = Math.max(this.nameEnd, p + 1);
      while (p < length && bytes[p] <= SPACE) p++;
      if (bytes[p] !== EQUALS) continue;
      p++;
      while (p < length && bytes[p] <= SPACE) p++;
      if (p >= length) return -1;
      const end = bytes.indexOf(bytes[p], p + 1);
      if (end < 0) return -1;
      if (this.count < this.names.length) {
        this.names[this.count] = attribute;
        this.from[this.count] = p + 1;
        this.to[this.count++] = end;
      }
      p = end + 1;
    }
  }

  private closed(name: number): void {
    this.handler.close(name);
    if (--this.depth === 0) this.complete = true;
  }
}
