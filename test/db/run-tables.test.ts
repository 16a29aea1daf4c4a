import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/db/database.ts';
import { joinTables, replayTables } from '../../src/db/run-tables.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { advance, finish, keepJournal, start } from '../../src/sim/replay.ts';
import { MONDAY, planOf, shopOf, traceOf, type World } from '../sim/day.ts';
import { duckdbWorker, WASM } from './duckdb.ts';

const worker = duckdbWorker();
let db: Database;
beforeAll(async () => {
  db = await openDatabase(worker, WASM);
});
afterAll(() => worker.terminate());

const WORLD: World = {
  staff: { 小颖: '09:00-18:00 cost 30', 售后01: '09:00-18:00 attention 0' },
  policy: 'fill-first',
  groups: { 全店: '售后01 小颖' },
  offline: { kind: 'pool', distribution: { at: '09:00', dates: [0], accounts: ['小颖'] } },
  transferAfterSeconds: 60,
  day: `
    02:00:00 甲 在吗 60s
    10:00:00 乙 在吗 30s
    +30s 乙 有货吗 30s`,
};

test('a replay is asked in SQL: who had it and who answered, what accounts were and cost, what was in the pool', async () => {
  const [shop, plan, trace] = [shopOf(WORLD), planOf(WORLD), traceOf(WORLD)];
  const kernel = start(compile(shop, plan, trace), trace, draw(shop, trace, 1, 0));
  keepJournal(kernel);
  while (advance(kernel, 1e9));
  await db.load(joinTables(replayTables(finish(kernel), { shop, plan, trace })));
  const ask = async (sql: string): Promise<unknown> => (await db.query(sql, 100)).rows;

  expect(await ask('select inquiry, account, reason, transfers from run_inquiry order by inquiry')).toEqual([
    [0, '小颖', 'POOL_MANUAL', 0],
    [1, '小颖', 'TRANSFER', 1],
  ]);
  expect(await ask('select inquiry, n, account, response_ms from run_turn order by turn')).toEqual([
    [0, 1, '小颖', 7 * 3_600_000 + 60_000],
    [1, 1, '小颖', 90_000],
    [1, 2, '小颖', 30_000],
  ]);
  expect(
    await ask(
      'select account, assigned, answered, passed_on, busy_ms, paid_ms, hourly_cost from run_account order by account',
    ),
  ).toEqual([
    ['售后01', 1, 0, 1, 0, 18 * 3_600_000, null],
    ['小颖', 2, 2, 0, 120_000, 18 * 3_600_000, 30],
  ]);
  expect(await ask('select inquiry, account, left_ms - entered_ms from run_pool')).toEqual([
    [0, '小颖', 7 * 3_600_000],
  ]);
  const states = await ask(
    `select (at_ms - ${MONDAY}) / 60000, online, working, suspended, open from run_state where account = '小颖' limit 4`,
  );
  expect(states).toEqual([
    [540, 1, 1, 0, 0],
    [540, 1, 1, 0, 1],
    [541, 1, 1, 0, 0],
    [601, 1, 1, 0, 1],
  ]);
});
