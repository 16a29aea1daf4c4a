import type { Plan, PolicyId } from '../../src/model/plan.ts';
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
  readonly attention?: readonly number[];
  readonly policy?: PolicyId;
  readonly queueLimit?: number;
  /** Accounts by group; an inquiry goes to any of them at random. One group of all if not told. */
  readonly groups?: readonly (readonly number[])[];
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

const name = (a: number): string => String.fromCharCode(97 + a);

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

function shopOf({ accounts, attention }: Station, end: number): Shop {
  return {
    version: 1,
    name: 'station',
    timeZone: 'UTC',
    scopes: [],
    accounts: Array.from({ length: accounts }, (_, a) => ({
      id: name(a),
      name: name(a),
      role: 'pre-sale',
      work: { pace: 1, overhead: 0, reaction: 0, reactionSpread: 0, attention: attention?.[a] ?? 1, basis: 0 },
      presence: { intervals: [0, end], inferred: false },
    })),
  };
}

function planOf(station: Station): Plan {
  const all = Array.from({ length: station.accounts }, (_, a) => a);
  const { capacity = 1, policy = 'least-open', groups = [all], queueLimit, weights } = station;
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
    groups: groups.map((members, g) => ({
      id: `g${g}`,
      name: `g${g}`,
      policy,
      scopes: [],
      ...(queueLimit === undefined ? {} : { queueLimit }),
      members: members.map((a) => ({ account: name(a), weight: weights?.[a] ?? 1, inRotation: true })),
    })),
    offline: { kind: 'members' },
    night: null,
  };
}

/** Chance for the inputs, apart from the product's own: a small counter-free generator (xorshift128). */
export function chance(seed: number): () => number {
  let [x, y, z, w] = [seed | 1, 362436069, 521288629, (88675123 ^ (seed * 2654435761)) | 0];
  const next = (): number => {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return ((w >>> 0) + 0.5) / 4294967296;
  };
  for (let i = 0; i < 40; i++) next();
  return next;
}

/** A law of durations in ms. */
export type Law = (u: () => number) => number;
export const exponential =
  (mean: number): Law =>
  (u) =>
    -mean * Math.log(u());
export const constant =
  (value: number): Law =>
  () =>
    value;
/** Mean and coefficient of variation. */
export const lognormal = (mean: number, cv: number): Law => {
  const variance = Math.log(1 + cv * cv);
  const median = Math.log(mean) - variance / 2;
  return (u) => Math.exp(median + Math.sqrt(variance) * Math.sqrt(-2 * Math.log(u())) * Math.cos(2 * Math.PI * u()));
};
/** Two exponentials with balanced means; squared coefficient of variation above 1. */
export const hyperexponential = (mean: number, scv: number): Law => {
  const p = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
  return (u) => (u() < p ? -(mean / (2 * p)) * Math.log(u()) : -(mean / (2 * (1 - p))) * Math.log(u()));
};

/** `n` inquiries of one turn each; `between` and `work` in ms. */
export function single(n: number, between: Law, work: Law, seed: number): Input {
  const u = chance(seed);
  const arrival = new Float64Array(n);
  const works = new Int32Array(n);
  let at = 0;
  for (let i = 0; i < n; i++) {
    at += between(u);
    arrival[i] = Math.round(at);
    works[i] = Math.max(1, Math.round(work(u)));
  }
  return { arrival, work: works };
}

export interface Chats {
  readonly between: Law;
  readonly work: Law;
  readonly think: Law;
  /** Chance that a reply was the last of its chat. */
  readonly last: number;
}

/** `n` chats with a geometric number of turns. */
export function chats(n: number, { between, work, think, last }: Chats, seed: number): Input {
  const u = chance(seed);
  const turnOffset = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    const turns = Math.min(5000, 1 + Math.floor(Math.log(u()) / Math.log(1 - last)));
    turnOffset[i + 1] = turnOffset[i] + turns;
  }
  let at = 0;
  const law = (of: Law): Int32Array => new Int32Array(turnOffset[n]).map(() => Math.max(1, Math.round(of(u))));
  return {
    arrival: new Float64Array(n).map(() => Math.round((at += between(u)))),
    turnOffset,
    work: law(work),
    think: law(think),
  };
}

/** Mean over replications with its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly se: number;
}

export type Figures = Record<string, Estimate>;

/**
 * Runs a figure-maker once per replication. A figure whose name begins with `~` is a control variate of known mean 0
 * (realised load − load): what it explains is taken out of the others.
 */
export function replicate(replications: number, figures: (seed: number) => Record<string, number>): Figures {
  const rows = Array.from({ length: replications }, (_, r) => figures(r + 1));
  const column = (name: string): number[] => rows.map((row) => row[name]);
  const names = Object.keys(rows[0]);
  const control = names
    .filter((name) => name.startsWith('~'))
    .map(column)
    .at(0);
  return Object.fromEntries(names.map((name) => [name, estimate(column(name), control)]));
}

function estimate(values: readonly number[], control?: readonly number[]): Estimate {
  const n = values.length;
  const average = (of: readonly number[]): number => of.reduce((sum, x) => sum + x, 0) / n;
  const middle = average(values);
  const shift = control ? average(control) : 0;
  const product = (x: number, i: number): number => (x - middle) * (control![i] - shift);
  const slope = control ? average(values.map(product)) / average(control.map((c) => (c - shift) ** 2)) : 0;
  const residuals = values.map((x, i) => x - middle - slope * ((control?.[i] ?? shift) - shift));
  const variance = residuals.reduce((sum, x) => sum + x * x, 0) / (n - (control ? 2 : 1));
  return { mean: middle - slope * shift, se: Math.sqrt((variance / n) * (control ? 1 + 1 / n : 1)) };
}

/** Work that arrived per server and ms, less what was to be expected: the control variate of most systems. */
export function excessLoad({ arrival, work }: Input, load: number): number {
  return work.reduce((sum, ms) => sum + ms, 0) / arrival[arrival.length - 1] - load;
}

/** Waits and stays in ms of the first turns, from inquiry `skip` on. */
export function waits(run: Run, skip = 0): Float64Array {
  return Float64Array.from(
    { length: run.account.length - skip },
    (_, i) => run.started[i + skip] - run.asked[i + skip],
  );
}

export const mean = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0) / values.length;
export const share = (values: Float64Array, holds: (x: number) => boolean): number =>
  values.reduce((sum, x) => sum + (holds(x) ? 1 : 0), 0) / values.length;
export const quantile = (values: Float64Array, p: number): number =>
  values.toSorted()[Math.min(values.length - 1, Math.ceil(p * values.length) - 1)];
