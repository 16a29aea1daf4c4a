import type { Encoding } from '../decode/encoding.ts';
import { guessEncoding, hasNoEncoding } from '../decode/encoding.ts';
import { transcoder } from '../decode/transcode.ts';
import type { ByteSource, Chunk, Opening } from './source.ts';

const SAMPLE = 64 << 10;
const SAMPLES = 8;

/** How the bytes of a file of text are written: as the user says, else guessed; `null`: in a way that nobody reads. */
export const encodingOf = async (opening: Opening): Promise<Encoding | null> =>
  chosen(opening, guessEncoding(await samples(opening.bytes, opening.head)));

/** What the user chose, else what was guessed; `null`: nothing that can be read. */
export function chosen({ mapping, warn }: Opening, guessed: Encoding | null): Encoding | null {
  // Workbooks have no encoding: whoever goes on to a text from one has chosen none.
  if (mapping?.encoding === undefined || hasNoEncoding(mapping.encoding)) {
    if (guessed !== null && guessed.mark === 0 && guessed.label !== 'utf-8') {
      warn('guessed_encoding', { encoding: guessed.label });
    }
    return guessed;
  }
  try {
    const label = new TextDecoder(mapping.encoding).encoding;
    return { label, mark: guessed?.label === label ? guessed.mark : 0 };
  } catch {
    return null;
  }
}

/** The head, and if it does not tell the encoding by itself, samples from all over the file. */
async function samples({ size, slice }: ByteSource, head: Uint8Array): Promise<Uint8Array[]> {
  const first = head.subarray(0, SAMPLE);
  const all = [first];
  if (slice === null) return [head];
  if (size <= SAMPLE || first.some((byte) => byte > 0x7f)) return all;
  for (let i = 1; i < SAMPLES; i++) {
    const from = Math.floor((size / SAMPLES) * i);
    all.push(await slice(from, from + SAMPLE));
  }
  return all;
}

/** The head of a text in UTF-8, without the byte order mark. */
export function headText({ head, whole }: Opening, { label, mark }: Encoding): Uint8Array {
  const decoder = transcoder(label);
  const start = decoder.push(head.subarray(mark));
  return whole ? joined(start, decoder.finish()) : start;
}

/** The whole text in UTF-8, piece by piece, without the byte order mark. */
export async function* utf8Chunks(bytes: ByteSource, { label, mark }: Encoding): AsyncGenerator<Chunk> {
  const decoder = transcoder(label);
  let ahead = mark;
  let last = 0;
  for await (const { bytes: piece, done } of bytes.chunks()) {
    const skipped = Math.min(ahead, piece.length);
    ahead -= skipped;
    last = done;
    yield { bytes: decoder.push(piece.subarray(skipped)), done };
  }
  const rest = decoder.finish();
  if (rest.length > 0) yield { bytes: rest, done: last };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
