import type { Seekable } from '../seekable.ts';
import { Unreadable } from '../unreadable.ts';

/** An entry of a zip archive, as its directory or, of an archive that is cut off, its own header says. */
export interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 Deflate; others cannot be read. */
  readonly method: number;
  /** CRC-32 of its content; `null`: not known. */
  readonly crc: number | null;
  /** Bytes in the archive and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its header starts. */
  readonly at: number;
}

export interface Directory {
  readonly entries: readonly Entry[];
  /** Whether the archive ends before its directory does. */
  readonly cut: boolean;
  /** Bytes behind the end of the archive. */
  readonly trailing: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** A directory with more bytes is none of an archive of logs. */
const MOST_BYTES = 32 << 20;
const ENCRYPTED = 1;
const SIZES_BEHIND = 8;
const NOT_HERE = 0xffff_ffff;

/** @throws Unreadable where the directory is damaged */
export async function directoryOf(bytes: Seekable): Promise<Directory> {
  const from = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  const tail = viewOf(await bytes.slice(from, bytes.length));
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    const end = from + at + END_LENGTH + tail.getUint16(at + 20, true);
    const { length, start } = await place(bytes, tail, { at, from });
    if (start + length > bytes.length || length > MOST_BYTES) throw new Unreadable('corrupt_container');
    const entries = central(viewOf(await bytes.slice(start, start + length)));
    return { entries, cut: false, trailing: Math.max(0, bytes.length - end) };
  }
  return { entries: await walked(bytes), cut: true, trailing: 0 };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the directory is, by the record at the end; large archives say it in a record of their own. */
async function place(
  bytes: Seekable,
  tail: DataView,
  { at, from }: { readonly at: number; readonly from: number },
): Promise<{ length: number; start: number }> {
  const told = { length: tail.getUint32(at + 12, true), start: tail.getUint32(at + 16, true) };
  if (told.start !== NOT_HERE || at < 20 || tail.getUint32(at - 20, true) !== LOCATOR_64) return told;
  const record = tail.getBigUint64(at - 12, true);
  if (record > BigInt(from + at)) throw new Unreadable('corrupt_container');
  const long = viewOf(await bytes.slice(Number(record), Number(record) + 56));
  if (long.byteLength < 56 || long.getUint32(0, true) !== END_64) throw new Unreadable('corrupt_container');
  return { length: Number(long.getBigUint64(40, true)), start: Number(long.getBigUint64(48, true)) };
}

function central(view: DataView): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === CENTRAL) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + 46 + name + extra + comment;
    if (next > view.byteLength) break;
    const sizes = {
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    };
    entries.push({
      name: nameOf(view, at + 46, name),
      encrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...long(view, at + 46 + name, extra, sizes),
    });
    at = next;
  }
  if (at < view.byteLength && entries.length === 0) throw new Unreadable('corrupt_container');
  return entries;
}

type Sizes = Pick<Entry, 'size' | 'packed' | 'at'>;

/** Sizes beyond 4 GiB stand in an extra field, those that need it alone and in this order. */
function long(view: DataView, from: number, length: number, sizes: Sizes): Sizes {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const wide = Object.entries(sizes).map(([key, value]) => {
      if (value !== NOT_HERE || field + 8 > from + length) return [key, value];
      field += 8;
      return [key, Number(view.getBigUint64(field - 8, true))];
    });
    return Object.fromEntries(wide) as Record<keyof Sizes, number>;
  }
  return sizes;
}

/** Entries of an archive that has lost its end, from header to header. */
async function walked(bytes: Seekable): Promise<Entry[]> {
  const entries: Entry[] = [];
  let at = 0;
  while (at + 30 <= bytes.length) {
    const view = viewOf(await bytes.slice(at, at + 30 + LONGEST_COMMENT));
    if (view.getUint32(0, true) !== LOCAL) break;
    const flags = view.getUint16(6, true);
    const behind = (flags & SIZES_BEHIND) !== 0;
    const name = view.getUint16(26, true);
    const start = at + 30 + name + view.getUint16(28, true);
    if (start > bytes.length || 30 + name > view.byteLength) break;
    // Where the sizes stand behind the content, everything up to the cut is taken for it.
    const packed = behind ? bytes.length - start : view.getUint32(18, true);
    entries.push({
      name: nameOf(view, 30, name),
      encrypted: (flags & ENCRYPTED) !== 0,
      method: view.getUint16(8, true),
      crc: behind ? null : view.getUint32(14, true),
      packed,
      size: behind ? 0 : view.getUint32(22, true),
      at,
    });
    at = start + packed;
  }
  return entries;
}

/** Names are UTF-8, or what Windows writes in China. */
function nameOf(view: DataView, from: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + from, length);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
