import { HOUR, type Ms } from '../base/units.ts';
import type { Employment, Plan } from '../model/plan.ts';
import type { Shop } from '../model/shop.ts';

/** What a plan pays its people, parallel to `Shop.accounts`. */
export interface Pay {
  /** In the shop's currency, per paid hour; NaN = not told. */
  readonly hourlyCost: Float64Array;
  /** Paid hours a week that a full-time contract guarantees; 0 without one. */
  readonly contractHours: Float64Array;
  readonly employment: readonly (Employment | null)[];
}

/** What was worked in one replay, per account, and what came of it. */
export interface Worked extends Pay {
  /** Time on shift inside the replay, breaks included. */
  readonly paidMs: Float64Array;
  /** Time spent on replies. */
  readonly busyMs: Float64Array;
  /** Local days that the replay spans; a part of a day is a part. */
  readonly days: number;
  /** Inquiries with a first answer. */
  readonly answered: number;
}

export interface Costs {
  /** Pay of all accounts with a cost, in the shop's currency; NaN where no account has one. */
  readonly cost: number;
  /** `cost` per answered inquiry; NaN where there is no cost, Infinity where nothing was answered for it. */
  readonly costPerAnswered: number;
  /** Paid time of all accounts, guaranteed time included, that was not spent on replies; ≥ 0. */
  readonly idlePaidMs: Ms;
}

const DAYS_OF_WEEK = 7;

/** What the plan says of pay; an account that it does not know is paid nothing. */
export function payOf({ accounts }: Plan, shop: Shop): Pay {
  const settings = new Map(accounts.map((setting) => [setting.account, setting]));
  const of = shop.accounts.map(({ id }) => settings.get(id));
  return {
    hourlyCost: Float64Array.from(of, (setting) => setting?.hourlyCost ?? NaN),
    contractHours: Float64Array.from(of, (setting) => setting?.contractHours ?? 0),
    employment: of.map((setting) => setting?.employment ?? null),
  };
}

/**
 * Paid time per account, in ms: its time on shift, and of full-time accounts with contract hours at least
 * contract hours × days ÷ 7.
 */
export function paidTime({ paidMs, contractHours, employment, days }: Worked): Float64Array {
  return paidMs.map((onShift, account) =>
    employment[account] === 'full-time'
      ? Math.max(onShift, (contractHours[account] * HOUR * days) / DAYS_OF_WEEK)
      : onShift,
  );
}

/** What the people cost: Σ paid time × hourly cost, over the accounts whose cost is told. */
export function costs(worked: Worked): Costs {
  const { hourlyCost, busyMs, answered } = worked;
  const paid = paidTime(worked);
  const priced = hourlyCost.some((perHour) => !Number.isNaN(perHour));
  const cost = paid.reduce((sum, ms, a) => sum + (Number.isNaN(hourlyCost[a]) ? 0 : (ms / HOUR) * hourlyCost[a]), 0);
  return {
    cost: priced ? cost : NaN,
    costPerAnswered: priced ? (answered > 0 ? cost / answered : Infinity) : NaN,
    idlePaidMs: paid.reduce((sum, ms, a) => sum + Math.max(0, ms - busyMs[a]), 0),
  };
}
