import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BuyerKey, Reading } from '../../../src/log/intake.ts';
import { readLog, readLogs } from '../../../src/log/intake.ts';
import { CODE_LENGTH, type Log } from '../../../src/model/log.ts';
import type { IntakeOptions } from '../../../src/model/intake.ts';
import { fileOf, OPTIONS, QUIET } from '../files.ts';

const keyOf = (first: number, lasting = true): BuyerKey => ({
  bytes: Uint8Array.from({ length: 32 }, (_, i) => first + i),
  lasting,
});
const KEY = keyOf(1);

async function read(csv: string, buyerKey?: BuyerKey, options: Partial<IntakeOptions> = {}): Promise<Reading> {
  const hooks = buyerKey === undefined ? QUIET : { ...QUIET, buyerKey };
  const result = await readLog(fileOf(csv), { ...OPTIONS, ...options }, hooks);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Pseudonym of every buyer; '' where the log names nobody. */
const codesOf = ({ buyerCode, buyers }: Log): string[] =>
  Array.from({ length: buyers }, (_, buyer) =>
    String.fromCharCode(
      ...buyerCode!.subarray(CODE_LENGTH * buyer, CODE_LENGTH * (buyer + 1)).filter((byte) => byte !== 0),
    ),
  );

/** The pseudonym by another way: the first 50 bits of another HMAC as a number, in base 32. */
function plainCode(key: Uint8Array, name: string): string {
  const digest = createHmac('sha256', key).update(name).digest();
  let bits = digest.readBigUInt64BE() >> 14n;
  let code = '';
  for (let i = 0; i < CODE_LENGTH; i++, bits >>= 5n)
    code = 'abcdefghijklmnopqrstuvwxyz234567'[Number(bits & 31n)] + code;
  return code;
}

/** A message of each buyer, a minute apart. */
const messages = (buyers: readonly string[]): string =>
  [
    '时间,买家,角色,客服',
    ...buyers.map((buyer, i) => `2024-03-04 09:${String(i).padStart(2, '0')}:00,"${buyer}",买家,小颖`),
  ].join('\n');

describe('pseudonyms of buyers', () => {
  test('are the letters of the code of the name', async () => {
    const { log } = await read(messages(['甲', 'tb123', '一个很长的昵称'.repeat(20)]), KEY);
    expect(codesOf(log)).toEqual([
      plainCode(KEY.bytes, '甲'),
      plainCode(KEY.bytes, 'tb123'),
      plainCode(KEY.bytes, '一个很长的昵称'.repeat(20)),
    ]);
  });

  test('the same key gives the same ones in whatever order and file, another key gives others', async () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z一-龥]{1,12}$/), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(names, async (buyers) => {
        const one = codesOf((await read(messages(buyers), KEY)).log);
        const two = codesOf((await read(messages(buyers.toReversed()), KEY)).log);
        expect(two.toReversed()).toEqual(one);
        expect(new Set(one).size).toBe(buyers.length);
        const other = codesOf((await read(messages(buyers), keyOf(2))).log);
        for (const [i, code] of other.entries()) expect(code).not.toBe(one[i]);
      }),
      { numRuns: 20 },
    );
  });

  test('a buyer is the same in messages, in whole inquiries and in two files of one log', async () => {
    const calls = '2024-03-04 00:00:10,甲,2024-03-04 00:00:30';
    const { log } = await read(`arrived_at,customer,answered_at\n${calls}`, KEY);
    expect(codesOf(log)).toEqual([plainCode(KEY.bytes, '甲')]);
    const files = [messages(['甲', '乙']), messages(['丙', '甲'])].map((csv, i) => ({
      file: fileOf(csv, `${i}.csv`),
      mapping: null,
    }));
    const both = await readLogs(files, OPTIONS, { ...QUIET, buyerKey: KEY });
    if (!both.ok) throw new Error(JSON.stringify(both.error));
    expect(new Set(codesOf(both.value.log))).toEqual(
      new Set(['甲', '乙', '丙'].map((name) => plainCode(KEY.bytes, name))),
    );
  });

  test('who is not named has none', async () => {
    const csv = ['时间,会话ID,角色', '2024-03-04 09:00:00,1,买家', '2024-03-04 09:01:00,2,买家'].join('\n');
    expect(codesOf((await read(csv, KEY)).log)).toEqual(['', '']);
  });
});

describe('what is kept of buyers', () => {
  const csv = messages(['甲', '乙']);

  test('pseudonyms and no names, unless names are asked for', async () => {
    const { log, report } = await read(csv, KEY);
    expect(log.buyerName).toBeNull();
    expect(report).toMatchObject({ keptNames: false, codes: 'lasting' });
    const named = await read(csv, KEY, { keepNames: true });
    expect(named.log.buyerName).toEqual(['甲', '乙']);
    expect(named.report).toMatchObject({ keptNames: true, codes: 'lasting' });
  });

  test('a key that does not last is said to be one, and without a key buyers are numbers', async () => {
    expect((await read(csv, keyOf(1, false))).report.codes).toBe('visit');
    const { log, report } = await read(csv);
    expect(log.buyerCode).toBeNull();
    expect(report).toMatchObject({ keptNames: false, codes: 'none' });
  });

  test('no name of a buyer is anywhere in what the reading gives, if all rows are good', async () => {
    const secret = '不可见的买家';
    const { log, report } = await read(messages([secret, '乙']), KEY);
    const everything = JSON.stringify([log, report]);
    expect(everything).not.toContain(secret);
    expect(everything).toContain('小颖');
  });
});
