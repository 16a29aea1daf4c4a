import { quantileInPlace } from '../../../src/base/statistics.ts';
import { figuresOf, type Case } from '../cases.ts';
import type { Expression, Sampled } from '../expression.ts';
import { closedThroughput } from '../formulas.ts';
import { chats, lengthFor, luck, unitOf } from '../inputs.ts';
import { exponential, lawOf, type Law } from '../laws.ts';
import { NotExpressed, type Parameters } from '../parameters.ts';
import { serve, type Run } from '../station.ts';
import { counted, utilisation } from '../tally.ts';
import { closedChats } from './closed-chats.ts';

/** Chats of many turns: permanently open ones, or such that come and go. */
export function turns(p: Parameters, one: Case): Expression {
  const typing = lawOf(p.text('typing', 'exp'), p.number('mean_typing'));
  const think = lawOf(p.text('think', 'exp'), p.number('mean_think'));
  const agents = p.number('agents', 1);
  if (p.has('open_chats')) {
    if (agents > 1)
      throw new NotExpressed('a chat stays with its account; one list of turns for several is not modelled');
    return { sampled: [closedChats(p.number('open_chats'), typing, think)] };
  }
  const assignment = p.text('assignment', agents === 1 ? 'random' : 'pooled');
  if (!/random/.test(assignment)) {
    throw new NotExpressed(`a chat stays with its account, here drawn at random; "${assignment}" is another rule`);
  }
  const last = p.has('p_end') ? p.number('p_end') : 1 / p.number('mean_turns');
  p.passOver('mean_turns');
  const slots = p.number('slots', Infinity);
  if (agents > 1 && slots < Infinity)
    throw new NotExpressed('slots of several accounts at once have no closed form here');
  const chatRate = p.number('chat_rate');
  const t = p.has('t') ? p.number('t') : Infinity;
  return {
    sampled: [openChats(one, { chatRate, last, typing, think, agents, slots, t })],
    untold: {
      ratio_wait_vs_pooled: 'a chat stays with its account; one list of turns for several is not modelled',
      tail_mass: 'it belongs to the numerical solution',
    },
  };
}

interface OpenChats {
  readonly chatRate: number;
  /** Chance that a reply was the last of its chat. */
  readonly last: number;
  readonly typing: Law;
  readonly think: Law;
  readonly agents: number;
  /** Chats an account may hold. */
  readonly slots: number;
  readonly t: number;
}

/** Poisson chats with a geometric number of turns; each account is drawn at random and keeps its chats. */
function openChats(one: Case, of: OpenChats): Sampled {
  const { chatRate, last, typing, think, agents, slots, t } = of;
  const load = (chatRate / last / agents) * typing.mean;
  // Slots fill up before the account does: their load is that of a server as fast as an account with all slots taken.
  const held = slots < Infinity ? chatRate / last / closedThroughput(slots, typing.mean, think.mean) : load;
  if (Math.max(load, held) >= 1) throw new NotExpressed('the load is 1 or more: there is no steady state');
  const { skip, n } = lengthFor(Math.max(load, held), 1, (chatRate * (think.mean + typing.mean)) / last);
  const unit = unitOf(typing.mean, think.mean, agents / chatRate);
  const arrivals = { between: exponential(1 / chatRate), work: typing, think, last, unit };
  const station =
    slots < Infinity
      ? { accounts: 1, capacity: slots }
      : { accounts: agents, capacity: 1e9, policy: 'random' as const };
  const quantiles = figuresOf(one.expected).flatMap(([name]) => /^p(\d\d)_reply$/.exec(name)?.slice(0, 2) ?? []);
  return {
    turns: n / last,
    sample: (seed) => {
      const input = chats(n, arrivals, seed);
      const run = serve(station, input, seed);
      const { wait, reply, inSlot, replies } = turnTimes(run, skip);
      const { slotWaits, held: waited, duration } = chatTimes(run, skip);
      const [inquiries, soon] = [n - skip, replies.reduce((sum, ms) => sum + (ms <= t * unit ? 1 : 0), 0)];
      const perUnit = chatRate / inquiries / unit;
      const used = utilisation(run, skip);
      return {
        ...luck(input, arrivals),
        '~turns': (input.work.length / n) * last - 1,
        rho: used,
        utilisation: used,
        turn_rate: replyRate(run, skip) * unit,
        mean_wait_per_turn: wait / replies.length / unit,
        mean_reply_time: reply / replies.length / unit,
        mean_chat_duration: duration / inquiries / unit,
        mean_open_chats: duration * perUnit,
        p_slot_wait: waited / inquiries,
        mean_slot_wait: slotWaits / inquiries / unit,
        mean_slot_queue: slotWaits * perUnit,
        mean_reply_time_excl_slot_wait: inSlot / replies.length / unit,
        mean_pending_msgs: inSlot * perUnit,
        ...(t < Infinity ? { p_reply_within_t: soon / replies.length } : {}),
        ...(quantiles.length > 0
          ? { [quantiles[0]]: quantileInPlace(replies, replies.length, Number(quantiles[1]) / 100) / unit }
          : {}),
      };
    },
  };
}

/** Replies per ms. */
function replyRate(run: Run, skip: number): number {
  const { from, to } = counted(run, skip);
  return run.replied.reduce((count, at) => count + (at > from && at <= to ? 1 : 0), 0) / (to - from);
}

/** Sums over the turns of the inquiries from `skip` on, ms; `inSlot` counts replies from when their chat had a slot. */
function turnTimes(
  { trace, asked, started, replied, assignedAt }: Run,
  skip: number,
): { wait: number; reply: number; inSlot: number; replies: Float64Array } {
  const replies = new Float64Array(asked.length - trace.turnOffset[skip]);
  let [count, wait, reply, inSlot] = [0, 0, 0, 0];
  for (let i = skip; i < assignedAt.length; i++) {
    for (let turn = trace.turnOffset[i]; turn < trace.turnOffset[i + 1]; turn++) {
      const time = replied[turn] - asked[turn];
      wait += started[turn] - asked[turn];
      reply += time;
      inSlot += replied[turn] - Math.max(asked[turn], assignedAt[i]);
      replies[count++] = time;
    }
  }
  return { wait, reply, inSlot, replies };
}

/** Sums over the inquiries from `skip` on, ms: waits for a slot, how many waited, time from the slot to the last reply. */
function chatTimes(
  { trace, asked, replied, assignedAt }: Run,
  skip: number,
): { slotWaits: number; held: number; duration: number } {
  let [slotWaits, held, duration] = [0, 0, 0];
  for (let i = skip; i < assignedAt.length; i++) {
    const waited = assignedAt[i] - asked[trace.turnOffset[i]];
    slotWaits += waited;
    if (waited > 0) held++;
    duration += replied[trace.turnOffset[i + 1] - 1] - assignedAt[i];
  }
  return { slotWaits, held, duration };
}
