import type { Cells } from '../records/cells.ts';
import { AS_IS, cellText, isBlank } from '../records/cells.ts';
import type { ByteDictionary } from './dictionary.ts';

const ZERO = 0x30;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const encoder = new TextEncoder();

/** What other programs write where there is nothing. */
const NOTHINGS = new Set(['-', '--', '—', 'null', 'NULL', 'None', 'none', 'nan', 'NaN', 'N/A', 'n/a', '\\N', '#N/A']);

export const isNothing = (text: string): boolean => text === '' || NOTHINGS.has(text);

/**
 * Id of the name in a cell, or −1 for an empty one. Blanks around it, an apostrophe in front (Excel's mark of text),
 * invisible characters, and the `.0` of ids that were once floats do not make another name.
 */
export function cellId(dictionary: ByteDictionary, cells: Cells, column: number): number {
  const { bytes } = cells;
  let from = cells.start[column];
  let to = cells.end[column];
  while (from < to && isBlank(bytes[from])) from++;
  while (to > from && isBlank(bytes[to - 1])) to--;
  if (to === from) return -1;
  if (cells.doubled[column] !== AS_IS || (cells.high && hasInvisible(bytes, from, to))) {
    const clean = encoder.encode(cellText(cells, column).replace(INVISIBLE, '').trim());
    return clean.length === 0 ? -1 : dictionary.idOf(clean, 0, clean.length);
  }
  if (bytes[from] === 0x27 && to - from > 1) from++;
  if (bytes[to - 1] === ZERO && bytes[to - 2] === 0x2e && digits(bytes, from, to - 2)) to -= 2;
  return dictionary.idOf(bytes, from, to);
}

function digits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let p = from; p < to; p++) if (bytes[p] < ZERO || bytes[p] > 0x39) return false;
  return to > from;
}

function hasInvisible(bytes: Uint8Array, from: number, to: number): boolean {
  for (let p = from; p + 2 < to; p++) {
    const b = bytes[p];
    if (b === 0xe2 && bytes[p + 1] === 0x80 && bytes[p + 2] >= 0x8b && bytes[p + 2] <= 0x8d) return true;
    if (b === 0xe2 && bytes[p + 1] === 0x81 && bytes[p + 2] === 0xa0) return true;
    if (b === 0xef && bytes[p + 1] === 0xbb && bytes[p + 2] === 0xbf) return true;
  }
  return false;
}

/** A whole number of characters, or −1 where the cell holds none. */
export function cellCount(cells: Cells, column: number): number {
  const { bytes } = cells;
  const from = cells.start[column];
  let to = cells.end[column];
  if (to - from > 2 && bytes[to - 1] === ZERO && bytes[to - 2] === 0x2e) to -= 2;
  if (to === from || to - from > 9 || !digits(bytes, from, to)) return -1;
  let value = 0;
  for (let p = from; p < to; p++) value = 10 * value + bytes[p] - ZERO;
  return value;
}
