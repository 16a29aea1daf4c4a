import type { PackId } from './pack.ts';
import type { SumId } from './sums.ts';

/** How a metric's values are written: shares of 1, milliseconds, counts, or the shop's currency. */
export type MetricUnit = 'share' | 'ms' | 'count' | 'money';

/** A figure that a plan is judged by. */
export interface Metric {
  readonly id: string;
  readonly pack: PackId;
  readonly unit: MetricUnit;
  readonly better: 'higher' | 'lower';
  /** Over answered ones only: a plan that loses more of its slow inquiries looks better. Said wherever it is shown. */
  readonly survivors: boolean;
  /** The same figure as an aggregate over the rows of one plan in `table` (see db/schema), one an inquiry or a turn. */
  readonly table: 'run_inquiry' | 'run_turn' | 'run_account';
  readonly sql: string;
  /** Where the figure is Σ part ÷ Σ whole over inquiries, or (whole `null`) Σ part: it can be told over any days. */
  readonly sum?: readonly [SumId, SumId | null];
  /** Of the whole replay: it has no value for a selection of inquiries. */
  readonly wholeOnly?: true;
  /** Decimals that its values need; counts are whole unless told. */
  readonly digits?: number;
  /** Told only where there is something to tell: neither 0 nor undefined under both plans. */
  readonly onlyIfAny?: true;
}
