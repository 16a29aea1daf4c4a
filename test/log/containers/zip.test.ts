import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { preview, readLog } from '../../../src/log/intake.ts';
import { fileOf, OPTIONS, QUIET } from '../files.ts';
import type { Bytes } from './talk.ts';
import { csv, gz, joined, look, outcome, read, zipped } from './talk.ts';

const ROWS = 60;
const one = zipped({ 'log.csv': csv(ROWS) });

/** The archive with the 16-bit field at that offset of its directory's first entry, and of the entry's own header, changed. */
function withField(bytes: Bytes, offset: number, value: number): Bytes {
  const other = bytes.slice();
  const view = new DataView(other.buffer);
  let central = bytes.length - 22;
  while (view.getUint32(central, true) !== 0x02014b50) central--;
  view.setUint16(central + offset, value, true);
  view.setUint16(offset - 2, value, true);
  return other;
}

describe('a zip archive', () => {
  test('of one table gives the log that the table gives, whatever else lies in it', async () => {
    const archive = zipped({
      'logs/': '',
      '__MACOSX/._log.csv': 'x',
      '.DS_Store': 'x',
      'logs/log.csv': csv(ROWS),
      '说明.txt': '请先看这里\n',
      'chart.png': strToU8('\x89PNG\r\n\x1a\n', true),
    });
    const [a, b] = [await read(csv(ROWS)), await read(archive)];
    expect(b.log).toEqual(a.log);
    expect(b.report).toMatchObject({ rowsRead: ROWS, kept: ROWS, warnings: [] });
    expect((await look(archive)).parts).toEqual([]);
  });

  test('of several gives the one with the most known columns, or the one that is wanted', async () => {
    const archive = zipped({
      'account.csv': 'account,shop\n阿诺,一店\n夜班,二店\n',
      'a/one.csv': csv(3),
      'two.csv': csv(5),
    });
    const first = await look(archive);
    expect(first.parts).toEqual(['account.csv', 'a/one.csv', 'two.csv']);
    expect(first.mapping.part).toBe('a/one.csv');
    expect(await outcome(archive)).toBe('kept 3, rejected 0');
    expect(await outcome(archive, 'two.csv')).toBe('kept 5, rejected 0');
    expect(await outcome(archive, 'gone.csv')).toBe('kept 3, rejected 0');
    const other = await look(archive, { ...first.mapping, part: 'account.csv' });
    expect(other).toMatchObject({ header: ['account', 'shop'], mapping: { part: 'account.csv' } });
  });

  test('is not looked through for a part that is named', async () => {
    const day = strToU8(csv(4000));
    const names = Array.from({ length: 20 }, (_, i) => `${i}.csv`);
    const bytes = zipSync(Object.fromEntries(names.map((name) => [name, day])), { level: 0 });
    const read = async (part?: string): Promise<number> => {
      let count = 0;
      const file = fileOf(bytes);
      const slice = file.slice.bind(file);
      file.slice = (from = 0, to = file.size) => {
        count += Math.min(to, file.size) - from;
        return slice(from, to);
      };
      const found = await preview(file, { ...OPTIONS, ...(part !== undefined && { part }) });
      expect(found.ok && found.value.mapping.part).toBe(part ?? '0.csv');
      return count;
    };
    expect(await read('7.csv')).toBeLessThan((await read()) / 5);
  });

  test('may store its entries, and have names in Chinese or from Windows', async () => {
    const stored = zipSync({ 'log.csv': [strToU8(csv(4000)), { level: 0 }] });
    expect(await outcome(stored)).toBe('kept 4000, rejected 0');
    const named = zipped({ '聊天记录.csv': csv(2), '另一份.csv': csv(2) });
    expect((await look(named)).parts).toEqual(['聊天记录.csv', '另一份.csv']);
  });

  test.each([
    ['of nothing', 'refused: empty_file', zipped({})],
    ['of folders', 'refused: empty_file', zipped({ 'a/': '' })],
    ['of an archive', 'refused: unsupported_format', zipped({ 'a.zip': one })],
    ['of a gzip file', 'refused: unsupported_format', zipped({ 'a.csv.gz': gz(csv(3)) })],
    ['within gzip', 'refused: unsupported_format', gz(one)],
    ['with a password', 'refused: encrypted', withField(one, 8, 1)],
    ['packed in a way nobody knows', 'refused: unsupported_format', withField(one, 10, 97)],
    ['with bytes behind', 'kept 60, rejected 0; trailing_bytes', joined(one, strToU8('tail'))],
    ['without its directory', 'kept 60, rejected 0; truncated_container', one.slice(0, one.length - 70)],
    ['with its first header alone', 'refused: truncated_container', one.slice(0, 40)],
  ])('%s: %s', async (_, expected, bytes) => {
    expect(await outcome(bytes)).toBe(expected);
  });

  test('that is cut off keeps the rows that are whole', async () => {
    const bytes = zipped({ 'log.csv': csv(4000) });
    const { report } = await read(bytes.slice(0, bytes.length >> 1));
    expect(report.kept).toBeGreaterThan(1000);
    expect(report.rejectedBy).toEqual({ cut_off: 1 });
    expect(report.warnings.map(({ code }) => code)).toEqual(['truncated_container']);
  });

  test('with one bad entry is read all the same, and the bad one says why it is', async () => {
    const bytes = zipped({ 'bad.csv': csv(40), 'good.csv': csv(5) });
    bytes[60] ^= 0xff;
    expect(await outcome(bytes, 'good.csv')).toBe('kept 5, rejected 0');
    const bad = await readLog(
      fileOf(bytes),
      { ...OPTIONS, mapping: { ...(await look(bytes)).mapping, part: 'bad.csv' } },
      QUIET,
    );
    expect(bad.ok ? bad.value.report.warnings.map(({ code }) => code) : [bad.error[0].code]).toEqual([
      'corrupt_container',
    ]);
  });

  test('ends in a word about itself wherever it is cut or broken', async () => {
    for (let length = 4; length < one.length; length += 23) {
      expect(await outcome(one.slice(0, length)), `${length} bytes`).toMatch(/refused|truncated_container|corrupt/);
    }
    const property = fc.asyncProperty(fc.integer({ min: 4, max: one.length - 1 }), fc.nat(7), async (at, bit) => {
      const bytes = one.slice();
      bytes[at] ^= 1 << bit;
      // The log itself is either whole, or something is said.
      expect(await outcome(bytes)).toMatch(/^kept 60, rejected 0|refused|corrupt|truncated/);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
