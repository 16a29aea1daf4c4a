import { CHOICE, uniformOf } from '../draw.ts';
import type { Kernel } from '../kernel.ts';
import { NOBODY, type Night } from './night.ts';

/** A random member of the inquiry's group by weight, whatever its state: whoever is listed, deactivated ones included. */
export const members: Night = {
  kind: 'members',
  reason: 'OFFLINE_MEMBER',
  shares: () => [],
  distribution: () => null,
  choose,
};

function choose(kernel: Kernel, inquiry: number): number {
  const group = kernel.group[inquiry];
  if (group < 0) return NOBODY;
  const { offset, member, weight } = kernel.program.groups;
  const end = offset[group + 1];
  let total = 0;
  for (let m = offset[group]; m < end; m++) total += weight[m];
  const turn = kernel.turn[inquiry] - kernel.trace.turnOffset[inquiry];
  let left = uniformOf(kernel.draws, CHOICE, { entity: inquiry, index: turn }) * total;
  for (let m = offset[group]; m < end; m++) {
    left -= weight[m];
    if (left < 0) return member[m];
  }
  return end > offset[group] ? member[end - 1] : NOBODY;
}
