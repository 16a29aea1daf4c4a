import { isAutomatic, type ManualDistribution, type Plan } from '../model/plan.ts';
import type { AccountId, Shop } from '../model/shop.ts';

/** What stands out in a plan, by the mistakes that managers make. */
export interface Standing {
  /** After-sales accounts that routing gives new inquiries: in rotation, not suspended, still used. */
  readonly afterSales: readonly AccountId[];
  /** Deactivated accounts that are still in rotation. */
  readonly deactivated: readonly AccountId[];
  /** A message pool by day or night that nobody distributes. */
  readonly neverDistributed: boolean;
  readonly nightProxy: readonly AccountId[];
  /** The click that empties the pool of the night. */
  readonly nightPool: ManualDistribution | null;
}

export function standing(plan: Plan, shop: Shop): Standing {
  const inRotation = new Set(
    plan.groups.flatMap(({ members }) => members.filter((member) => member.inRotation).map(({ account }) => account)),
  );
  const routed = plan.accounts.filter(({ account }) => inRotation.has(account));
  const roles = new Map(shop.accounts.map(({ id, role }) => [id, role]));
  const night = plan.night?.rule;
  const rules = [plan.offline, ...(night ? [night] : [])];
  return {
    afterSales: routed
      .filter(
        ({ account, suspended, deactivated }) => !suspended && !deactivated && roles.get(account) === 'after-sale',
      )
      .map(({ account }) => account),
    deactivated: routed.filter(({ deactivated }) => deactivated).map(({ account }) => account),
    neverDistributed: rules.some((rule) => rule.kind === 'pool' && rule.distribution === null),
    nightProxy: night?.kind === 'proxy' ? night.accounts.map(({ account }) => account) : [],
    nightPool:
      night?.kind === 'pool' && night.distribution && !isAutomatic(night.distribution) ? night.distribution : null,
  };
}

/** A plan with accounts suspended or resumed. */
export const withSuspended = (plan: Plan, accounts: readonly AccountId[], suspended: boolean): Plan => ({
  ...plan,
  accounts: plan.accounts.map((setting) => (accounts.includes(setting.account) ? { ...setting, suspended } : setting)),
});
