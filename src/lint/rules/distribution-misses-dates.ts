import { isAutomatic } from '../../model/plan.ts';
import { factsOf, neededDates, ruleAt, withRule } from '../facts.ts';
import type { Rule } from './rule.ts';

/** A click that does not pick all dates of the messages: midnight splits a night, and one of its halves stays in the pool. */
export const distributionMissesDates = {
  id: 'distribution_misses_dates',
  severity: 'warning',
  find(plan, shop) {
    return factsOf(plan, shop).rules.flatMap(({ path, rule, closed }) => {
      if (rule.kind !== 'pool' || rule.distribution === null || isAutomatic(rule.distribution)) return [];
      const { at, dates: picked } = rule.distribution;
      const dates = neededDates(closed, at).filter((date) => !picked.includes(date));
      return dates.length === 0
        ? []
        : [
            {
              path: `${path}.distribution.dates`,
              detail: { clock: at, dates },
            },
          ];
    });
  },
  fix(plan, { path, detail: { dates = [] } }) {
    const rule = ruleAt(plan, path);
    if (rule.kind !== 'pool' || rule.distribution === null || isAutomatic(rule.distribution)) return plan;
    const all = [...rule.distribution.dates, ...dates].sort((x, y) => x - y);
    return withRule(plan, path, { ...rule, distribution: { ...rule.distribution, dates: all } });
  },
} as const satisfies Rule;
