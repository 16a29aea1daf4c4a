import fc from 'fast-check';
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readLog } from '../../../src/log/intake.ts';
import { allow, MOST_BYTES } from '../../../src/log/sources/packed/limits.ts';
import { fileOf, OPTIONS, QUIET } from '../files.ts';
import type { Bytes } from './talk.ts';
import { csv, gz, joined, look, outcome, read } from './talk.ts';

const ROWS = 60;
const plain = csv(ROWS);
const packed = gz(plain);
const without = (bytes: Bytes, last: number): Bytes => bytes.slice(0, bytes.length - last);
const changed = (bytes: Bytes, at: number, bit = 1): Bytes => {
  const other = bytes.slice();
  other[at < 0 ? bytes.length + at : at] ^= bit;
  return other;
};

describe('a file in gzip', () => {
  test('gives the log that its text gives', async () => {
    const [a, b] = [await read(plain), await read(packed)];
    expect(b.log).toEqual({ ...a.log, name: b.log.name });
    expect(b.report).toMatchObject({ rowsRead: ROWS, kept: ROWS, warnings: [], bytes: packed.length });
  });

  test('may have many members, cut anywhere in a row', async () => {
    const bytes = strToU8(plain);
    const members = [0, 1000, 1003, 2500].map((from, i, cuts) => gzipSync(bytes.subarray(from, cuts[i + 1])));
    expect(await outcome(joined(...members))).toBe('kept 60, rejected 0');
    const named = gzipSync(strToU8(plain), { filename: '聊天.csv', mtime: 1 });
    expect(await outcome(named)).toBe('kept 60, rejected 0');
  });

  test('that is none is read as what it is', async () => {
    expect((await readLog(fileOf(plain, 'log.csv.gz'), OPTIONS, QUIET)).ok).toBe(true);
  });

  test('in GB18030 is read as well', async () => {
    const gb = Uint8Array.from([0xd4, 0xda, 0xc2, 0xf0]);
    const text = joined(strToU8(csv(60) + 'M4,S9,tb9,,buyer,2024-03-04 10:00:00+08:00,'), gb, strToU8('\n'));
    // The rest of the file is UTF-8, so these four bytes are what is wrong.
    expect(await outcome(gz(text))).toBe('kept 60, rejected 1 (bad_encoding)');
    const pure = joined(strToU8('time,buyer,role,text\n2024-03-04 10:00:00+08:00,tb1,buyer,'), gb, strToU8('\n'));
    expect((await look(gz(pure))).mapping.encoding).toBe('gb18030');
  });

  test.each([
    ['of nothing', 'refused: empty_file', gz('')],
    ['of gzip', 'refused: unsupported_format', gz(packed)],
    ['of a tape archive', 'refused: unsupported_format', gz(joined(new Uint8Array(257), strToU8('ustar\0ustar\0')))],
    ['with bytes behind', 'kept 60, rejected 0; trailing_bytes', joined(packed, strToU8('\0\0\0tail'))],
    [
      'with the beginning of a member behind',
      'kept 60, rejected 0; trailing_bytes',
      joined(packed, Uint8Array.of(0x1f, 0x8b, 7, 0)),
    ],
    ['with a wrong checksum', 'kept 60, rejected 0; corrupt_container', changed(packed, -8)],
    ['with a wrong length', 'kept 60, rejected 0; corrupt_container', changed(packed, -1)],
    ['without its checksum', 'kept 60, rejected 0; truncated_container', without(packed, 8)],
    ['with a header alone', 'refused: truncated_container', packed.slice(0, 10)],
    ['with two bytes alone', 'refused: truncated_container', packed.slice(0, 2)],
    ['packed in a way nobody knows', 'refused: corrupt_container', changed(packed, 2, 4)],
  ])('%s: %s', async (_, expected, bytes) => {
    expect(await outcome(bytes)).toBe(expected);
  });

  test('that is cut off keeps the rows that are whole, and rejects the one that is not', async () => {
    const bytes = gz(csv(4000));
    const { report } = await read(bytes.slice(0, bytes.length >> 1));
    expect(report.kept).toBeGreaterThan(1000);
    expect(report.rejectedBy).toEqual({ cut_off: 1 });
    expect(report.warnings.map(({ code }) => code)).toEqual(['truncated_container']);
  });

  test('ends in some word about itself wherever it is cut', async () => {
    for (let length = 1; length < packed.length; length += 17) {
      expect(await outcome(packed.slice(0, length)), `${length} bytes`).toMatch(/refused|truncated_container/);
    }
  });

  test('is never read as if nothing were wrong when one of its bits is', async () => {
    const right = (await read(packed)).log;
    const property = fc.asyncProperty(fc.integer({ min: 0, max: packed.length - 1 }), fc.nat(7), async (at, bit) => {
      const bytes = changed(packed, at, 1 << bit);
      const told = await outcome(bytes);
      if (!/refused|corrupt|truncated|trailing/.test(told)) expect((await read(bytes)).log).toEqual(right);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});

describe('what unpacks without end', () => {
  test('is stopped', async () => {
    expect(await outcome(gz(csv(3) + '\n'.repeat(16 << 20)))).toBe('refused: decompression_limit');
  });

  test('is told by its size and by its ratio, small things aside', () => {
    expect(() => allow(9 << 20, 1)).not.toThrow();
    expect(() => allow(11 << 20, 12 << 10)).not.toThrow();
    expect(() => allow(11 << 20, 10 << 10)).toThrow('decompression_limit');
    expect(() => allow(MOST_BYTES, 2 ** 30)).not.toThrow();
    expect(() => allow(MOST_BYTES + 1, 2 ** 30)).toThrow('decompression_limit');
  });

  test('and what is read can be cancelled, with progress in bytes of the file', async () => {
    const bytes = gz(csv(20_000));
    const seen: number[] = [];
    const hooks = {
      progress: ({ bytes: at }: { bytes: number }): void => void seen.push(at),
      cancelled: () => seen.length > 3,
    };
    const read = await readLog(fileOf(bytes), OPTIONS, hooks);
    expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual(['cancelled']);
    expect(Math.max(...seen)).toBeLessThanOrEqual(bytes.length);
  });
});
