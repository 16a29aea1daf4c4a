import type { TraceFacts } from './facts.ts';
import { SLOW_REPLIES } from './generic-metrics.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import { ELSEWHERE, OWN } from './slow.ts';

/** Slow replies by buyer × day and account, up to SLOW_REPLIES: memory that is used again. */
export interface SlowCounts {
  /** Of the account that came first on that day of the buyer, most often the only one. */
  readonly account: Int16Array;
  readonly replies: Uint8Array;
  /** Of further ones, by buyer-day × accounts + account. */
  readonly further: Map<number, number>;
}

export const emptySlow = ({ dayOfBuyerDay }: TraceFacts): SlowCounts => ({
  account: new Int16Array(dayOfBuyerDay.length),
  replies: new Uint8Array(dayOfBuyerDay.length),
  further: new Map(),
});

/** Slow responses, into a sum by day: accounts × buyers × days with as many slow replies as SLOW_REPLIES. */
export function countSlow(
  { day, buyerDay, shop }: TraceFacts,
  { account, slow: slowOf, slowElsewhere }: ReplayRows,
  selection: Selection,
  { sum, slow }: { readonly sum: Float64Array; readonly slow: SlowCounts },
): void {
  slow.replies.fill(0);
  slow.further.clear();
  const accounts = shop.accounts.length;
  let next = 0;
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    const replies = slowOf[i];
    if (replies === 0) continue;
    const of = buyerDay[i];
    if ((replies & OWN) > 0 && account[i] >= 0)
      sum[day[i]] += reached(slow, { of, by: account[i], accounts }, replies & OWN);
    if (replies < ELSEWHERE) continue;
    while (slowElsewhere[next] < i) next += 3;
    for (; slowElsewhere[next] === i; next += 3)
      sum[day[i]] += reached(slow, { of, by: slowElsewhere[next + 1], accounts }, slowElsewhere[next + 2]);
  }
}

/** Adds slow replies of an account to a buyer on a day. @returns 1 if they have become a slow response by that, else 0 */
function reached(
  { account, replies, further }: SlowCounts,
  { of, by, accounts }: { of: number; by: number; accounts: number },
  more: number,
): number {
  if (replies[of] === 0) account[of] = by;
  const isFirst = account[of] === by;
  const key = of * accounts + by;
  const before = isFirst ? replies[of] : (further.get(key) ?? 0);
  const after = Math.min(before + more, SLOW_REPLIES);
  if (isFirst) replies[of] = after;
  else further.set(key, after);
  return before < SLOW_REPLIES && after === SLOW_REPLIES ? 1 : 0;
}
