import type { PackMessages } from '../texts/packs.ts';

const platform =
  'A transferred turn is judged by the first reply, whoever sent it; what only a robot saw is left out, a person’s reply after a robot counts.';
const list = (parts: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);

export const packs: PackMessages = {
  title: 'Rule book',
  names: {
    generic: 'Generic',
    'taobao-2022': 'Taobao 2022',
    'taobao-2020': 'Taobao 2020',
    'reply-rate': 'Wangwang reply rate',
    pinduoduo: 'Pinduoduo',
    'pinduoduo-2019': 'Pinduoduo 2019',
    feige: 'Feige (Douyin)',
    jd: 'JD',
    kuaishou: 'Kuaishou',
  },
  rules: {
    generic:
      'All hours, all inquiries and turns. Unanswered ones stay in the denominator, those that a robot settled are in neither; what is sent while nobody is online counts.',
    'taobao-2022': `By turn, asked 8:00–23:00; an unanswered turn is late, and 10 minutes in the mean; what is sent while nobody is online counts. ${platform}`,
    'taobao-2020': `By turn, asked 8:00–24:00; an unanswered turn is late, but not in the mean; what is sent while nobody is online counts. ${platform}`,
    'reply-rate': `By buyer and day, all hours; one reply from a person that day is enough, the day being that of an inquiry’s first message. ${platform}`,
    pinduoduo: `By buyer and day, 8:00–23:00; one turn later than 3 minutes or unanswered spoils the buyer’s day, the day being that of an inquiry’s first message. ${platform}`,
    'pinduoduo-2019': `As the present rule, with 5 minutes for 3: by buyer and day, 8:00–23:00; one turn later than 5 minutes or unanswered spoils the buyer’s day. ${platform}`,
    feige: `By inquiry, 8:00–23:00; one turn later than 3 minutes or unanswered spoils it; what is sent while nobody is online is late. ${platform}`,
    jd: `By inquiry, begun 9:00–23:00; in time with a first reply within 30 s, after 10 minutes of silence a question is a new inquiry; what is sent while nobody is online is left out. ${platform}`,
    kuaishou: `By buyer, 8:00–23:00; in time with a first reply within 3 minutes in each inquiry, from when it comes into the account’s list; what is sent while nobody is online counts. ${platform}`,
  },
  winner: (slot) => `${slot} is better`,
  noWinner: { 'not-distinguishable': 'cannot tell', identical: 'the same' },
  notYet: 'still running',
  disagree: (slot, { better, worse }) =>
    `Rule books disagree: ${slot} is better by ${list(better)}, and worse by ${list(worse)}.`,
  alsoGeneric: (count) => `Generic metrics (${count})`,
};
