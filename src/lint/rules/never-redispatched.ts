import { factsOf } from '../facts.ts';
import { covers, inWeek, weekdayOf, clockOf } from '../week.ts';
import type { Rule } from './rule.ts';

/** Somebody goes off duty while others stay, and what still waits for him waits until he is back. */
export const neverRedispatched = {
  id: 'never_redispatched',
  severity: 'warning',
  find(plan, shop) {
    if (plan.redispatch !== 'never') return [];
    const { staff, hours, open } = factsOf(plan, shop);
    for (const account of staff) {
      const spans = hours.get(account) ?? [];
      const leaves = spans.find(
        (minute, i) => i % 2 === 1 && !covers(spans, inWeek(minute)) && open[inWeek(minute)] > 0,
      );
      if (leaves === undefined) continue;
      const detail = { account, days: [weekdayOf(leaves - 1)], clock: clockOf(inWeek(leaves)) };
      return [{ path: 'redispatch', detail }];
    }
    return [];
  },
  /** The platform's usual delay. */
  fix: (plan) => ({ ...plan, redispatch: { afterSeconds: 180 } }),
} as const satisfies Rule;
