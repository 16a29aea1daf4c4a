import { describe, expect, test } from 'vitest';
import { countKnown } from '../../src/log/columns/names.ts';
import { load } from '../badinput/loader.ts';
import { findTable } from '../../src/log/records/table.ts';
import { reading } from './files.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const tableOf = (text: string): ReturnType<typeof findTable> => findTable(bytes(text), true, countKnown, null);

describe('what cells are quoted with', () => {
  test('apostrophes quote where nothing else does', () => {
    const text = "no,what\n1,'red, big'\n2,'it''s blue'\n3,'a plain one'\n";
    expect(tableOf(text)).toMatchObject({ quote: "'" });
    expect(load(bytes(text))?.rows).toEqual([
      ['1', 'red, big'],
      ['2', "it's blue"],
      ['3', 'a plain one'],
    ]);
  });

  test('an apostrophe in front of an id, or one in a word, quotes nothing', () => {
    expect(tableOf("id,what\n'001,it's\n'002,that's\n'003,so\n")?.quote).toBeUndefined();
  });

  test('backslashes take the meaning from quotes where quotes would be out of place', () => {
    expect(tableOf('a,b\n1,"so ""it"" is"\n2,"C:\\\\dir"\n')?.backslash).toBeUndefined();
    expect(load(bytes('a,b\n1,"so \\"it\\" is, yes"\n2,"x"\n'))?.rows).toEqual([
      ['1', 'so "it" is, yes'],
      ['2', 'x'],
    ]);
  });

  test('a blank that follows every comma belongs to the delimiter', () => {
    expect(load(bytes('a, b, c\n1, 2, x y\n3, 4, z\n'))?.rows).toEqual([
      ['1', '2', 'x y'],
      ['3', '4', 'z'],
    ]);
  });
});

describe('the header', () => {
  test.each<readonly [what: string, text: string, header: readonly string[]]>([
    ['letters over numbers', 'a,b\n1,2\n', ['a', 'b']],
    ['words over words that differ', 'Surname,First name\nWang,Li\nZhou,Min\n', ['Surname', 'First name']],
    ['none where the first row is like the others', '1,2\n3,4\n', ['', '']],
    ['none where its words come again', 'Homer,Simpson\nMarge,Simpson\n', ['', '']],
    ['names with a blank one too many', ',sent_at,text\n10:00,x\n10:01,y\n', ['sent_at', 'text']],
    ['no names where nobody knows which is over which', 'sent_at,text\nb1,10:00,x\nb2,10:01,y\n', ['', '', '']],
  ])('%s', (_what, text, header) => {
    expect(tableOf(text)?.header).toEqual(header);
  });
});

const LOG = '会话ID,时间,角色,内容\n1,2024-03-04 10:00:00,买家,在吗\n1,2024-03-04 10:00:05,客服,在\n';

test.each<readonly [code: string, text: string, detail: Record<string, unknown>]>([
  ['preamble_skipped', `店铺导出\n\n导出人,小周\n${LOG}`, { lines: 2 }],
  ['multi_header', LOG.replace('\n', '\n会话ID,时间,角色,内容\n'), { rows: 1 }],
  ['header_missing', LOG.slice(LOG.indexOf('\n') + 1), { columns: 4 }],
  ['duplicate_columns', LOG.replace('内容', '时间'), { columns: '时间' }],
  ['guessed_delimiter', LOG.replaceAll(',', ';'), { delimiter: ';' }],
  ['extra_cells', LOG.replace('在吗', '在吗,,'), { rows: 1 }],
  ['multi_table', `${LOG}\n客服,接待\n甲,1\n`, { line: 5 }],
  ['mixed_newlines', LOG.replace('在吗\n', '在吗\r\n'), {}],
  ['truncated_tail', LOG.slice(0, -6), {}],
])('%s is said, with what its sentence needs', async (code, text, detail) => {
  const { report } = await reading(text);
  expect(report.warnings.find((warning) => warning.code === code)?.detail).toEqual(detail);
  expect(report.rowsRead).toBe(report.kept + report.rejected);
});

test('of a plain file nothing is said but that its times have no zone', async () => {
  const { report } = await reading(LOG);
  expect(report.warnings.map(({ code }) => code).filter((code) => code !== 'timezone_assumed')).toEqual([]);
});

test.each([
  ['control_char', '在\u0007吗'],
  ['control_char', 'hi\u007f'],
  ['replacement_char', '在\ufffd'],
  ['zero_width', '在\u200b吗'],
  ['bidi_control', '\u202e在吗'],
] as const)('a row with %s is kept and marked', async (flag, text) => {
  const { report } = await reading(LOG.replace('在吗', text));
  expect(report).toMatchObject({ kept: 2, rejected: 0 });
  expect(report.flags[flag]).toBe(1);
});

test('what joins the parts of an emoji is no invisible character', async () => {
  const { report } = await reading(LOG.replace('在吗', '👨‍👩‍👧 ❤️‍🔥'));
  expect(report.flags).toEqual({});
});
