import type { PolicyId } from '../../model/plan.ts';
import type { Reason } from '../../model/run.ts';
import type { Kernel } from '../kernel.ts';

/** How a group picks one of its candidates: members that are live and below capacity. */
export interface Policy {
  readonly id: PolicyId;
  readonly reason: Reason;
  /** The account that receives the next inquiry of the group; −1 when there is no candidate. */
  choose(kernel: Kernel, group: number): number;
}
