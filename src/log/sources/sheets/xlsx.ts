import type { Result } from '../../../base/result.ts';
import type { RowWriter } from '../../records/writer.ts';
import type { ByteSource, Opening, RowSource } from '../source.ts';
import { Unreadable } from '../unreadable.ts';
import { MergeReader, Merges } from './merges.ts';
import type { Package, Part } from './package.ts';
import { partOf } from './package.ts';
import { SharedStrings } from './shared-strings.ts';
import type { Sheet } from './sheet.ts';
import { openSheets } from './sheet.ts';
import type { ReadPart } from './workbook.ts';
import { bookOf } from './workbook.ts';
import { XlsxRows } from './xlsx-rows.ts';
import { XmlReader } from './xml.ts';

/** Sheets with more bytes are read once, so that cells that are merged in them are not found: no program merges any. */
const READ_TWICE = 32 << 20;
/** Texts that the first rows of a sheet need stand at the front. */
const FIRST_TEXTS = 64 << 10;

/** Opens an Excel workbook (ECMA-376, either edition). */
export async function openXlsx(opening: Opening, archive: Package): Promise<Result<RowSource>> {
  const { warn } = opening;
  const part = (path: string): Part | null => partOf(archive, path, warn);
  const read: ReadPart = async (path, handler) => {
    const found = part(path);
    for await (const { bytes } of found?.bytes.chunks() ?? []) handler.xml.push(bytes);
    return found !== null;
  };
  const book = await bookOf(read);
  const texts = new Texts(book.strings === null ? null : (part(book.strings)?.bytes ?? null));
  const sheets = book.sheets.flatMap(({ name, path }): Sheet[] => {
    const found = part(path);
    if (found === null) return [];
    const { bytes, entry } = found;
    async function* rows(writer: RowWriter, first: boolean): AsyncGenerator<number> {
      yield* texts.load(first);
      const merges = !first && entry.size <= READ_TWICE ? await mergesOf(bytes) : [];
      const context = {
        ...book,
        strings: texts.strings,
        merges: new Merges(merges),
        rounded: () => warn('numbers_rounded'),
      };
      const reader = new XlsxRows(context, writer);
      for await (const { bytes: piece, done } of bytes.chunks()) {
        reader.xml.push(piece);
        yield done;
      }
      reader.finish();
      if (!reader.xml.complete && bytes.cut?.() !== true) warn('corrupt_container');
    }
    return [{ name, rows }];
  });
  if (sheets.length === 0) throw new Unreadable(archive.cut ? 'truncated_container' : 'corrupt_container');
  return openSheets('xlsx', sheets, opening);
}

async function mergesOf(bytes: ByteSource): Promise<MergeReader['found']> {
  const reader = new MergeReader();
  for await (const { bytes: piece } of bytes.chunks()) reader.xml.push(piece);
  return reader.found;
}

/** The shared texts of a workbook: enough for a first look, or all. */
class Texts {
  strings = new SharedStrings();
  private complete = false;
  private readonly bytes: ByteSource | null;

  constructor(bytes: ByteSource | null) {
    this.bytes = bytes;
  }

  /** Yields how many bytes of the disk are done. */
  async *load(first: boolean): AsyncGenerator<number> {
    if (this.bytes === null || this.complete || (first && this.strings.size > FIRST_TEXTS)) return;
    this.strings = new SharedStrings();
    const xml = new XmlReader(this.strings);
    for await (const { bytes, done } of this.bytes.chunks()) {
      xml.push(bytes);
      yield done;
      if (first && this.strings.size > FIRST_TEXTS) return;
    }
    this.complete = true;
  }
}
