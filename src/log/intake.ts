import { zoneOf } from '../base/civil.ts';
import type { Problem, Result } from '../base/result.ts';
import { fail, ok } from '../base/result.ts';
import type { IntakeOptions, IntakeProgress, Preview, QualityReport, Refusal, RejectReason } from '../model/intake.ts';
import { REFUSALS } from '../model/intake.ts';
import type { Log } from '../model/log.ts';
import type { LogFile } from './file.ts';
import { refusal } from './file.ts';
import type { Look } from './look.ts';
import { lookAt } from './look.ts';
import { InquiryRows } from './rows/inquiry-rows.ts';
import { MessageRows } from './rows/message-rows.ts';
import { inquiriesOf } from './sessions/inquiries.ts';
import type { Flags, OutOfOrder } from './sessions/flags.ts';
import { sessionise } from './sessions/sessionise.ts';
import { fingerprint } from './sha256.ts';
import type { RowSource } from './sources/source.ts';

export { refusal, type LogFile } from './file.ts';

export interface ReadHooks {
  /** Told about every 2 MB. */
  progress(at: IntakeProgress): void;
  /** Asked between pieces of the file; the event loop turns in between. */
  cancelled(): boolean;
}

export interface Reading {
  readonly log: Log;
  readonly report: QualityReport;
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
  const { source, mapping, because, missing, warnings } = look.value;
  const { header, rows } = source.table;
  const shown = { header, rows: rows.slice(0, SHOWN_ROWS) };
  return ok({ file: file.name, bytes: file.size, ...shown, mapping, because, missing, warnings });
}

/**
 * Reads the whole file into a log and says what became of every row. A file that cannot be read is refused with every
 * reason that is known; `piece` is the number of bytes that are read at a time.
 * @throws RangeError if a time zone of the options is not known
 */
export async function readLog(
  file: LogFile,
  options: IntakeOptions,
  hooks: ReadHooks,
  piece?: number,
): Promise<Result<Reading>> {
  const look = await lookAt(file, options, piece);
  if (!look.ok) return look;
  const { mapping, missing, source } = look.value;
  if (missing.length > 0) return fail([refusal('missing_required_column', file, { columns: missing.join(', ') })]);
  const zone = zoneOf(mapping.timeZone);
  const rows: Rows =
    mapping.grain === 'inquiry'
      ? new InquiryRows(source.table, mapping, zone)
      : new MessageRows(source.table, mapping, zone, options.keepText);
  const hashing = fingerprint(file);
  // Whoever cancels does not wait for the hash; its failure is then nobody's.
  hashing.catch(() => undefined);
  if (!(await readRows(file, source, rows, hooks))) return fail([refusal('cancelled', file)]);
  if (rows.kept === 0) return fail(nothingKept(file, rows));
  hooks.progress({ phase: 'sessions', bytes: file.size, bytesTotal: file.size, rows: rows.rowsRead });
  const { log, flags, outOfOrder } = rows.grain === 'inquiry' ? inquiriesOf(rows) : sessionise(rows, options.gap);
  const named: Log = { ...log, name: file.name.replace(/\.\w{1,5}$/, ''), timeZone: mapping.timeZone };
  const sha256 = await hashing;
  if (hooks.cancelled()) return fail([refusal('cancelled', file)]);
  return ok({ log: named, report: reportOf(file, look.value, rows, { log: named, flags, outOfOrder, sha256 }) });
}

/** Feeds the file to the rows piece by piece; false when cancelled. */
async function readRows(file: LogFile, source: RowSource, rows: Rows, hooks: ReadHooks): Promise<boolean> {
  for await (const done of source.rows(rows)) {
    if (hooks.cancelled()) return false;
    hooks.progress({ phase: 'reading', bytes: done, bytesTotal: file.size, rows: rows.rowsRead });
  }
  return true;
}

/** Why no row was good: the refusal, then the first row that was rejected for each reason. */
function nothingKept(file: LogFile, rows: Rows): Problem[] {
  if (rows.rowsRead === 0) return [refusal('no_data_rows', file)];
  const reasons = Object.keys(rows.rejects.by) as RejectReason[];
  const only = reasons.length === 1 && isRefusal(reasons[0]) ? reasons[0] : 'no_good_rows';
  const examples = reasons.flatMap((reason) => rows.rejects.list.find((reject) => reject.reason === reason) ?? []);
  return [
    refusal(only, file, { rows: rows.rowsRead }),
    ...examples.map(({ line, column, value, reason }) => ({
      code: reason,
      at: column === '' ? `line ${line}` : `line ${line}, column ${column}`,
      value,
      detail: { file: file.name, line, column, rows: rows.rejects.by[reason]! },
    })),
  ];
}

const isRefusal = (reason: RejectReason): reason is RejectReason & Refusal =>
  (REFUSALS as readonly string[]).includes(reason);

interface Outcome {
  readonly log: Log;
  readonly flags: Flags;
  readonly outOfOrder: readonly OutOfOrder[];
  readonly sha256: string;
}

function reportOf(
  file: LogFile,
  { source, mapping, warnings }: Look,
  rows: Rows,
  { log, flags, outOfOrder, sha256 }: Outcome,
): QualityReport {
  const [from, to] = span(log);
  return {
    file: file.name,
    bytes: file.size,
    mapping,
    header: source.table.header,
    rowsRead: rows.rowsRead,
    kept: rows.kept,
    rejected: rows.rejects.count,
    rejectedBy: rows.rejects.by,
    rejects: rows.rejects.list,
    warnings,
    flags,
    contradictions: outOfOrder.map(({ flag, line, role, at }) => {
      const column = mapping.columns[role];
      return { flag, line, column: column === undefined ? '' : source.table.header[column], at };
    }),
    from,
    to,
    inquiries: log.inquiry.arrival.length,
    turns: log.turn.asked.length,
    buyers: log.buyers,
    accounts: log.accounts.length,
    keptText: log.message.text !== null,
    sha256,
  };
}

/** First and last moment of the kept rows. */
function span({ message, inquiry }: Log): [number, number] {
  let from = Infinity;
  let to = -Infinity;
  for (const moments of [message.at, inquiry.arrival, inquiry.end]) {
    for (const at of moments) {
      if (at < from) from = at;
      if (at > to) to = at;
    }
  }
  return [from, to];
}
