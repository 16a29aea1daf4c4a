import type { Plan } from '../../model/plan.ts';
import { factsOf } from '../facts.ts';
import { covers } from '../week.ts';
import type { Rule } from './rule.ts';

/** A dedicated agent that no buyer of the membership ever meets: never available while the shop is open. */
export const dedicatedOffDuty = {
  id: 'dedicated_off_duty',
  severity: 'warning',
  find(plan, shop) {
    const { hours, open, settings } = factsOf(plan, shop);
    const isMet = (account: string): boolean => {
      const setting = settings.get(account);
      if (setting === undefined || setting.suspended) return false;
      const spans = hours.get(account) ?? [];
      return open.some((staff, minute) => staff > 0 && covers(spans, minute));
    };
    return (plan.dedicated?.accounts ?? []).flatMap(({ account, weight }, i) =>
      weight > 0 && !isMet(account) ? [{ path: `dedicated.accounts[${i}]`, detail: { account } }] : [],
    );
  },
  /** The buyers of that agent are shared out among the others; without others, they are routed like everybody. */
  fix(plan, { detail }) {
    const { dedicated, ...without } = plan;
    if (dedicated === undefined) return plan;
    const accounts = dedicated.accounts.filter(({ account }) => account !== detail.account);
    const fixed: Plan = accounts.some(({ weight }) => weight > 0)
      ? { ...plan, dedicated: { ...dedicated, accounts } }
      : without;
    return fixed;
  },
} as const satisfies Rule;
