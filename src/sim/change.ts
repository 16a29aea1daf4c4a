import { push } from '../base/heap.ts';
import { pull } from './assign.ts';
import { JOIN_BY_SHIFT, MESSAGE, REPLY, rankOf, type Kernel } from './kernel.ts';
import { begin, unlink } from './lane.ts';
import { CLICK, DAY_BEGINS, HOUR_BEGINS, NIGHT_BEGINS, OFF_DUTY, ON_DUTY } from './program.ts';
import { distribute } from './route.ts';

/** The next timed change of the program happens. */
export function change(k: Kernel): void {
  const { at, kind, subject } = k.program.changes;
  const index = k.changes++;
  switch (kind[index]) {
    case ON_DUTY:
      comeOn(k, subject[index], at[index]);
      break;
    case OFF_DUTY:
      goOff(k, subject[index], at[index]);
      break;
    case CLICK:
      distribute(k, subject[index], at[index]);
      break;
    case DAY_BEGINS:
      k.givenToday.fill(0);
      break;
    case HOUR_BEGINS:
      k.givenThisHour.fill(0);
      break;
    default:
      k.isNight = kind[index] === NIGHT_BEGINS;
  }
}

/** The account starts on what waits for it, and fills its slots from the queues. */
function comeOn(k: Kernel, account: number, at: number): void {
  k.onDuty[account] = 1;
  if (k.program.accounts.receives[account] === 1) setLive(k, account, 1);
  if (k.serving[account] >= 0) k.wake[account] = k.doneAt[account];
  else if (k.head[account] >= 0) begin(k, account, at);
  pull(k, account, at + JOIN_BY_SHIFT);
}

/** The account finishes the reply in progress; what waits stays, and messages to come will be routed again. */
function goOff(k: Kernel, account: number, at: number): void {
  k.onDuty[account] = 0;
  if (k.live[account] === 1) setLive(k, account, 0);
  for (let last = k.tail[account]; last >= 0 && k.due[last] >= at; last = k.tail[account]) {
    unlink(k, account, last);
    push(k.events, k.due[last], rankOf(MESSAGE, last));
  }
  if (k.serving[account] >= 0) push(k.events, k.doneAt[account], rankOf(REPLY, account));
  k.wake[account] = Infinity;
}

function setLive(k: Kernel, account: number, live: 0 | 1): void {
  const { groupOffset, groups } = k.program.accounts;
  k.live[account] = live;
  if (groupOffset[account] < groupOffset[account + 1]) k.liveInRotation += live === 1 ? 1 : -1;
  for (let g = groupOffset[account]; g < groupOffset[account + 1]; g++) k.liveMembers[groups[g]] += live === 1 ? 1 : -1;
}
