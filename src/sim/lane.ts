import { exp } from '../base/elementary.ts';
import type { Kernel } from './kernel.ts';

/** Puts a turn into an account's list by `due`, the moment at which it joins; equal moments by inquiry. */
export function insert(k: Kernel, account: number, inquiry: number): void {
  const { next, prev, due } = k;
  const joins = due[inquiry];
  let before = k.tail[account];
  while (before >= 0 && (due[before] > joins || (due[before] === joins && before > inquiry && joins % 1 === 0))) {
    before = prev[before];
  }
  const after = before < 0 ? k.head[account] : next[before];
  prev[inquiry] = before;
  next[inquiry] = after;
  if (before < 0) k.head[account] = inquiry;
  else next[before] = inquiry;
  if (after < 0) k.tail[account] = inquiry;
  else prev[after] = inquiry;
}

/** Takes a turn out of an account's list. */
export function unlink(k: Kernel, account: number, inquiry: number): void {
  const before = k.prev[inquiry];
  const after = k.next[inquiry];
  if (before < 0) k.head[account] = after;
  else k.next[before] = after;
  if (after < 0) k.tail[account] = before;
  else k.prev[after] = before;
}

/** The account starts on the first turn of its list: at `from` or when that turn joins, after its reaction if it was idle. */
export function begin(k: Kernel, account: number, from: number): void {
  const inquiry = k.picks ? pick(k, account, from) : k.head[account];
  unlink(k, account, inquiry);
  const turn = k.turn[inquiry];
  const { pace, overhead, reaction, sharing } = k.program.accounts;
  let start = Math.max(from, Math.round(k.due[inquiry]));
  if (reaction[account] > 0 && start > k.freeAt[account]) start += reactionOf(k, account, turn);
  const effort = sharing[account] > 0 ? pace[account] * (1 + sharing[account] * (k.open[account] - 1)) : pace[account];
  const work = Math.max(1, Math.round(k.draws.work[turn] * effort)) + overhead[account];
  const done = start + work;
  k.started[turn] = start;
  k.by[turn] = account;
  k.busy[account] += work;
  k.serving[account] = inquiry;
  k.doneAt[account] = done;
  k.wake[account] = done;
}

/** Of the turns that wait at `from`: the first that waits too long, else the first that the order prefers, else the first. */
function pick(k: Kernel, account: number, from: number): number {
  const { next, due, asked, turn } = k;
  const { nudge, order } = k.program;
  const first = k.head[account];
  let preferred = -1;
  for (let inquiry = first; inquiry >= 0 && due[inquiry] < from; inquiry = next[inquiry]) {
    if (from - asked[turn[inquiry]] > nudge) return inquiry;
    if (preferred < 0 && order !== 'oldest-first' && prefers(k, inquiry)) preferred = inquiry;
  }
  return preferred < 0 ? first : preferred;
}

function prefers({ program, trace, turn }: Kernel, inquiry: number): boolean {
  return program.order === 'new-first'
    ? turn[inquiry] === trace.turnOffset[inquiry]
    : trace.vip?.[trace.buyer[inquiry]] === 1;
}

function reactionOf(k: Kernel, account: number, turn: number): number {
  const { reaction, reactionSpread } = k.program.accounts;
  const spread = reactionSpread[account];
  return Math.round(reaction[account] * (spread > 0 ? exp(spread * k.draws.reaction[turn]) : 1));
}

/**
 * How long a reply takes may depend on how much the account holds: before that changes, by the message of `inquiry` or
 * (−1) after all messages of `at`, an idle account starts on what has joined its list.
 */
export function catchUp(k: Kernel, account: number, at: number, inquiry: number): void {
  const { head, due, serving, working } = k;
  const first = head[account];
  if (k.program.accounts.sharing[account] === 0 || first < 0 || serving[account] >= 0 || working[account] === 0) return;
  // Whatever joined before this millisecond has been started on, unless a reply is just done.
  if (due[first] !== Math.round(at)) return;
  if (due[first] < at || (due[first] === at && (inquiry < 0 || first < inquiry))) begin(k, account, k.freeAt[account]);
}

/** With no reply in progress: the lane moves again when the first turn of its list joins, if the account is there. */
export function rest(k: Kernel, account: number): void {
  const first = k.head[account];
  k.wake[account] = first < 0 || k.working[account] === 0 ? Infinity : Math.round(k.due[first]);
}

/** Whether the account will never look at this turn. */
export function ignores(k: Kernel, account: number, turn: number): boolean {
  const attention = k.program.accounts.attention[account];
  return attention < 1 && k.draws.attention[turn] >= attention;
}

/**
 * Buyers who wait for a reply of the account when the message of `inquiry` comes, the one that is being written
 * included: turns that joined its list before that message. Later ones lie behind them in the list.
 */
export function waitingFor(k: Kernel, account: number, inquiry: number): number {
  const { due, next, head, serving } = k;
  const now = due[inquiry];
  let waiting = serving[account] >= 0 ? 1 : 0;
  for (let other = head[account]; other >= 0; other = next[other]) {
    if (due[other] > now || (due[other] === now && other > inquiry)) break;
    waiting++;
  }
  return waiting;
}
