import type { Kernel } from '../kernel.ts';
import { isCandidate, type Policy } from './policy.ts';

/** A weight is a number of people a day. */
export const weightedPerDay: Policy = {
  id: 'weighted',
  weights: 'per-day',
  reason: 'WEIGHT',
  counts: 'day',
  choose: (kernel, group) => byQuota(kernel, group, kernel.givenToday),
};

/** A weight is a number of people a clock hour. */
export const weightedPerHour: Policy = {
  ...weightedPerDay,
  weights: 'per-hour',
  counts: 'hour',
  choose: (kernel, group) => byQuota(kernel, group, kernel.givenThisHour),
};

/**
 * By weight, evenly interleaved, among those who were given fewer than their weight in the period; when everybody who
 * could receive has reached it, among all of them.
 */
function byQuota(kernel: Kernel, group: number, given: Int32Array): number {
  const { member, weight } = kernel.program.groups;
  const below = richest(kernel, group, (m) => given[member[m]] < weight[m]);
  return below >= 0 ? below : richest(kernel, group, () => true);
}

function richest(kernel: Kernel, group: number, counts: (member: number) => boolean): number {
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
