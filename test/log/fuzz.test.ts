import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode, utf16 } from './encodings.ts';
import { read } from './files.ts';

/** FUZZ=50 tries fifty times as many broken files. */
const DEPTH = Number(process.env['FUZZ'] ?? 1);

const TEXTS = ['在吗', '有的，亲', '好的 thanks', '尺码 "M" 呢', "it's fine", '两行\n文字', '👍', '', '1,588 元', '-'];
const HEADERS = ['会话ID,发送时间,角色,买家,客服,内容', 'session_id,sent_at,sender,buyer,agent,text'];

type Row = readonly string[];

const rows = fc.array(
  fc
    .tuple(fc.nat(4), fc.nat(3000), fc.boolean(), fc.constantFrom(...TEXTS))
    .map(([session, second, asks, text]): Row => [
      `C${session}`,
      new Date(Date.UTC(2024, 2, 4, 2) + 1000 * second).toISOString().slice(0, 19).replace('T', ' '),
      asks ? '买家' : '客服',
      `b${session}`,
      'shop:a',
      text,
    ]),
  { minLength: 1, maxLength: 25 },
);

const quoted = (cell: string, delimiter: string, quote: string): string =>
  cell.includes(delimiter) || /["'\n]/.test(cell) ? quote + cell.replaceAll(quote, quote + quote) + quote : cell;

/** Text in columns, of every layout that people have. */
const delimitedText = fc
  .record({
    rows,
    delimiter: fc.constantFrom(',', '\t', ';', '|', '||', '，'),
    quote: fc.constantFrom('"', "'"),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    header: fc.constantFrom(...HEADERS, null),
    above: fc.constantFrom('', '店铺导出\n', 'sep=;\n'),
    below: fc.constantFrom('', '合计,9\n', 'agent,count\na,1\nb,2\n'),
  })
  .map(({ rows: all, delimiter, quote, end, header, above, below }) => {
    const lines = all.map((row) => row.map((cell) => quoted(cell, delimiter, quote)).join(delimiter));
    const head = header === null ? [] : [header.replaceAll(',', delimiter)];
    return above + [...head, ...lines, ''].join(end) + below;
  });

/** Records as lines, and talk as it is copied from a window. */
const otherText = fc
  .tuple(rows, fc.boolean())
  .map(([all, json]) =>
    all
      .map(([session_id, sent_at, sender, buyer, agent, text]) =>
        json ? JSON.stringify({ session_id, sent_at, sender, buyer, agent, text }) : `${buyer} ${sent_at}\n${text}`,
      )
      .join('\n'),
  );

const bytesOf = (text: string, encoding: string): Uint8Array<ArrayBuffer> => {
  const plain = text.replaceAll('👍', '赞');
  if (encoding === 'gb18030') return encode(plain, 'gb18030');
  if (encoding === 'utf-16') return utf16(`\ufeff${text}`, false);
  return new TextEncoder().encode(text);
};

const goodFile = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: delimitedText }, otherText), fc.constantFrom('utf-8', 'gb18030', 'utf-16'))
  .map(([text, encoding]) => bytesOf(text, encoding));

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));

/** A good file after an accident: cut off, bits flipped, a piece lost or doubled, another file behind or inside it. */
const brokenFile = fc
  .tuple(
    goodFile,
    goodFile,
    fc.nat(100),
    fc.nat(100),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 8 }),
  )
  .chain(([file, other, percent, length, flips]) => {
    const at = Math.floor((file.length * percent) / 100);
    const to = Math.min(file.length, at + Math.floor((file.length * length) / 400));
    const flipped = file.slice();
    for (const [place, mask] of flips) if (flipped.length > 0) flipped[place % flipped.length] ^= mask;
    return fc.constantFrom(
      file.slice(0, at),
      flipped,
      joined([file.subarray(0, at), file.subarray(to)]),
      joined([file.subarray(0, to), file.subarray(at)]),
      joined([file.subarray(0, at), other, file.subarray(at)]),
      joined([file.subarray(0, at), other.subarray(Math.floor(other.length / 2))]),
    );
  });

/** Read or refused with words; every row is kept or rejected, and every reject that is counted is listed. */
async function survives(bytes: Uint8Array<ArrayBuffer>, piece?: number): Promise<void> {
  const result = await read(bytes, { keepText: true }, piece);
  if (!result.ok) {
    expect(result.error.length).toBeGreaterThan(0);
    expect(result.error[0].detail).toMatchObject({ file: 'log.csv' });
    return;
  }
  const { log, report } = result.value;
  expect(report.rowsRead).toBe(report.kept + report.rejected);
  expect(report.rejects).toHaveLength(Math.min(1000, report.rejected));
  expect(Object.values(report.rejectedBy).reduce((sum, count) => sum + count, 0)).toBe(report.rejected);
  // Notices of the chat tool are kept and are no messages.
  expect(log.message.at.length).toBeLessThanOrEqual(report.kept);
  expect(log.message.at.every((at) => Number.isFinite(at))).toBe(true);
}

test(
  'whatever happens to a good file, it is read or refused, and no row is lost without a word',
  () =>
    fc.assert(
      fc.asyncProperty(brokenFile, (bytes) => survives(bytes)),
      { numRuns: 250 * DEPTH },
    ),
  20_000 * Math.max(3, DEPTH),
);

test(
  'a file cut off at every percent is read as far as it goes',
  async () => {
    const files = fc.sample(goodFile, { numRuns: 6 * DEPTH, seed: 11 });
    for (const file of files) {
      for (let percent = 0; percent <= 100; percent++)
        await survives(file.slice(0, Math.floor((file.length * percent) / 100)));
    }
  },
  20_000 * Math.max(3, DEPTH),
);

test(
  'broken files are read the same however their bytes arrive',
  async () => {
    const outcome = async (bytes: Uint8Array<ArrayBuffer>, piece?: number): Promise<unknown> => {
      const result = await read(bytes, { keepText: true }, piece);
      return result.ok ? { ...result.value.log, report: result.value.report } : result.error;
    };
    await fc.assert(
      fc.asyncProperty(brokenFile, fc.integer({ min: 1, max: 40 }), async (bytes, piece) => {
        expect(await outcome(bytes, piece)).toEqual(await outcome(bytes));
      }),
      { numRuns: 60 * DEPTH },
    );
  },
  20_000 * Math.max(3, DEPTH),
);
