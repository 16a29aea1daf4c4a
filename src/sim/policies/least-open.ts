import type { Kernel } from '../kernel.ts';
import type { Policy } from './policy.ts';

/** Fewest open inquiries; ties: longest since its last assignment, then first listed. */
export const leastOpen: Policy = {
  id: 'least-open',
  reason: 'LEAST_OPEN',
  measure: ({ open, program }, m) => open[program.groups.member[m]],
  choose,
};

function choose(kernel: Kernel, group: number): number {
  const { live, open, lastGiven, program } = kernel;
  const { member, offset } = program.groups;
  const { capacity } = program.accounts;
  let best = -1;
  for (let m = offset[group]; m < offset[group + 1]; m++) {
    const account = member[m];
    if (live[account] === 0 || open[account] >= capacity[account]) continue;
    if (
      best < 0 ||
      open[account] < open[best] ||
      (open[account] === open[best] && lastGiven[account] < lastGiven[best])
    ) {
      best = account;
    }
  }
  return best;
}
