import type { RowWriter } from '../../records/writer.ts';
import type { XmlHandler } from './xml.ts';
import { nameOf, XmlReader } from './xml.ts';

const MERGE = nameOf('mergeCell');
const REF = nameOf('ref');
const REFERENCE = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/;
/** People merge a few; programs nothing. */
const MOST = 100_000;

interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Finds the cells that are merged downwards; a sheet tells them behind its rows. */
export class MergeReader implements XmlHandler {
  readonly wantsText = false;
  readonly xml = new XmlReader(this);
  readonly found: Merge[] = [];

  open(name: number): void {
    if (name !== MERGE || this.found.length >= MOST) return;
    const ref = REFERENCE.exec(this.xml.attribute(REF) ?? '');
    if (ref === null) return;
    const [from, to] = [Number(ref[2]), Number(ref[3])];
    const column = Array.from(ref[1]).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
    if (to > from) this.found.push({ column, from, to });
  }

  close(): void {
    // What it opens says all.
  }

  text(): void {
    // It wants none.
  }
}

/** Gives every row of cells merged downwards what the first says. Across, a title says it once: nothing is filled. */
export class Merges {
  private readonly byFirst = new Map<number, Merge[]>();
  private current: { readonly merge: Merge; readonly text: string }[] = [];

  constructor(merges: readonly Merge[]) {
    for (const merge of merges) this.byFirst.set(merge.from, [...(this.byFirst.get(merge.from) ?? []), merge]);
  }

  /** The cells of a row have come. */
  fill(line: number, writer: RowWriter): void {
    if (this.byFirst.size === 0) return;
    this.current = this.current.filter(({ merge }) => merge.to >= line);
    for (const { merge, text } of this.current) {
      if (merge.from < line && writer.cell(merge.column) === '') writer.text(merge.column, text);
    }
    for (const merge of this.byFirst.get(line) ?? []) {
      const text = writer.cell(merge.column);
      if (text !== '') this.current.push({ merge, text });
    }
  }
}
