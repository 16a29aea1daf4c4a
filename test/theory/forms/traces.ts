import type { Case } from '../cases.ts';
import { sum, type Figures } from './form.ts';

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
  return { sequence: picks.join('') };
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
