import { decode } from '../records/cells.ts';
import { BACKSLASH, CLOSE_ARRAY, COMMA, LF, OPEN_ARRAY, QUOTE, SLASH, STAR } from './kinds.ts';

/** An array inside the objects of a document, and what it holds. */
export interface ListAt {
  /** Names of the fields that lead to it. */
  readonly path: readonly string[];
  /** Offset of the byte behind its bracket, in the text in UTF-8. */
  readonly start: number;
  /** Brackets that are open around it. */
  readonly outer: number;
  objects: number;
}

const LEVELS = 8;
const LISTED = 1000;
const NAME_LENGTH = 200;

const [OPEN_OBJECT, CLOSE_OBJECT] = [0x7b, 0x7d];

/** Finds the arrays of objects in the objects of a document, from chunks of its text (UTF-8), without keeping it. */
export class Outline {
  readonly lists: ListAt[] = [];
  /** Whether another value follows the first: the text is a row of values, not a document. */
  several = false;
  private offset = 0;
  private depth = 0;
  private closed = false;
  /** Names of the fields that are open, one for each object that stands in objects alone. */
  private readonly path: string[] = [];
  private list: ListAt | null = null;
  private state: 'value' | 'name' | 'string' | 'slash' | 'line' | 'block' | 'star' = 'value';
  private escaped = false;
  private expectsName = false;
  private readonly name = new Uint8Array(NAME_LENGTH);
  private length = 0;

  push(chunk: Uint8Array): void {
    for (let i = 0; i < chunk.length && !this.several; i++) {
      if (this.state === 'value') this.outside(chunk[i], this.offset + i + 1);
      else if (this.state === 'name' || this.state === 'string') this.inside(chunk[i]);
      else this.comment(chunk[i]);
    }
    this.offset += chunk.length;
  }

  private outside(byte: number, next: number): void {
    switch (byte) {
      case QUOTE:
        // A name is worth keeping only where every bracket around is an object.
        this.state = this.expectsName && this.depth === this.path.length ? 'name' : 'string';
        this.expectsName = false;
        this.length = 0;
        break;
      case OPEN_OBJECT:
      case OPEN_ARRAY:
        this.open(byte === OPEN_OBJECT, next);
        break;
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        this.depth--;
        this.closed ||= this.depth <= 0;
        if (this.list !== null && this.depth === this.list.outer) this.list = null;
        if (this.path.length > this.depth) this.path.length = Math.max(0, this.depth);
        break;
      case COMMA:
        this.expectsName = this.depth > 0 && this.depth === this.path.length;
        break;
      case SLASH:
        this.state = 'slash';
    }
  }

  private open(isObject: boolean, next: number): void {
    if (this.depth === 0 && this.closed) this.several = true;
    if (isObject && this.list !== null && this.depth === this.list.outer + 1) this.list.objects++;
    const free = this.depth === this.path.length && this.list === null;
    if (free && isObject && this.depth < LEVELS) {
      this.path.push('');
      this.expectsName = true;
    } else if (free && !isObject && this.lists.length < LISTED) {
      this.list = { path: [...this.path], start: next, outer: this.depth, objects: 0 };
      this.lists.push(this.list);
    }
    this.depth++;
  }

  private inside(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === BACKSLASH) this.escaped = true;
    else if (byte === QUOTE) {
      if (this.state === 'name') this.path[this.depth - 1] = nameOf(this.name, this.length);
      this.state = 'value';
      return;
    }
    if (this.state === 'name' && this.length < NAME_LENGTH) this.name[this.length++] = byte;
  }

  private comment(byte: number): void {
    if (this.state === 'slash') this.state = byte === SLASH ? 'line' : byte === STAR ? 'block' : 'value';
    else if (this.state === 'line') this.state = byte === LF ? 'value' : 'line';
    else if (byte === STAR) this.state = 'star';
    else if (this.state === 'star') this.state = byte === SLASH ? 'value' : 'block';
  }
}

/** The name between the quotes. */
function nameOf(bytes: Uint8Array, length: number): string {
  const raw = decode(bytes, 0, length);
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw;
  }
}
