import { COMMON } from './common.ts';
import { wellFormed } from './utf8.ts';

/** What windows-1252 has in the place of the bytes 0x80 … 0x9f; all others stand for themselves. */
const WESTERN = new Map(
  Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ', (char, i): [string, number] => [
    char,
    0x80 + i,
  ]),
);
/** What UTF-8 in GBK and back leaves of characters that were lost. */
const LOST = '锟斤拷';
const HEAD = 64 << 10;
const FEW = 3;
const SIGNS = '\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122';
const RUN = new RegExp(`[\\u0080-\\u00ff${SIGNS}]+`, 'g');
const OTHER = new RegExp(`[^\\u0000-\\u00ff${SIGNS}]+`, 'g');

/**
 * A piece of text (UTF-8) that was read in a wrong encoding once and saved so, if there is much of it: runs of western
 * letters and signs whose bytes are UTF-8, or Chinese in GB18030. `null`: none.
 */
export function mojibakeIn(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD);
  if (!head.some((byte) => byte > 0x7f)) return null;
  const text = new TextDecoder().decode(head);
  if (text.includes(LOST)) return LOST;
  const others = text.match(OTHER)?.length ?? 0;
  const runs = (text.match(RUN) ?? []).filter((run) => run.length > 1);
  const wrong = runs.filter(isOther);
  return wrong.length >= FEW && 2 * wrong.length > runs.length && 3 * wrong.length > others
    ? wrong[0].slice(0, 12)
    : null;
}

/** Whether the bytes of a run of western characters are text of another encoding. */
function isOther(run: string): boolean {
  const bytes = Uint8Array.from(run, (char) => WESTERN.get(char) ?? char.charCodeAt(0));
  if (Array.from(run).some((char) => char.charCodeAt(0) > 0xff && !WESTERN.has(char))) return false;
  if (wellFormed(bytes, 0, bytes.length)) return true;
  if (bytes.length < 4 || bytes.length % 2 === 1) return false;
  const chinese = Array.from(new TextDecoder('gb18030').decode(bytes));
  return chinese.filter((char) => COMMON.has(char)).length > 0.4 * chinese.length;
}
