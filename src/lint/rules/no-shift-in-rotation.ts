import { factsOf, membersWho, withoutRotation } from '../facts.ts';
import type { Rule } from './rule.ts';

/** An account that is never on duty, in rotation. Deactivated ones have a rule of their own. */
export const noShiftInRotation = {
  id: 'no_shift_in_rotation',
  severity: 'warning',
  find(plan, shop) {
    const { hours, settings } = factsOf(plan, shop);
    return membersWho(
      plan,
      (account) => hours.get(account)?.length === 0 && settings.get(account)?.deactivated !== true,
    );
  },
  fix: (plan, { detail }) => withoutRotation(plan, detail.account!, detail.group),
} as const satisfies Rule;
