import type { Plan, PolicyId, ServiceOrder, WeightMode } from '../../src/model/plan.ts';
import type { Replay } from '../../src/model/run.ts';
import type { Shop } from '../../src/model/shop.ts';
import { NO_SCOPE, type Patience, type Trace } from '../../src/model/trace.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { replay } from '../../src/sim/replay.ts';

/** A textbook system as a shop: servers are accounts that are always there. */
export interface Station {
  readonly accounts: number;
  /** Inquiries an account holds, one number or one each; 1 if not told, so that the rest waits in one common queue. */
  readonly capacity?: number | readonly number[];
  readonly weights?: readonly number[];
  /** Factor on the work of an inquiry, by account; 1 if not told. */
  readonly pace?: readonly number[];
  readonly attention?: readonly number[];
  readonly policy?: PolicyId;
  /** Which of its waiting turns an account takes up next. */
  readonly order?: ServiceOrder;
  /** How the accounts are listed, by index; of several lists chance picks one for each inquiry. */
  readonly listings?: readonly (readonly number[])[];
  /** Weights by the lists' own order, where each list has its own. */
  readonly listWeights?: readonly (readonly number[])[];
  /** Every account holds, from the beginning and for good, a chat in which nothing is said any more. */
  readonly quietChats?: boolean;
  /** How long a slot is kept after the last reply. */
  readonly holdSeconds?: number;
  /** What the weights of the policy `weighted` mean. */
  readonly reading?: WeightMode;
  readonly queueLimit?: number;
  /** Per account, pairs from, to (exclusive) in ms: when it is there; always if not told. */
  readonly presence?: readonly (readonly number[])[];
}

/** What arrives, in whole ms. Without `turnOffset` and `think` every inquiry is one turn. */
export interface Input {
  readonly arrival: Float64Array;
  readonly work: Int32Array;
  readonly turnOffset?: Int32Array;
  readonly think?: Int32Array;
  readonly patience?: Patience;
  /** Per inquiry: 1 = of a buyer in the membership. */
  readonly vip?: Uint8Array;
  readonly end?: number;
}

export interface Run extends Replay {
  readonly trace: Trace;
  /** Drawn patience per inquiry, ms; empty without. */
  readonly patience: Float64Array;
}

const name = (a: number): string => `account ${a}`;

/** Replays what arrives at a station; quiet chats are left out of what is told. */
export function serve(station: Station, input: Input, seed = 1): Run {
  const trace = traceOf(input, station);
  const shop = shopOf(station, trace.end);
  const draws = draw(shop, trace, seed, 0);
  const run = { ...replay(compile(shop, planOf(station), trace), trace, draws), trace, patience: draws.patience };
  return station.quietChats === true ? withoutFirst(run, station.accounts) : run;
}

/** Everybody is done by then, whoever works: what arrives, all work one after the other, all pauses. */
function longEnough({ arrival, work, think }: Input, { pace, presence }: Station): number {
  let sum = 0;
  for (const ms of work) sum += ms;
  for (const ms of think ?? []) sum += ms;
  const slowest = Math.max(1, ...(pace ?? []));
  const there = (presence ?? []).map((spans) => spans.at(-1) ?? 0);
  return Math.ceil((arrival.at(-1) ?? 0) + sum * slowest + Math.max(0, ...there.filter(Number.isFinite))) + 1000;
}

function traceOf(input: Input, station: Station): Trace {
  const { end = longEnough(input, station), patience, vip } = input;
  const { arrival, work, turnOffset, think } = station.quietChats === true ? withQuiet(input, station, end) : input;
  const n = arrival.length;
  return {
    start: 0,
    end,
    arrival,
    buyer: vip ? Int32Array.from({ length: n }, (_, i) => i) : new Int32Array(n),
    scope: new Uint16Array(n).fill(NO_SCOPE),
    turnOffset: turnOffset ?? Int32Array.from({ length: n + 1 }, (_, i) => i),
    think: think ?? new Int32Array(n),
    work: { kind: 'given', ms: work },
    respondsAt: 'reply',
    ...(patience ? { patience } : {}),
    ...(vip ? { vip } : {}),
  };
}

/** The longest pause that a trace can tell, ms. */
const LONGEST = 2 ** 31 - 1;
/** Messages of a chat in which one is written, and answered at once, only as often as it takes to stay open to the end. */
const quietTurns = (end: number): number => Math.ceil((end + 1) / LONGEST) + 1;

/** One inquiry for each account comes first, and is never over. */
function withQuiet({ arrival, work }: Input, { accounts }: Station, end: number): Input {
  const each = quietTurns(end);
  const quiet = accounts * each;
  const filled = (value: number, rest: Int32Array): Int32Array => {
    const all = new Int32Array(quiet + rest.length).fill(value);
    all.set(rest, quiet);
    return all;
  };
  const arrivals = new Float64Array(accounts + arrival.length);
  arrivals.set(arrival, accounts);
  return {
    arrival: arrivals,
    work: filled(1, work),
    think: filled(LONGEST, new Int32Array(work.length)),
    turnOffset: Int32Array.from({ length: accounts + work.length + 1 }, (_, i) =>
      i < accounts ? i * each : quiet + i - accounts,
    ),
  };
}

function withoutFirst(run: Run, n: number): Run {
  const { account, group, reason, outcome, assignedAt, asked, started, replied, by, trace } = run;
  const turns = trace.turnOffset[n];
  return {
    ...run,
    account: account.subarray(n),
    group: group.subarray(n),
    reason: reason.subarray(n),
    outcome: outcome.subarray(n),
    assignedAt: assignedAt.subarray(n),
    asked: asked.subarray(turns),
    started: started.subarray(turns),
    replied: replied.subarray(turns),
    by: by.subarray(turns),
    trace: { ...trace, arrival: trace.arrival.subarray(n) },
  };
}

function shopOf({ accounts, pace, attention, presence }: Station, end: number): Shop {
  return {
    version: 1,
    name: 'station',
    timeZone: 'UTC',
    scopes: [],
    accounts: Array.from({ length: accounts }, (_, a) => ({
      id: name(a),
      name: name(a),
      role: 'pre-sale',
      work: {
        pace: pace?.[a] ?? 1,
        overhead: 0,
        reaction: 0,
        reactionSpread: 0,
        attention: attention?.[a] ?? 1,
        basis: 0,
      },
      presence: { intervals: presence?.[a] ?? [0, end], inferred: false },
    })),
  };
}

function planOf(station: Station): Plan {
  const all = Array.from({ length: station.accounts }, (_, a) => a);
  const { capacity = 1, policy = 'least-open', queueLimit, weights, reading = 'share', listings = [all] } = station;
  return {
    version: 1,
    id: 'station',
    name: 'station',
    accounts: all.map((a) => ({
      account: name(a),
      suspended: false,
      deactivated: false,
      capacity: typeof capacity === 'number' ? capacity : capacity[a],
      shifts: 'as-logged',
    })),
    groups: listings.map((listed, g) => ({
      id: `list ${g}`,
      name: `list ${g}`,
      policy,
      weights: reading,
      scopes: [],
      ...(queueLimit === undefined ? {} : { queueLimit }),
      members: listed.map((a, place) => ({
        account: name(a),
        weight: station.listWeights?.[g][place] ?? weights?.[a] ?? 1,
        inRotation: true,
      })),
    })),
    ...(station.order ? { serviceOrder: station.order } : {}),
    ...(station.holdSeconds === undefined ? {} : { holdSeconds: station.holdSeconds }),
    offline: { kind: 'members' },
    night: null,
  };
}
