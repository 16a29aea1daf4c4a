import { DAY, SECOND, type EpochMs } from '../../base/units.ts';
import { SENDERS } from '../../model/log.ts';
import type { MessageRows } from '../rows/message-rows.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');

/** What tells whom an agent answers where his row does not say it; the order is that of `Candidates.clues`. */
export const CLUES = [
  'silence', // log(1 + s) since the last message of the buyer or to him
  'nearer', // log(1 + n), n candidates whose last message is later
  'answered', // 1: this agent has answered him before
  'next', // log(1 + s) until the buyer writes again, at most a day
] as const;

/**
 * Log odds that a step of each clue adds: a conditional logit, fitted by maximum likelihood to the first of three
 * public help channels whose conversations were told apart by hand (test/log/sessions/channels.test.ts fits it again
 * and holds it against the other two).
 */
export const ODDS: readonly number[] = [-0.7, -1.28, 1.67, -0.21];

/** Most buyers whom a message may answer. */
const MOST = 8;

/** Whom an agent's message may answer, the one with the latest message first. */
export interface Candidates {
  count: number;
  readonly buyer: Int32Array; // an id of `names`
  readonly clues: Float64Array; // CLUES of the first, then of the second, …
}

/** Which candidate the agent's message on a row answers; −1 = none of them. */
export type Choose = (candidates: Candidates, row: number) => number;

/** Takes the candidate with the highest odds; of equals the one with the latest message. */
export const likeliestBy =
  (odds: readonly number[]): Choose =>
  ({ count, clues }) => {
    let best = -1;
    let most = -Infinity;
    for (let i = 0; i < count; i++) {
      let sum = 0;
      for (let k = 0; k < odds.length; k++) sum += odds[k] * clues[i * odds.length + k];
      if (sum > most) [best, most] = [i, sum];
    }
    return best;
  };

/** A buyer with whom somebody may be speaking. */
interface Open {
  readonly buyer: number;
  last: EpochMs;
  next: EpochMs;
  readonly agents: Set<number>;
}

/**
 * Gives every message of a channel that many buyers share a buyer, where only buyers' own rows name one: an agent
 * answers one of those who spoke or were spoken to last, a machine the nearest of them. Nobody there yet: it stays −1.
 * The gap between inquiries plays no part in it.
 * @param order rows by time
 * @returns how many messages of agents were given to somebody
 */
export function giveBuyers(rows: MessageRows, order: Int32Array, choose: Choose = likeliestBy(ODDS)): number {
  const next = nextOfBuyer(rows, order);
  const channels = new Map<number, Open[]>();
  const candidates: Candidates = {
    count: 0,
    buyer: new Int32Array(MOST),
    clues: new Float64Array(MOST * CLUES.length),
  };
  const among: Open[] = [];
  let given = 0;
  for (const row of order) {
    const at = rows.at[row];
    let open = channels.get(rows.scope[row]);
    if (open === undefined) channels.set(rows.scope[row], (open = []));
    if (rows.sender[row] === BUYER) {
      const one = heard(open, rows.buyer[row], at);
      one.next = next[row];
      toFront(open, one, at);
    } else if (rows.sender[row] === AGENT) {
      const agent = rows.account[row];
      look(open, { agent, at }, among, candidates);
      const chosen = candidates.count === 0 ? -1 : choose(candidates, row);
      if (chosen < 0) continue;
      given++;
      rows.buyer[row] = among[chosen].buyer;
      among[chosen].agents.add(agent);
      toFront(open, among[chosen], at);
    } else if (open.length > 0) rows.buyer[row] = open[0].buyer;
  }
  return given;
}

/** When the buyer of each buyer's message writes again in the same channel. */
function nextOfBuyer(rows: MessageRows, order: Int32Array): Float64Array {
  const scopes = rows.scopes.size + 1;
  const next = new Float64Array(rows.kept);
  const later = new Map<number, EpochMs>();
  for (let i = order.length - 1; i >= 0; i--) {
    const row = order[i];
    if (rows.sender[row] !== BUYER) continue;
    const key = rows.buyer[row] * scopes + rows.scope[row] + 1;
    next[row] = later.get(key) ?? Infinity;
    later.set(key, rows.at[row]);
  }
  return next;
}

/** The buyer as he is known in the channel; whoever has been overtaken by all others is new. */
const heard = (open: readonly Open[], buyer: number, at: EpochMs): Open =>
  open.find((one) => one.buyer === buyer) ?? { buyer, last: at, next: at, agents: new Set() };

function toFront(open: Open[], one: Open, at: EpochMs): void {
  one.last = at;
  const from = open.findIndex(({ buyer }) => buyer === one.buyer);
  if (from >= 0) open.splice(from, 1);
  open.unshift(one);
  // One more than can be candidates: the agent himself may be a buyer here.
  if (open.length > MOST + 1) open.pop();
}

function look(
  open: readonly Open[],
  { agent, at }: { readonly agent: number; readonly at: EpochMs },
  among: Open[],
  candidates: Candidates,
): void {
  let count = 0;
  for (const one of open) {
    if (one.buyer === agent || count === MOST) continue;
    among[count] = one;
    candidates.buyer[count] = one.buyer;
    const { clues } = candidates;
    const first = CLUES.length * count;
    clues[first] = logSeconds(at - one.last);
    clues[first + 1] = Math.log1p(count);
    clues[first + 2] = one.agents.has(agent) ? 1 : 0;
    clues[first + 3] = logSeconds(Math.min(DAY, one.next - at));
    count++;
  }
  candidates.count = count;
}

const logSeconds = (ms: number): number => Math.log1p(ms / SECOND);
