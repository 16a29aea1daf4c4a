import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Layout } from '../../src/log/records/cutter.ts';
import type { Torn } from '../../src/log/records/reader.ts';
import { ROW_LIMIT, RowReader } from '../../src/log/records/reader.ts';
import { allTexts } from '../../src/log/records/cells.ts';
import { read } from './files.ts';

const COMMA: Layout = { delimiter: ',', width: 3, loneCr: false };

/** Rows as `line: a|b|c`, torn lines as `line! reason`. */
function rows(text: string | Uint8Array, layout: Layout = COMMA, pieces: readonly number[] = []): string[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const seen: string[] = [];
  const reader = new RowReader(layout, {
    row: (cells) => void seen.push(`${cells.line}: ${allTexts(cells).join('|')}`),
    torn: (cells, why: Torn) => void seen.push(`${cells.line}! ${why}`),
  });
  let at = 0;
  for (const piece of pieces) {
    reader.push(bytes.subarray(at, at + piece));
    at += piece;
  }
  reader.push(bytes.subarray(at));
  reader.finish();
  return seen;
}

describe('rows', () => {
  test('end with LF, CR LF or CR CR LF; empty lines are passed over and counted', () => {
    expect(rows('a,b,c\n\nd,e,f\r\ng,h,i\r\r\nj,k,l')).toEqual(['1: a|b|c', '3: d|e|f', '4: g|h|i', '5: j|k|l']);
  });

  test('a CR alone ends a row that is full, and is text in one that is not', () => {
    expect(rows('a,b,c\rd,e\rf,g\n')).toEqual(['1: a|b|c', '2: d|e\rf|g']);
    expect(rows('a,b\rc,d', { ...COMMA, width: 2, loneCr: true })).toEqual(['1: a|b', '2: c|d']);
  });

  test('quoted cells hold delimiters, doubled quotes and line ends', () => {
    expect(rows('"a,1","say ""hi""","two\nlines"\nd,e,f')).toEqual(['1: a,1|say "hi"|two\nlines', '3: d|e|f']);
  });

  test('a quote inside a plain cell, or one that no delimiter follows, is text', () => {
    expect(rows('15" disk,b,c\n"a "b" c",d,e')).toEqual(['1: 15" disk|b|c', '2: a "b" c|d|e']);
  });

  test('blanks before a quote and after it belong to nobody', () => {
    expect(rows('"a", "b" , "c"')).toEqual(['1: a|b|c']);
  });

  test('delimiters may be of several bytes', () => {
    expect(rows('a||b|c||d\n"x"||"y||z"||w', { ...COMMA, delimiter: '||' })).toEqual(['1: a|b|c|d', '2: x|y||z|w']);
    expect(rows('甲，乙，丙，丁', { ...COMMA, delimiter: '，' })).toEqual(['1: 甲|乙|丙|丁']);
  });

  test('what follows a row does not say whether its quote swallowed a line', () => {
    const text = 'a,"two\nlines"\rd,e,f\rg,h,i\n';
    const whole = rows(text);
    expect(whole[0]).toBe('1: a|two\nlines');
    expect(
      rows(
        text,
        COMMA,
        Array.from(text, () => 1),
      ),
    ).toEqual(whole);
  });

  test('a quote that never closes gives up its own line alone', () => {
    expect(rows('a,b,c\nd,e,"f\ng,h,i\nj,k,l\n')).toEqual(['1: a|b|c', '2! unclosed_quote', '3: g|h|i', '4: j|k|l']);
    expect(rows('d,e,"f\ng,h,i\nj,k,"l"\nm,n,o')).toEqual(['1! unclosed_quote', '2: g|h|i', '3: j|k|l', '4: m|n|o']);
  });

  test('a row beyond all measure is given up, and the next is read', () => {
    const long = 'x'.repeat(ROW_LIMIT + 10);
    expect(rows(`a,b,c\n${long}\nd,e,f`)).toEqual(['1: a|b|c', '2! cell_too_large', '3: d|e|f']);
  });

  test('quotes in every line do not make the reading quadratic', () => {
    const seen = rows('"a\n'.repeat(300_000), { ...COMMA, width: 2 });
    expect(seen).toHaveLength(300_000);
  }, 20_000);
});

test('however the bytes arrive, the rows are the same', () => {
  const soup = fc.array(fc.constantFrom('a', 'é', '买', ',', ',', '"', '""', '\n', '\r\n', '\r', ' ', '12'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      soup,
      fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 60 }),
      fc.boolean(),
      (parts, pieces, loneCr) => {
        const text = parts.join('');
        expect(rows(text, { ...COMMA, loneCr }, pieces)).toEqual(rows(text, { ...COMMA, loneCr }));
      },
    ),
    { numRuns: 2_000 },
  );
});

const LOG = `﻿会话ID,时间,角色,客服,内容\r
1,2024-03-04 10:00:00,买家,,"在吗，
有""货""吗"\r
1,2024-03-04 10:00:20,客服,小颖,有的👍\r
2,2024/3/4 10:01,买家,,hi\r
2,不知道,买家,,"没完\r
3,2024-03-04T02:02:00Z,买家,,x\r
\r
3,2024-03-04 10:02:09,客服,阿强,y,z\r
`;

/** What must not depend on how a file is cut: everything but typed arrays' identity. */
const outcome = async (bytes: Uint8Array<ArrayBuffer>, piece?: number): Promise<unknown> => {
  const result = await read(bytes, { keepText: true }, piece);
  return result.ok ? { ...result.value.log, report: result.value.report } : result.error;
};

describe('a whole file', () => {
  const bytes = new TextEncoder().encode(LOG);

  test.each([1, 2, 3, 7, 64])('read %i bytes at a time gives the same log and the same report', async (piece) => {
    expect(await outcome(bytes, piece)).toEqual(await outcome(bytes));
  });

  test('in UTF-16, read in odd pieces, gives the same log', async () => {
    const codes = Array.from({ length: LOG.length }, (_, i) => LOG.charCodeAt(i));
    const wide = Uint8Array.from(codes.flatMap((code) => [code & 0xff, code >> 8]));
    const whole = await read(wide);
    expect(whole.ok && whole.value.report).toMatchObject({ kept: 4, rejected: 2, mapping: { encoding: 'utf-16le' } });
    expect(await outcome(wide, 3)).toEqual(await outcome(wide));
  });

  test('cut off anywhere is refused or accounted for, never more than that', async () => {
    for (let length = 0; length < bytes.length; length++) {
      const result = await read(bytes.slice(0, length));
      if (result.ok) expect(result.value.report.rowsRead).toBe(result.value.report.kept + result.value.report.rejected);
      else expect(result.error.length).toBeGreaterThan(0);
    }
  });

  test('with bytes flipped is refused or accounted for', async () => {
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const broken = bytes.slice();
        for (const [at, mask] of changes) broken[at] ^= mask;
        const result = await read(broken);
        if (result.ok)
          expect(result.value.report.rowsRead).toBe(result.value.report.kept + result.value.report.rejected);
        else expect(result.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
