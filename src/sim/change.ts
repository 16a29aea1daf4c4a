import { push } from '../base/heap.ts';
import { pull } from './assign.ts';
import { JOIN_BY_SHIFT, MESSAGE, REDISPATCH, REPLY, rankOf, type Kernel } from './kernel.ts';
import { begin, rest, unlink } from './lane.ts';
import { distribute } from './pool.ts';
import { CLICK, DAY_BEGINS, HOUR_BEGINS, NIGHT_BEGINS, ONLINE, STATE, SUSPENDED, WORKING } from './program.ts';
import { rankAll } from './ranking.ts';
import { note, refreshLive } from './states.ts';

/** The next timed change of the program happens. */
export function change(k: Kernel): void {
  const { at, kind, subject, value } = k.program.changes;
  const index = k.changes++;
  switch (kind[index]) {
    case STATE:
      become(k, subject[index], value[index], at[index]);
      break;
    case CLICK:
      distribute(k, subject[index], at[index]);
      break;
    case DAY_BEGINS:
      k.givenToday.fill(0);
      rankAll(k);
      break;
    case HOUR_BEGINS:
      k.givenThisHour.fill(0);
      break;
    default:
      k.isNight = kind[index] === NIGHT_BEGINS;
  }
}

/** An account's new state; bits ONLINE, WORKING, SUSPENDED. Whoever begins to work starts on what waits for him first. */
function become(k: Kernel, account: number, state: number, at: number): void {
  const works = (state & WORKING) > 0 ? 1 : 0;
  const online = (state & ONLINE) > 0 ? 1 : 0;
  const worked = k.working[account];
  const wasOnline = k.online[account];
  k.working[account] = works;
  k.online[account] = online;
  k.suspended[account] = (state & SUSPENDED) > 0 ? 1 : 0;
  if (worked > works) stopWork(k, account);
  if (wasOnline > online) goOffline(k, account, at);
  if (works > worked) startWork(k, account, at);
  refreshLive(k, account);
  note(k, account, at);
  pull(k, account, at + JOIN_BY_SHIFT);
}

function startWork(k: Kernel, account: number, at: number): void {
  const first = k.head[account];
  if (k.serving[account] >= 0) k.wake[account] = k.doneAt[account];
  else if (first >= 0 && k.due[first] < at) begin(k, account, at);
  else rest(k, account);
}

/** The account finishes the reply in progress; what waits stays. */
function stopWork(k: Kernel, account: number): void {
  if (k.serving[account] >= 0) push(k.events, k.doneAt[account], rankOf(REPLY, account));
  k.wake[account] = Infinity;
}

/** Messages to come find the account gone; what waits with it is routed again after the plan's delay. */
function goOffline(k: Kernel, account: number, at: number): void {
  const { redispatch } = k.program;
  k.offlineSince[account] = at;
  for (let last = k.tail[account]; last >= 0 && k.due[last] >= at; last = k.tail[account]) {
    unlink(k, account, last);
    push(k.events, k.due[last], rankOf(MESSAGE, last));
  }
  if (redispatch < 0 || at + redispatch > k.end) return;
  for (let waits = k.head[account]; waits >= 0; waits = k.next[waits]) {
    push(k.events, at + redispatch, rankOf(REDISPATCH, waits));
  }
}
