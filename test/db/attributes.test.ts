import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/db/database.ts';
import { encode } from '../../src/db/encode.ts';
import { MINUTE } from '../../src/base/units.ts';
import { importedOf, type Imported } from '../../workers/imported.ts';
import { duckdbWorker, WASM } from './duckdb.ts';

const worker = duckdbWorker();
let db: Database;
beforeAll(async () => {
  db = await openDatabase(worker, WASM);
});
afterAll(() => worker.terminate());

async function imported(csv: string, keepNames = false): Promise<Imported> {
  const options = { mapping: null, timeZone: 'Asia/Shanghai', gap: 30 * MINUTE, keepText: false, keepNames };
  const buyerKey = { bytes: new Uint8Array(32).fill(7), lasting: true };
  const hooks = { progress: (): void => undefined, cancelled: (): boolean => false, buyerKey };
  const result = await importedOf(
    { files: [{ file: new File([csv], 'day.csv'), mapping: null }], options, known: null },
    hooks,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  await db.load(result.value.tables);
  return result.value;
}

const inquiries = async (): Promise<unknown> =>
  (await db.query('SELECT crowd, product, intent, order_state, vip FROM inquiry ORDER BY id', 10)).rows;

test('inquiries say in SQL what they carry, and whether their buyer is a member', async () => {
  await imported(`会话ID,时间,角色,买家,客服,人群,商品,意图,订单状态,是否会员
1,2024-03-04 09:00:00,买家,甲,小颖,老客,"靴子, 黑",退货,已签收,否
2,2024-03-04 09:01:00,买家,乙,小颖,,,,,
3,2024-03-04 09:02:00,买家,甲,小颖,新客,,,,是`);
  expect(await inquiries()).toEqual([
    ['老客', '靴子, 黑', '退货', '已签收', 1],
    [null, null, null, null, 0],
    ['新客', null, null, null, 1],
  ]);
});

test('of a log that does not tell, they say nothing', async () => {
  await imported('会话ID,时间,角色,买家,客服\n1,2024-03-04 09:00:00,买家,甲,小颖');
  expect(await inquiries()).toEqual([[null, null, null, null, null]]);
});

test('a buyer has a number and a pseudonym in SQL, and a name only if names were kept', async () => {
  const csv = [
    '会话ID,时间,角色,买家',
    ...['甲', '', '乙', '甲'].map((name, i) => `${i},2024-03-04 09:0${i}:00,买家,${name}`),
  ];
  const sql = 'SELECT buyer, buyer_code, buyer_name FROM inquiry ORDER BY id';
  await imported(csv.join('\n'));
  const codes = (await db.query(sql, 10)).rows;
  expect(codes.map(([buyer, code, name]) => [buyer, typeof code, name])).toEqual([
    [0, 'string', null],
    [1, 'object', null],
    [2, 'string', null],
    [0, 'string', null],
  ]);
  expect(codes[3][1]).toBe(codes[0][1]);
  expect(codes[2][1]).toMatch(/^[a-z2-7]{10}$/);
  expect(codes[2][1]).not.toBe(codes[0][1]);
  await imported(csv.join('\n'), true);
  const named = (await db.query(sql, 10)).rows;
  expect(named.map(([, code]) => code)).toEqual(codes.map(([, code]) => code));
  expect(named.map(([, , name]) => name)).toEqual(['甲', null, '乙', '甲']);
});

test('of a product for every inquiry SQL has all, routing the most frequent, and the report says how many lose theirs', async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => {
    const clock = [9 + Math.floor(i / 600), Math.floor(i / 10) % 60, 6 * (i % 10)];
    return `${i},2024-03-04 ${clock.map((part) => String(part).padStart(2, '0')).join(':')},买家,小颖,P${i}`;
  });
  const { report, fitted } = await imported(['会话ID,时间,角色,客服,商品ID', ...rows].join('\n'));
  expect(report.flags).toEqual({ scope_values_dropped: 2_500 });
  expect(fitted.shop.scopes).toHaveLength(500);
  const sql = "SELECT count(DISTINCT product), max(product) FILTER (product = 'P' || id) FROM inquiry";
  expect((await db.query(sql, 1)).rows).toEqual([[3_000, 'P999']]);
});

test('a column of nothing is NULL whatever its type', async () => {
  const nothing = { kind: 'nothing' } as const;
  const rows = 130_000;
  const value = { kind: 'real', values: new Float64Array(rows) } as const;
  await db.load([encode('run_metric', rows, { plan: nothing, replication: nothing, metric: nothing, value })]);
  const sql = 'SELECT count(*), count(plan), count(replication), count(value) FROM run_metric';
  expect((await db.query(sql, 1)).rows).toEqual([[rows, 0, 0, rows]]);
});
