import type { Kernel } from '../kernel.ts';
import type { Policy } from './policy.ts';

/** Fewest open inquiries per weight; ties: fewest given so far per weight, then first listed. */
export const leastLoad: Policy = {
  id: 'least-load',
  reason: 'LEAST_LOAD',
  measure: ({ open, program }, m) => open[program.groups.member[m]] / program.groups.weight[m],
  choose,
};

function choose(kernel: Kernel, group: number): number {
  const { live, open, given, program } = kernel;
  const { member, weight, offset } = program.groups;
  const { capacity } = program.accounts;
  let best = -1;
  let least = Infinity;
  let share = Infinity;
  for (let m = offset[group], end = offset[group + 1]; m < end; m++) {
    const account = member[m];
    if (live[account] === 0 || open[account] >= capacity[account]) continue;
    const load = open[account] / weight[m];
    if (load > least) continue;
    const had = given[account] / weight[m];
    if (load < least || had < share) {
      best = account;
      least = load;
      share = had;
    }
  }
  return best;
}
