import type { RowWriter } from '../../records/writer.ts';
import { Unreadable } from '../unreadable.ts';
import { ByteText } from './byte-text.ts';
import type { XmlHandler } from './xml.ts';
import { nameOf, XmlReader } from './xml.ts';

const [TABLE, ROW, CELL, COVERED] = ['table', 'table-row', 'table-cell', 'covered-table-cell'].map(nameOf);
const [P, SPACES, TAB, BREAK, NOTE] = ['p', 's', 'tab', 'line-break', 'annotation'].map(nameOf);
const [NAME, ROWS_REPEATED, COLUMNS_REPEATED] = ['name', 'number-rows-repeated', 'number-columns-repeated'].map(nameOf);
const [TYPE, VALUE, DATE, BOOL, COUNT] = ['value-type', 'value', 'date-value', 'boolean-value', 'c'].map(nameOf);
/** Rows and cells that say something are never the same so often in a row. */
const MOST_REPEATED = 1000;

/** The names of the sheets in an OpenDocument spreadsheet. */
export class OdsNames implements XmlHandler {
  readonly wantsText = false;
  readonly xml = new XmlReader(this);
  readonly names: string[] = [];

  open(name: number): void {
    if (name === TABLE) this.names.push(this.xml.attribute(NAME) ?? '');
  }

  close(): void {
    // What it opens says all.
  }

  text(): void {
    // It wants none.
  }
}

/** Writes the rows of one sheet of an OpenDocument spreadsheet. */
export class OdsRows implements XmlHandler {
  wantsText = false;
  readonly xml = new XmlReader(this);
  /** Whether the sheet has been read to its end. */
  over = false;
  private readonly sheet: number;
  private readonly writer: RowWriter;
  private readonly value = new ByteText();
  private at = -1;
  private line = 1;
  private repeatedRows = 1;
  private inRow = false;
  private filled = false;
  private tooLong = false;
  private column = 0;
  private repeated = 1;
  private notes = 0;
  private paragraphs = 0;
  /** Whether the value stands in an attribute, so that the text is how it looks. */
  private told = false;

  constructor(sheet: number, writer: RowWriter) {
    this.sheet = sheet;
    this.writer = writer;
  }

  open(name: number): void {
    if (name === TABLE) this.at++;
    if (this.at !== this.sheet) return;
    if (name === ROW) this.openRow();
    else if (name === CELL || name === COVERED) this.openCell();
    else if (name === NOTE) this.notes++;
    else if (this.notes > 0 || this.told) return;
    else if (name === P) this.openParagraph();
    else if (name === SPACES)
      this.value.addText(' '.repeat(Math.min(MOST_REPEATED, Math.max(1, this.xml.number(COUNT)))));
    else if (name === TAB) this.value.addText('\t');
    else if (name === BREAK) this.value.addText('\n');
  }

  close(name: number): void {
    if (this.at !== this.sheet) return;
    if (name === P) this.wantsText = false;
    else if (name === CELL || name === COVERED) this.closeCell();
    else if (name === ROW) this.closeRow();
    else if (name === NOTE) this.notes--;
    else if (name === TABLE) this.over = true;
  }

  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void {
    if (literal) this.value.add(bytes, from, to);
    else this.value.addXml(bytes, from, to, false);
  }

  /** A row that the file breaks off in is not whole. */
  finish(): void {
    if (this.inRow && this.filled) this.writer.tear(this.line, 'cut_off');
  }

  private openRow(): void {
    this.repeatedRows = Math.max(1, this.xml.number(ROWS_REPEATED));
    this.inRow = true;
    this.filled = this.tooLong = false;
    this.column = 0;
    this.writer.begin();
  }

  private closeRow(): void {
    this.inRow = false;
    const last = this.line + this.repeatedRows;
    if (this.filled) {
      if (this.repeatedRows > MOST_REPEATED) throw new Unreadable('decompression_limit');
      for (; this.line < last; this.line++) {
        if (this.tooLong) this.writer.tear(this.line, 'cell_too_large');
        else this.writer.end(this.line);
      }
    }
    this.line = last;
  }

  private openCell(): void {
    const { xml, value } = this;
    value.clear();
    this.paragraphs = 0;
    this.repeated = Math.max(1, xml.number(COLUMNS_REPEATED));
    const type = xml.attribute(TYPE);
    const said =
      type === 'date'
        ? xml.attribute(DATE)?.replace('T', ' ')
        : type === 'boolean'
          ? xml.attribute(BOOL)?.toUpperCase()
          : type === 'float' || type === 'currency' || type === 'percentage'
            ? xml.attribute(VALUE)
            : null;
    this.told = typeof said === 'string';
    if (typeof said === 'string') value.addText(said);
  }

  private openParagraph(): void {
    if (!this.inRow) return;
    if (this.paragraphs++ > 0) this.value.addText('\n');
    this.wantsText = true;
  }

  private closeCell(): void {
    const { value, repeated } = this;
    if (!this.inRow) return;
    if (value.length > 0 || value.tooLong) {
      if (repeated > MOST_REPEATED) throw new Unreadable('decompression_limit');
      this.filled = true;
      this.tooLong ||= value.tooLong;
      for (let i = 0; i < repeated; i++) this.writer.bytes(this.column + i, value.bytes, 0, value.length);
    }
    this.column = Math.min(this.column + repeated, 1 << 14);
    value.clear();
  }
}
