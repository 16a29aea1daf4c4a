const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const UNDERSCORE = 0x5f;
const LOWER_X = 0x78;
/** No cell of a log is as long. */
export const LONGEST_CELL = 4 << 20;

const NAMED: ReadonlyMap<string, number> = new Map([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
]);
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A text in UTF-8 that is put together from pieces. */
export class ByteText {
  bytes = new Uint8Array(256);
  length = 0;
  /** Whether it was longer than a cell may be; the rest is left out. */
  tooLong = false;

  clear(): void {
    this.length = 0;
    this.tooLong = false;
  }

  add(bytes: Uint8Array, from: number, to: number): void {
    const end = this.reserve(to - from) ? to : from;
    for (let p = from; p < end; p++) this.bytes[this.length++] = bytes[p];
  }

  /** Adds text of XML with its references resolved; `escapes`: `_x000D_` stands for a character, as in Excel’s files. */
  addXml(bytes: Uint8Array, from: number, to: number, escapes: boolean): void {
    if (!this.reserve(to - from)) return;
    for (let p = from; p < to;) {
      const b = bytes[p];
      if (b === AMPERSAND) p = this.reference(bytes, p, to);
      else if (escapes && b === UNDERSCORE && bytes[p + 1] === LOWER_X) p = this.escape(bytes, p, to);
      else {
        this.bytes[this.length++] = b;
        p++;
      }
    }
  }

  addText(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.add(bytes, 0, bytes.length);
  }

  text(): string {
    return decoder.decode(this.bytes.subarray(0, this.length));
  }

  /** What a reference stands for is never longer than it is written. */
  private reference(bytes: Uint8Array, at: number, to: number): number {
    let end = at + 1;
    while (end < to && end - at < 12 && bytes[end] !== SEMICOLON) end++;
    const name = bytes[end] === SEMICOLON ? decoder.decode(bytes.subarray(at + 1, end)) : '';
    const code = NAMED.get(name) ?? numbered(name);
    if (code !== null) {
      this.character(code);
      return end + 1;
    }
    this.bytes[this.length++] = AMPERSAND;
    return at + 1;
  }

  private escape(bytes: Uint8Array, at: number, to: number): number {
    const digits = at + 6 < to && bytes[at + 6] === UNDERSCORE ? decoder.decode(bytes.subarray(at + 2, at + 6)) : '';
    if (/^[\da-f]{4}$/i.test(digits)) {
      this.character(Number.parseInt(digits, 16));
      return at + 7;
    }
    this.bytes[this.length++] = UNDERSCORE;
    return at + 1;
  }

  private character(code: number): void {
    const bytes = new TextEncoder().encode(String.fromCodePoint(code));
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  private reserve(more: number): boolean {
    const length = this.length + more;
    if (length > LONGEST_CELL) {
      this.tooLong = true;
      return false;
    }
    // A character that a reference stands for is put down whole.
    if (length + 4 > this.bytes.length) {
      const grown = new Uint8Array(2 * length + 4);
      grown.set(this.bytes.subarray(0, this.length));
      this.bytes = grown;
    }
    return true;
  }
}

function numbered(name: string): number | null {
  const found = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (found === null) return null;
  const code = name.startsWith('#x') || name.startsWith('#X') ? Number.parseInt(found[1], 16) : Number(found[2]);
  return code <= 0x10ffff ? code : null;
}
