import type { Problem, Result } from '../base/result.ts';
import { fail, ok } from '../base/result.ts';
import type { IntakeOptions, Mapping, Refusal } from '../model/intake.ts';
import { countKnown } from './columns/names.ts';
import type { Guess } from './columns/detect.ts';
import { guessMapping } from './columns/detect.ts';
import type { Encoding } from './decode/encoding.ts';
import { guessEncoding } from './decode/encoding.ts';
import { transcoder } from './decode/transcode.ts';
import { missingRoles } from './formats/format.ts';
import type { LogFile } from './file.ts';
import { bytesOf, refusal } from './file.ts';
import type { Table } from './records/table.ts';
import { findTable, MOST_COLUMNS } from './records/table.ts';
import { isBinary, otherFormat } from './wrong-file.ts';

const HEAD = 256 << 10;
const SAMPLE = 64 << 10;
const SAMPLES = 8;

/** What a first look at a file finds. */
export interface Look extends Guess {
  readonly encoding: Encoding;
  readonly table: Table;
}

/** Reads the head of a file, and a few samples of the rest for its encoding. */
export async function lookAt(file: LogFile, options: IntakeOptions): Promise<Result<Look>> {
  const refuse = (code: Refusal, detail?: Problem['detail']): Result<Look> => fail([refusal(code, file, detail)]);
  const head = await bytesOf(file, 0, HEAD);
  if (head.length === 0) return refuse('empty_file');
  const other = otherFormat(head);
  if (other !== null) return refuse('unsupported_format', { format: other });
  const guessed = guessEncoding(await samples(file, head));
  const encoding = chosen(options.mapping, guessed);
  if (encoding === null) return refuse('bad_encoding', { encoding: options.mapping?.encoding ?? 'UTF-32' });
  const decoder = transcoder(encoding.label);
  const whole = file.size <= HEAD;
  const start = decoder.push(head.subarray(encoding.mark));
  const text = whole ? joined(start, decoder.finish()) : start;
  if (text.every((byte) => byte === 32 || (byte >= 9 && byte <= 13))) return refuse('empty_file');
  if (isBinary(text)) return refuse('not_tabular');
  const table = findTable(text, whole, countKnown, options.mapping?.delimiter ?? null);
  if (table === null) return refuse('not_tabular');
  if (table.width > MOST_COLUMNS) return refuse('too_many_columns_file', { columns: table.width, most: MOST_COLUMNS });
  if (whole && table.rows.length === 0) return refuse('no_data_rows');
  const guess = guessMapping(table, encoding.label, options.timeZone);
  return ok({ encoding, table, ...(options.mapping === null ? guess : settled(options.mapping, table, guess)) });
}

/** The head, and if it does not tell the encoding by itself, samples from all over the file. */
async function samples(file: LogFile, head: Uint8Array): Promise<Uint8Array[]> {
  const first = head.subarray(0, SAMPLE);
  const all = [first];
  if (file.size <= SAMPLE || first.some((byte) => byte > 0x7f)) return all;
  for (let i = 1; i < SAMPLES; i++) {
    const from = Math.floor((file.size / SAMPLES) * i);
    all.push(await bytesOf(file, from, from + SAMPLE));
  }
  return all;
}

function chosen(mapping: Mapping | null, guessed: Encoding | null): Encoding | null {
  if (mapping === null) return guessed;
  try {
    const label = new TextDecoder(mapping.encoding).encoding;
    return { label, mark: guessed?.label === label ? guessed.mark : 0 };
  } catch {
    return null;
  }
}

/** The user's mapping, without columns that the table does not have. */
function settled(mapping: Mapping, table: Table, guess: Guess): Guess {
  const entries = Object.entries(mapping.columns).filter(([, column]) => column >= 0 && column < table.width);
  const columns: Mapping['columns'] = Object.fromEntries(entries);
  const told = Object.entries(guess.because).filter(([role]) => {
    const key = role as keyof typeof columns;
    return columns[key] === guess.mapping.columns[key];
  });
  return {
    mapping: { ...mapping, columns, encoding: new TextDecoder(mapping.encoding).encoding },
    because: Object.fromEntries(told),
    missing: missingRoles(mapping.grain, columns),
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
