import type { Problem, Result } from '../base/result.ts';
import { fail, ok } from '../base/result.ts';
import type { IntakeOptions, Mapping, MappingWish, Warning } from '../model/intake.ts';
import type { Guess } from './columns/detect.ts';
import { guessMapping } from './columns/detect.ts';
import { missingRoles } from './formats/format.ts';
import type { LogFile } from './file.ts';
import { refusal } from './file.ts';
import type { Table } from './records/table.ts';
import { sideOf, type SideColumns } from './side/side.ts';
import { MAKERS } from './sources/makers.ts';
import { plain } from './sources/plain.ts';
import { reshaped } from './sources/reshaped.ts';
import type { ByteSource, Opening, RowSource, Warn } from './sources/source.ts';
import { damageOf, readably } from './sources/unreadable.ts';
import { otherFormat } from './wrong-file.ts';

const HEAD = 256 << 10;
const PIECE = 2 << 20;

/** What a first look at a file finds. */
export interface Look extends Guess {
  readonly source: RowSource;
  /** What is to be said once about the file; reading the whole of it may add to this. */
  readonly warnings: Warning[];
  /** What it is if it is no log but goes with one. */
  readonly side: SideColumns | null;
}

/** Reads the head of a file, and a few samples of the rest for its encoding; `piece` is as for `readLog`. */
export async function lookAt(file: LogFile, options: IntakeOptions, piece = PIECE): Promise<Result<Look>> {
  const warnings: Warning[] = [];
  const warn: Warn = (code, detail = {}) => {
    if (!warnings.some((warning) => warning.code === code)) warnings.push({ code, detail });
  };
  const { mapping: wish } = options;
  const part = wish?.part ?? options.part;
  const opened = await readably(file, () => open({ bytes: plain(file, piece), mapping: wish, part, warn }, true));
  if (!opened.ok) return fail(damageOf(file, warnings) ?? opened.error);
  const { table, encoding, choice } = opened.value;
  const guess = guessMapping(table, encoding, options.timeZone);
  const found = options.mapping === null ? guess : settled(options.mapping, { table, encoding, guess });
  const mapping = choice === undefined ? found.mapping : { ...found.mapping, part: choice.part };
  const side = options.mapping === null && found.missing.length > 0 ? sideOf(table) : null;
  return ok({ source: opened.value, warnings, ...found, mapping, side });
}

/** Opens bytes by what they are; `outer`: they are a file and not the content of one, so they may be packed. */
async function open(part: Parameters<NonNullable<Opening['inside']>>[0], outer: boolean): Promise<Result<RowSource>> {
  const { bytes } = part;
  const { head, whole } = await headOf(bytes);
  if (head.length === 0) return fail([refusal('empty_file', bytes)]);
  const other = otherFormat(head);
  if (other !== null) return fail(notReadable(bytes, other));
  const maker = MAKERS.find((one) => one.recognises(head))!;
  const opened = await maker.open({ ...part, head, whole, inside: outer ? (inner) => open(inner, false) : null });
  return opened.ok ? ok(reshaped(opened.value)) : opened;
}

/** A page that was saved under the name of a JSON file is both: a page, and no JSON. */
function notReadable(file: Pick<LogFile, 'name'>, format: string): Problem[] {
  const problem = refusal('unsupported_format', file, { format });
  if (!/\.(?:json|jsonl|ndjson)$/i.test(file.name)) return [problem];
  return [problem, { ...refusal('json_syntax', file), at: 'line 1, column 1' }];
}

/** The first bytes, and whether these are all. */
async function headOf(bytes: ByteSource): Promise<{ head: Uint8Array; whole: boolean }> {
  if (bytes.slice !== null) return { head: await bytes.slice(0, HEAD), whole: bytes.size <= HEAD };
  const head = new Uint8Array(HEAD);
  let length = 0;
  for await (const { bytes: piece } of bytes.chunks()) {
    const taken = piece.subarray(0, HEAD - length);
    head.set(taken, length);
    length += taken.length;
    if (taken.length < piece.length) return { head, whole: false };
  }
  return { head: head.subarray(0, length), whole: true };
}

/** The user's mapping, without columns that the table does not have. */
function settled(
  mapping: MappingWish,
  { table, encoding, guess }: { readonly table: Table; readonly encoding: string; readonly guess: Guess },
): Guess {
  const entries = Object.entries(mapping.columns).filter(([, column]) => column >= 0 && column < table.width);
  const columns: Mapping['columns'] = Object.fromEntries(entries);
  const told = Object.entries(guess.because).filter(([role]) => {
    const key = role as keyof typeof columns;
    return columns[key] === guess.mapping.columns[key];
  });
  return {
    mapping: { ...mapping, columns, encoding, delimiter: table.delimiter },
    because: Object.fromEntries(told),
    missing: missingRoles(mapping.grain, columns),
  };
}
