import type { LogFile } from '../file.ts';
import { bytesOf } from '../file.ts';
import type { ByteSource, Chunk } from './source.ts';

/** The bytes of a file as they stand, the next piece on its way while one is worked on. */
export function plain(file: LogFile, piece: number): ByteSource {
  async function* chunks(): AsyncGenerator<Chunk> {
    let next = bytesOf(file, 0, piece);
    for (let from = 0; from < file.size; from += piece) {
      const bytes = await next;
      next = bytesOf(file, from + piece, from + 2 * piece);
      yield { bytes, done: Math.min(file.size, from + piece) };
    }
  }
  return { name: file.name, size: file.size, chunks, slice: (from, to) => bytesOf(file, from, to) };
}
