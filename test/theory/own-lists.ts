import { figuresOf, type Case } from './cases.ts';
import type { Sampled } from './expression.ts';
import { lengthFor, luck, single, unitOf } from './inputs.ts';
import { exponential } from './laws.ts';
import { NotExpressed } from './parameters.ts';
import { serve, type Run, type Station } from './station.ts';
import { bothBusy, tallied, utilisation } from './tally.ts';

export interface Lists extends Station {
  readonly label?: string;
  /** Inquiries per unit, over all accounts. */
  readonly lam: number;
  /** Replies per unit, by account. */
  readonly mu: readonly number[];
  /** Share of the inquiries that each account gets, where the split is by chance. */
  readonly shares?: readonly number[];
  readonly t?: number;
}

/**
 * Lists of their own: an inquiry is given to an account when it arrives, and waits there. Figures over all, and by
 * account with `.` and its index (`mean_wait.0`).
 */
export function ownLists(one: Case, { label, lam, mu, shares, t, ...station }: Lists): Sampled {
  const loads = mu.map((rate, a) =>
    shares ? (lam * shares[a] * (station.attention?.[a] ?? 1)) / rate : lam / mu.reduce((x, y) => x + y),
  );
  const heaviest = loads.indexOf(Math.max(...loads));
  if (loads[heaviest] >= 1) throw new NotExpressed('the load is 1 or more: there is no steady state');
  const length = lengthFor(loads[heaviest]);
  const part = shares ? shares[heaviest] : 1 / mu.length;
  const [skip, n] = [length.skip, length.skip + Math.ceil((length.n - length.skip) / Math.sqrt(part))];
  const fastest = Math.max(...mu);
  const unit = unitOf(1 / lam, 1 / fastest);
  const arrivals = { between: exponential(1 / lam), work: exponential(1 / fastest), unit };
  const pace = mu.map((rate) => fastest / rate);
  const names = figuresOf(one.expected).map(([name]) => name);
  const asked = { skip, unit, lam, names, ...(t === undefined ? {} : { t }) };
  return {
    ...(label === undefined ? {} : { label }),
    turns: n,
    sample: (seed) => {
      const input = single(n, arrivals, seed);
      const run = serve({ ...station, pace, capacity: 1e9 }, input, seed);
      return {
        ...luck(input, arrivals),
        ...(shares ? { '~heaviest': run.busyMs[heaviest] / input.arrival[n - 1] / loads[heaviest] - 1 } : {}),
        ...tallied(run, asked),
        ...Object.fromEntries(mu.flatMap((_, a) => ofAccount(run, a, { skip, unit }))),
        ...(names.includes('p_both_busy') ? { p_both_busy: bothBusy(run, skip) } : {}),
      };
    },
  };
}

/** Figures of one account, by name and index. */
function ofAccount(run: Run, account: number, { skip, unit }: { skip: number; unit: number }): [string, number][] {
  const { asked, started, replied } = run;
  let [count, waited, waits, stays] = [0, 0, 0, 0];
  for (let i = skip; i < asked.length; i++) {
    if (run.account[i] !== account) continue;
    count++;
    if (started[i] > asked[i]) waited++;
    waits += started[i] - asked[i];
    stays += replied[i] - asked[i];
  }
  const rho = utilisation(run, skip, account);
  const figures = {
    share: count / (asked.length - skip),
    rho,
    utilisation: rho,
    p_wait: waited / count,
    mean_wait: waits / count / unit,
    mean_sojourn: stays / count / unit,
  };
  return Object.entries(figures).map(([name, value]) => [`${name}.${account}`, value]);
}
