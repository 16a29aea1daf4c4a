import { zoneOf } from '../base/civil.ts';
import { DAY } from '../base/units.ts';
import type { Plan } from '../model/plan.ts';
import { ONLINE_BIT, SUSPENDED_BIT, type Journals } from '../model/run.ts';
import type { Shop } from '../model/shop.ts';
import { spanOf, type TraceFacts } from './facts.ts';
import { addSpan, meanOfQuarters, quarterSums } from './quarters.ts';

/**
 * How many inquiries the shop may hold at once, for every quarter of an hour of the local day (96): the mean, over the
 * days from the first to the last message of the log, of Σ capacity of the accounts that are online, in rotation in some
 * group, and not suspended by the plan. An account that is suspended for holding too much still has its capacity: it is
 * used.
 */
export function capacityByQuarter({ accounts }: Journals, plan: Plan, facts: TraceFacts): Float64Array {
  const { shop } = facts;
  const { from: firstDay, count: days } = spanOf(facts);
  const { toLocal } = zoneOf(shop.timeZone);
  const capacity = capacities(plan, shop);
  const sums = quarterSums(firstDay * DAY);
  /** Since when each account receives; NaN: it does not. */
  const since = new Float64Array(shop.accounts.length).fill(NaN);
  const end = (firstDay + days) * DAY;
  const add = (account: number, until: number): void => {
    const from = Math.max(since[account], firstDay * DAY);
    if (from < until) addSpan(sums, from, Math.min(until, end), capacity[account]);
  };
  accounts.account.forEach((account, row) => {
    const at = Math.min(toLocal(accounts.at[row]), end);
    const receives = (accounts.state[row] & (ONLINE_BIT | SUSPENDED_BIT)) === ONLINE_BIT;
    if (receives === !Number.isNaN(since[account])) return;
    if (!receives) add(account, at);
    since[account] = receives ? at : NaN;
  });
  since.forEach((_, account) => add(account, end));
  return meanOfQuarters(sums, days);
}

/** Per account of the shop; 0 of those that are in rotation nowhere. */
function capacities({ accounts, groups }: Plan, shop: Shop): number[] {
  const inRotation = new Set(
    groups.flatMap(({ members }) => members.filter((member) => member.inRotation).map(({ account }) => account)),
  );
  return shop.accounts.map(({ id }) =>
    inRotation.has(id) ? (accounts.find(({ account }) => account === id)?.capacity ?? 0) : 0,
  );
}
