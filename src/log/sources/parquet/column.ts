import type { ColumnMetaData, Compressors, DecodedArray, PageHeader, SchemaTree } from 'hyparquet';
import { parquetHeader, readPage } from 'hyparquet/src/column.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { allow } from '../packed/limits.ts';
import type { Seekable } from '../seekable.ts';
import { Unreadable } from '../unreadable.ts';
import { runsFit } from './runs.ts';

/** Bytes that are fetched at a time; whoever waits for them lets the event loop turn. */
const WINDOW = 256 << 10;
/** A page header with statistics is far below this. */
const LONGEST_HEADER = 64 << 10;

/** A column without columns within. */
export interface FlatColumn {
  readonly name: string;
  /** Its place among the columns of a row group. */
  readonly chunk: number;
  readonly path: SchemaTree[];
}

/** The values of a column in one row group, page by page; as they are stored, so that nothing is rounded. */
export class ColumnPages {
  /** Values of the current page. */
  values: DecodedArray = [];
  /** The next of them. */
  at = 0;
  private readonly file: Seekable;
  private readonly compressors: Compressors;
  private readonly column: FlatColumn;
  private readonly meta: ColumnMetaData;
  private readonly end: number;
  private position: number;
  private left: number;
  private dictionary: DecodedArray | undefined;
  private held = new Uint8Array(0);
  private heldFrom = 0;

  constructor(file: Seekable, compressors: Compressors, column: FlatColumn, meta: ColumnMetaData, rows: number) {
    this.file = file;
    this.compressors = compressors;
    this.column = column;
    this.meta = meta;
    this.left = rows;
    // Some writers give 0 where there is no dictionary.
    this.position = Number(meta.dictionary_page_offset || meta.data_page_offset);
    this.end = this.position + Number(meta.total_compressed_size);
    if (!(this.position >= 4 && this.end <= file.length)) throw new Unreadable('corrupt_container');
  }

  /** Goes on to the next page that holds values; the rows are known to go on. */
  async next(): Promise<void> {
    this.left -= this.values.length;
    this.at = 0;
    this.values = [];
    while (this.values.length === 0) {
      if (this.left <= 0 || this.position >= this.end) throw new Unreadable('corrupt_container');
      const page = await this.page();
      if (page !== null) this.values = page;
    }
    if (this.values.length > this.left) throw new Unreadable('corrupt_container');
  }

  /** The values of the next page; `null` where it is a dictionary or an index. */
  private async page(): Promise<DecodedArray | null> {
    const head = await this.bytes(this.position, Math.min(this.end, this.position + LONGEST_HEADER));
    const reader = { view: viewOf(head), offset: 0 };
    const header = parquetHeader(reader);
    const start = this.position + reader.offset;
    const { compressed_page_size: packed, uncompressed_page_size: size } = header;
    if (!areCounts(packed, size) || start + packed > this.end) throw new Unreadable('corrupt_container');
    allow(size, packed);
    this.position = start + packed;
    if (header.type === 'INDEX_PAGE') return null;
    const { plain, described } = this.unpacked(header, await this.bytes(start, start + packed));
    const { element, type } = { ...this.meta, element: storedAs(this.column.path.at(-1)!.element) };
    const decoder = {
      pathInSchema: this.meta.path_in_schema,
      type,
      element,
      schemaPath: this.column.path,
      codec: 'UNCOMPRESSED' as const,
      parsers: PARSERS,
      utf8: false,
    };
    const page = readPage({ view: viewOf(plain), offset: 0 }, described, decoder, this.dictionary, undefined, 0);
    if (header.type !== 'DICTIONARY_PAGE') return page.data ?? [];
    this.dictionary = page.data;
    return null;
  }

  /** A page without its compression, and a header that says so; what it claims is held against what there can be. */
  private unpacked(header: PageHeader, bytes: Uint8Array): { plain: Uint8Array; described: PageHeader } {
    const { uncompressed_page_size: size } = header;
    const v2 = header.type === 'DATA_PAGE_V2' ? header.data_page_header_v2 : undefined;
    const levels = header.type === 'DATA_PAGE_V2' ? levelBytes(v2) : 0;
    let plain = bytes;
    if (v2?.is_compressed !== false && size > levels) {
      const data = decompressPage(bytes.subarray(levels), size - levels, this.meta.codec, this.compressors);
      plain = levels === 0 ? data : joined(bytes.subarray(0, levels), data);
    }
    if (!this.sound(header, plain, levels)) throw new Unreadable('corrupt_container');
    const described = { ...header, compressed_page_size: plain.length, uncompressed_page_size: plain.length };
    if (v2 !== undefined) described.data_page_header_v2 = { ...v2, is_compressed: false };
    return { plain, described };
  }

  /** Which of its headers is read goes by the type of the page: a broken one may have others, or not its own. */
  private sound(header: PageHeader, plain: Uint8Array, levels: number): boolean {
    const { type, data_page_header: v1, data_page_header_v2: v2, dictionary_page_header: words } = header;
    if (type === 'DICTIONARY_PAGE') return areCounts(words?.num_values) && words!.num_values <= plain.length;
    const data = type === 'DATA_PAGE_V2' ? v2 : v1;
    if (data === undefined || !areCounts(data.num_values) || data.num_values > this.left) return false;
    const { num_values: count, encoding } = data;
    const optional = this.column.path.at(-1)!.element.repetition_type !== 'REQUIRED';
    let from = levels;
    if (optional) {
      const told = data === v1 ? (plain.length < 4 ? -1 : viewOf(plain).getUint32(0, true)) : levels;
      const start = data === v1 ? 4 : 0;
      if (told < 0 || start + told > plain.length || !runsFit(plain, start, 1, count)) return false;
      from = start + told;
    }
    if (encoding === 'RLE') return runsFit(plain, from + 4, 1, count);
    if (!encoding.endsWith('_DICTIONARY')) return true;
    const width = plain[from] ?? 0;
    return width <= 32 && runsFit(plain, from + 1, width, count);
  }

  private async bytes(from: number, to: number): Promise<Uint8Array> {
    if (from < this.heldFrom || to > this.heldFrom + this.held.length) {
      this.held = (await this.file.slice(from, Math.max(to, Math.min(this.end, from + WINDOW)))).slice();
      this.heldFrom = from;
    }
    return this.held.slice(from - this.heldFrom, to - this.heldFrom);
  }
}

/** Whether these are numbers of something, not lost and not negative: the decoder would count for ever by others. */
const areCounts = (...claimed: readonly (number | undefined)[]): boolean =>
  claimed.every((count) => Number.isSafeInteger(count) && count! >= 0);

/**
 * How many bytes of the page are levels: of definition alone, for no column that is read repeats.
 * @throws Unreadable where the header does not say, or says what cannot be
 */
function levelBytes(v2: PageHeader['data_page_header_v2']): number {
  if (v2 === undefined) throw new Unreadable('corrupt_container');
  const { num_values, num_nulls, repetition_levels_byte_length: repeated, definition_levels_byte_length: defined } = v2;
  const isSound = areCounts(num_values, num_nulls, defined) && num_nulls <= num_values && repeated === 0;
  if (!isSound) throw new Unreadable('corrupt_container');
  return defined;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Moments of INT96 are nanoseconds since 1970, and nothing else is made of what is stored. */
const PARSERS = { ...DEFAULT_PARSERS, timestampFromNanoseconds: (nanos: bigint) => nanos };
const STORED = ['name', 'type', 'type_length', 'repetition_type'];

/** The column as it is stored: what its values mean is found in `texts.ts`, without loss. */
const storedAs = (element: SchemaTree['element']): SchemaTree['element'] =>
  Object.fromEntries(Object.entries(element).filter(([key]) => STORED.includes(key))) as unknown as typeof element;

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
