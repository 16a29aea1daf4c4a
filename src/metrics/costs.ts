import { HOUR } from '../base/units.ts';
import type { Replay } from '../model/run.ts';
import { total } from './sums.ts';

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

/** What accounts did and held, all together. */
export interface Work {
  /** Time spent on replies ÷ time at work. */
  readonly utilisation: number;
  /** Inquiries that an account had at once: time that inquiries were with accounts ÷ time at work. */
  readonly concurrency_mean: number;
  /** Most inquiries that one account held at once. */
  readonly concurrency_peak: number;
}

/** NaN where nobody was at work, and the peak where there is no account. `held`: ms per inquiry, see ReplayRows. */
export function work(
  { busyMs, onlineMs, peakOpen }: Pick<Replay, 'busyMs' | 'onlineMs' | 'peakOpen'>,
  heldMs: number,
): Work {
  const atWork = total(onlineMs);
  return {
    utilisation: atWork > 0 ? total(busyMs) / atWork : NaN,
    concurrency_mean: atWork > 0 ? heldMs / atWork : NaN,
    concurrency_peak: peakOpen.length > 0 ? Math.max(...peakOpen) : NaN,
  };
}

/**
 * Gini's coefficient of what was given to accounts that were given anything: 0 where all had the same, near 1 where one
 * had it all; 2 Σ i·xᵢ / (n Σ x) − (n + 1) / n over x ascending (Gini 1912). NaN where nobody was given anything.
 */
export function gini(given: ArrayLike<number>): number {
  const some = Float64Array.from(given)
    .filter((value) => value > 0)
    .sort();
  const weighted = some.reduce((sum, value, i) => sum + (i + 1) * value, 0);
  return (2 * weighted) / (some.length * total(some)) - (some.length + 1) / some.length;
}
