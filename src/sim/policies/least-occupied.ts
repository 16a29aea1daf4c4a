import type { Kernel } from '../kernel.ts';
import { isCandidate, type Policy } from './policy.ts';

/** Fewest open inquiries relative to capacity; ties: longest since its last assignment, then first listed. */
export const leastOccupied: Policy = {
  id: 'least-occupied',
  reason: 'LEAST_OCCUPIED',
  measure: ({ open, program: { accounts, groups } }, m) => open[groups.member[m]] / accounts.capacity[groups.member[m]],
  choose,
};

function choose(kernel: Kernel, group: number): number {
  const { open, lastGiven, program } = kernel;
  const { member, offset } = program.groups;
  const { capacity } = program.accounts;
  let best = -1;
  let least = Infinity;
  for (let m = offset[group]; m < offset[group + 1]; m++) {
    if (!isCandidate(kernel, m)) continue;
    const account = member[m];
    const occupied = open[account] / capacity[account];
    if (occupied > least || (occupied === least && lastGiven[account] >= lastGiven[best])) continue;
    best = account;
    least = occupied;
  }
  return best;
}
