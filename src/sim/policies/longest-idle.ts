import type { Kernel } from '../kernel.ts';
import type { Policy } from './policy.ts';

/** Whoever let go of an inquiry the longest ago, accounts that never did first; ties: first listed. */
export const longestIdle: Policy = {
  id: 'longest-idle',
  reason: 'LONGEST_IDLE',
  measure: ({ lastFreed, program }, m) => lastFreed[program.groups.member[m]],
  choose,
};

function choose(kernel: Kernel, group: number): number {
  const { live, open, lastFreed, program } = kernel;
  const { member, offset } = program.groups;
  const { capacity } = program.accounts;
  let best = -1;
  for (let m = offset[group]; m < offset[group + 1]; m++) {
    const account = member[m];
    if (live[account] === 0 || open[account] >= capacity[account]) continue;
    if (best < 0 || lastFreed[account] < lastFreed[best]) best = account;
  }
  return best;
}
