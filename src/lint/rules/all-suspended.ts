import { factsOf } from '../facts.ts';
import { clockOf, headcount, weekdayOf, weekOfShifts } from '../week.ts';
import type { Rule } from './rule.ts';

/** A time at which people are on duty, and every one of them is suspended: new inquiries go where they go when all are offline. */
export const allSuspended = {
  id: 'all_suspended',
  severity: 'warning',
  find(plan, shop) {
    if (plan.allSuspended === 'even-split') return [];
    const { rotation, roles, hours, settings } = factsOf(plan, shop);
    const people = [...rotation].filter((account) => roles.get(account) !== 'after-sale');
    const there = headcount(people.map((account) => hours.get(account) ?? []));
    const pauses = people.map((account) => {
      const { suspended = false, suspendedDuring = [] } = settings.get(account) ?? {};
      return suspended ? (hours.get(account) ?? []) : during(hours.get(account) ?? [], weekOfShifts(suspendedDuring));
    });
    const paused = headcount(pauses);
    const first = there.findIndex((count, minute) => count > 0 && paused[minute] === count);
    if (first < 0) return [];
    return [{ path: 'accounts', detail: { days: [weekdayOf(first)], clock: clockOf(first) } }];
  },
  /** They share what comes, one after the other. */
  fix: (plan) => ({ ...plan, allSuspended: 'even-split' }),
} as const satisfies Rule;

/** The parts of some hours that lie in others. */
function during(hours: readonly number[], others: readonly number[]): number[] {
  const parts: number[] = [];
  for (let h = 0; h < hours.length; h += 2)
    for (let o = 0; o < others.length; o += 2) {
      const [from, to] = [Math.max(hours[h], others[o]), Math.min(hours[h + 1], others[o + 1])];
      if (from < to) parts.push(from, to);
    }
  return parts;
}
