import type { Entry } from '../packed/directory.ts';
import { entryBytes } from '../packed/entry.ts';
import type { ZlibCode } from '../packed/inflater.ts';
import type { Seekable } from '../seekable.ts';
import type { ByteSource, Warn } from '../source.ts';

/** The archive that a workbook is. */
export interface Package {
  readonly bytes: Seekable;
  readonly entries: readonly Entry[];
  /** Whether its end is missing. */
  readonly cut: boolean;
  readonly zlib: ZlibCode;
}

export interface Part {
  readonly entry: Entry;
  readonly bytes: ByteSource;
}

const plainPath = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** A part by its path, whatever the case of its letters; `null`: there is none. */
export function partOf({ bytes, entries, zlib }: Package, path: string, warn: Warn): Part | null {
  const entry = entries.find(({ name }) => plainPath(name) === plainPath(path));
  return entry === undefined ? null : { entry, bytes: entryBytes(bytes, entry, zlib, warn) };
}
