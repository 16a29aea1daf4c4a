import { push } from '../base/heap.ts';
import { GROUP_REASONS } from '../model/run.ts';
import { NO_SCOPE } from '../model/trace.ts';
import { give, join, joinLine, leaveLine, pull } from './assign.ts';
import { UNSCOPED, uniformOf } from './draw.ts';
import {
  BLOCKED,
  IGNORED,
  JOIN_BY_CLICK,
  JOIN_BY_LEAVING,
  LEFT,
  LINED,
  PATIENCE,
  POOLED,
  SLOT,
  rankOf,
  type Kernel,
} from './kernel.ts';
import { ignores, unlink, waitingFor } from './lane.ts';
import { leastWaiting } from './policies/least-waiting.ts';
import { isCandidate } from './policies/policy.ts';
import { reasonCode } from './program.ts';
import { recentContact } from './recent.ts';
import { INTO_POOL, INTO_QUEUE, NOBODY } from './nights/night.ts';

const BY_SCOPE = GROUP_REASONS.indexOf('SCOPE');
const BY_NO_SCOPE = GROUP_REASONS.indexOf('UNSCOPED');
const BY_CHANCE = GROUP_REASONS.indexOf('UNSCOPED_RANDOM');
const BUSY_RULE = reasonCode('BUSY_RULE');
const OVERFLOW = reasonCode('OVERFLOW');

/** The next inquiry of the trace arrives with its first message. */
export function arrive(k: Kernel): void {
  const inquiry = k.arrivals++;
  const at = k.trace.arrival[inquiry];
  k.asked[k.turn[inquiry]] = at;
  chooseGroup(k, inquiry);
  if (k.trace.patience?.leaving === 'visible' && at + k.draws.patience[inquiry] <= k.end) {
    push(k.events, at + k.draws.patience[inquiry], rankOf(PATIENCE, inquiry));
  }
  k.due[inquiry] = at;
  route(k, inquiry);
}

/** A later message whose account was away, or will not look at it. */
export function message(k: Kernel, inquiry: number, at: number): void {
  const account = k.account[inquiry];
  k.due[inquiry] = at;
  if (k.onDuty[account] === 0) {
    k.open[account]--;
    k.lastFreed[account] = at;
    route(k, inquiry);
  } else if (ignores(k, account, k.turn[inquiry])) {
    k.place[inquiry] = IGNORED;
    k.open[account]--;
    k.lastFreed[account] = Math.max(k.lastFreed[account], at); // the lane may be ahead of this message
    if (k.lined > 0) push(k.events, at, rankOf(SLOT, account));
  } else join(k, account, inquiry);
}

function chooseGroup(k: Kernel, inquiry: number): void {
  const { ofScope, unscoped, count } = k.program.groups;
  const scope = k.trace.scope[inquiry];
  const bound = scope === NO_SCOPE || scope >= ofScope.length ? -1 : ofScope[scope];
  if (bound >= 0 || count === 0) {
    k.group[inquiry] = bound;
    k.groupReason[inquiry] = BY_SCOPE;
    return;
  }
  const choices = unscoped.length > 0 ? unscoped.length : count;
  const drawn = choices > 1 ? Math.floor(uniformOf(k.draws, UNSCOPED, { entity: inquiry, index: 0 }) * choices) : 0;
  k.group[inquiry] = unscoped.length > 0 ? unscoped[drawn] : drawn;
  k.groupReason[inquiry] = unscoped.length === 1 ? BY_NO_SCOPE : BY_CHANCE;
}

/**
 * Finds an account for an inquiry whose message came at `due`: whoever the buyer talked with lately, the group's policy,
 * its queue, or the offline rule. While nobody at all is live the offline rule comes first.
 */
function route(k: Kernel, inquiry: number): void {
  const group = k.group[inquiry];
  const recent = k.liveInRotation > 0 ? recentContact(k, inquiry) : NOBODY;
  if (recent >= 0) {
    give(k, inquiry, recent);
    return;
  }
  const account = group < 0 ? NOBODY : within(k, group, inquiry);
  if (account >= 0) give(k, inquiry, account);
  else if (group < 0 || k.liveMembers[group] === 0) routeOffline(k, inquiry);
  else lineUp(k, inquiry);
}

/** Whom the group takes, or whom the groups take that it overflows into, with the reason set; NOBODY in none of them. */
function within(k: Kernel, group: number, inquiry: number): number {
  const own = candidateOf(k, group, inquiry);
  if (own >= 0) return own;
  const { overflow } = k.program.groups;
  for (let next = overflow[group]; next >= 0; next = overflow[next]) {
    const account = candidateOf(k, next, inquiry);
    if (account < 0) continue;
    k.group[inquiry] = next;
    k.reason[inquiry] = OVERFLOW;
    return account;
  }
  return NOBODY;
}

/** Whom the busy rule or the policy of a group takes, unless others stand in its queue; NOBODY without a candidate. */
function candidateOf(k: Kernel, group: number, inquiry: number): number {
  const { policy, reason, busyAbove } = k.program.groups;
  if (k.liveMembers[group] === 0 || k.lineLength[group] > 0) return NOBODY;
  const relief = busyAbove[group] < Infinity ? fewestWaiting(k, group, inquiry) : NOBODY;
  const account = relief >= 0 ? relief : policy[group].choose(k, group, inquiry);
  if (account >= 0) k.reason[inquiry] = relief >= 0 ? BUSY_RULE : reason[group];
  return account;
}

/** While more buyers than the busy rule allows wait for some candidate: whoever has the fewest waiting; else NOBODY. */
function fewestWaiting(k: Kernel, group: number, inquiry: number): number {
  const { member, offset, busyAbove } = k.program.groups;
  for (let m = offset[group]; m < offset[group + 1]; m++) {
    if (isCandidate(k, m) && waitingFor(k, member[m], inquiry) > busyAbove[group])
      return leastWaiting.choose(k, group, inquiry);
  }
  return NOBODY;
}

/** Stands in the group's queue, or is turned away from a full one. */
function lineUp(k: Kernel, inquiry: number): void {
  const group = k.group[inquiry];
  if (k.lineLength[group] < k.program.groups.queueLimit[group]) joinLine(k, inquiry);
  else k.place[inquiry] = BLOCKED;
}

function routeOffline(k: Kernel, inquiry: number): void {
  const offline = k.isNight ? k.program.night : k.program.day;
  const account = offline.rule.choose(k, inquiry, offline);
  if (account === NOBODY) {
    k.place[inquiry] = IGNORED;
    return;
  }
  if (account === INTO_QUEUE) {
    lineUp(k, inquiry);
    return;
  }
  k.reason[inquiry] = offline.reason;
  if (account === INTO_POOL) joinPool(k, inquiry);
  else give(k, inquiry, account);
}

function joinPool(k: Kernel, inquiry: number): void {
  k.prev[inquiry] = k.poolTail;
  k.next[inquiry] = -1;
  if (k.poolTail < 0) k.poolHead = inquiry;
  else k.next[k.poolTail] = inquiry;
  k.poolTail = inquiry;
  k.place[inquiry] = POOLED;
}

function leavePool(k: Kernel, inquiry: number): void {
  const before = k.prev[inquiry];
  const after = k.next[inquiry];
  if (before < 0) k.poolHead = after;
  else k.next[before] = after;
  if (after < 0) k.poolTail = before;
  else k.prev[after] = before;
}

/** Pooled messages of a distribution's windows are dealt to its accounts in turn, or go where routing would send them. */
export function distribute(k: Kernel, click: number, at: number): void {
  const { accounts, windows, latestFirst, reason } = k.program.clicks[click];
  const onwards = latestFirst ? k.prev : k.next;
  let dealt = 0;
  for (let inquiry = latestFirst ? k.poolTail : k.poolHead, after: number; inquiry >= 0; inquiry = after) {
    after = onwards[inquiry];
    const asked = k.asked[k.turn[inquiry]];
    if (!windows.some((from, i) => i % 2 === 0 && asked >= from && asked < windows[i + 1])) continue;
    k.due[inquiry] = at + JOIN_BY_CLICK;
    const account = accounts === null ? byRules(k, inquiry) : (accounts[dealt++ % accounts.length] ?? NOBODY);
    if (account === NOBODY) continue;
    leavePool(k, inquiry);
    k.reason[inquiry] = reason;
    give(k, inquiry, account);
  }
}

/** Whom the group of the inquiry, or one that it overflows into, would take now. */
const byRules = (k: Kernel, inquiry: number): number =>
  k.group[inquiry] < 0 ? NOBODY : within(k, k.group[inquiry], inquiry);

/** The buyer's patience is over: a turn that still waits is withdrawn. */
export function giveUp(k: Kernel, inquiry: number, at: number): void {
  const turn = k.turn[inquiry];
  const place = k.place[inquiry];
  if (turn !== k.trace.turnOffset[inquiry] || !Number.isNaN(k.started[turn]) || place === BLOCKED) return;
  k.place[inquiry] = LEFT;
  if (place === LINED) leaveLine(k, inquiry);
  else if (place === POOLED) leavePool(k, inquiry);
  else if (place !== IGNORED) {
    const account = k.account[inquiry];
    unlink(k, account, inquiry);
    k.open[account]--;
    k.lastFreed[account] = at;
    pull(k, account, at + JOIN_BY_LEAVING);
  }
}
