const PRIME = 0x01000193;
const OTHER_PRIME = 0x5bd1e995;
const LONGEST = 64;

/** A print of some bytes in 32 bits, never 0: equal bytes have equal prints, others hardly ever. */
export function printOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let p = from; p < to; p++) hash = Math.imul(hash ^ bytes[p], PRIME);
  hash ^= hash >>> 15;
  return hash === 0 ? 1 : hash;
}

/**
 * The ids of rows, by prints of 53 bits: of a million ids two look alike in one of 10⁴ logs. Most logs number their
 * messages upwards; then nothing needs to be looked up.
 */
export class Ids {
  private prints = new Float64Array(1 << 12);
  private rows = 0;
  private ascending = true;
  private readonly last = new Uint8Array(LONGEST);
  private lastLength = 0;

  /** Notes the id of a row; rows come in order, those without an id are passed over. */
  add(row: number, bytes: Uint8Array, from: number, to: number): void {
    if (to === from) return;
    if (row >= this.prints.length) {
      const longer = new Float64Array(2 * row);
      longer.set(this.prints);
      this.prints = longer;
    }
    let hash = 0x811c9dc5;
    let other = to - from;
    for (let p = from; p < to; p++) {
      hash = Math.imul(hash ^ bytes[p], PRIME);
      other = Math.imul(other ^ bytes[p], OTHER_PRIME) ^ (other >>> 13);
    }
    this.prints[row] = (hash >>> 0) * 2 ** 21 + (other >>> 11) + 1;
    this.rows = row + 1;
    if (this.ascending) this.follow(bytes, from, to);
  }

  /** Rows whose id an earlier row has, ascending. */
  repeated(): number[] {
    if (this.ascending) return [];
    const seen = new Set<number>();
    const found: number[] = [];
    for (let row = 0; row < this.rows; row++) {
      const print = this.prints[row];
      if (print === 0) continue;
      if (seen.has(print)) found.push(row);
      else seen.add(print);
    }
    return found;
  }

  /** An id that is longer than the one before, or as long and higher, has not been there yet. */
  private follow(bytes: Uint8Array, from: number, to: number): void {
    const { last } = this;
    const length = to - from;
    let p = 0;
    if (length === this.lastLength) while (p < length && bytes[from + p] === last[p]) p++;
    const higher = length > this.lastLength || (length === this.lastLength && bytes[from + p] > last[p]);
    if (!higher || length > LONGEST || p === length) {
      this.ascending = false;
      return;
    }
    for (; p < length; p++) last[p] = bytes[from + p];
    this.lastLength = length;
  }
}
