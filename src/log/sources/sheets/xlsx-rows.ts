import type { RowWriter } from '../../records/writer.ts';
import { ByteText } from './byte-text.ts';
import type { NumberKind } from './number-formats.ts';
import type { Merges } from './merges.ts';
import { numberText, Serials } from './serials.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { Book } from './workbook.ts';
import type { XmlHandler } from './xml.ts';
import { nameOf, XmlReader } from './xml.ts';

const [ROW, C, V, T, R, S, PHONETIC] = ['row', 'c', 'v', 't', 'r', 's', 'rPh'].map(nameOf);
/** Excel's own bounds. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

type CellType = 'number' | 'shared' | 'bool' | 'text';

/** What a sheet needs to know of its workbook. */
export interface Context extends Pick<Book, 'formats' | 'epoch'> {
  readonly strings: SharedStrings;
  readonly merges: Merges;
  /** Told of a number that has lost digits. */
  rounded(): void;
}

/** Writes the rows of one worksheet. */
export class XlsxRows implements XmlHandler {
  wantsText = false;
  readonly xml = new XmlReader(this);
  private readonly context: Context;
  private readonly writer: RowWriter;
  private readonly serials: Serials;
  private readonly value = new ByteText();
  private line = 0;
  private inRow = false;
  private filled = false;
  private tooLong = false;
  private column = -1;
  private type: CellType = 'number';
  private kind: NumberKind = 'number';
  private spoken = 0;

  constructor(context: Context, writer: RowWriter) {
    this.context = context;
    this.writer = writer;
    this.serials = new Serials(context.epoch);
  }

  open(name: number): void {
    if (name === C) this.openCell();
    else if (name === V || name === T) this.wantsText = this.inRow && this.spoken === 0;
    else if (name === ROW) this.openRow();
    else if (name === PHONETIC) this.spoken++;
  }

  close(name: number): void {
    if (name === C) this.closeCell();
    else if (name === V || name === T) this.wantsText = false;
    else if (name === ROW) this.closeRow();
    else if (name === PHONETIC) this.spoken--;
  }

  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void {
    if (literal) this.value.add(bytes, from, to);
    else this.value.addXml(bytes, from, to, this.type === 'text');
  }

  /** A row that the file breaks off in is not whole. */
  finish(): void {
    if (this.inRow && this.filled) this.writer.tear(this.line, 'cut_off');
  }

  private openRow(): void {
    const told = this.xml.number(R);
    this.line = told > 0 && told <= MOST_ROWS ? told : this.line + 1;
    this.column = -1;
    this.inRow = true;
    this.filled = this.tooLong = false;
    this.writer.begin();
  }

  private closeRow(): void {
    if (!this.inRow) return;
    this.inRow = false;
    if (!this.filled) return;
    this.context.merges.fill(this.line, this.writer);
    if (this.tooLong) this.writer.tear(this.line, 'cell_too_large');
    else this.writer.end(this.line);
  }

  private openCell(): void {
    const { xml } = this;
    this.value.clear();
    const at = xml.find(R);
    const told = at < 0 ? -1 : columnOf(xml.bytes, xml.from[at], xml.to[at]);
    this.column = told >= 0 ? told : Math.min(this.column + 1, MOST_COLUMNS - 1);
    this.type = typeOf(xml);
    const style = this.type === 'number' ? xml.number(S) : -1;
    this.kind = style > 0 || style === 0 ? (this.context.formats[style] ?? 'number') : 'number';
  }

  private closeCell(): void {
    const { value, writer, column } = this;
    if (!this.inRow || (value.length === 0 && !value.tooLong)) return;
    this.filled = true;
    this.tooLong ||= value.tooLong;
    if (this.type === 'number') this.writeNumber();
    else if (this.type === 'bool') writer.text(column, value.bytes[0] === 0x31 ? 'TRUE' : 'FALSE');
    else if (this.type === 'text') writer.bytes(column, value.bytes, 0, value.length);
    // A text that is not there, as where the file is damaged.
    else if (!this.context.strings.write(wholeNumber(value), writer, column)) writer.text(column, '#N/A');
  }

  private writeNumber(): void {
    const { value, writer, column, kind } = this;
    if (kind === 'number' && wholeNumber(value) >= 0) {
      writer.bytes(column, value.bytes, 0, value.length);
      return;
    }
    const raw = value.text();
    const date = this.serials.text(raw, kind);
    if (date !== null) {
      writer.text(column, date);
      return;
    }
    const { text, rounded } = numberText(raw);
    if (rounded) this.context.rounded();
    writer.text(column, text);
  }
}

const TYPE = nameOf('t');
const LETTERS = { s: 0x73, n: 0x6e, b: 0x62 } as const;

function typeOf(xml: XmlReader): CellType {
  const at = xml.find(TYPE);
  if (at < 0) return 'number';
  if (xml.to[at] - xml.from[at] > 1) return 'text'; // str, inlineStr
  const letter = xml.bytes[xml.from[at]];
  // An error or an ISO date is what it says.
  return letter === LETTERS.s ? 'shared' : letter === LETTERS.n ? 'number' : letter === LETTERS.b ? 'bool' : 'text';
}

/** 0-based column of a reference such as `AB12`; −1 = none. */
function columnOf(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  for (let p = from; p < to && p < from + 4; p++) {
    const letter = (bytes[p] | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = 26 * column + letter;
  }
  return column <= MOST_COLUMNS ? column - 1 : -1;
}

/** A number of at most 15 digits and nothing else; −1: it is not. */
function wholeNumber({ bytes, length }: ByteText): number {
  if (length === 0 || length > 15) return -1;
  let value = 0;
  for (let p = 0; p < length; p++) {
    const digit = bytes[p] - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = 10 * value + digit;
  }
  return value;
}
