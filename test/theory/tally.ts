import { quantileInPlace } from '../../src/base/statistics.ts';
import { OUTCOMES } from '../../src/model/run.ts';
import type { Run } from './station.ts';

const BLOCKED = OUTCOMES.indexOf('blocked');
const ABANDONED = OUTCOMES.indexOf('abandoned');

export interface Asked {
  /** Inquiries at the beginning that are not counted. */
  readonly skip: number;
  /** ms of a unit of the case's time. */
  readonly unit: number;
  /** Inquiries per unit. */
  readonly lam: number;
  /** What "in time" means, in units. */
  readonly t?: number;
  /** Names of the figures that are wanted. */
  readonly names: readonly string[];
}

/** Figures of a run with one turn per inquiry, under the names that the cases have for them. Queue lengths: L = λW. */
export function tallied(run: Run, { skip, unit, lam, t = Infinity, names }: Asked): Record<string, number> {
  const { asked, started, replied, outcome, patience } = run;
  const n = asked.length - skip;
  const wait = new Float64Array(n);
  const stay = new Float64Array(n);
  let [answered, waited, blocked, abandoned] = [0, 0, 0, 0];
  let [waits, stays, spent, waitSoon, staySoon] = [0, 0, 0, 0, 0];
  for (let i = skip; i < asked.length; i++) {
    if (Number.isNaN(started[i])) {
      if (outcome[i] === BLOCKED) blocked++;
      if (outcome[i] === ABANDONED) {
        abandoned++;
        spent += patience[i];
      }
      continue;
    }
    const w = started[i] - asked[i];
    const s = replied[i] - asked[i];
    wait[answered] = w;
    stay[answered++] = s;
    waits += w;
    stays += s;
    if (w > 0) waited++;
    if (w <= t * unit) waitSoon++;
    if (s <= t * unit) staySoon++;
  }
  const quantile = (name: string): [string, number][] => {
    const [, percent, of] = /^p(\d\d)_(wait|sojourn)$/.exec(name) ?? [];
    const values = of === 'wait' ? wait : stay;
    return percent ? [[name, quantileInPlace(values, answered, Number(percent) / 100) / unit]] : [];
  };
  const used = utilisation(run, skip);
  return {
    rho: used,
    utilisation: used,
    p_wait: (waited + abandoned) / n,
    sigma: (waited + abandoned) / n,
    p_no_wait: (answered - waited) / n,
    p_wait_accepted: waited / answered,
    p_block: blocked / n,
    p_abandon: abandoned / n,
    reply_rate: answered / n,
    mean_wait: waits / answered / unit,
    mean_wait_accepted: waits / answered / unit,
    mean_wait_given_wait: waits / waited / unit,
    mean_wait_all: (waits + spent) / n / unit,
    mean_sojourn: stays / answered / unit,
    mean_queue_len: (lam * (waits + spent)) / n / unit,
    mean_in_system: (lam * (stays + spent)) / n / unit,
    ...(t < Infinity
      ? { p_wait_le_t: waitSoon / n, p_served_within_t: waitSoon / n, p_sojourn_le_t: staySoon / n }
      : {}),
    ...Object.fromEntries(names.flatMap(quantile)),
  };
}

/** From the first inquiry that counts to the last, ms. */
export const counted = ({ trace }: Run, skip: number): { from: number; to: number } => ({
  from: trace.arrival[skip],
  to: trace.arrival[trace.arrival.length - 1],
});

/** Share of its time, or of all accounts' time, that goes into work. */
export function utilisation(run: Run, skip: number, account = -1): number {
  const { started, replied, busyMs } = run;
  const { from, to } = counted(run, skip);
  let busy = 0;
  for (let i = 0; i < started.length; i++) {
    if (account >= 0 && run.account[i] !== account) continue;
    if (started[i] < to && replied[i] > from) busy += Math.min(replied[i], to) - Math.max(started[i], from);
  }
  return busy / (to - from) / (account < 0 ? busyMs.length : 1);
}

/** Share of the time in which two accounts with lists of their own both work. */
export function bothBusy(run: Run, skip: number): number {
  const { account, started, replied } = run;
  const turnsOf = (a: number): number[] => Array.from(account.keys()).filter((i) => account[i] === a);
  const [first, second] = [turnsOf(0), turnsOf(1)];
  const { from, to } = counted(run, skip);
  let overlap = 0;
  for (let x = 0, y = 0; x < first.length && y < second.length;) {
    const [i, j] = [first[x], second[y]];
    const begin = Math.max(started[i], started[j], from);
    overlap += Math.max(0, Math.min(replied[i], replied[j], to) - begin);
    if (replied[i] < replied[j]) x++;
    else y++;
  }
  return overlap / (to - from);
}

/** Shares of the time, from the arrival of `skip` to the last one, in which 0, 1, 2, … are present. */
export function numberLaw(arrival: Float64Array, departure: Float64Array, skip: number): number[] {
  const ends = departure.toSorted();
  const [from, to] = [arrival[skip], arrival[arrival.length - 1]];
  const time = new Float64Array(arrival.length + 1);
  let [n, at] = [0, 0];
  for (let i = 0, j = 0; at < to;) {
    const next = Math.min(i < arrival.length ? arrival[i] : Infinity, ends[j]);
    const spent = Math.min(next, to) - Math.max(at, from);
    if (spent > 0) time[n] += spent;
    at = next;
    if (i < arrival.length && arrival[i] <= ends[j]) {
      i++;
      n++;
    } else {
      j++;
      n--;
    }
  }
  return Array.from(time.subarray(0, time.findLastIndex((spent) => spent > 0) + 1), (spent) => spent / (to - from));
}
