import type { Kernel } from '../kernel.ts';
import { isCandidate, type Policy } from './policy.ts';

/** One after the other in the order of the list, from the one after whoever was last; who cannot receive is passed over. */
export const roundRobin: Policy = { id: 'round-robin', reason: 'ROUND_ROBIN', choose };

function choose(kernel: Kernel, group: number): number {
  const { cursor, program } = kernel;
  const { member, offset } = program.groups;
  const from = offset[group];
  const size = offset[group + 1] - from;
  for (let step = 0; step < size; step++) {
    const place = (cursor[group] + step) % size;
    if (!isCandidate(kernel, from + place)) continue;
    cursor[group] = place + 1;
    return member[from + place];
  }
  return -1;
}
