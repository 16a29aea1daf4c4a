import { describe, expect, test } from 'vitest';
import { TABLES, TABLE_IDS } from '../../src/db/schema.ts';
import { LANGUAGES, messages } from '../../src/i18n/messages.ts';
import type { Judged } from '../../src/i18n/texts/compare.ts';

/** Paths of all texts, `f` after those that are sentences of their arguments. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path} f${value.length}`];
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value)) return [`${path}[${value.length}]`];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const documented = (path: string): boolean =>
  path.startsWith('.query.tableSays') || path.startsWith('.query.columnSays');

describe('languages', () => {
  test('say the same things in the same shape', () => {
    const shape = (language: keyof typeof LANGUAGES): string[] =>
      shapeOf(LANGUAGES[language]).filter((path) => !documented(path));
    expect(shape('en')).toEqual(shape('zh-CN'));
  });

  test('leave no text empty', () => {
    for (const language of Object.values(LANGUAGES))
      expect(textsOf(language).filter((text) => text === '')).toEqual([]);
  });

  test('explain every table and column in Chinese; English takes the words of the schema', () => {
    const { tableSays, columnSays } = messages('zh-CN').query;
    expect(Object.keys(tableSays).sort()).toEqual([...TABLE_IDS].sort());
    const columns = TABLE_IDS.flatMap((table) => TABLES[table].columns.map(({ name }) => `${table}.${name}`));
    expect(Object.keys(columnSays).sort()).toEqual(columns.sort());
  });
});

const judged = (change: Partial<Judged>): Judged => ({
  a: '现行',
  b: '售后挂起',
  slot: 'B',
  verdict: 'better',
  soFar: [],
  by: 'reply_rate_3min',
  asked: ['reply_rate_3min', 'reply_rate', 'first_response_p90'],
  others: [],
  better: [{ metric: 'reply_rate_3min', value: '+5.1', unit: '个百分点', interval: '[+5.0, +5.2]' }],
  worse: [],
  even: ['first_response_p90'],
  ...change,
});

describe('the sentence about two plans', () => {
  const zh = messages('zh-CN').compare.sentence;
  const en = messages('en').compare.sentence;

  test('names what got better and what cannot be told apart', () => {
    expect(zh(judged({}))).toBe(
      '按 3 分钟回复率，B「售后挂起」比 A「现行」好：3 分钟回复率 +5.1\u00a0个百分点 [+5.0, +5.2]；首次响应 P90 看不出差别。',
    );
    expect(en(judged({}))).toBe(
      'By 3-minute reply rate, B “售后挂起” is better than A “现行”: 3-minute reply rate +5.1\u00a0个百分点 [+5.0, +5.2]; no difference can be told in first response P90.',
    );
  });

  test('does not hide what a better plan costs', () => {
    const price = judged({
      worse: [{ metric: 'first_response_p90', value: '+4', unit: 's', interval: '[+2, +6]' }],
      even: [],
    });
    expect(zh(price)).toContain('但也有代价：首次响应 P90 +4');
    expect(en(price)).toContain('at a price: first response P90 +4');
  });

  test('says of plans that are the same that the difference is exactly 0', () => {
    const same = judged({ verdict: 'identical', by: null, better: [], even: [] });
    expect(zh(same)).toContain('差都正好是 0');
    expect(en(same)).toContain('exactly 0');
  });

  test('says who else is better or worse than the baseline, by letter', () => {
    const others = [
      { slot: 'B', verdict: 'worse' },
      { slot: 'D', verdict: 'better' },
    ] as const;
    const c = judged({ slot: 'C', others });
    expect(zh(c)).toMatch(/^按 3 分钟回复率，C「售后挂起」比 A.*。同 A 相比，D 也更好，B 更差。$/);
    expect(en(c)).toMatch(
      /^By 3-minute reply rate, C “售后挂起” is better.*\. Against A, D is better too, B is worse\.$/,
    );
    const both = judged({ others: others.map((one) => ({ ...one, verdict: 'not-distinguishable' })) });
    expect(zh(both)).toContain('B、D 看不出差别');
    expect(en(both)).toContain('B and D cannot be told apart');
  });

  test('names the figure of the rule book that decides, and those that were asked in vain', () => {
    expect(zh(judged({ by: 'jd_reply_30s' }))).toContain('按京东 30 秒应答率，');
    const asked = ['jd_reply_30s', 'reply_rate'] as const;
    const unclear = judged({ verdict: 'not-distinguishable', by: null, asked, better: [], even: [...asked] });
    expect(zh(unclear)).toContain('京东 30 秒应答率、回复率的区间都不能说明好坏');
    expect(en(unclear)).toContain('no interval of JD 30-second answer rate or reply rate');
  });

  test('says no word while the run goes on, but what is known so far', () => {
    const running = judged({
      verdict: 'not-distinguishable',
      by: null,
      better: [],
      soFar: [{ metric: 'reply_rate', value: '+5', unit: '', interval: '[+4, +6]' }],
    });
    expect(zh(running)).toContain('还没跑完');
    expect(zh(running)).toContain('到目前为止：回复率 +5 [+4, +6]');
    expect(en(running)).toContain('so far reply rate +5 [+4, +6]');
    expect(`${zh(running)}${en(running)}`).not.toMatch(/看不出|told apart/);
  });

  test('does not call what cannot be told a draw', () => {
    const unclear = judged({ verdict: 'not-distinguishable', by: null, better: [], even: ['reply_rate'] });
    expect(zh(unclear)).toContain('看不出');
    expect(en(unclear)).toContain('cannot be told apart');
  });
});

test('English counts one day as a day and two as days', () => {
  const basis = { period: 'Mar 4', inquiries: 1200, replications: 1, asked: 1, seed: 7, assumes: null };
  expect(messages('en').compare.basis({ ...basis, days: 1 })).toBe(
    'Based on Mar 4 (1 day) · 1,200 inquiries · 1 replication · seed 7',
  );
  expect(messages('en').compare.basis({ ...basis, days: 2 })).toContain('(2 days)');
});

test('what a run that goes on says so far is called provisional, with how much of it is there', () => {
  const basis = { period: '3月4日', days: 1, inquiries: 1200, replications: 12, asked: 400, seed: 7, assumes: null };
  expect(messages('zh-CN').compare.basis(basis)).toContain('暂定：400 次重复里完成了 12 次');
  expect(messages('en').compare.basis(basis)).toContain('provisional: 12 of 400 replications so far');
  expect(messages('en').compare.basis({ ...basis, asked: 12 })).toContain('· 12 replications ·');
});
