import { expect, test } from 'vitest';
import { erlangB, erlangC, oneServer, ownLists } from './queues.ts';
import { chance, constant, exponential, serve, type Estimate, type Input } from './station.ts';
import { sequence } from './traces.ts';
import { openChats } from './turns.ts';

const near = ({ mean, se }: Estimate, exact: number): void => {
  expect(se / exact).toBeLessThan(0.02);
  expect(Math.abs(mean - exact)).toBeLessThanOrEqual(Math.max(3.3 * se, 0.01 * exact));
};

function randomTrace(n: number, seed: number): Input & { turnOffset?: never } {
  const u = chance(seed);
  let at = 0;
  return {
    arrival: new Float64Array(n).map(() => (at += Math.floor(u() * 40))),
    work: new Int32Array(n).map(() => 1 + Math.floor(u() * 60)),
  };
}

test('one account: every wait is what the recursion of Lindley says', () => {
  const { arrival, work } = randomTrace(5000, 1);
  const { started } = serve({ accounts: 1 }, { arrival, work });
  let wait = 0;
  for (let i = 0; i < arrival.length; i++) {
    expect(started[i] - arrival[i]).toBe(wait);
    if (i + 1 < arrival.length) wait = Math.max(0, wait + work[i] - (arrival[i + 1] - arrival[i]));
  }
});

test.each([2, 3, 7])(
  '%i accounts with one queue: every wait is what the recursion of Kiefer and Wolfowitz says',
  (c) => {
    const { arrival, work } = randomTrace(5000, c);
    const scaled = work.map((ms) => ms * c);
    for (const policy of ['least-open', 'longest-idle', 'weighted', 'least-load'] as const) {
      const { started } = serve({ accounts: c, policy }, { arrival, work: scaled });
      const free = new Float64Array(c);
      arrival.forEach((at, i) => {
        free.sort();
        const start = Math.max(at, free[0]);
        expect(started[i]).toBe(start);
        free[0] = start + scaled[i];
      });
    }
  },
);

test('an account more makes no wait in one common queue longer', () => {
  const { arrival, work } = randomTrace(3000, 5);
  const input = { arrival, work: work.map((ms) => ms * 3) };
  const three = serve({ accounts: 3 }, input).started;
  serve({ accounts: 4 }, input).started.forEach((at, i) => expect(at).toBeLessThanOrEqual(three[i]));
});

/** Adds each weight, serves the richest (first on ties), which pays the total. */
function smoothRound(weights: readonly number[], n: number): string {
  const credit = weights.map(() => 0);
  const total = weights.reduce((sum, w) => sum + w, 0);
  return Array.from({ length: n }, () => {
    weights.forEach((w, i) => (credit[i] += w));
    const best = credit.indexOf(Math.max(...credit));
    credit[best] -= total;
    return 'abc'[best];
  }).join('');
}

test.each([[[5, 1, 1]], [[3, 2, 1]], [[7, 2, 3]], [[1, 1, 1]], [[10, 9, 1]]])(
  'weights %j share smoothly',
  (weights) => {
    const n = 3 * weights.reduce((sum, w) => sum + w, 0);
    const station = { accounts: 3, weights, capacity: 1e6, policy: 'weighted' } as const;
    expect(sequence(station, n, false)).toBe(smoothRound(weights, n));
  },
);

/** Erlang's delay formula by the recursion of his loss formula. */
function delayProbability(c: number, load: number): number {
  const loss = lossProbability(c, load);
  return loss / (1 - (load / c) * (1 - loss));
}
function lossProbability(c: number, load: number): number {
  let loss = 1;
  for (let k = 1; k <= c; k++) loss = (load * loss) / (k + load * loss);
  return loss;
}

test('the common queue of four accounts waits as long as Erlang C says', () => {
  const { lam, mu, c } = { lam: 0.1, mu: 1 / 30, c: 4 };
  const found = erlangC({ lam, mu, c, t: 20 }, 10);
  const delayed = delayProbability(c, lam / mu);
  near(found.p_wait, delayed);
  near(found.mean_wait, delayed / (c * mu - lam));
  near(found.p_wait_le_t, 1 - delayed * Math.exp(-(c * mu - lam) * 20));
});

test('without a queue what is turned away is what Erlang B says, whatever the law of work', () => {
  const of = { lam: 2, mean_service: 1.5, c: 4 };
  const lost = lossProbability(of.c, of.lam * of.mean_service);
  for (const law of ['exp', 'deterministic']) near(erlangB(of, law, 5).p_block, lost);
});

test('the wait for one account follows Pollaczek and Khinchine', () => {
  const [lam, work] = [1 / 50, 30];
  const laws = { between: exponential(50_000), work: constant(work * 1000), load: lam * work };
  near(oneServer(laws, 8).mean_wait, (lam * work ** 2) / (2 * (1 - lam * work)));
});

test('inquiries that are drawn among accounts with lists of their own wait as long as at each account alone', () => {
  const [lam, mu] = [0.04, 1 / 30];
  const found = ownLists({ lam, mu, accounts: 2, groups: [[0], [1]] }, 8);
  near(found.mean_sojourn, 1 / (mu - lam / 2));
});

test('chats that come back with further questions wait as in a network of Jackson', () => {
  const [chat_rate, p_end, mean_typing] = [1 / 100, 0.25, 15];
  const found = openChats({ chat_rate, p_end, mean_typing, mean_think: 90, accounts: 1, slots: 1e9, t: 60 }, 8);
  const free = 1 / mean_typing - chat_rate / p_end;
  near(found.mean_reply, 1 / free);
  near(found.p_reply_within_t, 1 - Math.exp(-60 * free));
  near(found.mean_duration, (1 / free + 90) / p_end - 90);
});

test('what is held equals the rate of arrival times the time it is held, exactly, once all is drained', () => {
  const { arrival, work } = randomTrace(2000, 9);
  const run = serve({ accounts: 2, capacity: 3 }, { arrival, work });
  const stay = run.replied.reduce((sum, at, i) => sum + at - run.asked[i], 0);
  // Integral over time of the number present, by sweeping over arrivals and departures.
  const steps = [...Array.from(arrival, (at) => [at, 1]), ...Array.from(run.replied, (at) => [at, -1])];
  steps.sort(([x], [y]) => x - y);
  let [present, area] = [0, 0];
  steps.forEach(([at, step], i) => {
    if (i > 0) area += present * (at - steps[i - 1][0]);
    present += step;
  });
  expect(area).toBe(stay);
  expect(present).toBe(0);
});
