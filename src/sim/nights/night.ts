import type { Distribution, OfflineRule, ProxyShare } from '../../model/plan.ts';
import type { Reason } from '../../model/run.ts';
import type { Shop } from '../../model/shop.ts';
import type { Kernel } from '../kernel.ts';
import type { Offline } from '../program.ts';

/** What `choose` answers when no account is meant. */
export const NOBODY = -1;
export const INTO_POOL = -2;
export const INTO_QUEUE = -3;

/** One kind of offline rule: who receives while nobody is available. */
export interface Night {
  readonly kind: OfflineRule['kind'];
  readonly reason: Reason;
  /** Accounts that the rule means, with weights. */
  shares(rule: OfflineRule, shop: Shop): readonly ProxyShare[];
  /** The distribution of the pool that the rule asks for; `null`: none. */
  distribution(rule: OfflineRule): Distribution | null;
  /** An account, INTO_POOL, INTO_QUEUE or NOBODY. */
  choose(kernel: Kernel, inquiry: number, offline: Offline): number;
}

/** The accounts that the rule means take turns by weight (smooth weighted round robin); NOBODY where it means none. */
export function inTurn(kernel: Kernel, _inquiry: number, offline: Offline): number {
  const { accounts, weights } = offline;
  const credit = offline === kernel.program.night ? kernel.nightCredit : kernel.dayCredit;
  let best = NOBODY;
  let total = 0;
  for (let i = 0; i < accounts.length; i++) {
    credit[i] += weights[i];
    total += weights[i];
    if (best < 0 || credit[i] > credit[best]) best = i;
  }
  if (best < 0) return NOBODY;
  credit[best] -= total;
  return accounts[best];
}
