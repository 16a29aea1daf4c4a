/** Turns the chunks of a file into UTF-8 bytes; UTF-8 passes through untouched, broken bytes and all. */
export interface Transcoder {
  push(chunk: Uint8Array): Uint8Array;
  finish(): Uint8Array;
}

const NOTHING = new Uint8Array(0);

/** @throws RangeError if the label is not one that TextDecoder knows */
export function transcoder(label: string): Transcoder {
  const { encoding } = new TextDecoder(label);
  if (encoding === 'utf-8') return { push: (chunk) => chunk, finish: () => NOTHING };
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  const plain: Transcoder = {
    push: (chunk) => encoder.encode(decoder.decode(chunk, { stream: true })),
    finish: () => encoder.encode(decoder.decode()),
  };
  return encoding === 'gb18030' ? betweenCharacters(plain) : plain;
}

/** Signs below this never stand inside a character of GB18030. */
const DIGIT_ZERO = 0x30;
/** A line of more bytes is no text, and may be cut anywhere. */
const ENDLESS = 4 << 20;

/**
 * Cuts chunks where no character of GB18030 can be cut: Node's decoder, unlike those of browsers, throws where a damaged
 * one of four bytes stands on both sides.
 */
function betweenCharacters({ push, finish }: Transcoder): Transcoder {
  let held = NOTHING;
  return {
    push(chunk) {
      let end = chunk.length;
      while (end > 0 && chunk[end - 1] >= DIGIT_ZERO) end--;
      if (end === 0 && held.length < ENDLESS) {
        held = joined(held, chunk);
        return NOTHING;
      }
      const whole = held.length === 0 ? chunk.subarray(0, end) : joined(held, chunk.subarray(0, end));
      held = chunk.slice(end);
      return push(whole);
    },
    finish: () => joined(push(held), finish()),
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
