import type { Group } from '../../model/plan.ts';
import { withoutRotation } from '../facts.ts';
import type { Rule } from './rule.ts';

/** A share below one twentieth of the group's average is tiny. */
const TINY = 1 / 20;

const average = ({ members }: Group): number => {
  const weights = members.filter(({ inRotation, weight }) => inRotation && weight > 0).map(({ weight }) => weight);
  return weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
};
/** Whether weights are compared with each other: a number of people, and policies that do not read them, are not. */
const readsShares = ({ policy, weights = 'share' }: Group): boolean =>
  policy === 'least-load' || (policy === 'weighted' && (weights === 'share' || weights === 'probability'));

/** An account in rotation with a weight of 0, which receives nothing, or with next to nothing. */
export const weightZeroOrTiny = {
  id: 'weight_zero_or_tiny',
  severity: 'notice',
  find(plan) {
    return plan.groups.flatMap((group, g) => {
      const usual = average(group);
      // A group of zeros cannot run: that is a problem, not a finding.
      if (Number.isNaN(usual)) return [];
      return group.members.flatMap(({ account, weight, inRotation }, m) =>
        inRotation && (weight === 0 || (readsShares(group) && weight < usual * TINY))
          ? [
              {
                path: `groups[${g}].members[${m}].weight`,
                detail: { account, group: group.id, count: weight },
              },
            ]
          : [],
      );
    });
  },
  /** Weight 0 is being out of rotation, said clearly; what a tiny weight was meant to be only a person knows. */
  fix: (plan, { detail }) => (detail.count === 0 ? withoutRotation(plan, detail.account!, detail.group) : plan),
} as const satisfies Rule;
