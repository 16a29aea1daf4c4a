import type { Reading } from '../../../src/log/intake.ts';
import { SENDERS } from '../../../src/model/log.ts';

/** Messages of two conversations; every file of these tests is written from them. */
export const TALK = [
  { conversation_id: 'C1', buyer: '甲', agent: '', sender: 'buyer', sent_at: '2024-03-04 10:00:00', text: '在吗' },
  { conversation_id: 'C1', buyer: '甲', agent: '小颖', sender: 'agent', sent_at: '2024-03-04 10:00:20', text: '在的' },
  {
    conversation_id: 'C2',
    buyer: '乙',
    agent: '',
    sender: 'buyer',
    sent_at: '2024-03-04 10:01:00',
    text: '"hi" }{][,',
  },
  { conversation_id: 'C1', buyer: '甲', agent: '', sender: 'buyer', sent_at: '2024-03-04 10:02:00', text: '有货吗//' },
  {
    conversation_id: 'C2',
    buyer: '乙',
    agent: '阿强',
    sender: 'agent',
    sent_at: '2024-03-04 10:03:00',
    text: 'a\\b\n二',
  },
  {
    conversation_id: 'C1',
    buyer: '甲',
    agent: '小颖',
    sender: 'agent',
    sent_at: '2024-03-04 10:05:00',
    text: '今天👍',
  },
] as const;

export const ndjson = TALK.map((message) => `${JSON.stringify(message)}\n`).join('');

/** Every message of a log as `10:00:20 agent 小颖: 在的`, by time; the clock is the shop's. */
export function saidIn({ log: { message, accounts } }: Reading): string[] {
  return Array.from(message.at, (at, i) => {
    const clock = new Date(at + 8 * 3_600_000).toISOString().slice(11, 19);
    const account = accounts[message.account[i]] ?? '';
    return `${clock} ${SENDERS[message.sender[i]]} ${account}: ${message.text?.[i] ?? ''}`;
  }).sort();
}

export const TOLD = [
  '10:00:00 buyer : 在吗',
  '10:00:20 agent 小颖: 在的',
  '10:01:00 buyer : "hi" }{][,',
  '10:02:00 buyer : 有货吗//',
  '10:03:00 agent 阿强: a\\b\n二',
  '10:05:00 agent 小颖: 今天👍',
];

/** What is said once about a file, but for the zone of its clock, which has tests of its own. */
export const warningsOf = ({ report }: Reading): Reading['report']['warnings'] =>
  report.warnings.filter(({ code }) => code !== 'timezone_assumed');
