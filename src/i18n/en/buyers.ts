import type { BuyerMessages } from '../texts/buyers.ts';

export const buyers: BuyerMessages = {
  title: 'Assumptions about buyers',
  nothing: 'none, as logged',
  note: 'No log shows these: each is a model assumption, and off at first. Both plans meet the same buyers; the seed draws who is who.',
  assumes: (parts) => `assumes: ${parts.join(', ')}`,
  all: (parts) => parts.join('; '),
  vip: 'Some buyers are members of the shop (VIP)',
  vipNote: 'It matters only where a plan has dedicated agents or answers members first.',
  vipShare: 'Members among buyers',
  vipWords: (share) => `${share}% of buyers are members`,
  muted: 'Some buyers switched the shop’s notifications off',
  mutedNote: 'Nobody alerts them to a reply, so they write back later or never. Routing is as usual.',
  mutedShare: 'Switched off by',
  thinkFactor: 'They write back slower by',
  times: 'times',
  dropout: 'Never back after a reply',
  bypass: 'They miss their dedicated agent as well',
  mutedWords: ({ share, factor, dropout, bypass }) =>
    `${share}% of buyers are not alerted (${factor} times as slow, ${dropout}% never back after a reply${bypass ? ', no dedicated agent' : ''})`,
  returns: 'Buyers who left without an answer come back once',
  returnsNote: 'Only those who left before the first answer, and at most once.',
  nobodyLeaves:
    'No buyer of this log leaves: who has no answer after that time, with nobody there for him, writes again.',
  probability: 'Come back',
  after: 'After',
  minutes: 'min',
  returnsWords: (probability, minutes) =>
    `${probability}% of those who left without an answer come back after ${minutes} min`,
  wrong: 'A number in the assumptions about buyers is out of range: mend it before running.',
};
