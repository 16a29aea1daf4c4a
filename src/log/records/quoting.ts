import type { Layout } from './cutter.ts';

/** What cells are quoted with, and how quotes in them are written. */
export type Quoting = Pick<Layout, 'quote' | 'backslash'>;

const USUAL: Quoting = {};
const APOSTROPHE = 0x27;
const BACKSLASH = 0x5c;
const QUOTE = 0x22;

/** Ways of quoting that a text may follow, the usual one first; others only where the text has signs of them. */
export function quotings(head: Uint8Array): readonly Quoting[] {
  const apostrophes = atEdges(head) >= 4;
  const all: Quoting[] = [USUAL];
  if (hasPair(head, BACKSLASH, QUOTE)) all.push({ backslash: true });
  if (apostrophes) all.push({ quote: "'" });
  if (apostrophes && hasPair(head, BACKSLASH, APOSTROPHE)) all.push({ quote: "'", backslash: true });
  return all;
}

/** Apostrophes that stand at the beginning or the end of what may be a cell, counted up to 4. */
function atEdges(head: Uint8Array): number {
  let count = 0;
  for (let p = head.indexOf(APOSTROPHE); p >= 0 && count < 4; p = head.indexOf(APOSTROPHE, p + 1)) {
    if (p === 0 || isEdge(head[p - 1]) || p + 1 === head.length || isEdge(head[p + 1])) count++;
  }
  return count;
}

/** Letters, digits, blanks and whatever is not ASCII are text. */
const isEdge = (byte: number): boolean =>
  byte < 0x20 || (byte > 0x20 && byte < 0x80 && !/[\w'"\\]/.test(String.fromCharCode(byte)));

function hasPair(head: Uint8Array, first: number, second: number): boolean {
  for (let p = head.indexOf(first); p >= 0; p = head.indexOf(first, p + 1)) if (head[p + 1] === second) return true;
  return false;
}
