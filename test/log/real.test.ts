import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { preview } from '../../src/log/intake.ts';
import type { Log } from '../../src/model/log.ts';
import type { ColumnRole } from '../../src/model/intake.ts';
import type { PlainFigures, PlainMessage } from './direct.ts';
import { plainFigures, plainTable } from './direct.ts';
import { fileOf, OPTIONS, reading } from './files.ts';

const DATA = '../shared/data';
const has = existsSync(DATA);
const SHANGHAI = 8 * 3_600_000;
const bytes = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(`${DATA}/${name}.csv`));
const rowsOf = (name: string): Record<string, string>[] => plainTable(readFileSync(`${DATA}/${name}.csv`, 'utf8'));
const clock = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`) - SHANGHAI;

async function columnsOf(name: string): Promise<Partial<Record<ColumnRole, string>>> {
  const look = await preview(fileOf(bytes(name)), OPTIONS);
  if (!look.ok) throw new Error(JSON.stringify(look.error));
  const { header, mapping, missing } = look.value;
  expect(missing).toEqual([]);
  return Object.fromEntries(Object.entries(mapping.columns).map(([role, column]) => [role, header[column]]));
}

function figuresOf(log: Log): Omit<PlainFigures, 'from' | 'to'> {
  const { turn, inquiry } = log;
  const first = [...inquiry.turnOffset.subarray(0, -1)].map((at) => turn.replied[at] - turn.asked[at]);
  return {
    messages: log.message.at.length,
    inquiries: inquiry.arrival.length,
    turns: turn.asked.length,
    answeredTurns: turn.replied.filter((at) => !Number.isNaN(at)).length,
    agents: log.accounts.length,
    first: first.filter((response) => !Number.isNaN(response)).toSorted((a, b) => a - b),
  };
}

async function expectSame(name: string, messages: readonly PlainMessage[]): Promise<void> {
  const { log, report } = await reading(bytes(name));
  const { from, to, ...plain } = plainFigures(messages);
  expect(report).toMatchObject({ rowsRead: messages.length, kept: messages.length, rejected: 0, from, to });
  expect(figuresOf(log)).toEqual(plain);
}

describe.skipIf(!has)('real logs are read without help, and give what a plain count over the file gives', () => {
  test('three help channels: who asked first is the customer, whoever answers is an account', async () => {
    expect(await columnsOf('slack_help_messages')).toEqual({
      scope: 'channel',
      conversation: 'conversation_id',
      time: 'sent_at',
      role: 'role',
      sender: 'sender',
      chars: 'chars',
    });
    const rows = rowsOf('slack_help_messages');
    await expectSame(
      'slack_help_messages',
      rows.map((row) => ({
        thread: row.conversation_id,
        at: clock(row.sent_at),
        role: row.role === 'customer' ? 'buyer' : 'agent',
        writer: row.sender,
      })),
    );
    const { log, report } = await reading(bytes('slack_help_messages'));
    // Some conversations go on after half a day, too few to be others under the same id.
    expect(report).toMatchObject({ rowsRead: 52_739, inquiries: 5_899, accounts: 1_013 });
    expect(report.flags.session_gap).toBeUndefined();
    expect(log.scopes.toSorted()).toEqual([...new Set(rows.map(({ channel }) => channel))].toSorted());
    const customers = new Set(rows.filter(({ role }) => role === 'customer').map(({ sender }) => sender));
    expect(log.buyers).toBe(customers.size);
  });

  test('threads of support tweets: an account is the signature, or else the sender', async () => {
    expect(await columnsOf('twcs_first5000_messages')).toEqual({
      scope: 'brand',
      conversation: 'conversation_id',
      time: 'sent_at',
      role: 'role',
      sender: 'sender',
      account: 'agent',
      chars: 'chars',
      message: 'message_id',
      replyTo: 'reply_to',
    });
    const rows = rowsOf('twcs_first5000_messages');
    await expectSame(
      'twcs_first5000_messages',
      rows.map((row) => ({
        thread: row.conversation_id,
        at: clock(row.sent_at),
        role: row.role === 'customer' ? 'buyer' : 'agent',
        writer: row.agent || row.sender,
      })),
    );
    const { log, report } = await reading(bytes('twcs_first5000_messages'));
    expect(report.inquiries + (report.flags.no_buyer_message ?? 0)).toBe(1_312);
    expect(log.message.sender.filter((sender) => sender === 1)).toHaveLength(2_222);
  });

  test('raw support tweets: threads hang together by what each tweet answers', async () => {
    expect(await columnsOf('twcs_first5000')).toEqual({
      message: 'tweet_id',
      sender: 'author_id',
      role: 'inbound',
      time: 'created_at',
      text: 'text',
      replyTo: 'in_response_to_tweet_id',
    });
    const rows = rowsOf('twcs_first5000');
    const links = new Map<string, Set<string>>();
    const link = (a: string, b: string): void => void links.set(a, (links.get(a) ?? new Set()).add(b));
    for (const { tweet_id, in_response_to_tweet_id } of rows) {
      if (in_response_to_tweet_id === '') continue;
      const other = String(Number(in_response_to_tweet_id));
      link(tweet_id, other);
      link(other, tweet_id);
    }
    const threadOf = new Map<string, string>();
    for (const { tweet_id } of rows) {
      const waiting = [tweet_id];
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (threadOf.has(id)) continue;
        threadOf.set(id, tweet_id);
        waiting.push(...(links.get(id) ?? []));
      }
    }
    await expectSame(
      'twcs_first5000',
      rows.map((row) => ({
        thread: threadOf.get(row.tweet_id)!,
        at: Date.parse(row.created_at),
        role: row.inbound === 'True' ? 'buyer' : 'agent',
        writer: row.author_id,
      })),
    );
  });

  test('the raw tweets and their table of messages tell the same story', async () => {
    const raw = await reading(bytes('twcs_first5000'), { timeZone: 'UTC' });
    const table = await reading(bytes('twcs_first5000_messages'), { timeZone: 'UTC' });
    expect({ ...figuresOf(raw.log), agents: 0 }).toEqual({ ...figuresOf(table.log), agents: 0 });
  });

  test('calls to a bank: an inquiry a row, answered where an agent is named and the moment is told', async () => {
    expect(await columnsOf('bank_calls_1999_02_01_to_18')).toEqual({
      inquiry: 'inquiry_id',
      buyer: 'customer_id',
      scope: 'group',
      account: 'agent',
      arrival: 'arrived_at',
      answered: 'answered_at',
      ended: 'ended_at',
      outcome: 'outcome',
    });
    const rows = rowsOf('bank_calls_1999_02_01_to_18');
    const { log, report } = await reading(bytes('bank_calls_1999_02_01_to_18'));
    expect(report).toMatchObject({ rowsRead: 23_552, kept: 23_552, rejected: 0, inquiries: 23_552, accounts: 24 });
    const served = rows.filter(({ agent, answered_at }) => agent !== '' && answered_at !== '');
    const waits = served.map((row) => Math.max(0, clock(row.answered_at) - clock(row.arrived_at)));
    expect(figuresOf(log).first).toEqual(waits.toSorted((a, b) => a - b));
    expect(log.inquiry.account.filter((account) => account >= 0)).toHaveLength(18_919);
    expect(report.flags.answered_before_arrival).toBe(
      rows.filter((row) => row.answered_at !== '' && row.answered_at < row.arrived_at).length,
    );
    expect(report.from).toBe(Math.min(...rows.map(({ arrived_at }) => clock(arrived_at))));
    expect(report.to).toBe(Math.max(...rows.map((row) => clock(row.ended_at || row.arrived_at))));
    expect(log.buyers).toBe(new Set(rows.map(({ customer_id }) => customer_id)).size);
  });
});
