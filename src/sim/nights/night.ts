import type { ManualDistribution, OfflineRule, ProxyShare } from '../../model/plan.ts';
import type { Reason } from '../../model/run.ts';
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
  /** Accounts that the rule names, with weights. */
  shares(rule: OfflineRule): readonly ProxyShare[];
  /** The distribution that the rule asks for at a clock time; `null`: none. */
  distribution(rule: OfflineRule): ManualDistribution | null;
  /** An account, INTO_POOL, INTO_QUEUE or NOBODY. */
  choose(kernel: Kernel, inquiry: number, offline: Offline): number;
}
