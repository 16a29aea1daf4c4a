import type { Kernel } from './kernel.ts';
import { waitingFor } from './lane.ts';
import { NOBODY } from './nights/night.ts';
import { leastWaiting } from './policies/least-waiting.ts';
import { isCandidate } from './policies/policy.ts';
import { reasonCode } from './program.ts';

const BUSY_RULE = reasonCode('BUSY_RULE');
const OVERFLOW = reasonCode('OVERFLOW');

/** Whom the inquiry's group takes, or the groups that it overflows into, with reason and group set; NOBODY in none of them. */
export function within(k: Kernel, inquiry: number): number {
  const group = k.group[inquiry];
  if (group < 0) return NOBODY;
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
  const bound = busyAbove[group];
  for (let m = offset[group]; m < offset[group + 1]; m++) {
    // Nobody has more buyers waiting than inquiries open.
    if (k.open[member[m]] <= bound || !isCandidate(k, m) || waitingFor(k, member[m], inquiry) <= bound) continue;
    return leastWaiting.choose(k, group, inquiry);
  }
  return NOBODY;
}

/** While everybody who is online is suspended: the next of the group's members who is online and has a slot, in turn. */
export function evenly(k: Kernel, inquiry: number): number {
  const group = k.group[inquiry];
  if (group < 0) return NOBODY;
  const { offset, member } = k.program.groups;
  const { capacity } = k.program.accounts;
  const size = offset[group + 1] - offset[group];
  for (let step = 0; step < size; step++) {
    const place = (k.evenCursor[group] + step) % size;
    const account = member[offset[group] + place];
    if (k.online[account] === 0 || k.open[account] >= capacity[account]) continue;
    k.evenCursor[group] = place + 1;
    return account;
  }
  return NOBODY;
}

/** The buyer's own agent, if he can receive or the buyer waits for him whatever; NOBODY where the buyer has none. */
export function dedicatedAgent(k: Kernel, inquiry: number): number {
  const { dedicated, accounts } = k.program;
  if (dedicated === null) return NOBODY;
  const agent = dedicated.agent[k.trace.buyer[inquiry]];
  if (agent < 0) return NOBODY;
  const receives = k.live[agent] === 1 && k.open[agent] < accounts.capacity[agent];
  return receives || dedicated.waits ? agent : NOBODY;
}
