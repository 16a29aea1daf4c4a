import type { Compressors, FileMetaData } from 'hyparquet';
import type { RowWriter } from '../../records/writer.ts';
import type { Seekable } from '../seekable.ts';
import { Unreadable } from '../unreadable.ts';
import type { FlatColumn } from './column.ts';
import { ColumnPages } from './column.ts';
import { textOf } from './texts.ts';

/** Rows between two words of progress. */
const BATCH = 8192;

/**
 * Writes the rows of a Parquet file, row group by row group; of each column one page is in the memory. A row counts as a
 * line. Yields how many bytes of the disk are done.
 * @throws Unreadable where pages are damaged
 */
export async function* parquetRows(
  file: Seekable,
  compressors: Compressors,
  { metadata, columns }: { readonly metadata: FileMetaData; readonly columns: readonly FlatColumn[] },
  writer: RowWriter,
): AsyncGenerator<number> {
  const texts = columns.map(({ path }) => textOf(path.at(-1)!.element));
  let line = 1;
  for (const [index, group] of metadata.row_groups.entries()) {
    const rows = Number(group.num_rows);
    const pages = columns.map((column) => {
      const meta = group.columns[column.chunk]?.meta_data;
      if (meta === undefined) throw new Unreadable('corrupt_container');
      return new ColumnPages(file, compressors, column, meta, rows);
    });
    for (let done = 0; done < rows;) {
      for (const page of pages) if (page.at === page.values.length) await page.next();
      const count = Math.min(BATCH, rows - done, ...pages.map(({ at, values }) => values.length - at));
      for (let i = 0; i < count; i++, line++) {
        writer.begin();
        for (let column = 0; column < pages.length; column++) {
          const page = pages[column];
          const value: unknown = page.values[page.at++];
          if (value === null || value === undefined) continue;
          const text = texts[column](value);
          if (typeof text === 'string') writer.text(column, text);
          else writer.bytes(column, text, 0, text.length);
        }
        writer.end(line);
      }
      done += count;
      yield file.onDisk(((index + done / rows) / metadata.row_groups.length) * file.length);
    }
  }
}
