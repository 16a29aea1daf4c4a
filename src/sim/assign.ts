import { push } from '../base/heap.ts';
import { IGNORED, JOIN_BY_SLOT, LINED, TRANSFER, WITH_ACCOUNT, rankOf, type Kernel } from './kernel.ts';
import { begin, catchUp, ignores, insert } from './lane.ts';
import { reasonCode } from './program.ts';
import { rememberAssignment } from './recent.ts';
import { letGo, takeSlot } from './states.ts';
import { observed } from './watch.ts';

const QUEUED = reasonCode('QUEUED');

/** Gives an inquiry to an account; `due` and `reason` of the inquiry say when and why. */
export function give(k: Kernel, inquiry: number, account: number): void {
  const before = k.account[inquiry];
  if (before >= 0 && before !== account && k.transfers[inquiry] < 255) k.transfers[inquiry]++;
  const at = Math.round(k.due[inquiry]);
  k.account[inquiry] = account;
  k.assignedAt[inquiry] = at;
  k.given[account]++;
  k.givenToday[account]++;
  k.givenThisHour[account]++;
  k.lastGiven[account] = ++k.assignments;
  catchUp(k, account, k.due[inquiry], inquiry);
  takeSlot(k, account, at);
  if (k.program.recent?.byAssignment === true) rememberAssignment(k, inquiry, at);
  // Whoever could be given what it ignores had a slot to spare or was meant by name: nobody waits for the slot that it leaves.
  if (ignores(k, account, k.turn[inquiry])) ignore(k, inquiry, at);
  else {
    k.place[inquiry] = WITH_ACCOUNT;
    join(k, account, inquiry);
  }
}

/** A turn is taken from the account that had it, if any, before it was answered. */
export function passOn({ passed, turn, account }: Kernel, inquiry: number): void {
  if (account[inquiry] >= 0) passed.push(turn[inquiry], account[inquiry]);
}

/** Nobody will ever look at a turn: it lets go of its slot, and may be transferred when it has waited too long. */
export function ignore(k: Kernel, inquiry: number, at: number): void {
  k.place[inquiry] = IGNORED;
  letGo(k, k.account[inquiry], at);
  if (at + k.program.transfer <= k.end) push(k.events, at + k.program.transfer, rankOf(TRANSFER, inquiry));
}

/** The turn of an inquiry that the account holds joins its list at `due`; an idle account starts on it. */
export function join(k: Kernel, account: number, inquiry: number): void {
  insert(k, account, inquiry);
  if (k.serving[account] < 0 && k.working[account] === 1) begin(k, account, k.freeAt[account]);
}

/** The account lets go of an inquiry at `at`, by a reply; whoever has waited longest for a slot of it gets this one. */
export function freeSlot(k: Kernel, account: number, at: number): void {
  letGo(k, account, at);
  if (k.lined > 0) pull(k, account, at + JOIN_BY_SLOT);
}

/** A live account takes inquiries from the queues of its groups while it has slots. */
export function pull(k: Kernel, account: number, due: number): void {
  const { capacity } = k.program.accounts;
  while (k.lined > 0 && k.live[account] === 1 && k.open[account] < capacity[account]) {
    const group = longestLine(k, account);
    if (group < 0) return;
    const inquiry = k.lineHead[group];
    leaveLine(k, inquiry);
    k.due[inquiry] = due;
    if (k.watch === null) takeFromLine(k, inquiry, account);
    else observed(k, inquiry, 'slot', () => takeFromLine(k, inquiry, account));
  }
}

function takeFromLine(k: Kernel, inquiry: number, account: number): void {
  k.reason[inquiry] = QUEUED;
  give(k, inquiry, account);
}

/** The group of the account whose first in line has waited longest (ties: lower inquiry); −1 when nobody waits. */
function longestLine(k: Kernel, account: number): number {
  const { groupOffset, groups } = k.program.accounts;
  let best = -1;
  let since = Infinity;
  for (let g = groupOffset[account]; g < groupOffset[account + 1]; g++) {
    const first = k.lineHead[groups[g]];
    if (first < 0) continue;
    const asked = k.asked[k.turn[first]];
    if (best < 0 || asked < since || (asked === since && first < k.lineHead[best])) {
      best = groups[g];
      since = asked;
    }
  }
  return best;
}

/** Puts an inquiry at the end of its group's queue. */
export function joinLine(k: Kernel, inquiry: number): void {
  const group = k.group[inquiry];
  const last = k.lineTail[group];
  k.prev[inquiry] = last;
  k.next[inquiry] = -1;
  if (last < 0) k.lineHead[group] = inquiry;
  else k.next[last] = inquiry;
  k.lineTail[group] = inquiry;
  k.lineLength[group]++;
  k.lined++;
  k.place[inquiry] = LINED;
  k.reason[inquiry] = QUEUED;
}

/** Takes an inquiry out of its group's queue. */
export function leaveLine(k: Kernel, inquiry: number): void {
  const group = k.group[inquiry];
  const before = k.prev[inquiry];
  const after = k.next[inquiry];
  if (before < 0) k.lineHead[group] = after;
  else k.next[before] = after;
  if (after < 0) k.lineTail[group] = before;
  else k.prev[after] = before;
  k.lineLength[group]--;
  k.lined--;
}
