import { OUTCOMES } from '../../src/model/run.ts';
import {
  constant,
  excessLoad,
  exponential,
  hyperexponential,
  lognormal,
  mean,
  quantile,
  replicate,
  serve,
  share,
  single,
  waits,
  type Figures,
  type Input,
  type Law,
  type Run,
  type Station,
} from './station.ts';

const SECOND = 1000;
const MINUTE = 60_000;
/** Inquiries of one replication, and how many of its first ones are left out. */
const N = 100_000;
const SKIP = 3_000;

const stays = (run: Run, skip = SKIP): Float64Array => run.replied.map((at, i) => at - run.asked[i]).subarray(skip);
const outcomeShare = (run: Run, outcome: (typeof OUTCOMES)[number]): number =>
  run.outcome.subarray(SKIP).reduce((sum, code) => sum + (OUTCOMES[code] === outcome ? 1 : 0), 0) / (N - SKIP);
/** Share of their time that accounts work, until the last arrival. */
function utilisation(run: Run, until: number): number {
  let busy = 0;
  for (let i = 0; i < run.started.length; i++) {
    if (run.started[i] < until) busy += Math.min(run.replied[i], until) - run.started[i];
  }
  return busy / until / run.busyMs.length;
}
const last = (input: Input): number => input.arrival[input.arrival.length - 1];

interface ErlangC {
  readonly lam: number;
  readonly mu: number;
  readonly c: number;
  readonly t: number;
}

/** M/M/c with one queue: accounts that hold one inquiry each. Rates per second. */
export function erlangC({ lam, mu, c, t }: ErlangC, replications: number): Figures {
  return replicate(replications, (seed) => {
    const input = single(N, exponential(SECOND / lam), exponential(SECOND / mu), seed);
    const run = serve({ accounts: c }, input);
    const wait = waits(run, SKIP);
    const stay = stays(run);
    const waited = wait.filter((ms) => ms > 0);
    return {
      '~load': excessLoad(input, lam / mu),
      p_wait: waited.length / wait.length,
      mean_wait: mean(wait) / SECOND,
      mean_sojourn: mean(stay) / SECOND,
      mean_queue_len: (lam * mean(wait)) / SECOND,
      mean_wait_given_wait: mean(waited) / SECOND,
      p_wait_le_t: share(wait, (ms) => ms <= t * SECOND),
      p90_wait: quantile(wait, 0.9) / SECOND,
      p_sojourn_le_t: share(stay, (ms) => ms <= t * SECOND),
    };
  });
}

/** M/M/c+M: buyers whose patience, exponential of rate `theta`, runs out in the queue. Minutes. */
export function erlangA(of: ErlangC & { readonly theta: number }, replications: number): Figures {
  const { lam, mu, c, t, theta } = of;
  return replicate(replications, (seed) => {
    const patience = { leaving: 'visible', law: { kind: 'exponential', mean: MINUTE / theta } } as const;
    const input = { ...single(N, exponential(MINUTE / lam), exponential(MINUTE / mu), seed), patience };
    const run = serve({ accounts: c }, input, seed);
    const wait = waits(run, SKIP);
    const noWait = share(wait, (ms) => ms === 0);
    const spent = mean(wait.map((ms, i) => (Number.isNaN(ms) ? run.patience[i + SKIP] : ms))) / MINUTE;
    return {
      '~load': excessLoad(input, lam / mu),
      p_wait: 1 - noWait,
      p_abandon: outcomeShare(run, 'abandoned'),
      mean_wait_all: spent,
      mean_queue_len: lam * spent,
      utilisation: utilisation(run, last(input)),
      p_no_wait: noWait,
      p_served_within_t: share(wait, (ms) => ms <= t * MINUTE),
    };
  });
}

/** M/M/c/K: at most K − c may wait, the next one is turned away. Minutes. */
export function withLimit(of: { lam: number; mu: number; c: number; K: number }, replications: number): Figures {
  const { lam, mu, c, K } = of;
  return replicate(replications, (seed) => {
    const input = single(N, exponential(MINUTE / lam), exponential(MINUTE / mu), seed);
    const run = serve({ accounts: c, queueLimit: K - c }, input);
    const wait = waits(run, SKIP);
    const accepted = wait.filter((ms) => !Number.isNaN(ms));
    return {
      '~load': excessLoad(input, lam / mu),
      p_block: outcomeShare(run, 'blocked'),
      mean_wait_accepted: mean(accepted) / MINUTE,
      mean_queue_len: (lam * mean(accepted) * accepted.length) / wait.length / MINUTE,
      utilisation: utilisation(run, last(input)),
      p_wait_accepted: share(accepted, (ms) => ms > 0),
    };
  });
}

/** Erlang-B: no waiting at all. */
export function erlangB(
  of: { lam: number; mean_service: number; c: number },
  law: string,
  replications: number,
): Figures {
  const { lam, mean_service, c } = of;
  const work = { exp: exponential(mean_service * MINUTE), deterministic: constant(mean_service * MINUTE) }[law];
  return replicate(replications, (seed) => {
    const input = single(N, exponential(MINUTE / lam), work ?? lognormal(mean_service * MINUTE, 2), seed);
    const run = serve({ accounts: c, queueLimit: 0 }, input);
    return { p_block: outcomeShare(run, 'blocked'), utilisation: utilisation(run, last(input)) };
  });
}

/** One server, general work (M/G/1) or general gaps (G/M/1); `load` is its share of time at work. */
export function oneServer(laws: { between: Law; work: Law; load: number }, replications: number): Figures {
  return replicate(replications, (seed) => {
    const input = single(N, laws.between, laws.work, seed);
    const run = serve({ accounts: 1 }, input);
    const wait = waits(run, SKIP);
    return {
      '~load': excessLoad(input, laws.load),
      mean_wait: mean(wait) / SECOND,
      mean_sojourn: mean(stays(run)) / SECOND,
      p_wait: share(wait, (ms) => ms > 0),
    };
  });
}

export const serviceLaw = (name: string, meanMs: number, scv: number): Law =>
  scv === 0 ? constant(meanMs) : name === 'exponential' ? exponential(meanMs) : hyperexponential(meanMs, scv);

interface Routed extends Station {
  readonly lam: number;
  readonly mu: number;
  readonly t?: number;
}

/** Own lists: an inquiry is given to an account when it arrives, and waits there. Figures by account and over all. */
export function ownLists({ lam, mu, t = 60, ...station }: Routed, replications: number): Figures {
  return replicate(replications, (seed) => {
    const input = single(N, exponential(SECOND / lam), exponential(SECOND / mu), seed);
    const run = serve({ ...station, capacity: 1e9 }, input, seed);
    const tallies = tally(run, station.accounts, t * SECOND);
    const all = tallies.reduce((sum, one) => sum.map((x, i) => x + one[i]));
    const told = (of: readonly number[], suffix = ''): [string, number][] => {
      const [count, answered, waited, wait, stay, soon] = of;
      return [
        [`share${suffix}`, count / (N - SKIP)],
        [`reply_rate${suffix}`, answered / count],
        [`p_wait${suffix}`, waited / count],
        [`mean_wait${suffix}`, wait / answered / SECOND],
        [`mean_sojourn${suffix}`, stay / answered / SECOND],
        [`p_within_t${suffix}`, soon / count],
      ];
    };
    const busiest = station.groups?.[0] ? run.account.reduce((sum, a, i) => sum + (a === 0 ? input.work[i] : 0), 0) : 0;
    return {
      '~load': station.groups
        ? busiest / last(input) - ((lam / mu) * groupsOfFirst(station)) / station.groups.length
        : excessLoad(input, lam / mu),
      ...Object.fromEntries([...told(all), ...tallies.flatMap((one, a) => told(one, String(a)))]),
      mean_in_system: (lam * all[4]) / all[0] / SECOND,
      ...Object.fromEntries(Array.from(run.busyMs, (ms, a) => [`utilisation${a}`, ms / last(input)])),
    };
  });
}

const groupsOfFirst = (station: Station): number => station.groups!.filter(([account]) => account === 0).length;

/** By account: inquiries, answered ones, those that waited, their waits and stays in ms, answered within `soon`. */
function tally({ account, asked, started, replied }: Run, accounts: number, soon: number): number[][] {
  const tallies = Array.from({ length: accounts }, () => [0, 0, 0, 0, 0, 0]);
  for (let i = SKIP; i < N; i++) {
    const one = tallies[account[i]];
    one[0]++;
    const stay = replied[i] - asked[i];
    if (Number.isNaN(stay)) continue;
    const wait = started[i] - asked[i];
    one[1]++;
    if (wait > 0) one[2]++;
    one[3] += wait;
    one[4] += stay;
    if (stay <= soon) one[5]++;
  }
  return tallies;
}
