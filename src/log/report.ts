import type { Problem } from '../base/result.ts';
import type {
  CodeBasis,
  Contradiction,
  Flag,
  QualityReport,
  Refusal,
  RejectReason,
  Sensitivity,
  Warning,
} from '../model/intake.ts';
import { REFUSALS } from '../model/intake.ts';
import type { Log } from '../model/log.ts';
import type { LogFile } from './file.ts';
import { refusal } from './file.ts';
import type { Look } from './look.ts';
import type { InquiryReader } from './rows/inquiry-reader.ts';
import type { MessageReader } from './rows/message-reader.ts';
import { timeWarnings } from './rows/time-warnings.ts';
import type { Flags, OutOfOrder } from './sessions/flags.ts';
import { Sha256 } from './sha256.ts';
import { damageOf } from './sources/unreadable.ts';

export interface FileLook extends Look {
  readonly file: LogFile;
  /** Of the file, and of its part where there are several. */
  readonly name: string;
}

export const lookOf = (file: LogFile, look: Look): FileLook => {
  const { part } = look.mapping;
  return { ...look, file, name: part === undefined ? file.name : `${file.name} › ${part}` };
};

/** What one file brought. */
export interface FileShare extends FileLook {
  readonly reader: MessageReader | InquiryReader;
  readonly hash: Promise<string>;
}

export const withoutEnding = (name: string): string => name.replace(/(?<=.)\.\w{1,5}$/, '');

/** Name of a log: of its file, or of the first with the number of the others (`day-1.csv + 6`). */
export function nameOf(inputs: readonly { readonly file: LogFile }[]): string {
  const [first, ...others] = filesOf(inputs);
  return others.length === 0 ? first.name : `${first.name} + ${others.length}`;
}

/** Every file once: several of its parts may be read. */
const filesOf = (inputs: readonly { readonly file: LogFile }[]): LogFile[] => [
  ...new Set(inputs.map(({ file }) => file)),
];

export const bytesOf = (inputs: readonly { readonly file: LogFile }[]): number =>
  filesOf(inputs).reduce((sum, { size }) => sum + size, 0);

/** What all files together have. */
export interface Total {
  readonly bytes: number;
  readonly rowsRead: number;
  readonly kept: number;
  readonly rejected: number;
}

export const totalOf = (shares: readonly FileShare[]): Total =>
  shares.reduce(
    (sum, { reader }) => ({
      ...sum,
      rowsRead: sum.rowsRead + reader.rowsRead,
      kept: sum.kept + reader.kept,
      rejected: sum.rejected + reader.rejects.count,
    }),
    { bytes: bytesOf(shares), rowsRead: 0, kept: 0, rejected: 0 },
  );

/** Why no row of a file was good: the refusal, then the first row that was rejected for each reason. */
export function nothingKept({ file, name, warnings, reader: { rowsRead, rejects } }: FileShare): Problem[] {
  const damage = damageOf(file, warnings);
  if (damage !== null) return damage;
  if (rowsRead === 0) return [refusal('no_data_rows', file)];
  const reasons = Object.keys(rejects.by) as RejectReason[];
  const only = reasons.length === 1 && isRefusal(reasons[0]) ? reasons[0] : 'no_good_rows';
  const examples = reasons.flatMap((reason) => rejects.list.find((reject) => reject.reason === reason) ?? []);
  return [
    refusal(only, file, { rows: rowsRead }),
    ...examples.map(({ line, column, value, reason }) => ({
      code: reason,
      at: column === '' ? `line ${line}` : `line ${line}, column ${column}`,
      value,
      detail: { file: name, line, column, rows: rejects.by[reason]! },
    })),
  ];
}

const isRefusal = (reason: RejectReason): reason is RejectReason & Refusal =>
  (REFUSALS as readonly string[]).includes(reason);

interface Outcome {
  readonly log: Log;
  readonly flags: Flags;
  readonly outOfOrder: readonly OutOfOrder[];
  readonly sensitivity: Sensitivity | null;
  readonly codes: CodeBasis;
}

const LISTED = 1000;
const LISTED_MOMENTS = 100;

/** What became of every row of every file; `hashes` are those of the files. */
export function reportOf(
  name: string,
  shares: readonly FileShare[],
  hashes: readonly string[],
  { log, flags, outOfOrder, sensitivity, codes }: Outcome,
): QualityReport {
  const [first] = shares;
  const [from, to] = span(log);
  const rejectedBy: Partial<Record<RejectReason, number>> = {};
  for (const { reader } of shares) {
    for (const [reason, count] of Object.entries(reader.rejects.by) as [RejectReason, number][]) {
      rejectedBy[reason] = (rejectedBy[reason] ?? 0) + count;
    }
  }
  return {
    file: name,
    ...totalOf(shares),
    files: shares.map(({ file, name: share, source, mapping, reader }, index) => ({
      file: share,
      bytes: file.size,
      encoding: mapping.encoding,
      linesAbove: source.table.firstLine - 1,
      blankLines: reader.blankLines,
      rowsRead: reader.rowsRead,
      kept: reader.kept,
      rejected: reader.rejects.count,
      sha256: hashes[index],
    })),
    mapping: first.mapping,
    header: first.source.table.header,
    rejectedBy,
    rejects: shares
      .flatMap(({ name: file, reader }) => reader.rejects.list.map((reject) => ({ file, ...reject })))
      .slice(0, LISTED),
    warnings: shares.flatMap((share) => warningsOf(share).map((warning) => ({ file: share.name, ...warning }))),
    flags: allFlags(flags, shares),
    contradictions: contradictions(shares, outOfOrder),
    from,
    to,
    inquiries: log.inquiry.arrival.length,
    turns: log.turn.asked.length,
    buyers: log.buyers,
    accounts: log.accounts.length,
    transfers: sum(log.inquiry.transfers),
    fromPool: sum(log.inquiry.fromPool),
    keptText: log.message.text !== null,
    keptNames: log.buyerName !== null,
    codes,
    sensitivity,
    sha256: hashes.length === 1 ? hashes[0] : hashOf(hashes),
  };
}

const warningsOf = ({ warnings, reader, mapping }: FileShare): Warning[] => [
  ...warnings,
  ...reader.warnings,
  ...timeWarnings(reader.calendar, mapping.dateOrder !== undefined),
];

/** Flags of whole sessions and of single rows. */
function allFlags(flags: Flags, shares: readonly FileShare[]): Flags {
  const all = { ...flags };
  for (const { reader } of shares) {
    for (const [flag, count] of Object.entries(reader.doubtful) as [Flag, number][])
      all[flag] = (all[flag] ?? 0) + count;
  }
  return all;
}

function contradictions(shares: readonly FileShare[], outOfOrder: readonly OutOfOrder[]): Contradiction[] {
  const doubts = shares.flatMap(({ reader }, file) => reader.doubts.map((doubt) => ({ ...doubt, file })));
  return [...outOfOrder, ...doubts].slice(0, LISTED_MOMENTS).map(({ flag, file: number, line, role, at }) => {
    const { name: file, mapping, source } = shares[number];
    const column = mapping.columns[role];
    return { flag, file, line, column: column === undefined ? '' : source.table.header[column], at };
  });
}

/** SHA-256 over the hashes of several files, a line each. */
function hashOf(hashes: readonly string[]): string {
  const all = new Sha256();
  all.update(new TextEncoder().encode(hashes.join('\n')));
  return all.digest();
}

const sum = (counts: Int32Array | Uint8Array): number => {
  let total = 0;
  for (const count of counts) total += count;
  return total;
};

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
