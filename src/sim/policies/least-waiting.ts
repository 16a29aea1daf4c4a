import type { Kernel } from '../kernel.ts';
import { waitingFor } from '../lane.ts';
import { isCandidate, type Policy } from './policy.ts';

/** Fewest buyers who wait for a reply, the one that is being written included; ties: first listed. */
export const leastWaiting: Policy = {
  id: 'least-waiting',
  reason: 'LEAST_WAITING',
  measure: (kernel, m, inquiry) => waitingFor(kernel, kernel.program.groups.member[m], inquiry),
  choose,
};

function choose(kernel: Kernel, group: number, inquiry: number): number {
  const { member, offset } = kernel.program.groups;
  let best = -1;
  let least = Infinity;
  for (let m = offset[group]; m < offset[group + 1]; m++) {
    if (!isCandidate(kernel, m)) continue;
    const waiting = waitingFor(kernel, member[m], inquiry);
    if (waiting < least) {
      best = member[m];
      least = waiting;
    }
  }
  return best;
}
