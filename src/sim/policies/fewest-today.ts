import type { Kernel } from '../kernel.ts';
import { isCandidate, type Policy } from './policy.ts';

/** Fewest inquiries given since midnight, whatever gave them; ties: first listed. Whoever comes late is flooded. */
export const fewestToday: Policy = {
  id: 'fewest-today',
  reason: 'FEWEST_TODAY',
  counts: 'day',
  measure: ({ givenToday, program }, m) => givenToday[program.groups.member[m]],
  choose,
};

function choose(kernel: Kernel, group: number): number {
  const { givenToday } = kernel;
  const { member, offset } = kernel.program.groups;
  let best = -1;
  for (let m = offset[group]; m < offset[group + 1]; m++) {
    if (isCandidate(kernel, m) && (best < 0 || givenToday[member[m]] < givenToday[best])) best = member[m];
  }
  return best;
}
