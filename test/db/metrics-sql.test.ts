import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/db/database.ts';
import { joinTables, replayTables, type Setting } from '../../src/db/run-tables.ts';
import { factsOf } from '../../src/metrics/facts.ts';
import type { FilterPart } from '../../src/metrics/filter.ts';
import { inquiriesSql } from '../../src/metrics/filter-sql.ts';
import { METRIC_IDS, METRICS, type MetricId } from '../../src/metrics/metrics.ts';
import { PACKS } from '../../src/metrics/packs.ts';
import type { Summary } from '../../src/metrics/summary.ts';
import type { Replay } from '../../src/model/run.ts';
import { SAMPLE } from '../../src/sample/scenario.ts';
import { openSample, planOf as samplePlan, under } from '../sample/opened.ts';
import { rowsOf } from '../../src/metrics/rows.ts';
import { select } from '../../src/metrics/select.ts';
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

const sample = openSample();

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

/** A week's corners: night, a buyer who comes back, silence, the hours at which packs begin and end, buyers who leave. */
const CORNERS: World = {
  staff: { 小颖: '09:00-18:00 reaction 5s', 阿强: '13:00-22:30 overhead 20s', 售后01: '09:00-18:00 attention 0.3' },
  offline: { kind: 'pool', distribution: { at: '09:30', dates: [0, 1], accounts: ['小颖', '阿强'] } },
  transferAfterSeconds: 90,
  patience: { leaving: 'silent', law: { kind: 'exponential', mean: 3_600_000 } },
  day: [
    '07:59:50 早 在吗 20s',
    '+20s 早 有货吗 20s',
    ...Array.from(
      { length: 80 },
      (_, i) =>
        `${String(8 + (i % 15)).padStart(2, '0')}:${String((7 * i) % 60).padStart(2, '0')}:10 客${i % 23} 在吗 40s`,
    ),
    '10:30:00 静 在吗 20s',
    '11:00:00 长 在吗 20s',
    '+1900s 长 还在吗 20s',
    '+601s 静 还在吗 20s',
    '+600s 静 谢谢 20s',
    '14:00:00 慢 在吗 150s',
    ...['还有吗', '多少钱', '好的'].map((text) => `+20s 慢 ${text} 150s`),
    '22:58:00 晚 在吗 30s',
    '23:30:00 夜 在吗 30s',
    '33:10:00 夜 回来了 30s',
  ].join('\n'),
};
const ROBOTIC: World = {
  ...CORNERS,
  robot: { mode: 'ratio', share: 0.6, resolves: 0.4, asksForPerson: 0.5, handoverSeconds: 20 },
};

/** Metrics that were more than 0 on some day. */
const tells = new Set<MetricId>();

const told = async (sql: string): Promise<unknown> => (await db.query(sql, 1)).rows[0][0];

async function agree(result: Replay, { shop, plan, trace }: Setting): Promise<Summary['values']> {
  const { values } = summarise(result, trace, shop);
  await db.load(joinTables(replayTables(result, { plan, shop, trace })));
  for (const { id, table, sql } of METRICS) {
    const found = (await told(`SELECT (${sql})::DOUBLE FROM ${table} WHERE plan = '${plan.id}'`)) ?? NaN;
    if (Number.isFinite(values[id])) expect(found, id).toBeCloseTo(values[id], 9);
    else expect(found, id).toBe(values[id]);
  }
  return values;
}

test.each([
  ['a busy day', WORLD],
  ['a day on which nobody answers', SILENT],
  ['a day with a robot, transfers and costs', COSTLY],
  ['a day that a robot settles alone', SETTLED],
  ['a day of corner cases', CORNERS],
  ['the same with a robot', ROBOTIC],
])('the SQL of every metric says the same of %s as the run does', async (_, world) => {
  const [shop, plan, trace] = [shopOf(world), planOf(world), traceOf(world)];
  const values = await agree(replay(compile(shop, plan, trace), trace, draw(shop, trace, 1, 0)), { shop, plan, trace });
  for (const id of METRIC_IDS) if (values[id] > 0) tells.add(id);
});

test.each([SAMPLE.a, SAMPLE.b])(
  'the SQL of every metric says the same of the sample under %s as the run does',
  async (id) => {
    const opened = await sample;
    const values = await agree(under(id, opened), { ...opened, plan: samplePlan(id) });
    for (const { headline } of PACKS) expect(values[headline], headline).toBeGreaterThan(0);
  },
);

const FILTERS: readonly (readonly FilterPart[])[] = [
  [],
  [{ kind: 'hours', cells: [9, 33, 34, 167] }],
  [{ kind: 'days', from: 19_787, to: 19_788 }],
  [{ kind: 'buyers', scopes: ['order:退款', 'crowd:会员'], vip: false }],
  [{ kind: 'buyers', scopes: ['order:退款'], vip: true }],
  [{ kind: 'accounts', plan: 'a', accounts: [0, 2, -1] }],
  [{ kind: 'groups', plan: 'b', groups: [0] }],
  [{ kind: 'outcomes', plan: 'a', outcomes: ['pooled', 'waiting', 'settled'] }],
  [{ kind: 'response', plan: 'a', above: 180_000, to: null }],
  [
    { kind: 'response', plan: 'a', above: 0, to: 30_000 },
    { kind: 'response', plan: 'b', above: 30_000, to: 600_000 },
  ],
  [
    { kind: 'hours', cells: Array.from({ length: 168 }, (_, cell) => cell).filter((cell) => cell % 24 > 12) },
    { kind: 'accounts', plan: 'b', accounts: [1, 3] },
    { kind: 'outcomes', plan: 'a', outcomes: ['answered'] },
  ],
  [{ kind: 'groups', plan: 'a', groups: [] }],
  [{ kind: 'inquiries', inquiries: [0, 7, 38, 900, 2_000_000_000] }],
  [
    { kind: 'inquiries', inquiries: Array.from({ length: 1200 }, (_, i) => 2 * i) },
    { kind: 'response', plan: 'b', above: 180_000, to: null },
  ],
];

test('the SQL of a filter lists the inquiries that it selects, under the plan that each part names', async () => {
  const opened = await sample;
  const { shop, trace } = opened;
  const facts = factsOf(trace, shop);
  const tables = [SAMPLE.a, SAMPLE.b].map((id) =>
    replayTables(under(id, opened), { shop, trace, plan: samplePlan(id) }),
  );
  await db.load(joinTables(tables.flat()));
  const toRows = rowsOf(facts);
  const both = { a: toRows(under(SAMPLE.a, opened)), b: toRows(under(SAMPLE.b, opened)) };
  const sizes = new Set<number>();
  for (const parts of FILTERS) {
    const { rows } = await db.query(inquiriesSql({ parts }, SAMPLE.a, SAMPLE.b), 1e6);
    const selected = [...select(facts, { parts }, both)];
    expect(
      rows.map(([inquiry]) => inquiry),
      JSON.stringify(parts),
    ).toEqual(selected);
    sizes.add(selected.length);
  }
  expect(sizes.size).toBeGreaterThan(7);
});

test('on one of these days or another every metric has something to tell', () => {
  expect(METRIC_IDS.filter((id) => !tells.has(id))).toEqual([]);
});
