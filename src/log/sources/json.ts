import type { Problem } from '../../base/result.ts';
import { fail, ok } from '../../base/result.ts';
import { guessMapping } from '../columns/detect.ts';
import type { Encoding } from '../decode/encoding.ts';
import { guessEncoding } from '../decode/encoding.ts';
import { refusal } from '../file.ts';
import { MOST_BYTES } from '../json/piece.ts';
import { placesOf } from '../json/find.ts';
import { isJson } from '../json/lie.ts';
import { flawOf, placeOf } from '../json/syntax.ts';
import type { Table } from '../records/table.ts';
import { MOST_COLUMNS } from '../records/table.ts';
import type { Candidate } from './json-tables.ts';
import { tablesAt } from './json-tables.ts';
import type { Maker, Opening, RowSource } from './source.ts';
import { encodingOf, headText, utf8Chunks } from './text.ts';

const LOOK = 64 << 10;
const SHOWN_OF_FLAW = 40;
const EMPTY_LIST = /\[\s*\]/;

/** Records in JSON, however they lie: one a line, one behind the other, in an array, or somewhere in a document. */
export const json: Maker = {
  id: 'json',
  recognises: (head) => {
    const look = head.subarray(0, LOOK);
    const encoding = guessEncoding([look]);
    return encoding !== null && isJson(new TextDecoder(encoding.label).decode(look));
  },
  async open(opening) {
    const { bytes, mapping, warn } = opening;
    const encoding = await encodingOf(opening);
    if (encoding === null) {
      return fail([refusal('bad_encoding', bytes, { encoding: mapping?.encoding ?? 'UTF-32' })]);
    }
    const { best, flaws, choice } = await search(opening, encoding);
    if (best === null) return fail([await nothingIn(opening, encoding, flaws)]);
    const { width } = best.table;
    if (width > MOST_COLUMNS) {
      return fail([refusal('too_many_columns_file', bytes, { columns: width, most: MOST_COLUMNS })]);
    }
    if (mapping === null && encoding.mark === 0 && encoding.label !== 'utf-8') {
      warn('guessed_encoding', { encoding: encoding.label });
    }
    return ok({ encoding: encoding.label, table: best.table, rows: best.rows, ...choice });
  },
};

interface Found {
  readonly best: Candidate | null;
  /** What stood where records were looked for. */
  readonly flaws: number;
  readonly choice: Pick<RowSource, 'choice'>;
}

/** The table that lacks least of what a log needs; of equals the first. */
async function search(opening: Opening, encoding: Encoding): Promise<Found> {
  const chunks = () => utf8Chunks(opening.bytes, encoding);
  const { part } = opening;
  const { places, parts } = await placesOf(headText(opening, encoding), opening.whole, chunks, part);
  let best: Candidate | null = null;
  let choice: Found['choice'] = {};
  let least = Infinity;
  let flaws = 0;
  for (const place of places) {
    const found = await tablesAt(place, { chunks, size: opening.bytes.size, warn: opening.warn });
    flaws += found.flaws;
    for (const candidate of found.candidates) {
      const lack = lackOf(candidate.table, opening, encoding);
      if (lack >= least) continue;
      [best, least] = [candidate, lack];
      choice = place.part === undefined || parts.length === 0 ? {} : { choice: { part: place.part, parts } };
    }
    if (least === 0) break;
  }
  return { best, flaws, choice };
}

/** How many roles that a log needs this table lacks; that it holds no messages is less than one of them. */
function lackOf(table: Table, { mapping }: Opening, { label }: Encoding): number {
  const guess = guessMapping(table, label, mapping?.timeZone ?? 'UTC');
  return guess.missing.length + (guess.mapping.grain === 'message' ? 0 : 0.5);
}

/** Why there is no record: the text is no JSON, with line and column; it holds something else; or nothing at all. */
async function nothingIn({ bytes }: Opening, encoding: Encoding, flaws: number): Promise<Problem> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const { bytes: part } of utf8Chunks(bytes, encoding)) {
    text += decoder.decode(part, { stream: true });
    if (text.length > MOST_BYTES) return refusal('not_tabular', bytes);
  }
  text += decoder.decode();
  const flaw = flawOf(text);
  if (flaw < 0) return refusal(flaws === 0 && EMPTY_LIST.test(text) ? 'no_data_rows' : 'not_tabular', bytes);
  const value = text.slice(flaw, flaw + SHOWN_OF_FLAW);
  return { ...refusal('json_syntax', bytes), at: placeOf(text, flaw), value };
}
