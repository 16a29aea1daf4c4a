import type { Case } from '../cases.ts';
import { closedThroughput, delayProbability, erlangTransform, gapRoot } from '../formulas.ts';
import { sum, type Figures, type P } from './form.ts';

/** Round robin over k: E_k/M/1 each. By chance: M/M/1 each. */
export function routing({ lam_total: lam, mu, agents }: P, one: Case): Figures {
  const { parameters } = one;
  if (parameters['rule']) return shortest(one);
  if (agents) {
    const [sigma, alone] = [gapRoot(erlangTransform(agents, lam), mu), lam / agents];
    const wait = sigma / mu / (1 - sigma);
    const figures = { sigma, p_wait: sigma, mean_wait: wait, mean_sojourn: wait + 1 / mu };
    return { ...figures, random_split_mean_wait: alone / mu / (mu - alone) };
  }
  const weights = parameters['weights'] as number[];
  const accounts = weights.map((w) => {
    const share = w / sum(weights);
    const rho = (lam * share) / mu;
    return { share, rho, mean_wait: rho / (mu - lam * share), mean_sojourn: 1 / (mu - lam * share) };
  });
  return {
    ...Object.fromEntries(accounts.map((one, a) => [`agent${a + 1}`, one])),
    overall_mean_wait: sum(accounts.map(({ share, mean_wait }) => share * mean_wait)),
  };
}

/** Whoever has least by n or (n+1)/w, two accounts: the stationary law over pairs of lengths, cut off, by iteration. */
function shortest({ parameters }: Case): Figures {
  const { mu, weights } = parameters as { mu: number[]; weights: number[] };
  const { lam, rule, ties } = parameters as { lam: number; rule: string; ties: string };
  const [MOST, total] = [60, lam + mu[0] + mu[1]];
  const toFirst = (x: number, y: number): number => {
    const [one, other] = rule === 'n' ? [x, y] : [(x + 1) / weights[0], (y + 1) / weights[1]];
    return one < other ? 1 : one > other ? 0 : ties === 'lowest index' ? 1 : 0.5;
  };
  const states = Array.from({ length: MOST * MOST }, (_, s) => [Math.floor(s / MOST), s % MOST] as const);
  const first = Float64Array.from(states, ([x, y]) => (lam * toFirst(x, y)) / total);
  // Where each event leads: one more or one less at either account, or nothing at the edges.
  const leads = (to: (x: number, y: number, s: number) => number): Int32Array =>
    Int32Array.from(states, ([x, y], s) => to(x, y, s));
  const moreX = leads((x, _, s) => (x < MOST - 1 ? s + MOST : s));
  const moreY = leads((_, y, s) => (y < MOST - 1 ? s + 1 : s));
  const lessX = leads((x, _, s) => (x > 0 ? s - MOST : s));
  const lessY = leads((_, y, s) => (y > 0 ? s - 1 : s));
  let law = new Float64Array(MOST * MOST);
  law[0] = 1;
  for (let step = 0; step < 6000; step++) {
    const next = new Float64Array(MOST * MOST);
    for (let s = 0; s < law.length; s++) {
      const share = law[s];
      next[moreX[s]] += share * first[s];
      next[moreY[s]] += share * (lam / total - first[s]);
      next[lessX[s]] += (share * mu[0]) / total;
      next[lessY[s]] += (share * mu[1]) / total;
    }
    law = next;
  }
  const mean = (of: (x: number, y: number) => number): number =>
    law.reduce((found, share, s) => found + share * of(Math.floor(s / MOST), s % MOST), 0);
  const number = mean((x, y) => x + y);
  return {
    mean_sojourn: number / lam,
    mean_in_system: number,
    p_both_busy: mean((x, y) => (x > 0 && y > 0 ? 1 : 0)),
    util1: mean((x) => (x > 0 ? 1 : 0)),
    util2: mean((_, y) => (y > 0 ? 1 : 0)),
  };
}

/** Accounts drawn by weight, one of which never answers: M/M/1 at each other one. Times to the reply are exponential. */
export function absentMember({ lam, mu, absent_index }: P, { parameters, expected }: Case): Figures {
  const weights = parameters['weights'] as number[];
  const t = Number(/within_(\d+)/.exec(Object.keys(expected).join())![1]);
  const told = (of: readonly number[], total: number): readonly [number, number] => {
    const rates = of.map((w) => (lam * w) / total);
    const each = (value: (rate: number) => number): number =>
      sum(rates.map((rate) => (rate / sum(rates)) * value(mu - rate)));
    return [each((free) => 1 / free), (each((free) => 1 - Math.exp(-free * t)) * sum(rates)) / lam];
  };
  const stay = weights.filter((_, a) => a !== absent_index);
  const [before, after] = [told(stay, sum(weights)), told(stay, sum(stay))];
  return {
    share_lost_to_absent: weights[absent_index] / sum(weights),
    reply_rate_if_absent_never_replies: sum(stay) / sum(weights),
    mean_frt_of_answered: before[0],
    [`p_reply_within_${t}`]: before[1],
    after_fix_reply_rate: 1,
    after_fix_mean_frt: after[0],
    [`after_fix_p_reply_within_${t}`]: after[1],
  };
}

/** Permanently open chats (R = N / X − Z, Denning & Buzen 1978), or such as come back (Jackson 1957). */
export function turns({ open_chats, chat_rate, p_end, agents = 1, mean_typing, mean_think, t }: P): Figures {
  if (open_chats) {
    const throughput = closedThroughput(open_chats, mean_typing, mean_think, agents);
    const reply = open_chats / throughput - mean_think;
    const figures = { throughput, mean_reply_time: reply, mean_wait: reply - mean_typing };
    return { ...figures, utilisation: (throughput * mean_typing) / agents, mean_pending: throughput * reply };
  }
  const rate = chat_rate / p_end / agents;
  const free = 1 / mean_typing - rate;
  const delayed = delayProbability(agents, rate * agents * mean_typing);
  const duration = (1 / free + mean_think) / p_end - mean_think;
  return {
    turn_rate: rate * agents,
    rho: rate * mean_typing,
    mean_wait_per_turn: 1 / free - mean_typing,
    ratio_wait_vs_pooled: (1 / free - mean_typing) / (delayed / (agents / mean_typing - rate * agents)),
    mean_reply_time: 1 / free,
    p_reply_within_t: 1 - Math.exp(-free * t),
    p90_reply: Math.log(10) / free,
    mean_open_chats: chat_rate * duration,
    mean_chat_duration: duration,
  };
}

/** A shared backlog of exponential work: departures at rate c / typing while all work, then by order statistics. */
export function backlog({ backlog: n, agents: c, mean_typing: typing }: P, { parameters }: Case): Figures {
  if (parameters['policy'] !== 'shared FIFO') return { mean_wait: ((n / c - 1) / 2) * typing };
  const ends = Array.from({ length: c }, (_, k) => typing / (k + 1));
  return {
    mean_wait: (((n - c) * (n - c + 1)) / 2 / n / c) * typing,
    wait_last: ((n - c) / c) * typing,
    mean_makespan: ((n - c) / c) * typing + sum(ends),
  };
}
