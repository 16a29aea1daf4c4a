import { clockMinutes, isAutomatic } from '../../model/plan.ts';
import { factsOf, isThere, ruleAt, withRule } from '../facts.ts';
import { inWeek, MINUTES_OF_WEEK } from '../week.ts';
import type { Rule } from './rule.ts';

const MINUTES_OF_DAY = MINUTES_OF_WEEK / 7;

/** A click that hands messages to an account that is not on shift then, on days on which others are. */
export const distributionOffShift = {
  id: 'distribution_off_shift',
  severity: 'warning',
  find(plan, shop) {
    const facts = factsOf(plan, shop);
    const isOpen = (day: number): boolean =>
      facts.open.subarray((day - 1) * MINUTES_OF_DAY, day * MINUTES_OF_DAY).some((staff) => staff > 0);
    return facts.rules.flatMap(({ path, rule }) => {
      if (rule.kind !== 'pool' || rule.distribution === null || isAutomatic(rule.distribution)) return [];
      const { at, accounts } = rule.distribution;
      const click = clockMinutes(at);
      if (accounts === 'by-rules' || Number.isNaN(click)) return [];
      return accounts.flatMap((account, i) => {
        const days = [1, 2, 3, 4, 5, 6, 7].filter(
          (day) => isOpen(day) && !isThere(facts, account, inWeek((day - 1) * MINUTES_OF_DAY + click)),
        );
        if (days.length === 0) return [];
        const detail = { account, days, clock: at };
        return [{ path: `${path}.distribution.accounts[${i}]`, detail }];
      });
    });
  },
  /** Routing knows who is there. */
  fix(plan, { path }) {
    const rule = ruleAt(plan, path);
    if (rule.kind !== 'pool' || rule.distribution === null || isAutomatic(rule.distribution)) return plan;
    return withRule(plan, path, { ...rule, distribution: { ...rule.distribution, accounts: 'by-rules' } });
  },
} as const satisfies Rule;
