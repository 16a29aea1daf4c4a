import { doubleByte } from './double-byte.ts';
import { sequence } from './utf8.ts';

/** How a file's bytes become characters: a TextDecoder label and the length of the byte order mark. */
export interface Encoding {
  readonly label: string;
  readonly mark: number;
}

/** Makes of tables whose cells are no text in an encoding; they go by these names in `Mapping.encoding`. */
const WITHOUT: readonly string[] = ['xlsx', 'ods', 'parquet'];

export const hasNoEncoding = (encoding: string): boolean => WITHOUT.includes(encoding);

/** The encoding of a file from samples of its bytes, the first of which is its head; `null` = none that can be read. */
export function guessEncoding(samples: readonly Uint8Array[]): Encoding | null {
  const [head] = samples;
  const marked = byMark(head);
  if (marked !== undefined) return marked;
  const wide = byNulls(head);
  if (wide !== null) return { label: wide, mark: 0 };
  const tally = { good: 0, bad: 0 };
  for (const [index, sample] of samples.entries()) count(sample, index > 0, tally);
  // A few broken rows do not make another encoding: text in GB18030 or Big5 hardly ever passes as UTF-8 by accident.
  if (tally.bad === 0 || tally.good > 4 * tally.bad) return { label: 'utf-8', mark: 0 };
  return { label: doubleByte(samples) ?? 'windows-1252', mark: 0 };
}

/** Undefined: no mark. */
function byMark(head: Uint8Array): Encoding | null | undefined {
  const [a, b, c, d] = head;
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return null;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && head.length >= 4 ? null : { label: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', mark: 2 };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', mark: 3 };
  return undefined;
}

/** Digits, delimiters and line ends of UTF-16 carry a zero byte, always on the same side. */
function byNulls(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i & 1]++;
  const many = head.length * 0.1;
  if (zeros[0] > many && zeros[1] < zeros[0] * 0.05) return 'utf-16be';
  if (zeros[1] > many && zeros[0] < zeros[1] * 0.05) return 'utf-16le';
  return null;
}

interface Tally {
  good: number; // multi-byte UTF-8 sequences
  bad: number; // bytes that cannot be UTF-8
}

function count(sample: Uint8Array, cutFront: boolean, tally: Tally): void {
  const end = sample.length;
  let p = 0;
  // A sample from the middle may start inside a character.
  while (cutFront && p < Math.min(3, end) && (sample[p] & 0xc0) === 0x80) p++;
  while (p < end) {
    const length = sequence(sample, p, end);
    if (length < 0) break;
    if (length === 0) tally.bad++;
    else if (sample[p] >= 0x80) tally.good++;
    p += Math.max(1, length);
  }
}
