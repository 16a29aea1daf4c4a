import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Ending, Neutral, NeutralAgent } from './neutral.ts';
import { codesOf, endingOf, mended, TEN_THOUSAND } from './neutral.ts';

const ROOT = '../shared/badinput';

interface BadCase {
  readonly id: string;
  readonly file: string;
  readonly target?: string;
  readonly expect: Expected & { readonly alt?: readonly Expected[] };
}

interface Expected {
  readonly outcome: string;
  readonly codes?: readonly string[];
}

test.skipIf(!existsSync(ROOT))(
  'every broken shop and plan of the corpus ends as it should, for its reason and no other',
  () => {
    const { cases } = JSON.parse(readFileSync(`${ROOT}/manifest.json`, 'utf8')) as { cases: BadCase[] };
    const chosen = cases.filter(({ target }) => target === 'scenario');
    expect(chosen).toHaveLength(14);
    for (const { id, file, expect: wanted } of chosen) {
      const text = readFileSync(`${ROOT}/${file}`, 'utf8');
      if (id === TEN_THOUSAND) expect(endingOf(text)).toEqual({ outcome: 'refuse', codes: ['unknown_account'] });
      const ending = endingOf(id === TEN_THOUSAND ? mended(text) : text);
      expect(
        [wanted, ...(wanted.alt ?? [])].map(({ outcome }) => outcome),
        id,
      ).toContain(ending.outcome);
      expect(ending.codes, id).toEqual(codesOf(wanted.codes));
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  },
);

/** A small shop of the same shape: 早 until four, 晚 until midnight, one after-sales account, a robot at night. */
const neutral = (change: Neutral = {}): string =>
  JSON.stringify({
    version: 1,
    timezone: 'Asia/Shanghai',
    agents: [
      { id: '早', weight: 6, capacity: 5, status: 'online', shift: ['07:00', '15:00'] },
      { id: '晚', weight: 4, capacity: 5, status: 'online', shift: ['15:00', '24:00'] },
      { id: '售后甲', weight: 0, capacity: 5, status: 'online', shift: ['09:00', '18:00'], suspended: true },
    ],
    groups: [{ id: '全部', members: ['早', '晚'] }],
    night: { from: '00:00', to: '07:00', mode: 'robot', agents: ['早'] },
    seed: 2,
    ...change,
  });
const agents = (weight: unknown): readonly NeutralAgent[] => [
  { id: '早', weight, capacity: 5, shift: ['07:00', '15:00'] },
  { id: '晚', weight, capacity: 5, shift: ['15:00', '24:00'] },
];
const many = Array.from({ length: 3000 }, (_, i): NeutralAgent => ({
  id: `号${i}`,
  weight: 1,
  capacity: 1,
  shift: ['00:00', '24:00'],
}));

describe('shops and plans of the same kinds', () => {
  test.each<readonly [what: string, text: string, outcome: Ending['outcome'], codes: readonly string[]]>([
    ['nothing wrong', neutral(), 'accept', []],
    ['a byte order mark', `\uFEFF${neutral()}`, 'accept', []],
    [
      'a night across midnight',
      neutral({ night: { from: '22:30', to: '07:00', mode: 'robot', agents: ['早'] } }),
      'accept',
      [],
    ],
    ['a weight as text', neutral({ agents: agents('6') }), 'refuse', ['weight_not_number']],
    ['weights all zero', neutral({ agents: agents(0) }), 'accept', ['no_capacity']],
    [
      'a member that is not there',
      neutral({ groups: [{ id: '全部', members: ['早', '谁'] }] }),
      'refuse',
      ['unknown_account'],
    ],
    [
      'an after-sales account that receives',
      neutral({
        agents: [...agents(5), { id: '售后甲', weight: 5, capacity: 5, shift: ['09:00', '18:00'] }],
        groups: [{ id: '全部', members: ['早', '晚', '售后甲'] }],
      }),
      'accept',
      ['after_sales_receives'],
    ],
    [
      'a clock that no clock shows',
      neutral({ night: { from: '24:60', to: '07:00', mode: 'robot', agents: ['早'] } }),
      'refuse',
      ['bad_clock'],
    ],
    [
      'three thousand accounts',
      neutral({
        agents: many,
        groups: [{ id: '全部', members: many.map(({ id }) => id) }],
        night: { from: '00:00', to: '07:00', mode: 'robot', agents: ['号0'] },
      }),
      'accept',
      ['too_many_accounts'],
    ],
    [
      'keys that reach for prototypes',
      '{"version":1,"__proto__":{"x":1},"agents":[{"id":"a","__proto__":{"y":1}}],"groups":[]}',
      'refuse',
      ['forbidden_key'],
    ],
    ['a trailing comma', '{"version": 1, "agents": [],}', 'refuse', ['json_syntax']],
    ['another notation', 'version: 1\n', 'refuse', ['json_syntax']],
    ['an empty file', '', 'refuse', ['json_syntax']],
    [
      'a name with markup',
      neutral({ agents: [{ id: '<b onclick=x>', weight: 1, capacity: 1, shift: ['07:00', '15:00'] }] }),
      'refuse',
      ['unknown_account'],
    ],
    ['a share link that was cut', '#s=eJwrzy_KLg', 'refuse', ['share_link_damaged']],
  ])('%s', (_what, text, outcome, codes) => {
    expect(endingOf(text)).toEqual({ outcome, codes });
  });
});
