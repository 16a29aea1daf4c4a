import type { AccountSetting, Plan, Shift } from '../../src/model/plan.ts';
import type { Account, AccountRole, Shop } from '../../src/model/shop.ts';

/** What one says of an account: `08:00-17:00 12345 after-sale suspended deactivated removed phone weight 3`, any part of it. */
export type Staff = Readonly<Record<string, string>>;

const wordsOf = (text: string): string[] => text.split(' ').filter(Boolean);

function roleOf(words: readonly string[]): AccountRole {
  return words.includes('after-sale') ? 'after-sale' : words.includes('main') ? 'main' : 'pre-sale';
}

const accountOf = ([id, text]: [string, string]): Account => ({
  id,
  name: id,
  role: roleOf(wordsOf(text)),
  work: { pace: 1, overhead: 0, reaction: 0, reactionSpread: 0, attention: 1, basis: 0 },
  presence: { intervals: [], inferred: true },
});

/** The shifts of a text; they are of every day but where digits name weekdays: `08:00-17:00 67`. */
export function shiftsOf(words: readonly string[]): Shift[] {
  const days = words.find((word) => /^[1-7]+$/.test(word)) ?? '1234567';
  return words
    .filter((word) => /^\d+:\d+-\d+:\d+$/.test(word))
    .map((word) => ({ days: days.split('').map(Number), from: word.split('-')[0], to: word.split('-')[1] }));
}

function settingOf([account, text]: [string, string]): AccountSetting {
  const words = wordsOf(text);
  return {
    account,
    suspended: words.includes('suspended'),
    deactivated: words.includes('deactivated'),
    capacity: 8,
    shifts: shiftsOf(words),
    ...(words.includes('phone') && { phone: true }),
  };
}

export const shopOf = (staff: Staff): Shop => ({
  version: 1,
  name: '晨光',
  timeZone: 'Asia/Shanghai',
  scopes: [],
  accounts: Object.entries(staff).map(accountOf),
});

/** One group of everybody who is not an `outsider`, by weight, whose night goes to a queue; with some settings of its own. */
export function planOf(staff: Staff, change: Partial<Plan> = {}): Plan {
  const members = Object.entries(staff)
    .map(([account, text]) => ({ account, words: wordsOf(text) }))
    .filter(({ words }) => !words.includes('outsider'))
    .map(({ account, words }) => ({
      account,
      weight: words.includes('weight') ? Number(words[words.indexOf('weight') + 1]) : 10,
      inRotation: !words.includes('removed'),
    }));
  return {
    version: 1,
    id: 'plan',
    name: '方案',
    accounts: Object.entries(staff).map(settingOf),
    groups: [{ id: 'all', name: '接待', members, policy: 'weighted', scopes: [] }],
    offline: { kind: 'queue' },
    night: null,
    ...change,
  };
}
