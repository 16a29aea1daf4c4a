import type { Summary } from '../metrics/summary.ts';
import { METRIC_IDS } from '../metrics/metrics.ts';
import { heldMs, lastedMs, type ReplayRows } from '../metrics/rows.ts';
import type { Plan } from '../model/plan.ts';
import {
  FULL_BIT,
  GROUP_REASONS,
  ONLINE_BIT,
  OUTCOMES,
  REASONS,
  SUSPENDED_BIT,
  WORKING_BIT,
  type Journals,
  type Replay,
} from '../model/run.ts';
import { encode, type Column } from './encode.ts';
import { constant, knownOf, named, type Known, type Setting } from './run-setting.ts';
import { turnTable } from './run-turns.ts';
import type { TableData } from './schema.ts';

export type { Setting } from './run-setting.ts';

/** Everything of one replay, and its journals where it kept any; built while the replay's memory is still its own. */
export function replayTables(replay: Replay, setting: Setting): TableData[] {
  const { journals } = replay;
  const known = knownOf(replay, setting);
  return [
    inquiries(replay, known),
    turnTable(replay, known),
    accounts(replay, known),
    ...(journals ? [states(journals, setting), pool(journals, setting)] : []),
  ];
}

/** Pieces of the same table, from several plans, as one. */
export function joinTables(pieces: readonly TableData[]): TableData[] {
  const joined = new Map<string, TableData>();
  for (const { table, rows, chunks } of pieces) {
    const before = joined.get(table);
    joined.set(table, {
      table,
      rows: rows + (before?.rows ?? 0),
      chunks: before ? [...before.chunks, ...chunks] : chunks,
    });
  }
  return [...joined.values()];
}

/** Every metric of every replication, [plan][replication]. */
export function metricTable(plans: readonly Plan[], summaries: readonly (readonly Summary[])[]): TableData {
  const rows = plans.flatMap((plan, p) =>
    summaries[p].flatMap((summary, replication) =>
      METRIC_IDS.map((metric) => ({ plan: plan.id, replication, metric, value: summary.values[metric] })),
    ),
  );
  return encode('run_metric', rows.length, {
    plan: { kind: 'text', texts: rows.map(({ plan }) => plan) },
    replication: { kind: 'whole', values: rows.map(({ replication }) => replication) },
    metric: { kind: 'text', texts: rows.map(({ metric }) => metric) },
    value: { kind: 'real', values: rows.map(({ value }) => value) },
  });
}

function inquiries(replay: Replay, known: Known): TableData {
  const { plan, shop, trace, answeredAt: at } = known;
  const { arrival, turnOffset } = trace;
  const first = new Float64Array(arrival.length);
  const inquiry = new Int32Array(arrival.length);
  for (let i = 0; i < arrival.length; i++) {
    inquiry[i] = i;
    first[i] = turnOffset[i] < turnOffset[i + 1] ? at[turnOffset[i]] - replay.asked[turnOffset[i]] : NaN;
  }
  const held = heldOf(known.rows);
  const lasted = Float64Array.from(arrival, (_, i) => {
    const ms = lastedMs(known.rows, i);
    return ms < 0 ? NaN : ms;
  });
  return encode('run_inquiry', arrival.length, {
    plan: constant(plan.id, arrival.length),
    inquiry: { kind: 'whole', values: inquiry },
    ...givens(known),
    account: named(replay.account, shop),
    account_no: { kind: 'whole', values: replay.account, none: -1 },
    group_name: { kind: 'name', codes: replay.group, names: plan.groups.map(({ name }) => name) },
    group_no: { kind: 'whole', values: replay.group, none: -1 },
    group_reason: { kind: 'name', codes: replay.groupReason, names: GROUP_REASONS },
    reason: { kind: 'name', codes: replay.reason, names: REASONS },
    outcome: { kind: 'name', codes: replay.outcome, names: OUTCOMES },
    transfers: { kind: 'whole', values: replay.transfers },
    returned: { kind: 'whole', values: replay.returned },
    assigned_ms: { kind: 'ms', values: replay.assignedAt },
    response_ms: { kind: 'ms', values: first },
    held_ms: { kind: 'ms', values: held },
    lasted_ms: { kind: 'ms', values: lasted },
  });
}

const heldOf = (rows: ReplayRows): Float64Array => Float64Array.from(rows.given, (_, i) => heldMs(rows, i));

/** What no plan changes about inquiries. */
function givens({ facts, trace }: Known): Record<'buyer' | 'vip' | 'scopes' | 'day' | 'week_hour', Column> {
  const { vip, buyer } = trace;
  const { scopeSets, cell, day, days } = facts;
  return {
    buyer: { kind: 'whole', values: buyer },
    vip: vip === undefined ? { kind: 'nothing' } : { kind: 'whole', values: buyer.map((one) => vip[one]) },
    scopes: { kind: 'name', codes: trace.scope, names: scopeSets.map((values) => values.join('\n')) },
    day: { kind: 'whole', values: day.map((place) => days[place]) },
    week_hour: { kind: 'whole', values: cell },
  };
}

function accounts(replay: Replay, known: Known): TableData {
  const { plan, shop, trace, answeredAt: at, rows } = known;
  const answered = new Int32Array(shop.accounts.length);
  const held = new Float64Array(shop.accounts.length);
  const heldBy = heldOf(rows);
  replay.account.forEach((account, i) => {
    if (account < 0) return;
    held[account] += heldBy[i];
    if (!Number.isNaN(at[trace.turnOffset[i]])) answered[account]++;
  });
  const { passed } = rows;
  const passedOn = new Int32Array(shop.accounts.length);
  for (let p = 0; p < passed.length; p += 4) passedOn[passed[p + 1]] += passed[p + 2];
  return encode('run_account', shop.accounts.length, {
    plan: constant(plan.id, shop.accounts.length),
    account: named(Array.from(shop.accounts.keys()), shop),
    assigned: { kind: 'whole', values: replay.assigned },
    answered: { kind: 'whole', values: answered },
    passed_on: { kind: 'whole', values: passedOn },
    peak_open: { kind: 'whole', values: replay.peakOpen },
    held_ms: { kind: 'ms', values: held },
    busy_ms: { kind: 'ms', values: replay.busyMs },
    work_ms: { kind: 'ms', values: replay.onlineMs },
    paid_ms: { kind: 'ms', values: replay.paidMs },
    hourly_cost: { kind: 'real', values: replay.hourlyCost },
  });
}

function states({ accounts: { at, account, state, open } }: Journals, { plan, shop }: Setting): TableData {
  const has = (bit: number): Uint8Array => state.map((bits) => ((bits & bit) > 0 ? 1 : 0));
  const full = has(FULL_BIT);
  return encode('run_state', at.length, {
    plan: constant(plan.id, at.length),
    account: named(account, shop),
    at_ms: { kind: 'ms', values: at },
    online: { kind: 'whole', values: has(ONLINE_BIT) },
    working: { kind: 'whole', values: has(WORKING_BIT) },
    suspended: { kind: 'whole', values: has(SUSPENDED_BIT).map((by, row) => (by === 1 ? 1 : 2 * full[row])) },
    open: { kind: 'whole', values: open },
  });
}

function pool({ pool: { inquiry, entered, left, account } }: Journals, { plan, shop }: Setting): TableData {
  return encode('run_pool', inquiry.length, {
    plan: constant(plan.id, inquiry.length),
    inquiry: { kind: 'whole', values: inquiry },
    entered_ms: { kind: 'ms', values: entered },
    left_ms: { kind: 'ms', values: left },
    account: named(account, shop),
  });
}
