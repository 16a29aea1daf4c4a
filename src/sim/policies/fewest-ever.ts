import type { Kernel } from '../kernel.ts';
import { isCandidate, type Policy } from './policy.ts';

/** Fewest inquiries given since the replay began, whatever gave them; ties: first listed. */
export const fewestEver: Policy = {
  id: 'fewest-ever',
  reason: 'FEWEST_EVER',
  measure: ({ given, program }, m) => given[program.groups.member[m]],
  choose,
};

function choose(kernel: Kernel, group: number): number {
  const { given } = kernel;
  const { member, offset } = kernel.program.groups;
  let best = -1;
  for (let m = offset[group]; m < offset[group + 1]; m++) {
    if (isCandidate(kernel, m) && (best < 0 || given[member[m]] < given[best])) best = member[m];
  }
  return best;
}
