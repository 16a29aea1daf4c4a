import { decode } from '../records/cells.ts';

const PLUS = 0x2b;
/** `1.23456789012345E+18` */
const MOST_SHORTENED = 22;

/**
 * Numbers for byte strings, in order of first appearance. A million look-ups make no text: strings are decoded only for
 * those ids whose name somebody wants to see.
 */
export class ByteDictionary {
  size = 0;
  private arena = new Uint8Array(1 << 14);
  private offset = new Int32Array(1 << 10);
  /** Pairs hash, id + 1; side by side, so that a probe touches one cache line. */
  private slots = new Int32Array(1 << 12);
  private mask = (1 << 11) - 1;

  /** Id of bytes `from … to − 1`, given now if they are new. */
  idOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let p = from; p < to; p++) hash = Math.imul(hash ^ bytes[p], 0x01000193);
    hash ^= hash >>> 15;
    const { slots, mask } = this;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[2 * slot + 1] - 1;
      if (id < 0) return this.add(bytes, from, to, slot, hash);
      if (slots[2 * slot] === hash && this.equals(id, bytes, from, to)) return id;
    }
  }

  idOfText(text: string): number {
    const bytes = new TextEncoder().encode(text);
    return this.idOf(bytes, 0, bytes.length);
  }

  text(id: number): string {
    return decode(this.arena, this.offset[id], this.offset[id + 1]);
  }

  /** Ids of texts like `1.23457E+18`, which numbers become that are longer than a sheet shows. */
  shortened(): Set<number> {
    const found = new Set<number>();
    for (let id = 0; id < this.size; id++) {
      const end = this.offset[id + 1];
      const length = end - this.offset[id];
      if (length < 5 || length > MOST_SHORTENED || this.arena[end - 3] !== PLUS) continue;
      if (/^\d(?:\.\d+)?E\+\d\d$/i.test(this.text(id))) found.add(id);
    }
    return found;
  }

  /** The bytes of a name, to be read at once: a new name may move them. */
  bytes(id: number): Uint8Array {
    return this.arena.subarray(this.offset[id], this.offset[id + 1]);
  }

  private equals(id: number, bytes: Uint8Array, from: number, to: number): boolean {
    const { arena } = this;
    let at = this.offset[id];
    if (this.offset[id + 1] - at !== to - from) return false;
    for (let p = from; p < to; p++) if (arena[at++] !== bytes[p]) return false;
    return true;
  }

  private add(bytes: Uint8Array, from: number, to: number, slot: number, hash: number): number {
    const id = this.size++;
    const start = this.offset[id];
    const end = start + to - from;
    if (end > this.arena.length) this.arena = enlarged(this.arena, new Uint8Array(2 * end));
    if (id + 2 > this.offset.length) this.offset = enlarged(this.offset, new Int32Array(2 * this.offset.length));
    this.arena.set(bytes.subarray(from, to), start);
    this.offset[id + 1] = end;
    this.slots[2 * slot] = hash;
    this.slots[2 * slot + 1] = id + 1;
    if (2 * this.size > this.mask) this.rehash();
    return id;
  }

  private rehash(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    this.mask = old.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let slot = old[from] & this.mask;
      while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.mask;
      this.slots[2 * slot] = old[from];
      this.slots[2 * slot + 1] = old[from + 1];
    }
  }
}

function enlarged<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
