import type { RowWriter } from '../../records/writer.ts';
import { Unreadable } from '../unreadable.ts';
import { ByteText } from './byte-text.ts';
import type { XmlHandler } from './xml.ts';
import { nameOf } from './xml.ts';

const BLOCK = 4 << 20;
/** More text than this is in no workbook of at most 1,048,576 rows that a tab could hold. */
const MOST = 1 << 30;
const SI = nameOf('si');
const T = nameOf('t');
const PHONETIC = nameOf('rPh');

/** Texts that cells name by number: bytes side by side, not a million objects. */
export class SharedStrings implements XmlHandler {
  wantsText = false;
  size = 0;
  private readonly blocks: Uint8Array[] = [];
  private used = BLOCK;
  private total = 0;
  /** Block and place of each text, and its length. */
  private block = new Int32Array(1024);
  private start = new Int32Array(1024);
  private length = new Int32Array(1024);
  private readonly one = new ByteText();
  private spoken = 0;

  open(name: number): void {
    if (name === SI) this.one.clear();
    else if (name === PHONETIC) this.spoken++;
    else if (name === T) this.wantsText = this.spoken === 0;
  }

  close(name: number): void {
    if (name === T) this.wantsText = false;
    else if (name === PHONETIC) this.spoken--;
    else if (name === SI) this.keep();
  }

  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void {
    if (literal) this.one.add(bytes, from, to);
    else this.one.addXml(bytes, from, to, true);
  }

  /** Puts a text into a cell; false: there is none of that number. */
  write(index: number, writer: RowWriter, column: number): boolean {
    if (!(index >= 0 && index < this.size)) return false;
    const from = this.start[index];
    writer.bytes(column, this.blocks[this.block[index]], from, from + this.length[index]);
    return true;
  }

  private keep(): void {
    const { length } = this.one;
    this.total += length;
    if (this.total > MOST) throw new Unreadable('decompression_limit', { bytes: this.total });
    if (this.used + length > BLOCK) {
      this.blocks.push(new Uint8Array(Math.max(BLOCK, length)));
      this.used = 0;
    }
    if (this.size === this.block.length) this.grow();
    this.blocks.at(-1)!.set(this.one.bytes.subarray(0, length), this.used);
    this.block[this.size] = this.blocks.length - 1;
    this.start[this.size] = this.used;
    this.length[this.size++] = length;
    this.used += length;
  }

  private grow(): void {
    const longer = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(2 * from.length);
      to.set(from);
      return to;
    };
    this.block = longer(this.block);
    this.start = longer(this.start);
    this.length = longer(this.length);
  }
}
