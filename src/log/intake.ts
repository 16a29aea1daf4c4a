import type { Problem, Result } from '../base/result.ts';
import { fail, ok } from '../base/result.ts';
import type {
  ColumnRole,
  IntakeOptions,
  IntakeProgress,
  MappingWish,
  Preview,
  QualityReport,
} from '../model/intake.ts';
import { linksOf } from '../model/links.ts';
import type { Log } from '../model/log.ts';
import { plainName } from './columns/names.ts';
import type { LogFile } from './file.ts';
import { refusal } from './file.ts';
import { lookAt } from './look.ts';
import type { BuyerKey } from './privacy/identity.ts';
import { identityOf } from './privacy/identity.ts';
import type { FileLook, FileShare } from './report.ts';
import { bytesOf, lookOf, nameOf, nothingKept, reportOf, totalOf, withoutEnding } from './report.ts';
import { InquiryReader } from './rows/inquiry-reader.ts';
import { InquiryRows } from './rows/inquiry-rows.ts';
import { MessageReader } from './rows/message-reader.ts';
import { MessageRows } from './rows/message-rows.ts';
import type { Reading as FileReading } from './rows/reading.ts';
import { readingOf, rereading } from './rows/reading.ts';
import { inquiriesOf } from './sessions/inquiries.ts';
import { rolesAssumed, settleWriters } from './rows/writers.ts';
import { resolutionOf } from './sessions/resolution.ts';
import { sessionise } from './sessions/sessionise.ts';
import { fingerprint } from './sha256.ts';
import type { SideColumns } from './side/side.ts';
import { damageOf, readably } from './sources/unreadable.ts';
import { trialOf } from './trial.ts';

export { refusal, type LogFile } from './file.ts';
export { type BuyerKey } from './privacy/identity.ts';

export interface ReadHooks {
  /** Told about every 2 MB. */
  progress(at: IntakeProgress): void;
  /** Asked between pieces of the file; the event loop turns in between. */
  cancelled(): boolean;
  /** Left out: buyers have no pseudonyms. */
  readonly buyerKey?: BuyerKey;
}

export interface Reading {
  readonly log: Log;
  readonly report: QualityReport;
  /** Every rejected row as CSV without a header: file, line, column, value (200 characters of it), code of the reason. */
  readonly rejected: Blob;
}

const SHOWN_ROWS = 20;

type Rows = MessageRows | InquiryRows;

/**
 * Looks at the head of a file: what it is, how it is written, and what its columns mean.
 * @throws RangeError if a time zone of the options is not known
 */
export async function preview(file: LogFile, options: IntakeOptions): Promise<Result<Preview>> {
  const look = await lookAt(file, options);
  if (!look.ok) return look;
  if (look.value.side !== null) return fail([sideRefusal(look.value.side, look.value.missing, file)]);
  const { source, mapping, because, missing, warnings } = look.value;
  const { header, rows } = source.table;
  const shown = { header, rows: rows.slice(0, SHOWN_ROWS) };
  const signature = header.map(plainName).join('\n').trim();
  const parts = source.choice?.parts ?? [];
  const tried =
    missing.length > 0 ? ok(null) : await readably(file, async () => ok(await trialOf(look.value, file.size, options)));
  if (!tried.ok) return tried;
  const trial = tried.value?.trial ?? null;
  const all = [...warnings, ...(tried.value?.warnings ?? [])];
  const told = { mapping, because, missing, parts, warnings: all, signature, trial };
  return ok({ file: file.name, bytes: file.size, ...shown, ...told });
}

/** A file of a log, and how it is to be read; `null`: as it seems. */
export interface FileToRead {
  readonly file: LogFile;
  readonly mapping: MappingWish | null;
}

/** Reads one file into a log; see `readLogs`. */
export const readLog = (
  file: LogFile,
  options: IntakeOptions,
  hooks: ReadHooks,
  piece?: number,
): Promise<Result<Reading>> => readLogs([{ file, mapping: options.mapping }], options, hooks, piece);

/**
 * Reads whole files, one or more, into one log and says what became of every row. If one of them cannot be read all are
 * refused, with every reason that is known; `piece` is the number of bytes that are read at a time.
 * @throws RangeError if a time zone of the options is not known
 */
export async function readLogs(
  files: readonly FileToRead[],
  options: IntakeOptions,
  hooks: ReadHooks,
  piece?: number,
): Promise<Result<Reading>> {
  const looks: FileLook[] = [];
  for (const { file, mapping } of files) {
    const look = await lookAt(file, { ...options, mapping }, piece);
    if (!look.ok) return look;
    const { missing, side } = look.value;
    if (side !== null) return fail([sideRefusal(side, missing, file)]);
    if (missing.length > 0) {
      const damage = damageOf(file, look.value.warnings);
      return fail(damage ?? [refusal('missing_required_column', file, { columns: missing.join(', ') })]);
    }
    looks.push(lookOf(file, look.value));
  }
  const name = nameOf(files);
  const first = looks.map(({ name: file, source, mapping }) => readingOf(file, source.table, mapping, options.now));
  const passed = await readAll(looks, first, options, hooks);
  if (!passed.ok) return passed;
  if (passed.value === null) return fail([refusal('cancelled', { name })]);
  const { rows, shares } = passed.value;
  const total = totalOf(shares);
  if (total.kept === 0) return fail(shares.flatMap(nothingKept));
  hooks.progress({ phase: 'sessions', bytes: total.bytes, bytesTotal: total.bytes, rows: total.rowsRead });
  if (rows.grain === 'message') {
    const accounts = settleWriters(rows);
    if (accounts.length > 0) shares[0].warnings.push(rolesAssumed(accounts));
  }
  const sessions = rows.grain === 'inquiry' ? inquiriesOf(rows) : sessionise(rows, options.gap);
  const key = hooks.buyerKey ?? null;
  const names = rows.grain === 'inquiry' ? rows.buyers : rows.names;
  const log: Log = {
    ...sessions.log,
    ...identityOf(Int32Array.from(sessions.buyers.ids), names, { key, keepNames: options.keepNames === true }),
    name: withoutEnding(name),
    timeZone: looks[0].mapping.timeZone,
  };
  const codes = key === null ? 'none' : key.lasting ? 'lasting' : 'visit';
  if (resolutionOf(log.message.at) === 'minute') shares[0].warnings.push({ code: 'minute_resolution', detail: {} });
  const hashes = await Promise.all(shares.map(({ hash }) => hash));
  if (hooks.cancelled()) return fail([refusal('cancelled', { name })]);
  const report = reportOf(name, shares, hashes, { ...sessions, log, codes });
  return ok({ log, report, rejected: new Blob(shares.map(({ reader }) => reader.rejects.csv())) });
}

/** A file that goes with a log cannot be one: what it is, and what it lacks. */
const sideRefusal = ({ kind }: SideColumns, missing: readonly ColumnRole[], file: LogFile): Problem =>
  refusal(kind === 'status' ? 'status_log' : 'daily_summary', file, { columns: missing.join(', ') });

/** Where the rows of all files go, or the first file that does not go with the one before. */
function rowsFor(looks: readonly FileLook[], { keepText }: IntakeOptions): Result<Rows> {
  const [first] = looks;
  const { grain } = first.mapping;
  const links = linksOf(first.mapping.columns);
  const other = looks.find(
    ({ mapping }) => mapping.grain !== grain || (grain === 'message' && linksOf(mapping.columns) !== links),
  );
  if (other !== undefined) return fail([refusal('files_differ', { name: other.name }, { other: first.name })]);
  return ok(grain === 'inquiry' ? new InquiryRows() : new MessageRows(links, keepText));
}

interface Pass {
  readonly rows: Rows;
  readonly shares: readonly FileShare[];
}

/**
 * Reads all files, and if the whole of one shows that its dates are not written as its first rows made believe, all of
 * them once more; `null` when cancelled.
 */
async function readAll(
  looks: readonly FileLook[],
  readings: readonly FileReading[],
  options: IntakeOptions,
  hooks: ReadHooks,
  again = true,
): Promise<Result<Pass | null>> {
  const rows = rowsFor(looks, options);
  if (!rows.ok) return rows;
  const read = await readFiles(looks, readings, rows.value, hooks);
  if (!read.ok) return read;
  const shares = read.value;
  if (shares === null) return ok(null);
  const better = readings.map((reading, index) => rereading(reading, shares[index].reader.calendar));
  if (!again || better.every((reading) => reading === null)) return ok({ rows: rows.value, shares });
  const settled = readings.map((reading, index) => better[index] ?? reading);
  return readAll(shares, settled, options, hooks, false);
}

/** Feeds the files to the rows one after the other; `null` when cancelled. */
async function readFiles(
  looks: readonly (FileLook & Partial<Pick<FileShare, 'hash'>>)[],
  readings: readonly FileReading[],
  rows: Rows,
  hooks: ReadHooks,
): Promise<Result<FileShare[] | null>> {
  const bytesTotal = bytesOf(looks);
  /** A file of which several parts are read is gone through once for each. */
  const timesRead = (file: LogFile): number => looks.filter((look) => look.file === file).length;
  const shares: FileShare[] = [];
  let before = { bytes: 0, rows: 0 };
  /** Whether the file was read to its end. */
  const feed = async ({ source, file }: FileLook, reader: FileShare['reader']): Promise<Result<boolean>> => {
    const times = timesRead(file);
    for await (const done of source.rows(reader)) {
      if (hooks.cancelled()) return ok(false);
      const at = { bytes: before.bytes + done / times, rows: before.rows + reader.rowsRead };
      hooks.progress({ phase: 'reading', ...at, bytesTotal });
    }
    return ok(true);
  };
  for (const [index, look] of looks.entries()) {
    const { file } = look;
    const hash = look.hash ?? shares.find((share) => share.file === file)?.hash ?? fingerprint(file);
    // Whoever cancels does not wait for the hash; its failure is then nobody's.
    hash.catch(() => undefined);
    const reader =
      rows.grain === 'inquiry'
        ? new InquiryReader(rows, readings[index], index)
        : new MessageReader(rows, readings[index]);
    const fed = await readably(file, () => feed(look, reader));
    if (!fed.ok) return fed;
    if (!fed.value) return ok(null);
    before = { bytes: before.bytes + file.size / timesRead(file), rows: before.rows + reader.rowsRead };
    shares.push({ ...look, reader, hash });
  }
  return ok(shares);
}
