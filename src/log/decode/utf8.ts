/** Whether bytes `from … to − 1` are well-formed UTF-8 (no overlong forms, no surrogates, nothing cut off). */
export function wellFormed(bytes: Uint8Array, from: number, to: number): boolean {
  let p = from;
  while (p < to) {
    const length = sequence(bytes, p, to);
    if (length <= 0) return false;
    p += length;
  }
  return true;
}

/** Length of the sequence at `p`; 0 when it is malformed, −1 when only its start is there. */
export function sequence(bytes: Uint8Array, p: number, to: number): number {
  const lead = bytes[p];
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (p + 1 >= to) return -1;
  const second = bytes[p + 1];
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) {
    if (p + i >= to) return -1;
    if ((bytes[p + i] & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Code points of well-formed UTF-8. */
export function codePoints(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let p = from; p < to; p++) if ((bytes[p] & 0xc0) !== 0x80) count++;
  return count;
}
