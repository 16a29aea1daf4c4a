import type { ByteSource, Chunk, Warn } from '../source.ts';
import type { Seekable } from '../seekable.ts';
import { Unreadable } from '../unreadable.ts';
import type { Entry } from './directory.ts';
import type { ZlibCode } from './inflater.ts';
import { Inflater } from './inflater.ts';
import { allow } from './limits.ts';

/**
 * Bytes of an archive that are unpacked between two turns of the event loop: 68 MB at the most come of them. They fit
 * into one stored block of Deflate.
 */
const PIECE = 0xffff;
const STORED = 0;
const DEFLATE = 8;
/** A gzip header without a name; with it and its end, zlib checks an entry's CRC and length as it unpacks it. */
const GZIP_HEAD = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** Why an entry cannot be read at all, or `null`. */
export function obstacle({ encrypted, method }: Entry): Unreadable | null {
  if (encrypted) return new Unreadable('encrypted');
  if (method === STORED || method === DEFLATE) return null;
  return new Unreadable('unsupported_format', { format: `ZIP (method ${method})` });
}

/**
 * The bytes of an entry of a zip archive. What comes out before damage is given, and the damage warned of.
 * @throws Unreadable from its chunks, where nothing comes out of a damaged entry
 */
export function entryBytes(archive: Seekable, entry: Entry, zlib: ZlibCode, warn: Warn): ByteSource {
  let cut = false;
  async function* chunks(): AsyncGenerator<Chunk> {
    const hindrance = obstacle(entry);
    if (hindrance !== null) throw hindrance;
    const checked = entry.crc !== null;
    const inflater = new Inflater(zlib, checked);
    let done = entry.at;
    for await (const { bytes, at } of packedBytes(archive, entry, checked)) {
      done = Math.max(done, at);
      for (const unpacked of inflater.push(bytes)) {
        allow(inflater.produced, at - entry.at);
        yield { bytes: unpacked, done: archive.onDisk(done) };
      }
      if (inflater.ended || inflater.flaw !== null) break;
    }
    cut = !inflater.ended;
    if (inflater.ended) return;
    const damage = inflater.flaw === null ? 'truncated_container' : 'corrupt_container';
    if (inflater.produced === 0) throw new Unreadable(damage);
    warn(damage, { bytes: inflater.produced });
  }
  return { name: entry.name, size: archive.onDisk(archive.length), chunks, slice: null, cut: () => cut };
}

interface Packed {
  readonly bytes: Uint8Array;
  /** Where in the archive they end. */
  readonly at: number;
}

/** Deflate of an entry, with the head and end of a gzip member around it where it is to be checked. */
async function* packedBytes(archive: Seekable, entry: Entry, checked: boolean): AsyncGenerator<Packed> {
  const header = await archive.slice(entry.at, entry.at + 30);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < 30 || view.getUint32(0, true) !== 0x04034b50) throw new Unreadable('corrupt_container');
  const start = entry.at + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const end = Math.min(start + entry.packed, archive.length);
  if (checked) yield { bytes: GZIP_HEAD, at: start };
  for (let from = start; from < end; from += PIECE) {
    const to = Math.min(from + PIECE, end);
    const bytes = await archive.slice(from, to);
    yield { bytes: entry.method === STORED ? storedBlock(bytes, false) : bytes, at: to };
  }
  if (end < start + entry.packed) return;
  if (entry.method === STORED) yield { bytes: storedBlock(new Uint8Array(0), true), at: end };
  if (checked) yield { bytes: ending(entry), at: end };
}

/** Stored bytes as a block of Deflate, so that they go the same way. */
function storedBlock(bytes: Uint8Array, last: boolean): Uint8Array {
  const { length } = bytes;
  const block = new Uint8Array(5 + length);
  block.set([Number(last), length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff]);
  block.set(bytes, 5);
  return block;
}

function ending({ crc, size }: Entry): Uint8Array {
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, crc!, true);
  end.setUint32(4, size % 2 ** 32, true);
  return new Uint8Array(end.buffer);
}
