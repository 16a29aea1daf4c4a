import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countKnown } from '../../src/log/columns/names.ts';
import { allTexts, decode } from '../../src/log/records/cells.ts';
import type { Line } from '../../src/log/records/table.ts';
import { tableOfRows } from '../../src/log/records/table.ts';
import { RowWriter } from '../../src/log/records/writer.ts';

/** What a sink sees of rows: line, cells, whether there is more than printable ASCII. */
function written(rows: readonly (readonly string[])[], width = 0): (readonly [number, string[], boolean])[] {
  const seen: (readonly [number, string[], boolean])[] = [];
  const writer = new RowWriter(
    { row: (cells) => void seen.push([cells.line, allTexts(cells), cells.high]), torn: () => undefined },
    width,
  );
  rows.forEach((row, index) => writer.row(index + 1, row));
  return seen;
}

describe('rows of texts', () => {
  test('reach the sink as they are, whatever they hold', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', '在吗', '"', '""', 'a,b\n'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 90 })), (rows) => {
        const seen = written(rows);
        expect(seen.map(([, texts]) => texts)).toEqual(rows);
        expect(seen.map(([, , high]) => high)).toEqual(
          rows.map((row) => row.some((text) => /[^\x20-\x7e]/.test(text))),
        );
      }),
    );
  });

  test('get empty cells behind where they are short, and keep what is too much', () => {
    expect(written([['a'], [], ['a', 'b', 'c', 'd']], 3)).toEqual([
      [1, ['a', '', ''], false],
      [2, ['', '', ''], false],
      [3, ['a', 'b', 'c', 'd'], false],
    ]);
  });

  test('of any length fit, and a half of a surrogate pair becomes a mark', () => {
    const long = '长'.repeat(100_000);
    expect(written([['a', long, 'b'], ['\ud800!']])).toEqual([
      [1, ['a', long, 'b'], true],
      [2, ['\ufffd!'], true],
    ]);
  });

  test('that cannot be read show what stands there', () => {
    const torn: string[] = [];
    const writer = new RowWriter(
      {
        row: () => undefined,
        torn: ({ line, count, bytes, from, to }, why) =>
          void torn.push(`${line} ${count} ${decode(bytes, from, to)} ${why}`),
      },
      2,
    );
    writer.torn(7, '{"时间":', 'unclosed_quote');
    expect(torn).toEqual(['7 0 {"时间": unclosed_quote']);
  });
});

describe('the table in rows of cells', () => {
  const lines = (rows: readonly (readonly string[])[]): Line[] => rows.map((cells, at) => ({ line: at + 1, cells }));

  test('starts below its titles; blank rows above it and cells left out behind rows do not matter', () => {
    const table = tableOfRows(
      lines([
        ['晨光旗舰店 聊天记录'],
        [],
        ['导出时间', '2024-03-04'],
        ['时间', '买家', '角色', '内容'],
        ['1', 'a'],
        ['2', 'b', 'c', 'd'],
      ]),
      countKnown,
    );
    expect(table).toMatchObject({ header: ['时间', '买家', '角色', '内容'], width: 4, firstLine: 5, delimiter: '' });
    expect(table?.rows).toEqual([
      ['1', 'a', '', ''],
      ['2', 'b', 'c', 'd'],
    ]);
  });

  test('is as wide as its rows where no name is known, a stray cell far right aside', () => {
    const rows = Array.from({ length: 30 }, (_, at) => ['x', `${100 + at}`, at % 2 ? 'y' : '', at % 3 ? 'z' : '']);
    const stray = [...rows.slice(0, 9), ['q', '1', 'w', '', '', '', '', '', '!'], ...rows.slice(9)];
    const table = tableOfRows(lines([['foo', 'bar', 'baz', 'qux'], ...stray]), countKnown);
    expect(table).toMatchObject({ header: ['foo', 'bar', 'baz', 'qux'], width: 4, firstLine: 2 });
    expect(table?.rows).toHaveLength(31);
  });

  test('is none in one column, in nothing, or in blanks', () => {
    expect(tableOfRows(lines([['a'], ['b']]), countKnown)).toBeNull();
    expect(tableOfRows([], countKnown)).toBeNull();
    expect(tableOfRows(lines([['', ''], ['']]), countKnown)).toBeNull();
  });
});
