import { expect, test } from 'vitest';
import { likeliestBy, ODDS } from '../../../src/log/sessions/channel.ts';
import { reading } from '../files.ts';
import { PLAIN_RULES, plainSessions, sessionsBy, type ChannelMessage } from './channel.ts';
import { inventedChannel } from './invented.ts';
import { pairScore, told } from './pairs.ts';

const channelOf = (seed: number): ChannelMessage[] => inventedChannel(seed, 600);
const messages = channelOf(7);

/** The table that a shop would have, without the conversations; the text is the number of the row. */
const table = [
  '频道,发送时间,角色,发送人,消息内容',
  ...messages.map(({ at, byBuyer, sender }, row) =>
    ['售前', new Date(at).toISOString(), byBuyer ? '买家' : '客服', sender, `第${row}条`].join(','),
  ),
].join('\n');

test.each([7, 8])('an invented channel: whom an account answers is told better than by any plain rule', (seed) => {
  const channel = channelOf(seed);
  const truth = channel.map(({ conversation }) => conversation);
  const found = pairScore(sessionsBy(likeliestBy(ODDS), channel), truth);
  console.log(`invented channel: ${told(found)}`);
  for (const rule of PLAIN_RULES) {
    const plain = pairScore(plainSessions(rule, channel), truth);
    console.log(`invented channel, plain 30 min by ${rule}: ${told(plain)}`);
    expect(found.f1, rule).toBeGreaterThan(plain.f1 + 0.03);
  }
});

test('the importer reads such a table by itself, and its inquiries are the sessions that were scored', async () => {
  const { log, report } = await reading(table, { keepText: true });
  expect(report).toMatchObject({ kept: messages.length, rejected: 0 });
  expect(report.flags.answer_given).toBe(messages.filter(({ byBuyer }) => !byBuyer).length);
  const inquiry = new Map(log.message.text!.map((text, i) => [text, log.message.inquiry[i]]));
  const read = messages.map((_, row) => inquiry.get(`第${row}条`));
  const scored = sessionsBy(likeliestBy(ODDS), messages);
  const same = pairScore(read, scored);
  expect([same.precision, same.recall]).toEqual([1, 1]);
  expect(report.buyers).toBe(new Set(messages.filter(({ byBuyer }) => byBuyer).map(({ sender }) => sender)).size);
});

test('a buyer’s row without a name is rejected, since nothing else tells who he is', async () => {
  const { report } = await reading(table.replaceAll(/买家\d+/g, ''));
  expect(report.rejectedBy).toEqual({ missing_required: messages.filter(({ byBuyer }) => byBuyer).length });
});
