import type { TraceFacts } from './facts.ts';
import { SLOW_MS, SLOW_REPLIES } from './generic-metrics.ts';
import type { Times } from './turns.ts';

/**
 * Slow replies of an inquiry as they are kept, a byte: those that its last account gave, at most SLOW_REPLIES, which is
 * all that a count up to there needs; and whether others gave some, whose inquiry, account and number stand in
 * `slowElsewhere`, in threes, by ascending inquiry.
 */
export const OWN = SLOW_REPLIES;
export const ELSEWHERE = OWN + 1;

/**
 * By inquiry: how many slow replies it must have for them to be kept. A buyer's only inquiry of a day with fewer than
 * SLOW_REPLIES makes no slow response, whatever is selected.
 */
export function tellingSlow({ buyerDay, dayOfBuyerDay }: TraceFacts): Uint8Array {
  const inquiries = new Int32Array(dayOfBuyerDay.length);
  for (const of of buyerDay) inquiries[of]++;
  return Uint8Array.from(buyerDay, (of) => (inquiries[of] > 1 ? 1 : SLOW_REPLIES));
}

/** The turns of an inquiry that were asked: first ≤ turn < end. */
interface Asked {
  readonly inquiry: number;
  readonly first: number;
  readonly end: number;
}

/**
 * What is kept of the slow replies of an inquiry. A reply is its account's that gave it (`Replay.by`), else the inquiry's
 * last one's, as in AccountLoad; those of others are added to `elsewhere`.
 */
export function slowReplies(
  { replay, respondedAt }: Times,
  { inquiry, first, end }: Asked,
  elsewhere: number[],
): number {
  const { asked, by, account } = replay;
  const start = elsewhere.length;
  let own = 0;
  for (let t = first; t < end; t++) {
    if (!(respondedAt[t] - asked[t] > SLOW_MS)) continue;
    if (by[t] < 0 || by[t] === account[inquiry]) own++;
    else addTo(elsewhere, start, { inquiry, account: by[t] });
  }
  return Math.min(own, SLOW_REPLIES) | (elsewhere.length > start ? ELSEWHERE : 0);
}

/** One more reply of an account, among those of its inquiry, which begin at `start`. */
function addTo(elsewhere: number[], start: number, { inquiry, account }: { inquiry: number; account: number }): void {
  let at = start;
  while (at < elsewhere.length && elsewhere[at + 1] !== account) at += 3;
  if (at < elsewhere.length) elsewhere[at + 2]++;
  else elsewhere.push(inquiry, account, 1);
}
