import type { Result } from '../../base/result.ts';
import type { MappingWish, Warning } from '../../model/intake.ts';
import type { RowSink } from '../records/reader.ts';
import type { Table } from '../records/table.ts';

/** Bytes of one text or workbook, however it is packed; they may be read more than once, each time from the front. */
export interface ByteSource {
  /** Name of the file or of the entry of an archive. */
  readonly name: string;
  /** Bytes that are read from the disk: what progress is measured in. */
  readonly size: number;
  /** Pieces from the front, each with how many bytes of the disk have been read up to its end. */
  chunks(): AsyncGenerator<Chunk>;
  /** Bytes from anywhere, where they can be had without reading what stands before; packed ones cannot. */
  readonly slice: ((from: number, to: number) => Promise<Uint8Array>) | null;
  /** Whether the chunks that were read last ended before their time; asked when they are over. */
  readonly cut?: () => boolean;
}

export interface Chunk {
  readonly bytes: Uint8Array;
  readonly done: number;
}

/** Rows of a table, whatever it is made of: text in columns, cells of a sheet, objects. */
export interface RowSource {
  /** What the table is made of, as in `Mapping.encoding`: a TextDecoder label where it is text. */
  readonly encoding: string;
  /** The table as its head shows it. */
  readonly table: Table;
  /** Where the file holds several tables: which there are, and which this is. */
  readonly choice?: Choice;
  /**
   * Feeds every row to the sink, and yields how many bytes of the disk are done.
   * @throws Unreadable where nothing can be made of the bytes
   */
  rows(sink: RowSink): AsyncGenerator<number>;
}

/** Tables of an archive or workbook, by the names of their entries or sheets: those that were looked into. */
export interface Choice {
  readonly part: string;
  readonly parts: readonly string[];
}

/** What a reader of one make of file is told. */
export interface Opening {
  readonly bytes: ByteSource;
  /** The first bytes, up to 256 kB, and whether these are all. */
  readonly head: Uint8Array;
  readonly whole: boolean;
  /** What the user chose; `null`: guess. */
  readonly mapping: MappingWish | null;
  /** The part that is wanted, as in `Choice.parts`; the others need not be looked into. */
  readonly part: string | undefined;
  readonly warn: Warn;
  /** Opens what a container holds; `null` inside of one: archives in archives are refused. */
  readonly inside: ((part: Pick<Opening, 'bytes' | 'mapping' | 'part' | 'warn'>) => Promise<Result<RowSource>>) | null;
}

/** Notes something that is said once about the file; saying it again changes nothing. */
export type Warn = (code: Warning['code'], detail?: Warning['detail']) => void;

/** Reads one make of file. */
export interface Maker {
  readonly id: string;
  /** Whether the file is of this make, by its first bytes; names are not trusted. */
  recognises(head: Uint8Array): boolean;
  /**
   * Opens it, or says why it cannot be read.
   * @throws Unreadable where bytes turn out to be damaged
   */
  open(opening: Opening): Promise<Result<RowSource>>;
}
