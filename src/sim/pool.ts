import { give } from './assign.ts';
import { within } from './choose.ts';
import { JOIN_BY_CLICK, POOLED, type Kernel } from './kernel.ts';
import { NOBODY } from './nights/night.ts';
import { wantsPerson } from './robot.ts';

/** Puts an inquiry at the end of the message pool. */
export function joinPool(k: Kernel, inquiry: number): void {
  k.prev[inquiry] = k.poolTail;
  k.next[inquiry] = -1;
  if (k.poolTail < 0) k.poolHead = inquiry;
  else k.next[k.poolTail] = inquiry;
  k.poolTail = inquiry;
  k.place[inquiry] = POOLED;
}

/** Takes an inquiry out of the message pool. */
export function leavePool(k: Kernel, inquiry: number): void {
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
    const account = accounts === null ? within(k, inquiry) : (accounts[dealt++ % accounts.length] ?? NOBODY);
    if (account === NOBODY) continue;
    leavePool(k, inquiry);
    k.reason[inquiry] = reason;
    give(k, inquiry, account);
  }
}
