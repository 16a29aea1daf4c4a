import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/db/database.ts';
import { joinTables, replayTables } from '../../src/db/run-tables.ts';
import { METRIC_IDS, METRICS } from '../../src/metrics/metrics.ts';
import { summarise } from '../../src/metrics/summarise.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { replay } from '../../src/sim/replay.ts';
import { planOf, shopOf, traceOf, type World } from '../sim/day.ts';
import { duckdbWorker, WASM } from './duckdb.ts';

const worker = duckdbWorker();
let db: Database;
beforeAll(async () => {
  db = await openDatabase(worker, WASM);
});
afterAll(() => worker.terminate());

const busyDay = Array.from(
  { length: 60 },
  (_, i) => `09:${String(i).padStart(2, '0')}:00 客${i} 在吗 70s\n+20s 客${i} 好的 30s`,
);
const WORLD: World = { staff: { 小颖: '09:00-18:00', 售后01: '09:00-18:00 attention 0.5' }, day: busyDay.join('\n') };
/** Nobody is answered before the end: quantiles lie among the unanswered. */
const SILENT: World = { ...WORLD, staff: { 售后01: '09:00-18:00 attention 0' } };

/** The robot settles every second inquiry; what waits for more than a minute goes to a colleague; people cost something. */
const COSTLY: World = {
  ...WORLD,
  staff: { 小颖: '09:00-18:00 cost 30', 售后01: '09:00-18:00 attention 0.5' },
  robot: { mode: 'robot-first', resolves: 0.5, asksForPerson: 0.8, handoverSeconds: 20 },
  transferAfterSeconds: 60,
};
/** No person is ever needed. */
const SETTLED: World = { ...COSTLY, robot: { mode: 'robot-first', resolves: 1, asksForPerson: 0, handoverSeconds: 0 } };

test.each([
  ['a busy day', WORLD],
  ['a day on which nobody answers', SILENT],
  ['a day with a robot, transfers and costs', COSTLY],
  ['a day that a robot settles alone', SETTLED],
])('the SQL of every metric says the same of %s as the run does', async (_, world) => {
  const [shop, plan, trace] = [shopOf(world), planOf(world), traceOf(world)];
  const result = replay(compile(shop, plan, trace), trace, draw(shop, trace, 1, 0));
  const { values } = summarise(result, trace, shop);
  if (world === COSTLY) for (const id of METRIC_IDS) expect(values[id], id).toBeGreaterThan(0);
  await db.load(joinTables(replayTables(result, { plan, shop, trace })));
  for (const { id, table, sql } of METRICS) {
    const { rows } = await db.query(`SELECT (${sql})::DOUBLE FROM ${table} WHERE plan = '${plan.id}'`, 1);
    const told = rows[0][0] ?? NaN;
    if (Number.isFinite(values[id])) expect(told, id).toBeCloseTo(values[id], 9);
    else expect(told, id).toBe(values[id]);
  }
});
