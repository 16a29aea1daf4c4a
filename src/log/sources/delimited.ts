import { fail, ok } from '../../base/result.ts';
import { countKnown } from '../columns/names.ts';
import { refusal } from '../file.ts';
import { RowReader } from '../records/reader.ts';
import { findTable, MOST_COLUMNS } from '../records/table.ts';
import { isBinary } from '../wrong-file.ts';
import type { Maker, RowSource } from './source.ts';
import { encodingOf, headText, utf8Chunks } from './text.ts';

/** Text in columns, in whatever encoding: what every file is that is nothing else. */
export const delimited: Maker = {
  id: 'text',
  recognises: () => true,
  async open(opening) {
    const { bytes, whole, mapping } = opening;
    const encoding = await encodingOf(opening);
    if (encoding === null) {
      return fail([refusal('bad_encoding', bytes, { encoding: mapping?.encoding ?? 'UTF-32' })]);
    }
    const text = headText(opening, encoding);
    if (text.every((byte) => byte === 32 || (byte >= 9 && byte <= 13))) return fail([refusal('empty_file', bytes)]);
    if (isBinary(text)) return fail([refusal('not_tabular', bytes)]);
    const table = findTable(text, whole, countKnown, mapping?.delimiter || null);
    if (table === null) return fail([refusal('not_tabular', bytes)]);
    if (table.width > MOST_COLUMNS) {
      return fail([refusal('too_many_columns_file', bytes, { columns: table.width, most: MOST_COLUMNS })]);
    }
    if (whole && table.rows.length === 0) return fail([refusal('no_data_rows', bytes)]);
    const rows: RowSource['rows'] = async function* (sink) {
      const reader = new RowReader(table, sink);
      for await (const { bytes: piece, done } of utf8Chunks(bytes, encoding)) {
        reader.push(piece);
        yield done;
      }
      reader.finish(bytes.cut?.());
    };
    return ok({ encoding: encoding.label, table, rows });
  },
};
