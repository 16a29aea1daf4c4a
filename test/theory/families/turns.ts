import { quantileInPlace } from '../../../src/base/statistics.ts';
import { figuresOf, type Case } from '../cases.ts';
import type { Expression, Sampled } from '../expression.ts';
import { closedThroughput } from '../formulas.ts';
import type { PolicyId } from '../../../src/model/plan.ts';
import { chats, lengthFor, luck, unitOf, type Chatting } from '../inputs.ts';
import { exponential, lawOf, type Law } from '../laws.ts';
import { NotExpressed, type Parameters } from '../parameters.ts';
import { pooledMessages } from '../pooled.ts';
import { serve, type Input, type Run } from '../station.ts';
import { counted, utilisation } from '../tally.ts';
import { closedChats } from './closed-chats.ts';

/** Chats of many turns: permanently open ones, or such that come and go. */
export function turns(p: Parameters, one: Case): Expression {
  const typing = lawOf(p.text('typing', 'exp'), p.number('mean_typing'));
  const think = lawOf(p.text('think', 'exp'), p.number('mean_think'));
  const agents = p.number('agents', 1);
  const policy = assignmentOf(p.text('assignment', agents === 1 ? 'random' : 'pooled'));
  if (p.has('open_chats')) {
    if (agents > 1 && policy !== 'pooled') {
      throw new NotExpressed('permanently open chats of several accounts are shared by all, or as many cases');
    }
    return { sampled: [closedChats(p.number('open_chats'), typing, think, agents)] };
  }
  const last = p.has('p_end') ? p.number('p_end') : 1 / p.number('mean_turns');
  p.passOver('mean_turns');
  const slots = p.number('slots', Infinity);
  if (policy === 'pooled' && slots < Infinity) {
    throw new NotExpressed('a chat that has a slot stays with the account whose slot it is');
  }
  const chatRate = p.number('chat_rate');
  const t = p.has('t') ? p.number('t') : Infinity;
  return {
    sampled: [openChats(one, { chatRate, last, typing, think, agents, policy, slots, t })],
    untold: { tail_mass: 'it is how much the numerical solution cut off, nothing that a shop has' },
  };
}

/** Who gets a chat, for good; or `pooled`: whoever is free takes the next message of any chat. */
type Assignment = 'random' | 'round-robin' | 'least-open' | 'pooled';

function assignmentOf(text: string): Assignment {
  if (/random|chance/i.test(text)) return 'random';
  if (/round|in turn|cyclic/i.test(text)) return 'round-robin';
  if (/least|shortest|jsq/i.test(text)) return 'least-open';
  if (/pool|shared|common|any/i.test(text)) return 'pooled';
  throw new NotExpressed(`of ways to assign chats, "${text}" is not known here`);
}

interface OpenChats {
  readonly chatRate: number;
  /** Chance that a reply was the last of its chat. */
  readonly last: number;
  readonly typing: Law;
  readonly think: Law;
  readonly agents: number;
  readonly policy: Assignment;
  /** Chats an account may hold. */
  readonly slots: number;
  readonly t: number;
}

/** Poisson chats with a geometric number of turns. */
function openChats(one: Case, of: OpenChats): Sampled {
  const { chatRate, last, typing, think, agents, policy, slots, t } = of;
  const load = (chatRate / last / agents) * typing.mean;
  // Slots fill up before the account does: their load is that of a server as fast as an account with all slots taken.
  const held = slots < Infinity ? chatRate / last / agents / closedThroughput(slots, typing.mean, think.mean) : load;
  if (Math.max(load, held) >= 1) throw new NotExpressed('the load is 1 or more: there is no steady state');
  const { skip, n } = lengthFor(Math.max(load, held), 1, (chatRate * (think.mean + typing.mean)) / last);
  const unit = unitOf(typing.mean, think.mean, agents / chatRate);
  const arrivals = { between: exponential(1 / chatRate), work: typing, think, last, unit };
  const names = figuresOf(one.expected).map(([name]) => name);
  const compares = names.includes('ratio_wait_vs_pooled');
  const quantiles = names.flatMap((name) => /^p(\d\d)_reply$/.exec(name)?.slice(0, 2) ?? []);
  return {
    turns: ((compares ? 2 : 1) * n) / last,
    sample: (seed) => {
      const input = chats(n, arrivals, seed);
      const together = policy === 'pooled' || compares ? pooledTimes(input, { agents, skip, seed }) : null;
      const own = policy === 'pooled' ? together! : stickyTimes(input, { agents, policy, slots, skip, seed });
      const { run, wait, reply, inSlot, replies, slotWaits, held: waited, duration } = own;
      const [inquiries, soon] = [n - skip, replies.reduce((sum, ms) => sum + (ms <= t * unit ? 1 : 0), 0)];
      const perUnit = chatRate / inquiries / unit;
      const used = utilisation(run, skip);
      return {
        ...luck(input, arrivals),
        '~turns': (input.work.length / n) * last - 1,
        rho: used,
        utilisation: used,
        turn_rate: replyRate(run, skip) * unit,
        ...(compares ? { ratio_wait_vs_pooled: own.wait / together!.wait } : {}),
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

/** Sums over inquiries or turns that count, ms, of one run. */
interface Times {
  /** Turns of all chats, with the arrivals of chats. */
  readonly run: Run;
  readonly wait: number;
  readonly reply: number;
  readonly inSlot: number;
  readonly replies: Float64Array;
  readonly slotWaits: number;
  readonly held: number;
  readonly duration: number;
}

/** Chats that stay with their account. */
function stickyTimes(
  input: Input,
  of: { agents: number; policy: PolicyId; slots: number; skip: number; seed: number },
): Times {
  const { agents, policy, slots, skip, seed } = of;
  const run = serve({ accounts: agents, capacity: Math.min(slots, 1e9), policy }, input, seed);
  return { run, ...turnTimes(run, skip), ...chatTimes(run, skip) };
}

/** Chats whose messages anybody takes. */
function pooledTimes(input: Chatting, { agents, skip, seed }: { agents: number; skip: number; seed: number }): Times {
  const messages = pooledMessages(input, agents);
  const run = serve({ accounts: agents }, messages, seed);
  const { asked, started, replied, trace } = run;
  const replies = new Float64Array(asked.length);
  let [count, wait, reply, duration] = [0, 0, 0, 0];
  messages.chat.forEach((chat, m) => {
    if (chat < skip) return;
    wait += started[m] - asked[m];
    reply += replies[count++] = replied[m] - asked[m];
    if (messages.last[m] === 1) duration += replied[m] - input.arrival[chat];
  });
  const chats = { ...run, trace: { ...trace, arrival: input.arrival } };
  const none = { inSlot: reply, slotWaits: 0, held: 0 };
  return { run: chats, wait, reply, duration, replies: replies.subarray(0, count), ...none };
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
