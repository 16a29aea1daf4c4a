import type { FileMetaData, SchemaTree } from 'hyparquet';
import { parquetMetadata, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { Result } from '../../../base/result.ts';
import { fail, ok } from '../../../base/result.ts';
import { refusal } from '../../file.ts';
import { allTexts } from '../../records/cells.ts';
import type { RowSink } from '../../records/reader.ts';
import { MOST_COLUMNS } from '../../records/table.ts';
import { RowWriter } from '../../records/writer.ts';
import { seekable, type Seekable } from '../seekable.ts';
import type { Opening, RowSource } from '../source.ts';
import { Unreadable } from '../unreadable.ts';
import type { FlatColumn } from './column.ts';
import { parquetRows } from './rows.ts';

const LOOKED_AT = 300;
const MAGIC = 'PAR1';
const LOCKED = 'PARE';
/** No file of a table has a longer footer. */
const MOST_FOOTER = 64 << 20;

/** Opens a Parquet file. Columns within columns are passed over: a log's row is flat. */
export async function openParquet({ bytes }: Opening): Promise<Result<RowSource>> {
  const file = await seekable(bytes);
  const metadata = await metadataOf(file);
  if (!tellsItsRows(metadata)) throw new Unreadable('corrupt_container');
  const columns = await soundly(() => Promise.resolve(flatColumns(parquetSchema(metadata), { next: 0 })));
  if (columns.length > MOST_COLUMNS) {
    return fail([refusal('too_many_columns_file', bytes, { columns: columns.length, most: MOST_COLUMNS })]);
  }
  if (columns.length < 2) return fail([refusal('not_tabular', bytes)]);
  if (metadata.row_groups.every(({ num_rows }) => num_rows === 0n)) return fail([refusal('no_data_rows', bytes)]);
  const width = columns.length;
  async function* rows(sink: RowSink): AsyncGenerator<number> {
    const all = parquetRows(file, compressors, { metadata, columns }, new RowWriter(sink, width));
    for (;;) {
      const step = await soundly(() => all.next());
      if (step.done === true) return;
      yield step.value;
    }
  }
  const first = await firstRows(rows);
  const header = columns.map(({ name }) => name);
  const table = { delimiter: '', width, loneCr: false, header, firstLine: 1, rows: first };
  return ok({ encoding: 'parquet', table, rows });
}

/** Whatever the decoder trips over is damage. */
async function soundly<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (reason) {
    if (reason instanceof Unreadable) throw reason;
    throw new Unreadable('corrupt_container');
  }
}

async function metadataOf(file: Seekable): Promise<FileMetaData> {
  const { length } = file;
  const head = new TextDecoder('latin1').decode(await file.slice(0, 4));
  const tail = await file.slice(Math.max(0, length - 8), length);
  const magic = new TextDecoder('latin1').decode(tail.subarray(4));
  if (magic === LOCKED || head === LOCKED) throw new Unreadable('encrypted');
  if (magic !== MAGIC || length < 12) throw new Unreadable('truncated_container');
  const footer = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  if (head !== MAGIC || footer > length - 12 || footer > MOST_FOOTER) throw new Unreadable('corrupt_container');
  const bytes = await file.slice(length - 8 - footer, length);
  return soundly(() => Promise.resolve(parquetMetadata(bytes.slice().buffer, { geoparquet: false })));
}

/** Whether the rows of the groups are those of the file: a group whose number is lost would be passed over silently. */
const tellsItsRows = ({ num_rows: all, row_groups: groups }: FileMetaData): boolean =>
  groups.every(({ num_rows }) => typeof num_rows === 'bigint' && num_rows >= 0n) &&
  groups.reduce((sum, { num_rows }) => sum + num_rows, 0n) === all;

/** Columns that hold values and no columns, each with its place among those of the file. */
function flatColumns(tree: SchemaTree, count: { next: number }): FlatColumn[] {
  return tree.children.flatMap((child) => {
    const chunk = count.next;
    count.next += leaves(child);
    const { name, repetition_type: repetition } = child.element as Partial<typeof child.element>;
    // A broken footer can lose any field, also one that no column is without.
    if (name === undefined) throw new Unreadable('corrupt_container');
    if (child.children.length > 0 || repetition === 'REPEATED') return [];
    return [{ name, chunk, path: [tree, child] }];
  });
}

const leaves = ({ children }: SchemaTree): number =>
  children.length === 0 ? 1 : children.reduce((sum, child) => sum + leaves(child), 0);

async function firstRows(rows: RowSource['rows']): Promise<string[][]> {
  const first: string[][] = [];
  const reading = rows({ row: (cells) => void first.push(allTexts(cells)), torn: () => undefined });
  while (first.length < LOOKED_AT && (await reading.next()).done !== true);
  await reading.return(undefined);
  return first.slice(0, LOOKED_AT);
}
