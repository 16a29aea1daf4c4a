import { PICK, uniformOf } from '../draw.ts';
import type { Kernel } from '../kernel.ts';
import { isCandidate, type Policy } from './policy.ts';

/** Any candidate, all alike. */
export const random: Policy = {
  id: 'random',
  reason: 'RANDOM',
  choose: (kernel, group, inquiry) => drawn(kernel, group, inquiry, () => 1),
};

/** Any candidate, by weight; draws are independent, so that short runs of luck are not evened out. */
export const weightedByChance: Policy = {
  id: 'weighted',
  weights: 'probability',
  reason: 'WEIGHT',
  choose: (kernel, group, inquiry) => drawn(kernel, group, inquiry, (m) => kernel.program.groups.weight[m]),
};

/** A candidate with the probability of its weight; the draw belongs to the inquiry and its turn. */
function drawn(kernel: Kernel, group: number, inquiry: number, weightOf: (member: number) => number): number {
  const { member, offset } = kernel.program.groups;
  let total = 0;
  for (let m = offset[group]; m < offset[group + 1]; m++) if (isCandidate(kernel, m)) total += weightOf(m);
  const turn = kernel.turn[inquiry] - kernel.trace.turnOffset[inquiry];
  let left = uniformOf(kernel.draws, PICK, { entity: inquiry, index: turn }) * total;
  let last = -1;
  for (let m = offset[group]; m < offset[group + 1]; m++) {
    if (!isCandidate(kernel, m)) continue;
    last = member[m];
    left -= weightOf(m);
    if (left < 0) break;
  }
  return last;
}
