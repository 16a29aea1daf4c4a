import { sequence } from './utf8.ts';

/** What a text holds that nobody sees, or sees only as damage; bits of a set. */
export const CONTROL_CHAR = 1;
export const REPLACEMENT_CHAR = 2;
export const ZERO_WIDTH = 4;
export const BIDI_CONTROL = 8;
/** The bytes are no well-formed UTF-8. */
export const BROKEN = 16;

const SPACE = 0x20;
const DEL = 0x7f;

/** The marks of UTF-8 text. Tabs and line ends are no control characters; emoji are joined by what is else invisible. */
export function marksOf(bytes: Uint8Array, from: number, to: number): number {
  let marks = 0;
  for (let p = from; p < to;) {
    const b = bytes[p];
    if (b < 0x80) {
      if ((b < SPACE && b !== 9 && b !== 10 && b !== 13) || b === DEL) marks |= CONTROL_CHAR;
      p++;
      continue;
    }
    // Most of what is written in the East has no mark.
    if (b >= 0xe3 && b <= 0xec && p + 2 < to && (bytes[p + 1] & 0xc0) === 0x80 && (bytes[p + 2] & 0xc0) === 0x80) {
      p += 3;
      continue;
    }
    const length = sequence(bytes, p, to);
    if (length <= 0) return marks | BROKEN;
    if (b === 0xe2) marks |= ofPunctuation(bytes, p, to);
    else if (b === 0xef) marks |= ofSpecials(bytes, p);
    // U+0080 … U+009F, and the Arabic letter mark U+061C.
    else if (b === 0xc2 && bytes[p + 1] < 0xa0) marks |= CONTROL_CHAR;
    else if (b === 0xd8 && bytes[p + 1] === 0x9c) marks |= BIDI_CONTROL;
    p += length;
  }
  return marks;
}

/** Of U+2000 … U+206F. */
function ofPunctuation(bytes: Uint8Array, p: number, to: number): number {
  const low = bytes[p + 2];
  if (bytes[p + 1] === 0x80) {
    if (low === 0x8d) return joinsEmoji(bytes, p + 3, to) ? 0 : ZERO_WIDTH;
    if (low === 0x8b || low === 0x8c) return ZERO_WIDTH;
    return low === 0x8e || low === 0x8f || (low >= 0xaa && low <= 0xae) ? BIDI_CONTROL : 0;
  }
  if (bytes[p + 1] !== 0x81) return 0;
  if (low === 0xa0) return ZERO_WIDTH;
  return low >= 0xa6 && low <= 0xa9 ? BIDI_CONTROL : 0;
}

/** Emoji and signs like ♂ and ❤ are outside of the basic plane or between U+2000 and U+2FFF. */
const joinsEmoji = (bytes: Uint8Array, next: number, to: number): boolean =>
  next < to && (bytes[next] >= 0xf0 || bytes[next] === 0xe2);

/** U+FEFF, U+FFFD. */
function ofSpecials(bytes: Uint8Array, p: number): number {
  if (bytes[p + 1] === 0xbb && bytes[p + 2] === 0xbf) return ZERO_WIDTH;
  return bytes[p + 1] === 0xbf && bytes[p + 2] === 0xbd ? REPLACEMENT_CHAR : 0;
}
