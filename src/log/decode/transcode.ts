/** Turns the chunks of a file into UTF-8 bytes; UTF-8 passes through untouched, broken bytes and all. */
export interface Transcoder {
  push(chunk: Uint8Array): Uint8Array;
  finish(): Uint8Array;
}

const NOTHING = new Uint8Array(0);

/** @throws RangeError if the label is not one that TextDecoder knows */
export function transcoder(label: string): Transcoder {
  if (new TextDecoder(label).encoding === 'utf-8') return { push: (chunk) => chunk, finish: () => NOTHING };
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  return {
    push: (chunk) => encoder.encode(decoder.decode(chunk, { stream: true })),
    finish: () => encoder.encode(decoder.decode()),
  };
}
