import { give } from './assign.ts';
import { within } from './choose.ts';
import { JOIN_BY_CLICK, POOLED, type Kernel } from './kernel.ts';
import { writeEntry, writeExit } from './journal.ts';
import { NOBODY } from './nights/night.ts';
import { wantsPerson } from './robot.ts';
import { observed } from './watch.ts';

/** Puts an inquiry, whose message came at `due`, at the end of the message pool. */
export function joinPool(k: Kernel, inquiry: number): void {
  if (k.journal !== null) writeEntry(k.journal, inquiry, k.due[inquiry]);
  k.prev[inquiry] = k.poolTail;
  k.next[inquiry] = -1;
  if (k.poolTail < 0) k.poolHead = inquiry;
  else k.next[k.poolTail] = inquiry;
  k.poolTail = inquiry;
  k.place[inquiry] = POOLED;
}

/** Takes an inquiry out of the message pool at `at`, for an account or (−1) for nobody. */
export function leavePool(k: Kernel, inquiry: number, to: { at: number; account: number }): void {
  if (k.journal !== null) writeExit(k.journal, inquiry, to);
  const before = k.prev[inquiry];
  const after = k.next[inquiry];
  if (before < 0) k.poolHead = after;
  else k.next[before] = after;
  if (after < 0) k.poolTail = before;
  else k.prev[after] = before;
}

/** Pooled messages of a distribution's windows are dealt to its accounts in turn, or go where routing would send them. */
export function distribute(k: Kernel, click: number, at: number): void {
  const { accounts, windows, latestFirst, onlyAsked, reason } = k.program.clicks[click];
  const onwards = latestFirst ? k.prev : k.next;
  let dealt = 0;
  for (let inquiry = latestFirst ? k.poolTail : k.poolHead, after: number; inquiry >= 0; inquiry = after) {
    after = onwards[inquiry];
    const asked = k.asked[k.turn[inquiry]];
    if (!windows.some((from, i) => i % 2 === 0 && asked >= from && asked < windows[i + 1])) continue;
    if (onlyAsked && !wantsPerson(k, inquiry)) continue;
    k.due[inquiry] = at + JOIN_BY_CLICK;
    observed(k, inquiry, 'distribution', () => {
      const account = accounts === null ? within(k, inquiry) : (accounts[dealt++ % accounts.length] ?? NOBODY);
      if (account === NOBODY) return;
      leavePool(k, inquiry, { at, account });
      k.reason[inquiry] = reason;
      give(k, inquiry, account);
    });
  }
}
