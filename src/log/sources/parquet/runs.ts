/** Bit-packed runs are filled up to a multiple of eight values, by some writers to a whole block. */
const PADDING = 512;

/**
 * Whether runs (RLE or bit-packed, as Parquet has them) hold no more values than there can be. hyparquet writes down
 * whatever a run claims, so a broken one would fill the memory.
 */
export function runsFit(bytes: Uint8Array, from: number, bitWidth: number, count: number): boolean {
  let seen = 0;
  let p = from;
  while (seen < count && p < bytes.length) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      if (p >= bytes.length || shift > 28) return false;
      const byte = bytes[p++];
      header += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    const length = Math.floor(header / 2);
    const packed = header % 2 === 1;
    const values = packed ? 8 * length : length;
    if (values > count - seen + (packed ? PADDING : 0)) return false;
    p += packed ? length * bitWidth : Math.ceil(bitWidth / 8);
    seen += values;
  }
  return true;
}
