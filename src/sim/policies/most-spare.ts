import type { Kernel } from '../kernel.ts';
import { isCandidate, type Policy } from './policy.ts';

/** Most free slots; ties: longest since its last assignment, then first listed. */
export const mostSpare: Policy = {
  id: 'most-spare',
  reason: 'MOST_SPARE',
  measure: ({ open, program: { accounts, groups } }, m) => accounts.capacity[groups.member[m]] - open[groups.member[m]],
  choose,
};

function choose(kernel: Kernel, group: number): number {
  const { open, lastGiven, program } = kernel;
  const { member, offset } = program.groups;
  const { capacity } = program.accounts;
  let best = -1;
  let most = 0;
  for (let m = offset[group]; m < offset[group + 1]; m++) {
    if (!isCandidate(kernel, m)) continue;
    const account = member[m];
    const spare = capacity[account] - open[account];
    if (spare < most || (spare === most && lastGiven[account] >= lastGiven[best])) continue;
    best = account;
    most = spare;
  }
  return best;
}
