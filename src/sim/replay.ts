import { pop, topTime } from '../base/heap.ts';
import { assert } from '../base/result.ts';
import type { Replay } from '../model/run.ts';
import type { Trace } from '../model/trace.ts';
import { pull } from './assign.ts';
import { change } from './change.ts';
import type { Draws } from './draw.ts';
import {
  JOIN_BY_LEAVING,
  MESSAGE,
  PATIENCE,
  REDISPATCH,
  RELEASE,
  REPLY,
  RETURN,
  SLOT,
  TRANSFER,
  entityOf,
  kernelOf,
  kindOf,
  type Kernel,
} from './kernel.ts';
import { journalOf } from './journal.ts';
import { lookForTimeOuts, redispatch, transfer } from './move.ts';
import { result } from './outcome.ts';
import type { Program } from './program.ts';
import { catchUp } from './lane.ts';
import { complete, run } from './reply.ts';
import { comeBack, giveUp } from './patience.ts';
import { AGAIN, arrive, message, route } from './route.ts';
import { letGo } from './states.ts';
import type { Watch } from './watch.ts';

export type { Kernel } from './kernel.ts';

/** One replication of one plan, from the first message to the end of the trace. */
export function replay(program: Program, trace: Trace, draws: Draws): Replay {
  const kernel = start(program, trace, draws);
  while (advance(kernel, 1e9));
  return finish(kernel);
}

/** From here on, what accounts and the message pool hold is written down: the Replay has journals. */
export function keepJournal(kernel: Kernel): void {
  kernel.journal = journalOf();
}

/** From here on, every decision about these inquiries is written down, into the lists that are returned. */
export function watchInquiries(kernel: Kernel, inquiries: readonly number[]): Watch {
  return (kernel.watch = new Map(inquiries.map((inquiry) => [inquiry, []])));
}

/**
 * A replay that has not begun. `used`, a kernel of the same trace, lends its memory: the Replay that it returned is
 * overwritten.
 */
export function start(program: Program, trace: Trace, draws: Draws, used?: Kernel): Kernel {
  return kernelOf(program, trace, draws, used);
}

/** Lets about `events` replies, arrivals and changes happen; false when the trace is over. */
export function advance(kernel: Kernel, events: number): boolean {
  kernel.budget = events;
  while (!kernel.done) {
    kernel.horizon = Math.min(nextBarrier(kernel), kernel.look, kernel.end + 0.5);
    settle(kernel);
    if (kernel.budget <= 0) return true;
    const next = nextBarrier(kernel);
    if (kernel.look <= next && kernel.look <= kernel.end) lookForTimeOuts(kernel, next);
    else if (next > kernel.end) kernel.done = true;
    else pass(kernel);
    kernel.budget--;
  }
  return false;
}

/** The figures of a replay that is over. They live in the kernel's memory. */
export function finish(kernel: Kernel): Replay {
  assert(kernel.done, 'the replay is over');
  return result(kernel);
}

const nextArrival = (k: Kernel): number =>
  k.arrivals < k.trace.arrival.length ? k.trace.arrival[k.arrivals] : Infinity;
const nextChange = (k: Kernel): number => {
  const { at } = k.program.changes;
  return k.changes < at.length ? at[k.changes] : Infinity;
};

/** When something may happen next that concerns more than one account. */
const nextBarrier = (k: Kernel): number => Math.min(nextArrival(k), nextChange(k), topTime(k.events));

/** What happens at the next barrier: last replies, changes, messages, then slots and patience. */
function pass(k: Kernel): void {
  const arrival = nextArrival(k);
  const changes = nextChange(k);
  const event = topTime(k.events);
  const kind = k.events.size > 0 ? kindOf(k.events.rank[0]) : PATIENCE;
  if (changes <= arrival && (changes < event || (changes === event && kind !== REPLY))) change(k);
  else if (event < arrival || (event === arrival && kind <= MESSAGE)) happen(k, kind, event);
  else arrive(k);
}

function happen(k: Kernel, kind: number, at: number): void {
  const entity = entityOf(pop(k.events));
  switch (kind) {
    case REPLY:
      // An account that has come back since moves on by itself.
      if (k.working[entity] === 0 && k.serving[entity] >= 0 && k.doneAt[entity] === at) complete(k, entity);
      break;
    case MESSAGE:
      message(k, entity, at);
      break;
    case RETURN:
      if (comeBack(k, entity, at)) route(k, entity, AGAIN);
      break;
    case SLOT:
      pull(k, entity, at + JOIN_BY_LEAVING);
      break;
    case RELEASE:
      catchUp(k, k.account[entity], at, -1);
      letGo(k, k.account[entity], at);
      pull(k, k.account[entity], at + JOIN_BY_LEAVING);
      break;
    case REDISPATCH:
      redispatch(k, entity, at);
      break;
    case TRANSFER:
      transfer(k, entity, at);
      break;
    default:
      giveUp(k, entity, at);
  }
}

/** Moves every account on to the horizon; in the order of their replies while anybody waits for a slot. */
function settle(k: Kernel): void {
  while (k.lined > 0 && k.budget > 0) {
    moveLanes(k);
    const first = k.budget > 0 ? earliest(k) : -1;
    if (first < 0) return;
    complete(k, first);
    k.budget--;
    k.horizon = Math.min(k.horizon, topTime(k.events));
  }
  moveLanes(k);
}

function moveLanes(k: Kernel): void {
  const { wake, horizon } = k;
  for (let account = 0; account < wake.length; account++) if (wake[account] <= horizon) run(k, account);
}

/** The account whose halted reply is done first (ties: lower inquiry); −1 when none is by the horizon. */
function earliest(k: Kernel): number {
  const { wake, doneAt, serving, horizon } = k;
  let best = -1;
  for (let account = 0; account < wake.length; account++) {
    if (wake[account] > horizon || serving[account] < 0) continue;
    if (
      best < 0 ||
      doneAt[account] < doneAt[best] ||
      (doneAt[account] === doneAt[best] && serving[account] < serving[best])
    ) {
      best = account;
    }
  }
  return best;
}
