import type { Plan, PolicyId, WeightMode } from '../../src/model/plan.ts';
import type { Replay } from '../../src/model/run.ts';
import type { Shop } from '../../src/model/shop.ts';
import { NO_SCOPE, type Patience, type Trace } from '../../src/model/trace.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { replay } from '../../src/sim/replay.ts';

/** A textbook system as a shop: servers are accounts that are always there. */
export interface Station {
  readonly accounts: number;
  /** Inquiries an account holds; 1 if not told, so that the rest waits in one common queue. */
  readonly capacity?: number;
  readonly weights?: readonly number[];
  /** Factor on the work of an inquiry, by account; 1 if not told. */
  readonly pace?: readonly number[];
  readonly attention?: readonly number[];
  readonly policy?: PolicyId;
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
  readonly end?: number;
}

export interface Run extends Replay {
  readonly trace: Trace;
  /** Drawn patience per inquiry, ms; empty without. */
  readonly patience: Float64Array;
}

const name = (a: number): string => `account ${a}`;

export function serve(station: Station, input: Input, seed = 1): Run {
  const trace = traceOf(input);
  const shop = shopOf(station, trace.end);
  const draws = draw(shop, trace, seed, 0);
  return { ...replay(compile(shop, planOf(station), trace), trace, draws), trace, patience: draws.patience };
}

function traceOf({ arrival, work, turnOffset, think, patience, end }: Input): Trace {
  const n = arrival.length;
  return {
    start: 0,
    end: end ?? 1e13,
    arrival,
    buyer: new Int32Array(n),
    scope: new Uint16Array(n).fill(NO_SCOPE),
    turnOffset: turnOffset ?? Int32Array.from({ length: n + 1 }, (_, i) => i),
    think: think ?? new Int32Array(n),
    work: { kind: 'given', ms: work },
    respondsAt: 'reply',
    ...(patience ? { patience } : {}),
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
  const { capacity = 1, policy = 'least-open', queueLimit, weights, reading = 'share' } = station;
  return {
    version: 1,
    id: 'station',
    name: 'station',
    accounts: all.map((a) => ({
      account: name(a),
      suspended: false,
      deactivated: false,
      capacity,
      shifts: 'as-logged',
    })),
    groups: [
      {
        id: 'all',
        name: 'all',
        policy,
        weights: reading,
        scopes: [],
        ...(queueLimit === undefined ? {} : { queueLimit }),
        members: all.map((a) => ({ account: name(a), weight: weights?.[a] ?? 1, inRotation: true })),
      },
    ],
    offline: { kind: 'members' },
    night: null,
  };
}
