import type { WeightShare } from '../../charts/shareOfWeight.ts';
import type { FlowCount } from '../../charts/flowNodes.ts';
import type { Plan } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';

/**
 * Of every account: the share that its weights say, and that which it was given, of the inquiries of its groups. In
 * several groups each counts by its inquiries. NaN: the account is in rotation nowhere, or nothing came.
 */
export function weightShares(plan: Plan, shop: Shop, counts: readonly FlowCount[]): WeightShare[] {
  const places = new Map(shop.accounts.map(({ id }, place) => [id, place]));
  const [expected, given, asked] = [0, 0, 0].map(() => new Float64Array(shop.accounts.length));
  plan.groups.forEach(({ members }, group) => {
    const own = counts.filter((one) => one.group === group);
    const all = own.reduce((sum, { count }) => sum + count, 0);
    const inRotation = members.filter((member) => member.inRotation);
    const weights = inRotation.reduce((sum, { weight }) => sum + weight, 0);
    for (const { account, weight } of inRotation) {
      const place = places.get(account);
      if (place === undefined || weights === 0) continue;
      asked[place] += all;
      expected[place] += (all * weight) / weights;
      for (const one of own) if (one.account === place) given[place] += one.count;
    }
  });
  return shop.accounts.map((_, place) => ({
    weight: expected[place] / asked[place],
    share: given[place] / asked[place],
  }));
}
