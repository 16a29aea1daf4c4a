import { fail, ok } from '../../base/result.ts';
import { countKnown } from '../columns/names.ts';
import { BROKEN, marksOf, REPLACEMENT_CHAR } from '../decode/marks.ts';
import { mojibakeIn } from '../decode/mojibake.ts';
import { refusal } from '../file.ts';
import { RowReader } from '../records/reader.ts';
import { findTable, MOST_COLUMNS } from '../records/table.ts';
import { isBinary } from '../wrong-file.ts';
import { noteTable } from './notes.ts';
import type { Maker, RowSource } from './source.ts';
import { encodingOf, headText, utf8Chunks } from './text.ts';

/** Delimiters that nobody wonders about. */
const USUAL = new Set([',', '\t']);
const NOTHING: Uint8Array = new Uint8Array(0);

/** Text in columns, in whatever encoding: what every file is that is nothing else. */
export const delimited: Maker = {
  id: 'text',
  recognises: () => true,
  async open(opening) {
    const { bytes, whole, mapping, warn } = opening;
    const encoding = await encodingOf(opening);
    if (encoding === null) {
      return fail([refusal('bad_encoding', bytes, { encoding: mapping?.encoding ?? 'UTF-32' })]);
    }
    const text = headText(opening, encoding);
    if (text.every((byte) => byte === 32 || (byte >= 9 && byte <= 13))) return fail([refusal('empty_file', bytes)]);
    if (isBinary(text)) return fail([refusal('not_tabular', bytes)]);
    const table = findTable(text, whole, countKnown, mapping?.delimiter || null);
    if (table === null || table.width < 2) return fail([refusal('not_tabular', bytes)]);
    if (table.width > MOST_COLUMNS) {
      return fail([refusal('too_many_columns_file', bytes, { columns: table.width, most: MOST_COLUMNS })]);
    }
    if (whole && table.rows.length === 0) return fail([refusal('no_data_rows', bytes)]);
    noteTable(table, warn);
    if (mapping === null && !table.declared && !USUAL.has(table.delimiter)) {
      warn('guessed_delimiter', { delimiter: table.delimiter });
    }
    const example = mojibakeIn(text);
    if (example !== null) warn('mojibake_suspected', { example });
    const rows: RowSource['rows'] = async function* (sink) {
      const reader = new RowReader(table, sink);
      let last = NOTHING;
      for await (const { bytes: piece, done } of utf8Chunks(bytes, encoding)) {
        if (piece.length > 0) last = piece;
        reader.push(piece);
        yield done;
      }
      reader.finish(bytes.cut?.());
      const kinds = reader.ends.filter((rows) => rows > 0).length;
      if (kinds > 1 || reader.ends[3] > 0) warn('mixed_newlines');
      if (reader.tail !== null && (reader.tail < table.width || endsBroken(last))) warn('truncated_tail');
    };
    return ok({ encoding: encoding.label, table, rows });
  },
};

/** Whether the last character is only begun, or was so in the encoding that the text came from. */
function endsBroken(text: Uint8Array): boolean {
  const end = text.length;
  let first = end - 1;
  while (first > end - 4 && (text[first] & 0xc0) === 0x80) first--;
  if (first < 0 || text[first] < 0x80) return false;
  const marks = marksOf(text, first, end);
  return (marks & (BROKEN | REPLACEMENT_CHAR)) !== 0;
}
