/** How bytes read in one of the encodings with characters of two bytes. */
interface Reading {
  /** Characters of more than one byte, */
  pairs: number;
  /** of these, ones that people write every day: kana, signs, and the first level of each standard's characters, */
  common: number;
  /** ones with an ASCII character for second byte and none of them beside it, as western letters make with what follows, */
  lone: number;
  /** and bytes that begin no character. */
  bad: number;
}

/** Bytes of the character at `p`: 1 = no pair, 0 = none begins here; and whether it is an everyday one. */
type Step = (bytes: Uint8Array, p: number) => number;

/** Added to the number of bytes where the character is an everyday one. */
const COMMON = 8;

const between = (byte: number, low: number, high: number): boolean => byte >= low && byte <= high;

/** GB 2312's first level stands at B0A1 … D7F9, signs at A1A1 … A3FE; four bytes are the rest of Unicode. */
const gb18030: Step = (bytes, p) => {
  const lead = bytes[p];
  const trail = bytes[p + 1];
  if (!between(lead, 0x81, 0xfe)) return 0;
  if (between(trail, 0x30, 0x39)) {
    return between(bytes[p + 2], 0x81, 0xfe) && between(bytes[p + 3], 0x30, 0x39) ? 4 : 0;
  }
  if (!between(trail, 0x40, 0xfe) || trail === 0x7f) return 0;
  const everyday = trail >= 0xa1 && (between(lead, 0xb0, 0xd7) || between(lead, 0xa1, 0xa3));
  return everyday ? 2 + COMMON : 2;
};

/** Big5's first level stands at A440 … C67E, signs at A140 … A3BF. */
const big5: Step = (bytes, p) => {
  const lead = bytes[p];
  const trail = bytes[p + 1];
  if (!between(lead, 0x81, 0xfe) || !(between(trail, 0x40, 0x7e) || between(trail, 0xa1, 0xfe))) return 0;
  return between(lead, 0xa1, 0xc6) ? 2 + COMMON : 2;
};

/** JIS X 0208: signs at 8140, kana at 829F and 8340, the first level at 889F … 9872; one byte each for narrow kana. */
const shiftJis: Step = (bytes, p) => {
  const lead = bytes[p];
  const trail = bytes[p + 1];
  if (between(lead, 0xa1, 0xdf)) return 1;
  if (!between(lead, 0x81, 0x9f) && !between(lead, 0xe0, 0xfc)) return 0;
  if (!between(trail, 0x40, 0xfc) || trail === 0x7f) return 0;
  const everyday =
    (lead === 0x81 && trail <= 0xac) ||
    (lead === 0x82 && between(trail, 0x4f, 0xf1)) ||
    (lead === 0x83 && trail <= 0x96) ||
    between(lead, 0x88, 0x97) ||
    (lead === 0x98 && trail <= 0x72);
  return everyday ? 2 + COMMON : 2;
};

const STEPS: readonly (readonly [label: string, step: Step])[] = [
  ['gb18030', gb18030],
  ['big5', big5],
  ['shift_jis', shiftJis],
];

function read(samples: readonly Uint8Array[], step: Step): Reading {
  const all: Reading = { pairs: 0, common: 0, lone: 0, bad: 0 };
  for (const bytes of samples) {
    let last = -1;
    let lastIsLone = false;
    for (let p = 0; p < bytes.length;) {
      if (bytes[p] < 0x80) {
        p++;
        continue;
      }
      const found = step(bytes, p);
      const length = found & (COMMON - 1);
      if (length === 0) all.bad++;
      else if (length > 1) {
        all.pairs++;
        if (found >= COMMON) all.common++;
        const beside = last === p;
        if (beside && lastIsLone) all.lone--;
        lastIsLone = !beside && bytes[p + 1] < 0x80;
        if (lastIsLone) all.lone++;
        last = p + length;
      }
      p += Math.max(1, length);
    }
  }
  return all;
}

/**
 * The encoding of two-byte characters in which the samples say most that people write every day; `null`: in none. Where
 * most of them are lone it is western text.
 */
export function doubleByte(samples: readonly Uint8Array[]): string | null {
  let best: { label: string | null; score: number } = { label: null, score: 0.2 };
  for (const [label, step] of STEPS) {
    const { pairs, common, lone, bad } = read(samples, step);
    const high = pairs + bad;
    if (high === 0 || 2 * lone > pairs) continue;
    const score = (common - 2 * bad) / high;
    if (score > best.score) best = { label, score };
  }
  return best.label;
}
