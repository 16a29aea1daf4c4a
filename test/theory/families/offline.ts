import type { Expression, Sampled } from '../expression.ts';
import { unitOf } from '../inputs.ts';
import { chance, lawOf, type Law } from '../laws.ts';
import type { Parameters } from '../parameters.ts';
import { seconds } from '../seconds.ts';
import { live, MONDAY } from '../../sim/day.ts';
import { serve } from '../station.ts';

/** A backlog that is there all at once: shared by all accounts, or dealt out to them evenly. */
export function backlog(p: Parameters): Expression {
  const [messages, agents] = [p.number('backlog'), p.number('agents')];
  if (p.has('typing') && !p.has('mean_typing')) return { traced: dealt(messages, agents, p.number('typing')) };
  const typing = lawOf(p.text('typing', 'exp'), p.number('mean_typing'));
  return { sampled: [batches({ messages, agents, typing, together: /shared/.test(p.text('policy', 'even split')) })] };
}

interface Backlog {
  readonly messages: number;
  readonly agents: number;
  readonly typing: Law;
  /** Whether whoever is free takes the next; else each has a list of its own from the beginning. */
  readonly together: boolean;
}

/** Batches so far apart that none meets the next. */
function batches({ messages, agents, typing, together }: Backlog): Sampled {
  const BATCHES = Math.ceil(30_000 / messages);
  const unit = unitOf(typing.mean);
  const apart = Math.round(unit * typing.mean * (10 * messages + 100));
  const n = BATCHES * messages;
  const station = together ? { accounts: agents } : { accounts: agents, policy: 'weighted' as const, capacity: 1e9 };
  return {
    turns: n,
    sample: (seed) => {
      const u = chance(seed);
      const arrival = Float64Array.from({ length: n }, (_, i) => Math.floor(i / messages) * apart);
      const work = new Int32Array(n).map(() => Math.max(1, Math.round(typing.draw(u) * unit)));
      const { started, replied } = serve(station, { arrival, work }, seed);
      let [waits, lasts, makespans, works] = [0, 0, 0, 0];
      for (let first = 0; first < n; first += messages) {
        const ends = first + messages;
        for (let i = first; i < ends; i++) {
          waits += started[i] - arrival[i];
          works += work[i];
        }
        lasts += started[ends - 1] - arrival[ends - 1];
        makespans += Math.max(...replied.subarray(first, ends)) - arrival[first];
      }
      return {
        '~work': works / n / unit / typing.mean - 1,
        mean_wait: waits / n / unit,
        wait_last: lasts / BATCHES / unit,
        mean_makespan: makespans / BATCHES / unit,
        makespan: makespans / BATCHES / unit,
      };
    },
  };
}

/** Messages of the night in the pool, dealt out by one click at nine; `typing` seconds each. */
function dealt(messages: number, agents: number, typing: number): Record<string, unknown> {
  const staff = Object.fromEntries(Array.from({ length: agents }, (_, a) => [`客服${a}`, '09:00-18:00']));
  const distribution = { at: '09:00', dates: [0], accounts: Object.keys(staff) };
  const day = Array.from({ length: messages }, (_, i) => `03:00:${10 + i} 客${i} 在吗 ${typing}s`).join('\n');
  const { replied, started } = live({ staff, offline: { kind: 'pool', distribution }, day });
  const opens = MONDAY + 9 * 3_600_000;
  const waits = seconds(started, opens);
  return {
    mean_wait: waits.reduce((sum, wait) => sum + wait, 0) / messages,
    wait_last: Math.max(...waits),
    makespan: Math.max(...seconds(replied, opens)),
  };
}
