import { localHour, zoneOf } from '../base/civil.ts';
import { factsOf } from '../metrics/facts.ts';
import { attendance, listedResponse } from '../metrics/marks.ts';
import { rowsOf } from '../metrics/rows.ts';
import type { Summary } from '../metrics/summary.ts';
import { METRIC_IDS } from '../metrics/metrics.ts';
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
import type { Shop } from '../model/shop.ts';
import type { Trace } from '../model/trace.ts';
import { encode, type Column } from './encode.ts';
import type { TableData } from './schema.ts';

/** What a replay was made from. */
export interface Setting {
  readonly plan: Plan;
  readonly shop: Shop;
  readonly trace: Trace;
  /** The trace whose turns have numbers, where that which was replayed has only some of them; the same unless told. */
  readonly logged?: Trace;
}

/** Everything of one replay, and its journals where it kept any; built while the replay's memory is still its own. */
export function replayTables(replay: Replay, setting: Setting): TableData[] {
  const { journals } = replay;
  return [
    inquiries(replay, setting),
    turns(replay, setting),
    accounts(replay, setting),
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

const constant = (name: string, rows: number): Column => ({
  kind: 'name',
  codes: new Uint8Array(rows),
  names: [name],
});

/** Accounts by number; −1 is NULL. */
const named = (codes: ArrayLike<number>, { accounts }: Shop): Column => ({
  kind: 'name',
  codes,
  names: accounts.map(({ id }) => id),
});

const answeredAt = (replay: Replay, { trace }: Setting): Float64Array =>
  trace.respondsAt === 'start' ? replay.started : replay.replied;

function inquiries(replay: Replay, setting: Setting): TableData {
  const { plan, shop, trace } = setting;
  const { arrival, turnOffset } = trace;
  const at = answeredAt(replay, setting);
  const first = new Float64Array(arrival.length);
  const inquiry = new Int32Array(arrival.length);
  for (let i = 0; i < arrival.length; i++) {
    inquiry[i] = i;
    first[i] = turnOffset[i] < turnOffset[i + 1] ? at[turnOffset[i]] - replay.asked[turnOffset[i]] : NaN;
  }
  const { held, given } = rowsOf(factsOf(trace, shop))(replay);
  const lasted = Float64Array.from(held, (ms, i) => (ms > 0 ? given[i] + ms : NaN));
  return encode('run_inquiry', arrival.length, {
    plan: constant(plan.id, arrival.length),
    inquiry: { kind: 'whole', values: inquiry },
    ...givens(setting),
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

/** What no plan changes about inquiries. */
function givens({ shop, trace }: Setting): Record<'buyer' | 'vip' | 'scopes' | 'day' | 'week_hour', Column> {
  const { vip, buyer } = trace;
  const { scopeSets, cell, day, firstDay } = factsOf(trace, shop);
  return {
    buyer: { kind: 'whole', values: buyer },
    vip: vip === undefined ? { kind: 'nothing' } : { kind: 'whole', values: buyer.map((one) => vip[one]) },
    scopes: { kind: 'name', codes: trace.scope, names: scopeSets.map((values) => values.join('\n')) },
    day: { kind: 'whole', values: day.map((one) => firstDay + one) },
    week_hour: { kind: 'whole', values: cell },
  };
}

function turns(replay: Replay, setting: Setting): TableData {
  const { plan, shop, trace, logged = trace } = setting;
  const asked = replay.asked.reduce((count, at) => (Number.isNaN(at) ? count : count + 1), 0);
  const turn = new Int32Array(asked);
  const number = new Int32Array(asked);
  const inquiry = new Int32Array(asked);
  const place = new Int32Array(asked);
  for (let i = 0, row = 0; i < trace.arrival.length; i++) {
    for (let t = trace.turnOffset[i]; t < trace.turnOffset[i + 1]; t++) {
      if (Number.isNaN(replay.asked[t])) continue;
      turn[row] = t;
      number[row] = logged.turnOffset[i] + t - trace.turnOffset[i];
      inquiry[row] = i;
      place[row++] = t - trace.turnOffset[i] + 1;
    }
  }
  const at = answeredAt(replay, setting);
  const by = new Int32Array(asked);
  const response = new Float64Array(asked);
  const [listed, silence] = [new Float64Array(asked), new Float64Array(asked)];
  const times = (of: Float64Array): Column => ({ kind: 'ms', values: picked(of, turn) });
  for (let row = 0; row < asked; row++) {
    const t = turn[row];
    by[row] = replay.by[t];
    response[row] = at[t] - replay.asked[t];
    listed[row] = listedResponse(replay.asked[t], replay.assignedAt[inquiry[row]], at[t]);
    silence[row] = place[row] === 1 ? NaN : replay.asked[t] - replay.replied[t - 1];
  }
  return encode('run_turn', asked, {
    plan: constant(plan.id, asked),
    turn: { kind: 'whole', values: number },
    inquiry: { kind: 'whole', values: inquiry },
    n: { kind: 'whole', values: place },
    outcome: { kind: 'name', codes: inquiry.map((i) => replay.outcome[i]), names: OUTCOMES },
    buyer: { kind: 'whole', values: inquiry.map((i) => trace.buyer[i]) },
    ...clocks(replay, setting, { turn, inquiry }),
    account: named(by, shop),
    asked_ms: times(replay.asked),
    started_ms: times(replay.started),
    replied_ms: times(replay.replied),
    response_ms: { kind: 'ms', values: response },
    listed_ms: { kind: 'ms', values: listed },
    silence_ms: { kind: 'ms', values: silence },
  });
}

/** On which day the inquiry of a turn began, in which hour the turn was asked, and whether anybody was there. */
function clocks(
  { asked, attended }: Replay,
  { trace, shop }: Setting,
  { turn, inquiry }: { turn: Int32Array; inquiry: Int32Array },
): Record<'day' | 'hour' | 'attended', Column> {
  const { toLocal } = zoneOf(shop.timeZone);
  const { day, firstDay } = factsOf(trace, shop);
  const isAttended = attendance(attended);
  return {
    day: { kind: 'whole', values: inquiry.map((i) => firstDay + day[i]) },
    hour: { kind: 'whole', values: turn.map((t) => localHour(toLocal(asked[t]))) },
    attended:
      isAttended === null
        ? { kind: 'nothing' }
        : { kind: 'whole', values: turn.map((t) => (isAttended(asked[t]) ? 1 : 0)) },
  };
}

function picked(of: Float64Array, rows: Int32Array): Float64Array {
  const out = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) out[row] = of[rows[row]];
  return out;
}

function accounts(replay: Replay, setting: Setting): TableData {
  const { plan, shop, trace } = setting;
  const at = answeredAt(replay, setting);
  const answered = new Int32Array(shop.accounts.length);
  const held = new Float64Array(shop.accounts.length);
  const { held: heldMs } = rowsOf(factsOf(trace, shop))(replay);
  replay.account.forEach((account, i) => {
    if (account < 0) return;
    held[account] += heldMs[i];
    if (!Number.isNaN(at[trace.turnOffset[i]])) answered[account]++;
  });
  return encode('run_account', shop.accounts.length, {
    plan: constant(plan.id, shop.accounts.length),
    account: named(Array.from(shop.accounts.keys()), shop),
    assigned: { kind: 'whole', values: replay.assigned },
    answered: { kind: 'whole', values: answered },
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
