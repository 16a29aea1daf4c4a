import { factsOf, withSetting } from '../facts.ts';
import type { Rule } from './rule.ts';

/** A phone that stays logged in: the account counts as online all night, is given inquiries, and nobody answers. */
export const phoneLeftOn = {
  id: 'phone_left_on',
  severity: 'warning',
  find(plan, shop) {
    const { rotation } = factsOf(plan, shop);
    if (plan.phoneCountsAsOnline === false) return [];
    return plan.accounts.flatMap(({ account, phone, suspended, deactivated }, i) =>
      phone === true && rotation.has(account) && !suspended && !deactivated
        ? [{ path: `accounts[${i}].phone`, detail: { account } }]
        : [],
    );
  },
  fix: (plan, { detail }) => withSetting(plan, detail.account!, (setting) => ({ ...setting, phone: false })),
} as const satisfies Rule;
