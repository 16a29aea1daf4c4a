import type { Kernel } from '../kernel.ts';
import type { Policy } from './policy.ts';
import { inProportion, weighted } from './weighted.ts';

/** A weight is a number of people a day. */
export const weightedPerDay: Policy = {
  id: 'weighted',
  weights: 'per-day',
  reason: 'WEIGHT',
  counts: 'day',
  measure: ({ givenToday, program }, m) => givenToday[program.groups.member[m]] / program.groups.weight[m],
  choose: (kernel, group, inquiry) => byQuota(kernel, group, inquiry, kernel.givenToday),
};

/** A weight is a number of people a clock hour. */
export const weightedPerHour: Policy = {
  ...weightedPerDay,
  weights: 'per-hour',
  counts: 'hour',
  measure: ({ givenThisHour, program }, m) => givenThisHour[program.groups.member[m]] / program.groups.weight[m],
  choose: (kernel, group, inquiry) => byQuota(kernel, group, inquiry, kernel.givenThisHour),
};

/**
 * By weight, evenly interleaved, among those who were given fewer than their weight in the period; when everybody who
 * could receive has reached it, among all of them.
 */
function byQuota(kernel: Kernel, group: number, inquiry: number, given: Int32Array): number {
  const { member, weight } = kernel.program.groups;
  const below = inProportion(kernel, group, (m) => given[member[m]] < weight[m]);
  return below >= 0 ? below : weighted.choose(kernel, group, inquiry);
}
