import { factsOf } from '../../lint/facts.ts';
import { headcount, type WeekSpans } from '../../lint/week.ts';
import type { Plan } from '../../model/plan.ts';
import type { AccountId, Shop } from '../../model/shop.ts';

/** When an account is on duty in a week. */
export interface OnDuty {
  readonly account: AccountId;
  readonly week: WeekSpans;
}

export interface Coverage {
  /** Accounts in rotation, neither suspended nor deactivated, in the order of the shop. */
  readonly accounts: readonly OnDuty[];
  /** How many of them are on duty at least, per hour of the week from Monday 00:00. */
  readonly least: readonly number[];
}

/** Who covers the week under a plan; hours as logged are the week that the log's days make together. */
export function coverageOf(plan: Plan, shop: Shop): Coverage {
  const { rotation, settings, hours } = factsOf(plan, shop);
  const accounts = shop.accounts.flatMap(({ id }): OnDuty[] => {
    const setting = settings.get(id);
    if (!rotation.has(id) || setting === undefined || setting.suspended || setting.deactivated) return [];
    return [{ account: id, week: hours.get(id) ?? [] }];
  });
  const count = headcount(accounts.map(({ week }) => week));
  const least = Array.from({ length: 7 * 24 }, (_, hour) => Math.min(...count.subarray(hour * 60, hour * 60 + 60)));
  return { accounts, least };
}
