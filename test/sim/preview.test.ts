import { describe, expect, test } from 'vitest';
import type { Group, Plan } from '../../src/model/plan.ts';
import { POLICY_IDS, WEIGHT_MODES } from '../../src/model/plan.ts';
import { POLICY_FACTS } from '../../src/model/policyFacts.ts';
import { nextInquiries, PREVIEWED } from '../../src/sim/preview.ts';
import { AFTER, asIs, shop, YING } from '../views/shop.ts';

const withGroup = (change: Partial<Group>, plan: Plan = asIs): Plan => ({
  ...plan,
  groups: [{ ...plan.groups[0], ...change }],
});
const weights = (...list: readonly number[]): Group['members'] =>
  asIs.groups[0].members.map((member, i) => ({ ...member, weight: list[i] }));
const dealt = (plan: Plan, seed = 1): number[] | undefined =>
  nextInquiries(shop, plan, { group: 'all', seed })?.given.map(({ count }) => count);

describe('the next hundred inquiries of a group', () => {
  test('go by weight where weights are shares', () => {
    expect(dealt(withGroup({ members: weights(3, 1, 1) }))).toEqual([60, 20, 20]);
  });

  test('fill quotas of the day and of the hour before anybody gets more', () => {
    for (const mode of ['per-day', 'per-hour'] as const)
      expect(dealt(withGroup({ weights: mode, members: weights(5, 20, 75) }))).toEqual([5, 20, 75]);
  });

  test('are drawn where weights are probabilities, the same for the same seed', () => {
    const drawn = withGroup({ weights: 'probability', members: weights(3, 1, 0) });
    expect(dealt(drawn, 7)).toEqual(dealt(drawn, 7));
    expect(dealt(drawn, 7)).not.toEqual(dealt(drawn, 8));
    expect(dealt(drawn, 7)?.[2]).toBe(0);
  });

  test('pass by who is suspended, deactivated or out of rotation, and miss nobody for being off duty', () => {
    const plan: Plan = {
      ...asIs,
      accounts: asIs.accounts.map((one) => ({ ...one, suspended: one.account === AFTER, shifts: [] })),
    };
    expect(dealt(plan)).toEqual([50, 50, 0]);
    const removed = asIs.groups[0].members.map((one) => ({ ...one, inRotation: one.account !== YING }));
    expect(dealt(withGroup({ members: removed }, plan))).toEqual([0, 100, 0]);
    const nobody = { ...plan, accounts: plan.accounts.map((one) => ({ ...one, deactivated: true })) };
    expect(nextInquiries(shop, nobody, { group: 'all', seed: 1 })).toMatchObject({ nobody: PREVIEWED });
  });

  test('heed weights under the policies that say so, and under no other', () => {
    // Who looks at open inquiries too finds none here: every one is answered before the next comes.
    for (const policy of POLICY_IDS.filter((id) => !POLICY_FACTS[id].byLoad)) {
      const [even, uneven] = [weights(1, 1, 1), weights(9, 1, 1)].map((members) =>
        dealt(withGroup({ policy, members })),
      );
      if (POLICY_FACTS[policy].byWeight) expect(uneven, policy).not.toEqual(even);
      else expect(uneven, policy).toEqual(even);
    }
  });

  test('are all accounted for, whatever the policy', () => {
    for (const policy of POLICY_IDS)
      for (const mode of WEIGHT_MODES) {
        const counts = dealt(withGroup({ policy, weights: mode, members: weights(2, 1, 1) })) ?? [];
        expect(
          counts.reduce((sum, count) => sum + count, 0),
          `${policy} ${mode}`,
        ).toBe(PREVIEWED);
      }
  });

  test('go to the first of the list where it is filled first: nobody holds anything yet', () => {
    expect(dealt(withGroup({ policy: 'fill-first' }))).toEqual([100, 0, 0]);
  });

  test('cannot be told of a group that cannot run', () => {
    expect(dealt(withGroup({ members: weights(-1, 1, 1) }))).toBeUndefined();
    expect(dealt(withGroup({ members: weights(0, 0, 0) }))).toBeUndefined();
    expect(nextInquiries(shop, asIs, { group: 'no such', seed: 1 })).toBeNull();
  });

  test('do not depend on what is wrong elsewhere in the plan', () => {
    expect(dealt({ ...asIs, name: '', offline: { kind: 'proxy', accounts: [] } })).toEqual([34, 33, 33]);
  });
});
