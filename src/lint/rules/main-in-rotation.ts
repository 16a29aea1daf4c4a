import { factsOf, membersWho, withoutRotation } from '../facts.ts';
import type { Rule } from './rule.ts';

/** The owner's login in rotation: it gets buyers while the owner does other things. */
export const mainInRotation = {
  id: 'main_in_rotation',
  severity: 'notice',
  find(plan, shop) {
    const { roles } = factsOf(plan, shop);
    return membersWho(plan, (account) => roles.get(account) === 'main');
  },
  fix: (plan, { detail }) => withoutRotation(plan, detail.account!, detail.group),
} as const satisfies Rule;
