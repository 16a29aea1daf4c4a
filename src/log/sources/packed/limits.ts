import { Unreadable } from '../unreadable.ts';

/** Bytes that a packed file may grow to. */
export const MOST_BYTES = 4 * 2 ** 30;
/** How many times its packed size: Deflate ends at 1,032, text in columns hardly ever passes 30. */
const MOST_TIMES = 1000;
const FREE = 10 << 20;

/**
 * Says no to bytes that grow without end.
 * @throws Unreadable
 */
export function allow(unpacked: number, packed: number): void {
  if (unpacked > MOST_BYTES || (unpacked > FREE && unpacked > MOST_TIMES * packed)) {
    throw new Unreadable('decompression_limit', { bytes: unpacked });
  }
}
