import { push } from '../base/heap.ts';
import { give, passOn, pull } from './assign.ts';
import { within } from './choose.ts';
import { IGNORED, JOIN_BY_LEAVING, TRANSFER, WITH_ACCOUNT, rankOf, type Kernel } from './kernel.ts';
import { unlink } from './lane.ts';
import { reasonCode } from './program.ts';
import { AFTER_OFFLINE, route } from './route.ts';
import { letGo, setLive } from './states.ts';
import { observed } from './watch.ts';

const TO_COLLEAGUE = reasonCode('TRANSFER');

/** Whether a turn still waits with the account that it was given to; a turn that nobody will look at does as well. */
const waits = ({ place, started, turn }: Kernel, inquiry: number): boolean =>
  (place[inquiry] === WITH_ACCOUNT || place[inquiry] === IGNORED) && Number.isNaN(started[turn[inquiry]]);

/** A turn that waits with an account that has been offline for the delay is routed again. */
export function redispatch(k: Kernel, inquiry: number, at: number): void {
  const account = k.account[inquiry];
  const delay = k.program.redispatch;
  if (!waits(k, inquiry) || k.online[account] === 1) return;
  if (k.offlineSince[account] + delay > at || Math.round(k.due[inquiry]) + delay > at) return;
  takeAway(k, inquiry, at);
  route(k, inquiry, AFTER_OFFLINE);
}

/** A turn that nobody has started on in time goes to a colleague who can take it; where there is none it stays. */
export function transfer(k: Kernel, inquiry: number, at: number): void {
  const account = k.account[inquiry];
  const turn = k.turn[inquiry];
  if (!waits(k, inquiry) || k.moved[inquiry] === turn) return;
  const joined = k.due[inquiry];
  if (Math.round(joined) + k.program.transfer !== at) return;
  k.due[inquiry] = at + JOIN_BY_LEAVING; // who waits for whom is told as of now
  observed(k, inquiry, 'transfer', () => {
    const colleague = withoutAccount(k, account, () => within(k, inquiry));
    if (colleague < 0) {
      k.due[inquiry] = joined;
      return;
    }
    takeAway(k, inquiry, at);
    k.moved[inquiry] = turn;
    k.reason[inquiry] = TO_COLLEAGUE;
    give(k, inquiry, colleague);
  });
  pull(k, account, at + JOIN_BY_LEAVING);
}

function withoutAccount(k: Kernel, account: number, find: () => number): number {
  if (k.live[account] === 0) return find();
  setLive(k, account, 0);
  const found = find();
  setLive(k, account, 1);
  return found;
}

function takeAway(k: Kernel, inquiry: number, at: number): void {
  const account = k.account[inquiry];
  passOn(k, inquiry);
  if (k.place[inquiry] !== IGNORED) {
    unlink(k, account, inquiry);
    letGo(k, account, at);
  }
  k.due[inquiry] = at + JOIN_BY_LEAVING;
}

/**
 * Turns that wait now may reach the time-out before the next look: each gets its event. Lanes stand at this moment, and
 * nothing else happens before `barrier`; the next turn joins a list when a reply is done, another
 * is transferred, or one joins that is known.
 */
export function lookForTimeOuts(k: Kernel, barrier: number): void {
  const { head, next, due, turn, moved, serving, doneAt, events, program, look } = k;
  let joins = barrier;
  for (let account = 0; account < head.length; account++) {
    let inquiry = head[account];
    for (; inquiry >= 0 && due[inquiry] <= look; inquiry = next[inquiry]) {
      const at = Math.round(due[inquiry]) + program.transfer;
      if (at < look || at > k.end || moved[inquiry] === turn[inquiry]) continue;
      push(events, at, rankOf(TRANSFER, inquiry));
      joins = Math.min(joins, at);
    }
    if (inquiry >= 0) joins = Math.min(joins, Math.floor(due[inquiry]));
    if (serving[account] >= 0) joins = Math.min(joins, doneAt[account]);
  }
  k.look = Math.max(look, joins) + program.transfer;
}
