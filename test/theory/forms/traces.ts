import type { Case } from '../cases.ts';
import { sum, type Figures } from './form.ts';

/** Whoever has least, n/w or (n+1)/w, where nobody ever goes; ties to the first. */
export function filling({ parameters }: Case): Figures {
  const { weights, n } = parameters as { weights: number[]; n: number };
  const filled = (more: number): string => {
    const open = weights.map(() => 0);
    const picks = Array.from({ length: n }, () => {
      const loads = open.map((held, a) => (held + more) / weights[a]);
      const least = loads.indexOf(Math.min(...loads));
      open[least]++;
      return 'abcdefgh'[least];
    });
    return picks.join('');
  };
  return { rule_n_over_w: filled(0), rule_n_plus_1_over_w: filled(1) };
}

/** Adds each weight, serves the richest (first on ties), which pays the total; whoever is suspended neither gains nor counts. */
export function smoothRound({ parameters, expected }: Case): Figures {
  const weights = (parameters['weights'] ?? parameters['quota']) as number[];
  const suspended = (parameters['suspended'] ?? {}) as Readonly<Partial<Record<string, number[]>>>;
  const credit = weights.map(() => 0);
  const picks = Array.from({ length: (expected['sequence'] as string).length }, (_, pick) => {
    const away = (a: number): boolean => suspended['abcdefgh'[a]]?.includes(pick + 1) ?? false;
    const gains = weights.map((w, a) => (away(a) ? 0 : w));
    gains.forEach((w, a) => (credit[a] += w));
    const best = credit.reduce((found, x, a) => (!away(a) && (found < 0 || x > credit[found]) ? a : found), -1);
    credit[best] -= sum(gains);
    return 'abcdefgh'[best];
  });
  const { n, quota } = parameters as { n?: number; quota?: number[] };
  return { sequence: picks.join(''), ...(n && quota ? { unassigned_after_quota: n - sum(quota) } : {}) };
}

/** Starts by the recursion of Kiefer and Wolfowitz, which with one account is Lindley's. */
export function commonQueueTrace({ parameters }: Case): Figures {
  const { arrivals, service, agents = 1 } = parameters as { arrivals: number[]; service: number[]; agents?: number };
  const free = Array.from({ length: agents }, () => 0);
  const start = arrivals.map((at, i) => {
    free.sort((x, y) => x - y);
    const begins = Math.max(at, free[0]);
    free[0] = begins + service[i];
    return begins;
  });
  const wait = start.map((at, i) => at - arrivals[i]);
  return { start, wait, departure: start.map((at, i) => at + service[i]), mean_wait: sum(wait) / wait.length };
}
