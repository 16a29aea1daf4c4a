import { CODE_LENGTH } from '../../model/log.ts';
import type { ByteDictionary } from '../values/dictionary.ts';
import { Hmac } from './hmac.ts';

/** Base 32 (RFC 4648) in small letters: codes can be read aloud and typed. */
const LETTERS = new TextEncoder().encode('abcdefghijklmnopqrstuvwxyz234567');

/**
 * Pseudonyms of buyers, `CODE_LENGTH` letters each: the first 50 bits of the HMAC of the name as it is cleaned for
 * comparison, in UTF-8. The same name has the same one under the same key; without the key nobody finds the name to a
 * code, nor the code to a name. Among a million buyers two share a code with a chance of 1 : 2,250.
 * @param buyers ids of names; −1, nobody known, has zeros instead of letters
 */
export function pseudonyms(key: Uint8Array, buyers: Int32Array, names: ByteDictionary): Uint8Array {
  const hmac = new Hmac(key);
  const codes = new Uint8Array(CODE_LENGTH * buyers.length);
  for (let buyer = 0; buyer < buyers.length; buyer++) {
    if (buyers[buyer] < 0) continue;
    const name = names.bytes(buyers[buyer]);
    const words = hmac.of(name, 0, name.length);
    // 32 bits and 18 more.
    let high = words[0];
    let low = words[1];
    for (let i = 0; i < CODE_LENGTH; i++) {
      codes[CODE_LENGTH * buyer + i] = LETTERS[high >>> 27];
      high = (high << 5) | (low >>> 27);
      low <<= 5;
    }
  }
  return codes;
}
