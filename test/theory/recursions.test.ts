import { expect, test } from 'vitest';
import { chats } from './inputs.ts';
import { chance, exponential } from './laws.ts';
import { pooledMessages } from './pooled.ts';
import { serve, type Input } from './station.ts';

function randomTrace(n: number, seed: number): Pick<Input, 'arrival' | 'work'> {
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

test('messages that anybody takes come when the kernel replied to those before, and the buyer thought', () => {
  const laws = { between: exponential(8), work: exponential(3), think: exponential(9), last: 0.3, unit: 1000 };
  const input = chats(400, laws, 3);
  const messages = pooledMessages(input, 3);
  const { replied } = serve({ accounts: 3 }, messages);
  expect(messages.arrival).toHaveLength(input.work.length);
  const before = new Map<number, number>();
  const turn = input.turnOffset.slice();
  messages.chat.forEach((chat, m) => {
    const reply = before.get(chat);
    if (reply !== undefined) expect(messages.arrival[m]).toBe(reply + input.think[turn[chat] - 1]);
    turn[chat]++;
    before.set(chat, replied[m]);
  });
});
