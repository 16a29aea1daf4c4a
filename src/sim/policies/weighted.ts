import type { Kernel } from '../kernel.ts';
import type { Policy } from './policy.ts';

/**
 * Shares by weight, evenly interleaved (smooth weighted round robin): every candidate gains its weight, the richest
 * receives and pays what all gained; ties: first listed. Who cannot receive now neither gains nor counts.
 */
export const weighted: Policy = { id: 'weighted', weights: 'share', reason: 'WEIGHT', choose };

function choose(kernel: Kernel, group: number): number {
  const { live, open, credit, program } = kernel;
  const { member, weight, offset } = program.groups;
  const { capacity } = program.accounts;
  let best = -1;
  let total = 0;
  for (let m = offset[group]; m < offset[group + 1]; m++) {
    const account = member[m];
    if (live[account] === 0 || open[account] >= capacity[account]) continue;
    credit[m] += weight[m];
    total += weight[m];
    if (best < 0 || credit[m] > credit[best]) best = m;
  }
  if (best < 0) return -1;
  credit[best] -= total;
  return member[best];
}
