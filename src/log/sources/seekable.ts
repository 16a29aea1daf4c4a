import type { ByteSource } from './source.ts';
import { Unreadable } from './unreadable.ts';

/** Workbooks and Parquet files are read from their end: packed ones are unpacked whole, up to so many bytes. */
const MOST = 512 << 20;

/** Bytes of which any can be had at once. */
export interface Seekable {
  readonly name: string;
  /** How many there are; more than on the disk where they were packed. */
  readonly length: number;
  slice(from: number, to: number): Promise<Uint8Array>;
  /** How many bytes of the disk stand for the first so many of these. */
  onDisk(bytes: number): number;
}

/** @throws Unreadable where the bytes are packed and too many */
export async function seekable({ name, size, slice, chunks }: ByteSource): Promise<Seekable> {
  if (slice !== null) return { name, length: size, slice, onDisk: (bytes) => bytes };
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const { bytes } of chunks()) {
    length += bytes.length;
    if (length > MOST) throw new Unreadable('decompression_limit', { bytes: length });
    pieces.push(bytes);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces.splice(0)) {
    all.set(piece, at);
    at += piece.length;
  }
  return {
    name,
    length,
    slice: (from, to) => Promise.resolve(all.slice(from, to)),
    onDisk: (bytes) => Math.floor((bytes / Math.max(1, length)) * size),
  };
}
