import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MINUTE } from '../../../src/base/units.ts';
import { CLUES, likeliestBy, ODDS } from '../../../src/log/sessions/channel.ts';
import { plainTable } from '../direct.ts';
import {
  choicesOf,
  GAP,
  namedSessions,
  PLAIN_RULES,
  plainSessions,
  sessionsBy,
  suggestionBy,
  type ChannelMessage,
} from './channel.ts';
import { fitLogit } from './logit.ts';
import { pairScore, told } from './pairs.ts';

const FILE = '../shared/data/slack_help_messages.csv';
const has = existsSync(FILE);
if (!has) console.log(`${FILE} is not here: sessions are not held against conversations of real channels.`);

/** Channels in the order of the file, each by time. */
function channels(): [string, ChannelMessage[]][] {
  const found = new Map<string, ChannelMessage[]>();
  for (const row of plainTable(readFileSync(FILE, 'utf8'))) {
    const messages = found.get(row.channel) ?? [];
    found.set(row.channel, messages);
    messages.push({
      at: Date.parse(`${row.sent_at.replace(' ', 'T')}Z`),
      byBuyer: row.role === 'customer',
      sender: row.sender,
      conversation: row.conversation_id,
    });
  }
  return [...found].map(([channel, messages]) => [channel, messages.toSorted((a, b) => a.at - b.at)]);
}

const truthOf = (messages: readonly ChannelMessage[]): string[] => messages.map(({ conversation }) => conversation);

test.skipIf(!has)(
  'conversations of real channels, their ids hidden: fitted on one channel, every plain rule is beaten on the others',
  () => {
    const all = channels();
    expect(all.map(([, { length }]) => length)).toEqual([16_057, 14_510, 22_172]);
    const lines: string[] = [];
    const plain = new Map(
      all.map(([channel, messages]) => {
        const scores = PLAIN_RULES.map((rule) => {
          const score = pairScore(plainSessions(rule, messages), truthOf(messages));
          lines.push(`${channel}: plain 30 min by ${rule}: ${told(score)}`);
          return score.f1;
        });
        return [channel, Math.max(...scores)];
      }),
    );
    for (const [index, [from, learned]] of all.entries()) {
      const odds = fitLogit(choicesOf(learned), CLUES.length);
      lines.push(`fitted on ${from}: ${CLUES.map((clue, k) => `${clue} ${odds[k].toFixed(2)}`).join(', ')}`);
      if (index === 0) expect(odds.map((weight) => Number(weight.toFixed(2)))).toEqual(ODDS);
      for (const [to, messages] of all) {
        if (to === from) continue;
        const score = pairScore(sessionsBy(likeliestBy(odds), messages), truthOf(messages));
        lines.push(`${from} → ${to}: ${told(score)}, best plain rule ${plain.get(to)!.toFixed(3)}`);
        expect.soft(score.f1, `${from} → ${to}`).toBeGreaterThan(plain.get(to)! + 0.04);
      }
    }
    console.log(lines.join('\n'));
  },
);

test.skipIf(!has)('where every row names its buyer, late answers and afterthoughts stay with what they answer', () => {
  for (const [channel, messages] of channels()) {
    const plain = pairScore(namedSessions(messages, false), truthOf(messages));
    const ours = pairScore(namedSessions(messages, true), truthOf(messages));
    console.log(`${channel}, buyers named: plain 30 min ${told(plain)}; only buyers open: ${told(ours)}`);
    expect.soft(ours.f1, channel).toBeGreaterThan(plain.f1 + 0.03);
  }
});

test.skipIf(!has)('the gap that the silences suggest is no worse than half an hour by more than a hundredth', () => {
  const choose = likeliestBy(ODDS);
  for (const [channel, messages] of channels()) {
    const gap = suggestionBy(choose, messages);
    const usual = pairScore(sessionsBy(choose, messages, GAP), truthOf(messages));
    const suggested = pairScore(sessionsBy(choose, messages, gap), truthOf(messages));
    console.log(`${channel}: suggested ${gap / MINUTE} min ${told(suggested)}; 30 min ${told(usual)}`);
    expect.soft(suggested.f1, channel).toBeGreaterThan(usual.f1 - 0.01);
  }
});
