import type { Kernel } from '../kernel.ts';
import { isCandidate, type Policy } from './policy.ts';

/** The first of the list that can receive: one account up to its capacity, then the next. */
export const fillFirst: Policy = { id: 'fill-first', reason: 'FILL_FIRST', choose };

function choose(kernel: Kernel, group: number): number {
  const { member, offset } = kernel.program.groups;
  for (let m = offset[group]; m < offset[group + 1]; m++) if (isCandidate(kernel, m)) return member[m];
  return -1;
}
