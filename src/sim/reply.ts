import { push, topTime } from '../base/heap.ts';
import { freeSlot } from './assign.ts';
import { LEFT, MESSAGE, RELEASE, rankOf, type Kernel } from './kernel.ts';
import { begin, ignores, insert, rest } from './lane.ts';
import { patienceOf } from './patience.ts';
import { rememberReply } from './recent.ts';

/** Whether the buyer had silently gone before the reply in progress counts as an answer. */
function leftBefore(k: Kernel, inquiry: number, done: number): boolean {
  const turn = k.turn[inquiry];
  if (turn !== k.trace.turnOffset[inquiry]) return false;
  const answered = k.trace.respondsAt === 'start' ? k.started[turn] : done;
  return answered > k.asked[turn] + patienceOf(k, inquiry);
}

/** Whether the end of the reply in progress may matter to other accounts: it frees the slot, or its next turn will. */
export function touchesOthers(k: Kernel, account: number): boolean {
  const inquiry = k.serving[account];
  const turn = k.turn[inquiry] + 1;
  return (
    turn === k.trace.turnOffset[inquiry + 1] ||
    ignores(k, account, turn) ||
    (k.silent && leftBefore(k, inquiry, k.doneAt[account]))
  );
}

/** The reply in progress is done: it is recorded, and the buyer's next message is set, or the slot is freed. */
export function complete(k: Kernel, account: number): void {
  const inquiry = k.serving[account];
  const done = k.doneAt[account];
  const turn = k.turn[inquiry];
  k.serving[account] = -1;
  k.freeAt[account] = done;
  if (k.silent && leftBefore(k, inquiry, done)) {
    k.started[turn] = NaN;
    k.by[turn] = -1;
    k.place[inquiry] = LEFT;
    freeSlot(k, account, done);
    return;
  }
  k.replied[turn] = done;
  if (k.program.recent !== null) rememberReply(k, inquiry, done);
  if (turn + 1 === k.trace.turnOffset[inquiry + 1]) {
    if (k.program.hold === 0) freeSlot(k, account, done);
    else push(k.events, done + k.program.hold, rankOf(RELEASE, inquiry));
    return;
  }
  const message = done + k.trace.think[turn];
  k.turn[inquiry] = turn + 1;
  k.due[inquiry] = message;
  if (message > k.end) return;
  k.asked[turn + 1] = message;
  if (k.working[account] === 1 && !ignores(k, account, turn + 1)) insert(k, account, inquiry);
  else push(k.events, message, rankOf(MESSAGE, inquiry));
}

/**
 * Moves one account on to the horizon. While anybody waits for a slot it halts before a reply that touches others.
 * Stops early when the slice's budget is spent.
 */
export function run(k: Kernel, account: number): void {
  let { horizon } = k;
  const { sharing } = k.program.accounts;
  const alone = k.lined === 0;
  let left = k.budget;
  while (left > 0) {
    if (k.serving[account] < 0) {
      const first = k.head[account];
      if (first < 0 || k.due[first] >= horizon) {
        rest(k, account);
        break;
      }
      begin(k, account, k.freeAt[account]);
    }
    if (k.doneAt[account] > horizon || (!alone && touchesOthers(k, account))) break;
    complete(k, account);
    // How long the next reply takes may depend on a slot that an event frees.
    if (sharing[account] > 0) horizon = Math.min(horizon, topTime(k.events));
    left--;
  }
  k.budget = left;
}
