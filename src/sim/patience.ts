import { push } from '../base/heap.ts';
import { leaveLine, passOn, pull } from './assign.ts';
import { RETURNS, patienceAgain, uniformOf } from './draw.ts';
import {
  BLOCKED,
  IGNORED,
  JOIN_BY_LEAVING,
  JOIN_BY_RETURN,
  LEFT,
  LINED,
  PATIENCE,
  POOLED,
  RETURN,
  SETTLED,
  UNSETTLED,
  WITH_ACCOUNT,
  WITH_ROBOT,
  rankOf,
  type Kernel,
} from './kernel.ts';
import { unlink } from './lane.ts';
import { leavePool } from './pool.ts';
import { letGo } from './states.ts';

/** How long the buyer waits for the first answer, in ms; after a return, anew. */
export const patienceOf = ({ draws, returned, trace }: Kernel, inquiry: number): number =>
  returned[inquiry] === 1 ? patienceAgain(draws, trace, inquiry) : draws.patience[inquiry];

/** The buyer begins to wait for a first answer at `at`. */
export function beginToWait(k: Kernel, inquiry: number, at: number): void {
  const { patience, returns } = k.trace;
  // Who never leaves comes back while he waits.
  const leaves = patience ? at + patienceOf(k, inquiry) : at;
  if (patience?.leaving === 'visible' && leaves <= k.end) push(k.events, leaves, rankOf(PATIENCE, inquiry));
  if (!returns || k.returned[inquiry] === 1 || leaves + returns.after > k.end) return;
  if (uniformOf(k.draws, RETURNS, { entity: inquiry, index: 0 }) < returns.probability) {
    push(k.events, leaves + returns.after, rankOf(RETURN, inquiry));
  }
}

/** The buyer's patience is over: a turn that still waits is withdrawn. */
export function giveUp(k: Kernel, inquiry: number, at: number): void {
  const turn = k.turn[inquiry];
  const place = k.place[inquiry];
  if (turn !== k.trace.turnOffset[inquiry] || !Number.isNaN(k.started[turn]) || place === BLOCKED) return;
  // Of a buyer who came back, the patience of before is over as well.
  if (k.returned[inquiry] === 1 && at !== k.asked[turn] + patienceOf(k, inquiry)) return;
  k.place[inquiry] = LEFT;
  if (place === LINED) leaveLine(k, inquiry);
  else if (place === POOLED) leavePool(k, inquiry, { at, account: -1 });
  else if (place !== IGNORED) {
    const account = k.account[inquiry];
    unlink(k, account, inquiry);
    letGo(k, account, at);
    pull(k, account, at + JOIN_BY_LEAVING);
  }
}

/** A buyer who had no answer writes again; true when his inquiry is to be routed anew, and does not wait with somebody. */
export function comeBack(k: Kernel, inquiry: number, at: number): boolean {
  const { turn, place, started, replied, trace } = k;
  const first = trace.turnOffset[inquiry];
  if (turn[inquiry] !== first || !Number.isNaN(replied[first])) return false;
  if (trace.respondsAt === 'start' && !Number.isNaN(started[first])) return false;
  const where = place[inquiry];
  if (where === SETTLED || where === UNSETTLED || where === WITH_ROBOT) return false;
  const isGone = where === LEFT || where === BLOCKED || where === IGNORED;
  const isStuck = where === WITH_ACCOUNT && waitsOffline(k, inquiry);
  if (!isGone && !isStuck && !trace.patience) return false;
  k.returned[inquiry] = 1;
  k.asked[first] = at;
  beginToWait(k, inquiry, at);
  if (!isGone && !isStuck) return false;
  passOn(k, inquiry);
  if (isStuck) {
    unlink(k, k.account[inquiry], inquiry);
    letGo(k, k.account[inquiry], at);
  }
  k.due[inquiry] = at + JOIN_BY_RETURN;
  k.place[inquiry] = WITH_ACCOUNT;
  return true;
}

/** Whether a turn waits with an account that is offline, of which a new message is routed at once. */
const waitsOffline = ({ program, online, account, started, turn }: Kernel, inquiry: number): boolean =>
  program.redispatch < 0 && online[account[inquiry]] === 0 && Number.isNaN(started[turn[inquiry]]);
