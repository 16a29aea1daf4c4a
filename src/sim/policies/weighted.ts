import type { Kernel } from '../kernel.ts';
import { isCandidate, type Policy } from './policy.ts';

const everybody = (): boolean => true;

/** Shares by weight, evenly interleaved. */
export const weighted: Policy = {
  id: 'weighted',
  weights: 'share',
  measure: ({ credit, program }, m) => credit[m] + program.groups.weight[m],
  reason: 'WEIGHT',
  choose: (kernel, group) => inProportion(kernel, group, everybody),
};

/**
 * Smooth weighted round robin: every candidate that counts gains its weight, the richest receives and pays what all
 * gained; ties: first listed. Who cannot receive now neither gains nor counts. −1 when nobody does.
 */
export function inProportion(kernel: Kernel, group: number, counts: (member: number) => boolean): number {
  const { credit, program } = kernel;
  const { member, weight, offset } = program.groups;
  let best = -1;
  let total = 0;
  for (let m = offset[group]; m < offset[group + 1]; m++) {
    if (!isCandidate(kernel, m) || !counts(m)) continue;
    credit[m] += weight[m];
    total += weight[m];
    if (best < 0 || credit[m] > credit[best]) best = m;
  }
  if (best < 0) return -1;
  credit[best] -= total;
  return member[best];
}
