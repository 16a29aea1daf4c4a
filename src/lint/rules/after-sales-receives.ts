import { factsOf, withSetting } from '../facts.ts';
import type { Rule } from './rule.ts';

/** An after-sales account in rotation and not suspended: it is given new inquiries, and nobody watches it. */
export const afterSalesReceives = {
  id: 'after_sales_receives',
  severity: 'warning',
  find(plan, shop) {
    const { rotation, roles } = factsOf(plan, shop);
    return plan.accounts.flatMap(({ account, suspended, deactivated }, i) =>
      rotation.has(account) && roles.get(account) === 'after-sale' && !suspended && !deactivated
        ? [{ path: `accounts[${i}].suspended`, detail: { account } }]
        : [],
    );
  },
  fix: (plan, { detail }) => withSetting(plan, detail.account!, (setting) => ({ ...setting, suspended: true })),
} as const satisfies Rule;
