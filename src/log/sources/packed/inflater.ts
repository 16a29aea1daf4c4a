import type * as Zlib from 'pako';

export type ZlibCode = typeof Zlib;

/** Window bits of zlib: a member of a gzip file with its checksum, or bare Deflate. */
const GZIP = 15 + 16;
const BARE = -15;
const PIECE = 256 << 10;

/** Unpacks one stream of Deflate in pieces of at most 256 kB, and knows where it ends. */
export class Inflater {
  /** Bytes that came out. */
  produced = 0;
  /** Whether the stream is over, with its checksum and length right where it has them. */
  ended = false;
  /** Why it cannot be gone on with, in zlib's words. */
  flaw: string | null = null;
  private readonly zlib: ZlibCode;
  private readonly stream: Zlib.ZStream;

  constructor(zlib: ZlibCode, checked: boolean) {
    this.zlib = zlib;
    this.stream = new zlib.ZStream();
    zlib.zlibInflateInit2(this.stream, checked ? GZIP : BARE);
  }

  /** Bytes that were taken in. */
  get consumed(): number {
    return this.stream.total_in;
  }

  /** Yields what the bytes unpack to, until they are used up or the stream is over. */
  *push(bytes: Uint8Array): Generator<Uint8Array> {
    const { zlib, stream } = this;
    stream.input = bytes;
    stream.next_in = 0;
    stream.avail_in = bytes.length;
    while (!this.ended && this.flaw === null) {
      const output = new Uint8Array(PIECE);
      stream.output = output;
      stream.next_out = 0;
      stream.avail_out = PIECE;
      const status = zlib.zlibInflate(stream, zlib.Z_NO_FLUSH);
      this.ended = status === zlib.Z_STREAM_END;
      if (!this.ended && status !== zlib.Z_OK && status !== zlib.Z_BUF_ERROR) this.flaw = stream.msg || 'damaged';
      this.produced += stream.next_out;
      if (stream.next_out > 0) yield output.subarray(0, stream.next_out);
      if (stream.avail_in === 0 && stream.avail_out > 0) return;
    }
  }
}
