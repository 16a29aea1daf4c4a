import { describe, expect, test } from 'vitest';
import { messages } from '../../src/i18n/messages.ts';
import type { KindOfFile } from '../../src/app/state.ts';
import type { Mapping, QualityReport } from '../../src/model/intake.ts';
import { placeOf, rolesOf, suggestionFor, suggestionWords, withRole } from '../../src/views/intake-words.ts';
import { problemText } from '../../src/views/problem-words.ts';

test('a place in a file is read from what the intake says', () => {
  expect(placeOf('file')).toEqual({ line: null, column: null });
  expect(placeOf('line 12')).toEqual({ line: 12, column: null });
  expect(placeOf('line 12, column sent at, local')).toEqual({ line: 12, column: 'sent at, local' });
  expect(placeOf('column 时间')).toEqual({ line: null, column: '时间' });
});

test('a reason that nobody has words for is shown as it is', () => {
  const t = messages('zh-CN');
  expect(problemText({ code: 'empty_file', at: 'file', value: '' }, t)).toContain('空的');
  expect(problemText({ code: 'bad_timestamp', at: 'line 3', value: 'x' }, t)).toContain('认不出来');
  expect(
    problemText({ code: 'missing_required_column', at: 'file', value: 'a.csv', detail: { columns: 'time, role' } }, t),
  ).toBe('缺少必需的列：消息时间、发送方（买家/客服）');
  expect(problemText({ code: 'something_new', at: 'file', value: '' }, t)).toBe('something_new');
});

describe('giving a column a role', () => {
  const mapping: Mapping = {
    grain: 'message',
    encoding: 'utf-8',
    delimiter: ',',
    timeZone: 'UTC',
    columns: { time: 1, text: 2, chars: 2 },
  };

  test('takes it from the column that had it', () => {
    expect(withRole(mapping, 0, { from: null, to: 'time' }).columns).toEqual({ time: 0, text: 2, chars: 2 });
  });

  test('replaces the role that is shown, and leaves others of the same column', () => {
    expect(rolesOf(mapping, 2)).toEqual(['chars', 'text']);
    expect(withRole(mapping, 2, { from: 'chars', to: 'account' }).columns).toEqual({ time: 1, text: 2, account: 2 });
    expect(withRole(mapping, 1, { from: 'time', to: null }).columns).toEqual({ text: 2, chars: 2 });
  });
});

describe('the gap that a log suggests', () => {
  const suggested = { gap: 2_700_000, within: 41_000, between: 172_800_000, silences: 12_345 };
  const kinds = (files: readonly string[], bytes: number): KindOfFile[] => [{ files, bytes } as unknown as KindOfFile];
  const report = {
    files: [{ file: 'a.csv' }, { file: 'b.csv' }],
    bytes: 300,
    sensitivity: { points: [], suggested, decides: true },
  } as unknown as QualityReport;

  test('is told with its reason, in both languages', () => {
    expect(suggestionWords(suggested, 'zh-CN')).toMatch(/建议 45 分.*12,345.*41 秒.*2 天/);
    expect(suggestionWords(suggested, 'en')).toMatch(/45 min.*12,345.*41 s.*2 d/);
  });

  test('is told again for the same files, not for others, nor where nothing was read', () => {
    expect(suggestionFor(kinds(['b.csv', 'a.csv'], 300), report)).toBe(suggested);
    expect(suggestionFor(kinds(['a.csv'], 300), report)).toBeNull();
    expect(suggestionFor(kinds(['a.csv', 'b.csv'], 301), report)).toBeNull();
    expect(suggestionFor(kinds(['a.csv', 'b.csv'], 300), undefined)).toBeNull();
    expect(suggestionFor(kinds(['a.csv', 'b.csv'], 300), { ...report, sensitivity: null })).toBeNull();
  });
});
