import { FULL_BIT, ONLINE_BIT, SUSPENDED_BIT, WORKING_BIT } from '../model/run.ts';
import { writeState } from './journal.ts';
import type { Kernel } from './kernel.ts';
import { rankAgain } from './ranking.ts';

/** Whether an account receives follows from its state; counts of live accounts follow with it. */
export function refreshLive(k: Kernel, account: number): void {
  const live = k.online[account] === 1 && k.suspended[account] + k.full[account] === 0 ? 1 : 0;
  if (live !== k.live[account]) setLive(k, account, live);
}

/** Lets an account receive, or not. */
export function setLive(k: Kernel, account: number, live: 0 | 1): void {
  const { groupOffset, groups } = k.program.accounts;
  k.live[account] = live;
  const step = live === 1 ? 1 : -1;
  if (groupOffset[account] < groupOffset[account + 1]) k.liveInRotation += step;
  for (let g = groupOffset[account]; g < groupOffset[account + 1]; g++) k.liveMembers[groups[g]] += step;
  rankAgain(k, account);
}

/** Writes down what the account is and holds, where a journal is kept. */
export function note(k: Kernel, account: number, at: number): void {
  if (k.journal === null) return;
  const state =
    (k.online[account] && ONLINE_BIT) |
    (k.working[account] && WORKING_BIT) |
    (k.suspended[account] && SUSPENDED_BIT) |
    (k.full[account] && FULL_BIT);
  writeState(k.journal, { at, account, state, open: k.open[account] });
}

/** The account holds one inquiry more from `at` on; one that holds too many is suspended. */
export function takeSlot(k: Kernel, account: number, at: number): void {
  const open = ++k.open[account];
  if (open > k.peakOpen[account]) k.peakOpen[account] = open;
  if (open >= k.program.accounts.autoSuspendAt[account]) fill(k, account, 1);
  rankAgain(k, account);
  note(k, account, at);
}

/** The account lets go of an inquiry at `at`. */
export function letGo(k: Kernel, account: number, at: number): void {
  const open = --k.open[account];
  // The lane may be ahead of a message that it will not look at.
  if (at > k.lastFreed[account]) k.lastFreed[account] = at;
  if (k.full[account] === 1 && open < k.program.accounts.autoSuspendAt[account]) fill(k, account, 0);
  rankAgain(k, account);
  note(k, account, at);
}

function fill(k: Kernel, account: number, full: 0 | 1): void {
  k.full[account] = full;
  refreshLive(k, account);
}
