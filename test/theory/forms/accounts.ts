import type { Case } from '../cases.ts';
import { closedThroughput, erlangTransform, gapRoot } from '../formulas.ts';
import { sum, type Figures, type P } from './form.ts';

/** Round robin over k: E_k/M/1 each. By chance: M/M/1 each. */
export function routing({ lam_total: lam, mu, agents }: P, { parameters }: Case): Figures {
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
    const throughput = closedThroughput(open_chats, mean_typing, mean_think);
    const reply = open_chats / throughput - mean_think;
    const figures = { throughput, mean_reply_time: reply, mean_wait: reply - mean_typing };
    return { ...figures, utilisation: throughput * mean_typing, mean_pending: throughput * reply };
  }
  const rate = chat_rate / p_end / agents;
  const free = 1 / mean_typing - rate;
  const duration = (1 / free + mean_think) / p_end - mean_think;
  return {
    turn_rate: rate * agents,
    rho: rate * mean_typing,
    mean_wait_per_turn: 1 / free - mean_typing,
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
