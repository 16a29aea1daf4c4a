import { HOUR } from '../base/units.ts';
import type { Replay } from '../model/run.ts';

/** What the people of one replay cost. */
export interface Costs {
  /** Σ paid time × hourly cost over the accounts whose cost is told ÷ answered inquiries, in the shop's currency. */
  readonly cost_per_answered: number;
  /** Paid time of these accounts that was not spent on replies, in ms; ≥ 0. */
  readonly idle_paid: number;
}

/** Both NaN where no account has a cost; a cost for which nothing was answered is Infinity per answer. */
export function costs(
  { paidMs, busyMs, hourlyCost }: Pick<Replay, 'paidMs' | 'busyMs' | 'hourlyCost'>,
  answered: number,
): Costs {
  let cost = NaN;
  let idle = NaN;
  for (let account = 0; account < hourlyCost.length; account++) {
    const perHour = hourlyCost[account];
    if (Number.isNaN(perHour)) continue;
    cost = (cost || 0) + (paidMs[account] / HOUR) * perHour;
    idle = (idle || 0) + Math.max(0, paidMs[account] - busyMs[account]);
  }
  return { cost_per_answered: cost / answered, idle_paid: idle };
}
