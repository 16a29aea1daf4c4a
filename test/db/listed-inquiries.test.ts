import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountTable, logTables } from '../../src/db/arrow.ts';
import { openDatabase, type Database } from '../../src/db/database.ts';
import { inWords, listedInquiries } from '../../src/db/queries/listed-inquiries.ts';
import { joinTables, replayTables } from '../../src/db/run-tables.ts';
import type { Cell, ResultTable } from '../../src/db/result.ts';
import { factsOf } from '../../src/metrics/facts.ts';
import { NO_FILTER, type Filter } from '../../src/metrics/filter.ts';
import { rowsOf, type ReplayRows } from '../../src/metrics/rows.ts';
import { OUTCOMES, REASONS, type Replay } from '../../src/model/run.ts';
import { SAMPLE } from '../../src/sample/scenario.ts';
import { openSample, planOf, under, type Opened } from '../sample/opened.ts';
import { duckdbWorker, WASM } from './duckdb.ts';

const worker = duckdbWorker();
let db: Database;
let opened: Opened;
beforeAll(async () => {
  db = await openDatabase(worker, WASM);
  opened = await openSample();
  const { shop, trace, log } = opened;
  const runs = [SAMPLE.a, SAMPLE.b].map((id) => replayTables(under(id, opened), { shop, trace, plan: planOf(id) }));
  await db.load([...logTables(log), accountTable(shop), ...joinTables(runs.flat())]);
});
afterAll(() => worker.terminate());

const LATE_IN_A: Filter = { parts: [{ kind: 'response', plan: 'a', above: 180_000, to: null }] };
const listed = async (filter: Filter): Promise<ResultTable> =>
  inWords(await db.list(listedInquiries(filter, SAMPLE.a, SAMPLE.b)));

const rowOf = (table: ResultTable, row: number): Record<string, Cell> =>
  Object.fromEntries(table.columns.map(({ name }, column) => [name, table.cellAt(row, column)]));

/** What the replay says of the columns of one plan. */
const told = (plan: 'a' | 'b', i: number, { replay, rows }: { replay: Replay; rows: ReplayRows }) => ({
  [`response_${plan}`]: Number.isNaN(rows.firstResponse[i]) ? null : rows.firstResponse[i],
  [`account_${plan}`]: replay.account[i] < 0 ? null : replay.account[i],
  [`group_${plan}`]: replay.group[i] < 0 ? null : replay.group[i],
  [`outcome_${plan}`]: OUTCOMES[replay.outcome[i]],
  [`reason_${plan}`]: REASONS[replay.reason[i]],
  [`transfers_${plan}`]: replay.transfers[i],
});

test('a list without a filter has every inquiry as both replays left it', async () => {
  const table = await listed(NO_FILTER);
  const toRows = rowsOf(factsOf(opened.trace, opened.shop));
  const [a, b] = [SAMPLE.a, SAMPLE.b].map((id) => {
    const replay = under(id, opened);
    return { replay, rows: toRows(replay) };
  });
  expect(table.count).toBe(opened.trace.arrival.length);
  for (let i = 0; i < table.count; i++)
    expect(rowOf(table, i)).toMatchObject({ inquiry: i, ...told('a', i, a), ...told('b', i, b) });
});

test('an inquiry comes with its local time and its buyer’s pseudonym', async () => {
  const table = await listed({ parts: [{ kind: 'inquiries', inquiries: [7] }] });
  const local = new Date(opened.trace.arrival[7] + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  expect(table.count).toBe(1);
  expect(rowOf(table, 0)).toMatchObject({ inquiry: 7, arrival: local });
  const { rows } = await db.query('select buyer_code from inquiry where id = 7', 1);
  expect(rowOf(table, 0)['buyer']).toBe(rows[0][0]);
});

test('the difference is B − A, endless where only one of them was answered, and nothing where neither was', async () => {
  const table = await listed(LATE_IN_A);
  const kinds = new Set<string>();
  for (let row = 0; row < table.count; row++) {
    const { response_a: a, response_b: b, difference } = rowOf(table, row) as Record<string, number | null>;
    if (a === null || b === null || (a === Infinity && b === Infinity)) expect(difference).toBeNull();
    else expect(difference).toBe(b - a);
    kinds.add(difference === null ? 'none' : Number.isFinite(difference) ? 'finite' : 'endless');
  }
  expect([...kinds].sort()).toEqual(['endless', 'finite', 'none']);
});

test('a filter that lets nothing through is a list without rows that keeps its columns', async () => {
  const { count, columns } = await listed({ parts: [{ kind: 'hours', cells: [] }] });
  expect([count, columns.length]).toEqual([0, 16]);
});
