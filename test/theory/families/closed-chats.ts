import type { Sampled } from '../expression.ts';
import { closedThroughput } from '../formulas.ts';
import { unitOf } from '../inputs.ts';
import { chance, type Law } from '../laws.ts';
import type { Chatting } from '../inputs.ts';
import { pooledMessages } from '../pooled.ts';
import { serve } from '../station.ts';

/** Turns of all chats together that a replication counts, and how many chats' turns go by before. */
const TURNS = 60_000;
const BEFORE = 200;

/** A fixed number of chats that never end, one account or several that share them all: M/M/c//N. */
export function closedChats(open: number, typing: Law, think: Law, agents = 1): Sampled {
  const unit = unitOf(typing.mean, think.mean);
  const pace = closedThroughput(open, typing.mean, think.mean, agents) / unit;
  const [from, end] = [Math.round((BEFORE * open) / pace), Math.round((BEFORE * open + TURNS) / pace)];
  // The chats' turns outlast the replay, so that their number is the same from first to last.
  const perChat = Math.ceil(2 * (BEFORE + TURNS / open));
  return {
    turns: open * perChat,
    sample: (seed) => {
      const u = chance(seed);
      const drawn = (law: Law): Int32Array =>
        new Int32Array(open * perChat).map(() => Math.max(1, Math.round(law.draw(u) * unit)));
      const input: Chatting & { readonly end: number } = {
        arrival: new Float64Array(open),
        turnOffset: Int32Array.from({ length: open + 1 }, (_, i) => i * perChat),
        work: drawn(typing),
        think: drawn(think),
        end,
      };
      const { asked, started, replied } =
        agents === 1
          ? serve({ accounts: 1, capacity: open }, input, seed)
          : serve({ accounts: agents }, { ...pooledMessages(input, agents), end }, seed);
      let [replies, waits, stays, idle, busy] = [0, 0, 0, 0, 0];
      for (let turn = 0; turn < replied.length; turn++) {
        if (!(replied[turn] > from)) continue;
        replies++;
        waits += started[turn] - asked[turn];
        stays += replied[turn] - asked[turn];
        if (started[turn] === asked[turn]) idle++;
        busy += replied[turn] - Math.max(from, started[turn]);
      }
      const throughput = (replies / (end - from)) * unit;
      return {
        throughput,
        mean_wait: waits / replies / unit,
        mean_reply_time: stays / replies / unit,
        mean_pending: (throughput * stays) / replies / unit,
        utilisation: busy / (end - from) / agents,
        p_no_wait: idle / replies,
      };
    },
  };
}
