import type { IntakeOptions, Trial, TrialRow, Warning } from '../model/intake.ts';
import { linksOf } from '../model/links.ts';
import { SENDERS } from '../model/log.ts';
import type { Look } from './look.ts';
import type { ByteDictionary } from './values/dictionary.ts';
import { InquiryReader } from './rows/inquiry-reader.ts';
import { InquiryRows } from './rows/inquiry-rows.ts';
import { MessageReader } from './rows/message-reader.ts';
import { MessageRows } from './rows/message-rows.ts';
import type { Reading } from './rows/reading.ts';
import { readingOf, rereading } from './rows/reading.ts';
import type { TableReader } from './rows/table-reader.ts';
import { timeWarnings } from './rows/time-warnings.ts';
import type { Calendar } from './values/calendar.ts';

const SHOWN = 20;
const UNKNOWN = 12;
/** Rows after which the effect of a mapping is known well enough. */
const ENOUGH = 10_000;

/** Reads the first rows of a file of that many bytes as the whole would be read: the effect of a mapping before anything is imported. */
export async function trialOf(
  look: Look,
  size: number,
  { keepText, now }: IntakeOptions,
): Promise<{ readonly trial: Trial; readonly warnings: readonly Warning[] }> {
  const reading = readingOf('', look.source.table, look.mapping, now);
  const first = await trialBy(reading, look, size, keepText);
  const again = rereading(reading, first[1]);
  const [trial, calendar] = again === null ? first : await trialBy(again, look, size, keepText);
  return { trial, warnings: timeWarnings(calendar, look.mapping.dateOrder !== undefined) };
}

async function trialBy(reading: Reading, look: Look, size: number, keepText: boolean): Promise<[Trial, Calendar]> {
  const { mapping } = look;
  if (mapping.grain === 'inquiry') {
    const rows = new InquiryRows();
    const reader = new InquiryReader(rows, reading, 0);
    return [trial(reader, await firstRows(look, size, reader), inquiriesRead(rows)), reader.calendar];
  }
  const rows = new MessageRows(linksOf(mapping.columns), keepText);
  const reader = new MessageReader(rows, reading);
  return [trial(reader, await firstRows(look, size, reader), messagesRead(rows)), reader.calendar];
}

/** Reads some pieces; whether they were all. */
async function firstRows({ source }: Look, size: number, reader: TableReader): Promise<boolean> {
  const pieces = source.rows(reader);
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) return true;
    if (reader.rowsRead < ENOUGH || next.value >= size) continue;
    await pieces.return(undefined);
    return false;
  }
}

function trial({ rowsRead, kept, rejects }: TableReader, whole: boolean, read: readonly TrialRow[]): Trial {
  const refused = rejects.list
    .slice(0, SHOWN)
    .map(({ line, column, reason }): TrialRow => ({ line, read: {}, reject: { column, reason } }));
  const rows = [...read, ...refused].sort((a, b) => a.line - b.line).slice(0, SHOWN);
  const words = rejects.list.flatMap(({ reason, value }) => (reason === 'bad_sender' && value !== '' ? [value] : []));
  const unknownSenders = [...new Set(words)].slice(0, UNKNOWN);
  return { rowsRead, kept, rejected: rejects.count, rejectedBy: rejects.by, whole, unknownSenders, rows };
}

function messagesRead(rows: MessageRows): TrialRow[] {
  return Array.from({ length: Math.min(SHOWN, rows.kept) }, (_, row) => ({
    line: rows.line[row],
    read: {
      time: rows.at[row],
      role: SENDERS[rows.sender[row]],
      account: textOf(rows.names, rows.account[row]),
      buyer: textOf(rows.names, rows.buyer[row]),
      conversation: textOf(rows.conversations, rows.conversation[row]),
      scope: textOf(rows.scopes, rows.scope[row]),
      chars: rows.chars[row] < 0 ? undefined : rows.chars[row],
    },
    reject: null,
  }));
}

function inquiriesRead({ rows, accounts, buyers, scopes }: InquiryRows): TrialRow[] {
  return rows.slice(0, SHOWN).map(({ arrival, answered, ended, account, buyer, scope, line }) => ({
    line,
    read: {
      arrival,
      answered: Number.isNaN(answered) ? undefined : answered,
      ended: Number.isNaN(ended) ? undefined : ended,
      account: textOf(accounts, account),
      buyer: textOf(buyers, buyer),
      scope: textOf(scopes, scope),
    },
    reject: null,
  }));
}

const textOf = (names: ByteDictionary, id: number): string | undefined => (id < 0 ? undefined : names.text(id));
