import { fail } from '../../../base/result.ts';
import { refusal } from '../../file.ts';
import type { Seekable } from '../seekable.ts';
import { seekable } from '../seekable.ts';
import type { ByteSource, Chunk, Maker, Warn } from '../source.ts';
import { Unreadable } from '../unreadable.ts';
import type { ZlibCode } from './inflater.ts';
import { Inflater } from './inflater.ts';
import { allow } from './limits.ts';

const MAGIC = 0x1f;
/** Bytes that are unpacked between two turns of the event loop: 68 MB at the most come of them. */
const PIECE = 64 << 10;

/** A file in gzip, of one member or many. */
export const gzip: Maker = {
  id: 'gzip',
  recognises: ([a, b]) => a === MAGIC && b === 0x8b,
  async open({ bytes, mapping, part, warn, inside }) {
    if (inside === null) return fail([refusal('unsupported_format', bytes, { format: 'GZIP' })]);
    const packed = await seekable(bytes);
    return inside({ bytes: gunzipped(packed, await import('pako'), warn), mapping, part, warn });
  },
};

/**
 * The bytes that a gzip file unpacks to. What comes out before damage is given, and the damage warned of.
 * @throws Unreadable from its chunks, where nothing comes out of a damaged file
 */
function gunzipped(packed: Seekable, zlib: ZlibCode, warn: Warn): ByteSource {
  let cut = false;
  async function* chunks(): AsyncGenerator<Chunk> {
    const members = new Members(zlib);
    for (let from = 0; from < packed.length && !members.over; from += PIECE) {
      const piece = await packed.slice(from, from + PIECE);
      const done = from + piece.length;
      for (const unpacked of members.push(piece)) yield { bytes: unpacked, done };
    }
    const { damage, trailing } = members.finish();
    cut = damage !== null;
    if (damage !== null && members.produced === 0) throw new Unreadable(damage);
    if (damage !== null) warn(damage, { bytes: members.produced });
    if (trailing) warn('trailing_bytes', { bytes: packed.length - members.consumed });
  }
  return { name: packed.name.replace(/(?<=.)\.gz$/i, ''), size: packed.length, chunks, slice: null, cut: () => cut };
}

interface Ending {
  readonly damage: 'truncated_container' | 'corrupt_container' | null;
  readonly trailing: boolean;
}

/** Members of a gzip file, one after the other. */
class Members {
  produced = 0;
  /** Packed bytes of members that are whole. */
  consumed = 0;
  /** Whether what follows is of no use. */
  over = false;
  private readonly zlib: ZlibCode;
  private member: Inflater;
  private trailing = false;
  private count = 1;

  constructor(zlib: ZlibCode) {
    this.zlib = zlib;
    this.member = new Inflater(zlib, true);
  }

  *push(piece: Uint8Array): Generator<Uint8Array> {
    let at = 0;
    while (at < piece.length && !this.over) {
      if (this.member.ended && !this.next(piece[at])) return;
      const { member } = this;
      const before = member.consumed;
      for (const unpacked of member.push(piece.subarray(at))) {
        this.produced += unpacked.length;
        allow(this.produced, this.consumed + member.consumed);
        yield unpacked;
      }
      at += member.consumed - before;
      if (member.ended) this.consumed += member.consumed;
      else if (member.flaw !== null) {
        this.over = true;
        // What begins like a member and is none stands behind the last one.
        this.trailing = this.count > 1 && member.produced === 0 && /header|method/.test(member.flaw);
      }
    }
  }

  finish(): Ending {
    const { member, trailing } = this;
    const half = !member.ended && !trailing;
    return {
      damage: half ? (member.flaw === null ? 'truncated_container' : 'corrupt_container') : null,
      trailing,
    };
  }

  /** Begins another member, if that is what follows. */
  private next(first: number): boolean {
    if (first !== MAGIC) {
      this.over = this.trailing = true;
      return false;
    }
    this.member = new Inflater(this.zlib, true);
    this.count++;
    return true;
  }
}
