import { push } from '../base/heap.ts';
import { give, ignore, join, joinLine } from './assign.ts';
import { dedicatedAgent, evenly, within } from './choose.ts';
import { UNSCOPED, uniformOf } from './draw.ts';
import { BLOCKED, IGNORED, REDISPATCH, SLOT, WITH_ROBOT, rankOf, type Kernel } from './kernel.ts';
import { catchUp, ignores } from './lane.ts';
import { INTO_POOL, INTO_QUEUE, NOBODY } from './nights/night.ts';
import { beginToWait } from './patience.ts';
import { joinPool } from './pool.ts';
import { reasonCode } from './program.ts';
import { recentContact } from './recent.ts';
import { robotFirst, robotInstead, robotSettles } from './robot.ts';
import { letGo } from './states.ts';
import { observed } from './watch.ts';

const DEDICATED = reasonCode('DEDICATED');
const ALL_SUSPENDED_EVEN = reasonCode('ALL_SUSPENDED_EVEN');

/** How an inquiry comes to be routed. */
export const NEW = 0; // its first message, which a robot may answer
export const AGAIN = 1;
export const AFTER_OFFLINE = 2; // its account was offline for too long

const REDISPATCHED = reasonCode('REDISPATCH');

/** The next inquiry of the trace arrives with its first message. */
export function arrive(k: Kernel): void {
  const inquiry = k.arrivals++;
  const at = k.trace.arrival[inquiry];
  k.asked[k.turn[inquiry]] = at;
  k.due[inquiry] = at;
  chooseGroup(k, inquiry);
  route(k, inquiry, NEW);
  const waits = k.trace.patience ?? k.trace.returns;
  if (waits && k.place[inquiry] < WITH_ROBOT) beginToWait(k, inquiry, at);
}

/** A message whose account was away, or will not look at it, or with which the buyer asks the robot for a person. */
export function message(k: Kernel, inquiry: number, at: number): void {
  k.due[inquiry] = at;
  if (k.place[inquiry] === WITH_ROBOT) handOver(k, inquiry, at);
  else if (k.online[k.account[inquiry]] === 0) toOffline(k, inquiry, at);
  else if (ignores(k, k.account[inquiry], k.turn[inquiry])) {
    catchUp(k, k.account[inquiry], at, inquiry);
    ignore(k, inquiry, at);
    if (k.lined > 0) push(k.events, at, rankOf(SLOT, k.account[inquiry]));
  } else join(k, k.account[inquiry], inquiry);
}

function handOver(k: Kernel, inquiry: number, at: number): void {
  k.asked[k.turn[inquiry]] = at;
  route(k, inquiry, AGAIN);
  beginToWait(k, inquiry, at);
}

/** The account has gone: the message is routed at once, or waits for the account, for ever or for the delay. */
function toOffline(k: Kernel, inquiry: number, at: number): void {
  const account = k.account[inquiry];
  const { redispatch } = k.program;
  if (redispatch < 0) {
    letGo(k, account, at);
    route(k, inquiry, AGAIN);
    return;
  }
  if (ignores(k, account, k.turn[inquiry])) ignore(k, inquiry, at);
  else join(k, account, inquiry);
  if (at + redispatch <= k.end) push(k.events, at + redispatch, rankOf(REDISPATCH, inquiry));
}

function chooseGroup(k: Kernel, inquiry: number): void {
  const { ofScope, scopeReason, unscoped, unscopedReason, count } = k.program.groups;
  const scope = k.trace.scope[inquiry];
  const bound = scope < ofScope.length ? ofScope[scope] : -1;
  if (bound >= 0 || count === 0) {
    k.group[inquiry] = bound;
    k.groupReason[inquiry] = count === 0 ? 0 : scopeReason[scope];
    return;
  }
  const choices = unscoped.length;
  const drawn = choices > 1 ? Math.floor(uniformOf(k.draws, UNSCOPED, { entity: inquiry, index: 0 }) * choices) : 0;
  k.group[inquiry] = unscoped[drawn];
  k.groupReason[inquiry] = unscopedReason;
}

/**
 * Finds an account for an inquiry whose message came at `due`: whoever the buyer talked with lately, his own agent, a
 * robot, the group's policy, its queue, or the offline rule. While nobody at all is live the offline rule comes first.
 */
export function route(k: Kernel, inquiry: number, how: number): void {
  if (k.watch === null) decide(k, inquiry, how);
  else observed(k, inquiry, OCCASION_OF[how], () => decide(k, inquiry, how));
}

const OCCASION_OF = ['message', 'again', 'redispatch'] as const;

function decide(k: Kernel, inquiry: number, how: number): void {
  if (k.liveInRotation === 0) {
    whileNobodyIsLive(k, inquiry, how);
    return;
  }
  const recent = recentContact(k, inquiry);
  if (recent >= 0) {
    give(k, inquiry, recent);
    return;
  }
  const agent = dedicatedAgent(k, inquiry);
  if (agent >= 0) {
    k.reason[inquiry] = DEDICATED;
    give(k, inquiry, agent);
    return;
  }
  if (how === NEW && robotFirst(k, inquiry)) return;
  const account = within(k, inquiry);
  if (account >= 0) {
    if (how === AFTER_OFFLINE) k.reason[inquiry] = REDISPATCHED;
    give(k, inquiry, account);
  } else if (how !== NEW || !robotInstead(k, inquiry)) {
    const group = k.group[inquiry];
    if (group < 0 || k.liveMembers[group] === 0) whileNobodyIsLive(k, inquiry, how);
    else lineUp(k, inquiry);
  }
}

/** Stands in the group's queue, or is turned away from a full one. */
function lineUp(k: Kernel, inquiry: number): void {
  const group = k.group[inquiry];
  if (k.lineLength[group] < k.program.groups.queueLimit[group]) joinLine(k, inquiry);
  else k.place[inquiry] = BLOCKED;
}

/** Suspended accounts in turn, where the plan says so; else the offline rule. */
function whileNobodyIsLive(k: Kernel, inquiry: number, how: number): void {
  const account = k.program.evenWhenSuspended ? evenly(k, inquiry) : NOBODY;
  if (account < 0) {
    routeOffline(k, inquiry, how);
    return;
  }
  k.reason[inquiry] = ALL_SUSPENDED_EVEN;
  give(k, inquiry, account);
}

function routeOffline(k: Kernel, inquiry: number, how: number): void {
  const offline = k.isNight ? k.program.night : k.program.day;
  const account = offline.rule.choose(k, inquiry, offline);
  if (account === NOBODY) k.place[inquiry] = IGNORED;
  else if (account === INTO_QUEUE) lineUp(k, inquiry);
  else if (account === INTO_POOL) {
    if (how === NEW && robotSettles(k, inquiry)) return;
    k.reason[inquiry] = offline.reason;
    joinPool(k, inquiry);
  } else {
    k.reason[inquiry] = offline.reason;
    give(k, inquiry, account);
  }
}
