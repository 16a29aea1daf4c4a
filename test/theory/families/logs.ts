import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mean, quantileInPlace } from '../../../src/base/statistics.ts';
import type { Result } from '../../../src/base/result.ts';
import { DAY } from '../../../src/base/units.ts';
import type { IntakeOptions } from '../../../src/model/intake.ts';
import { preview, readLog, type Reading } from '../../../src/log/intake.ts';
import { SENDERS, type Log } from '../../../src/model/log.ts';
import { CASES_FILE, figuresOf, type Case } from '../cases.ts';
import type { Expression } from '../expression.ts';
import { NotExpressed, type Parameters } from '../parameters.ts';

const SECOND = 1000;
/** A moment from which the seconds of cases are counted, and the zone in which tables are read. */
const ZERO = Date.UTC(2024, 2, 4);
const ZONE = 'UTC';

const options = (gap: number): IntakeOptions => ({
  mapping: null,
  timeZone: ZONE,
  gap: gap * SECOND,
  keepText: false,
});

/** What the importer makes of a table, as the product reads it. */
async function imported(file: File, gap: number): Promise<Reading> {
  const hooks = { progress: (): void => undefined, cancelled: (): boolean => false };
  return readable(await readLog(file, options(gap), hooks));
}

function readable<T>(read: Result<T>): T {
  if (!read.ok) throw new NotExpressed(`the importer does not read it: ${JSON.stringify(read.error)}`);
  return read.value;
}

const WRITERS: Readonly<Record<string, string>> = { C: 'customer', A: 'agent', R: 'robot', S: 'system' };

/** A table of messages of one buyer and one account. */
function messageTable(events: readonly (readonly [string, number])[]): File {
  const rows = events.map(([who, at]) => {
    const moment = new Date(ZERO + Math.round(at * SECOND)).toISOString().replace('T', ' ').replace('Z', '');
    if (!(who in WRITERS)) throw new NotExpressed(`nobody of a log is called ${who}`);
    return `buyer,${moment},${WRITERS[who]},${WRITERS[who]} one`;
  });
  return new File([['buyer,sent_at,role,sender', ...rows, ''].join('\n')], 'messages.csv');
}

/** Messages of one dialogue, or of one stream that is cut into sessions: a table of them goes through the importer. */
export async function readings(p: Parameters): Promise<Expression> {
  if (p.has('times')) return { traced: await sessionsOf(p.numbers('times'), p.number('gap')) };
  const { log } = await imported(messageTable(p.pairs('events')), p.number('gap', 1e6));
  const { turn, message } = log;
  const responses = Array.from(turn.replied, (at, t) => (at - turn.asked[t]) / SECOND);
  const answered = responses.filter((response) => !Number.isNaN(response));
  const wrote = (who: (typeof SENDERS)[number]): number =>
    message.sender.reduce((count, sender) => count + (SENDERS[sender] === who ? 1 : 0), 0);
  const last = 'the clock of a turn starts with its first message; from the last one is no reading of the product';
  return {
    traced: {
      first_response: responses.at(0),
      turn_responses: answered,
      turn_responses_from_first_unanswered: answered,
      mean_from_first: mean(answered),
      unanswered_tail: responses.length - answered.length,
      turns: responses.length,
      customer_messages: wrote('buyer'),
      agent_messages: wrote('agent'),
      robot_messages: wrote('robot'),
    },
    untold: { turn_responses_from_last: last, mean_from_last: last },
  };
}

async function sessionsOf(times: readonly number[], gap: number): Promise<Record<string, unknown>> {
  const { log } = await imported(messageTable(times.map((at) => ['C', at])), gap);
  const { inquiry, at } = log.message;
  const seconds = Array.from(at, (moment) => (moment - ZERO) / SECOND);
  const sessions = Array.from(log.inquiry.arrival, (_, i) => seconds.filter((_, m) => inquiry[m] === i));
  return { sorted: seconds.toSorted((x, y) => x - y), sessions, n: sessions.length };
}

/** Where a case's file may be: beside the cases, or in the folder above. */
function pathOf(file: string): string {
  const folder = dirname(CASES_FILE);
  const found = [join(folder, file), join(folder, '..', file), join('../shared', file), file].find(existsSync);
  if (found === undefined) throw new NotExpressed(`there is no ${file} beside the cases`);
  return found;
}

/** A file of real messages or calls, as the importer counts it. */
export async function importedFile(p: Parameters, one: Case): Promise<Expression> {
  const path = pathOf(p.text('file'));
  const gap = p.number('gap', 1800);
  const file = new File([new Uint8Array(readFileSync(path))], path.split('/').at(-1)!);
  const counts = countsOf(await imported(file, gap));
  const { header } = readable(await preview(file, options(gap)));
  const waits = header.find((name) => /wait/i.test(name));
  const untold = figuresOf(one.expected).flatMap(([name]): [string, string][] => {
    if (name.startsWith('outcomes.')) return [[name, OUTCOMES_UNREAD]];
    // Some tables tell waits beside the moments, and not the same ones.
    if (waits === undefined || !name.includes('wait')) return [];
    return [[name, `counted over the column ${waits}, which nobody reads: by its moments it is ${counts[name]}`]];
  });
  const told = Object.entries(counts).filter(([name]) => untold.every(([other]) => other !== name));
  return { traced: Object.fromEntries(told), untold: Object.fromEntries(untold) };
}

const OUTCOMES_UNREAD = 'a column that says what became of an inquiry is recognised, and none of its words is kept';

function countsOf({ log, report }: Reading): Record<string, number> {
  const { inquiry, message, turn } = log;
  const waits = firstWaits(log);
  const served = waits.length;
  const days = new Set(Array.from(inquiry.arrival, (at) => Math.floor(at / DAY))).size;
  const wrote = (who: (typeof SENDERS)[number]): number =>
    message.sender.reduce((count, sender) => count + (SENDERS[sender] === who ? 1 : 0), 0);
  const quantiles = [50, 75, 90, 95, 99].map((percent) => {
    const value = quantileInPlace(waits.slice(), served, percent / 100);
    return [`p${percent}_wait_served`, value] as const;
  });
  return {
    rows: report.rowsRead,
    kept: report.kept,
    rejected: report.rejected,
    inquiries: report.inquiries,
    conversations: report.inquiries + (report.flags.no_buyer_message ?? 0),
    messages: message.at.length,
    agent_messages: wrote('agent'),
    customer_messages: wrote('buyer'),
    turns: turn.asked.length,
    agents: log.accounts.length,
    accounts: log.accounts.length,
    customers: log.buyers,
    buyers: log.buyers,
    scopes: log.scopes.length,
    days,
    served_by_named_agent: inquiry.account.reduce((count, account) => count + (account >= 0 ? 1 : 0), 0),
    mean_wait_served: mean(waits),
    p_wait_zero_served: waits.reduce((count, wait) => count + (wait === 0 ? 1 : 0), 0) / served,
    ...Object.fromEntries(quantiles),
  };
}

/** First responses of answered inquiries, in seconds. */
function firstWaits({ inquiry, turn }: Log): Float64Array {
  const first = inquiry.turnOffset.subarray(0, inquiry.arrival.length);
  return Float64Array.from(first, (t) => (turn.replied[t] - turn.asked[t]) / SECOND).filter((s) => !Number.isNaN(s));
}
