import { fail, ok } from '../../base/result.ts';
import { countKnown } from '../columns/names.ts';
import type { Encoding } from '../decode/encoding.ts';
import { guessEncoding } from '../decode/encoding.ts';
import { transcoder } from '../decode/transcode.ts';
import { refusal } from '../file.ts';
import { RowReader } from '../records/reader.ts';
import { findTable, MOST_COLUMNS } from '../records/table.ts';
import { isBinary } from '../wrong-file.ts';
import type { ByteSource, Maker, Opening, RowSource } from './source.ts';

const SAMPLE = 64 << 10;
const SAMPLES = 8;

/** Text in columns, in whatever encoding: what every file is that is nothing else. */
export const delimited: Maker = {
  id: 'text',
  recognises: () => true,
  async open(opening) {
    const { bytes, head, whole, mapping } = opening;
    const encoding = chosen(opening, guessEncoding(await samples(bytes, head)));
    if (encoding === null) {
      return fail([refusal('bad_encoding', bytes, { encoding: mapping?.encoding ?? 'UTF-32' })]);
    }
    const decoder = transcoder(encoding.label);
    const start = decoder.push(head.subarray(encoding.mark));
    const text = whole ? joined(start, decoder.finish()) : start;
    if (text.every((byte) => byte === 32 || (byte >= 9 && byte <= 13))) return fail([refusal('empty_file', bytes)]);
    if (isBinary(text)) return fail([refusal('not_tabular', bytes)]);
    const table = findTable(text, whole, countKnown, mapping?.delimiter ?? null);
    if (table === null) return fail([refusal('not_tabular', bytes)]);
    if (table.width > MOST_COLUMNS) {
      return fail([refusal('too_many_columns_file', bytes, { columns: table.width, most: MOST_COLUMNS })]);
    }
    if (whole && table.rows.length === 0) return fail([refusal('no_data_rows', bytes)]);
    const rows: RowSource['rows'] = async function* (sink) {
      const reader = new RowReader(table, sink);
      const all = transcoder(encoding.label);
      let mark = encoding.mark;
      for await (const { bytes: piece, done } of bytes.chunks()) {
        const skipped = Math.min(mark, piece.length);
        reader.push(all.push(piece.subarray(skipped)));
        mark -= skipped;
        yield done;
      }
      reader.push(all.finish());
      reader.finish();
    };
    return ok({ encoding: encoding.label, table, rows });
  },
};

/** The head, and if it does not tell the encoding by itself, samples from all over the file. */
async function samples({ size, slice }: ByteSource, head: Uint8Array): Promise<Uint8Array[]> {
  const first = head.subarray(0, SAMPLE);
  const all = [first];
  if (slice === null) return [head];
  if (size <= SAMPLE || first.some((byte) => byte > 0x7f)) return all;
  for (let i = 1; i < SAMPLES; i++) {
    const from = Math.floor((size / SAMPLES) * i);
    all.push(await slice(from, from + SAMPLE));
  }
  return all;
}

export function chosen({ mapping }: Opening, guessed: Encoding | null): Encoding | null {
  if (mapping === null) return guessed;
  try {
    const label = new TextDecoder(mapping.encoding).encoding;
    return { label, mark: guessed?.label === label ? guessed.mark : 0 };
  } catch {
    return null;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
