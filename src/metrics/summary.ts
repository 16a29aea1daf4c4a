import type { MetricId } from './metrics.ts';

/** What is kept of one replication of one plan: numbers only, small, structured-cloneable. */
export interface Summary {
  /** One value per metric of METRICS; Infinity where a quantile lies among the unanswered, NaN where nothing was counted. */
  readonly values: Readonly<Record<MetricId, number>>;
  /** Per hour of day 0–23 (local, of the first message): the metrics that can be told by the hour. */
  readonly byHour: Readonly<Partial<Record<MetricId, Float64Array>>>;
  /**
   * Counts of first responses (inquiries) and responses (turns) in the bins of RESPONSE_BINS, one count per edge, whose
   * first is 0: `[i]` counts later than edge i, up to and with edge i + 1; the last has no end. Unanswered are in no bin.
   */
  readonly firstResponses: Uint32Array;
  readonly turnResponses: Uint32Array;
  /** Inquiries that needed a person: all but those that a robot settled. */
  readonly inquiries: number;
  readonly turns: number;
  /** Per account of the shop. */
  readonly load: AccountLoad;
}

/** Parallel arrays over `Shop.accounts`. */
export interface AccountLoad {
  readonly assigned: Float64Array; // inquiries given
  readonly answered: Float64Array; // of these, first turn answered
  readonly late: Float64Array; // of these, first response later than three minutes or never
  readonly utilisation: Float64Array; // time on replies ÷ time on duty; NaN when never on duty
  readonly peakOpen: Float64Array;
}
