import { factsOf, membersWho, withoutRotation } from '../facts.ts';
import type { Rule } from './rule.ts';

/** A deactivated login in rotation: with everybody offline it is given inquiries all the same, and nobody reads it. */
export const deactivatedInRotation = {
  id: 'deactivated_in_rotation',
  severity: 'warning',
  find(plan, shop) {
    const { settings } = factsOf(plan, shop);
    return membersWho(plan, (account) => settings.get(account)?.deactivated === true);
  },
  fix: (plan, { detail }) => withoutRotation(plan, detail.account!, detail.group),
} as const satisfies Rule;
