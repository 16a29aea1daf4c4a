import type { HourlyMetricId, MetricId } from './metrics.ts';

/** What is kept of one replication of one plan, of all inquiries or of a selection: numbers only, structured-cloneable. */
export interface Summary {
  /**
   * One value per metric of METRICS; Infinity where a quantile lies among the unanswered, NaN where nothing was counted,
   * and under a selection where the metric is `wholeOnly`.
   */
  readonly values: Readonly<Record<MetricId, number>>;
  /** Per hour of day 0–23 (local, of an inquiry's first message): the metrics that can be told by the hour. */
  readonly byHour: Readonly<Partial<Record<MetricId, Float64Array>>>;
  readonly byDay: DaySums;
  readonly byWeekHour: WeekHourSums;
  /**
   * Counts of first responses (inquiries) and responses (turns) in the bins of RESPONSE_BINS, one count per edge, whose
   * first is 0: `[i]` counts later than edge i, up to and with edge i + 1; the last has no end. Unanswered are in no bin.
   */
  readonly firstResponses: Uint32Array;
  readonly turnResponses: Uint32Array;
  /** First responses by hour of day of the first message, hour-major: per hour RESPONSE_BINS.length + 1 counts, the last of them never answered. */
  readonly firstResponsesByHour: Uint32Array;
  /** Inquiries that needed a person: all but those that a robot settled. */
  readonly inquiries: number;
  readonly turns: number;
  /** Per account of the shop. */
  readonly load: AccountLoad;
  readonly flow: Flow;
  /**
   * Inquiries that were with an account, mean over the days of the log, for every quarter of an hour of the local day
   * (96): from when its last account was given it until that account's last reply.
   */
  readonly openByQuarter: Float64Array;
}

/** Sums by local day of an inquiry's first message, from which a metric can be told over any set of days. */
export interface DaySums {
  /** Local days since 1970 on which anything was asked in the log, ascending; a selection may leave some of them empty. */
  readonly days: Int32Array;
  /** Of metrics that are Σ part ÷ Σ whole over days (or Σ part, where `whole` is null). Others are left out. */
  readonly ratios: Readonly<Partial<Record<MetricId, Ratio>>>;
  /** First responses of inquiries that needed a person, day-major: per day RESPONSE_BINS.length + 1 counts, the last of them never answered. */
  readonly firstResponses: Uint32Array;
}

/** Parallel arrays; several metrics may share one. */
export interface Ratio {
  readonly part: Float64Array;
  readonly whole: Float64Array | null;
}

/** Sums by weekday × hour of the first message: 24 · (ISO weekday − 1) + hour, 168 cells. */
export type WeekHourSums = Readonly<Record<HourlyMetricId, Ratio>>;

/**
 * Parallel arrays over `Shop.accounts`. An inquiry counts for the account that had it last, with all its turns; a turn that
 * another one passed on unanswered counts for that one as well, as asked and not answered, the first as a late inquiry.
 */
export interface AccountLoad {
  readonly assigned: Float64Array; // times that it was given an inquiry; of a selection: the inquiries that it had last or passed on unanswered
  readonly answered: Float64Array; // inquiries whose first turn was answered
  readonly late: Float64Array; // inquiries with a first response later than three minutes or never, and those whose first turn it passed on
  readonly turns: Float64Array; // turns that were asked, and those that it passed on
  readonly waits: Float64Array; // turns that were answered
  readonly waitMs: Float64Array; // Σ of their responses
  readonly utilisation: Float64Array; // time on replies ÷ time on duty; NaN when never on duty, and of a selection
  readonly peakOpen: Float64Array; // NaN of a selection
}

/** How many inquiries went from which group to which account to which outcome: parallel arrays, only what there is, ascending. */
export interface Flow {
  readonly group: Int16Array; // index into Plan.groups; −1 = none
  readonly account: Int16Array; // index into Shop.accounts; −1 = nobody
  readonly outcome: Uint8Array; // index into OUTCOMES
  readonly count: Uint32Array;
}
