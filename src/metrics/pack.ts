import type { Ms } from '../base/units.ts';
import type { MetricId } from './metrics.ts';

/** Rule books of figures, in the order in which they are offered. */
export const PACK_IDS = [
  'generic',
  'taobao-2022',
  'taobao-2020',
  'reply-rate',
  'pinduoduo',
  'pinduoduo-2019',
  'feige',
  'jd',
  'kuaishou',
] as const;
export type PackId = (typeof PACK_IDS)[number];
/** Those that are a platform's, with one rule for all of their figures. */
export type RuledPackId = Exclude<PackId, 'generic'>;

/**
 * How a platform counts. Robot-only inquiries are in no figure of a platform: neither what a robot settled nor what it
 * left without a person being asked for. A transferred turn is judged by the time until anybody answered it.
 */
export interface Rule {
  /**
   * What is counted once: every turn · every inquiry · a buyer on each local day, the day being that of an inquiry's
   * first message · a buyer over all of the log.
   */
  readonly unit: 'turn' | 'inquiry' | 'buyer-day' | 'buyer';
  /** Which questions are looked at: all turns, or those that open an inquiry. */
  readonly questions: 'all' | 'openings';
  /** Local hours in which a question counts, by the time of its message: from ≤ hour < to, 0–24. */
  readonly hours: { readonly from: number; readonly to: number };
  /** Where the clock of a reply starts: with the message, or when the inquiry came into the account's list after it. */
  readonly clock: 'message' | 'list';
  /** In time: answered within that; `null`: answered at all. */
  readonly threshold: Ms | null;
  /** A unit of several questions is in time if none of them was late, or if any of them was in time. */
  readonly inTime: 'none-late' | 'any';
  /** What a question counts that was sent while no account was logged in, where that is known: as any other, as late, or not. */
  readonly unattended: 'counts' | 'late' | 'left-out';
  /** After that much silence since our reply a question opens a new inquiry. */
  readonly silence?: Ms;
  /** The mean response, where there is one: replies count as at most that long, and what an unanswered turn counts. */
  readonly mean?: { readonly cap: Ms; readonly unanswered: 'as-cap' | 'left-out' };
}

/** A rule book: a version of a platform's figures, or what any shop can be told by. */
export interface Pack {
  readonly id: PackId;
  /** First year of this version; `null`: not versioned, or in force since a year that is not told. */
  readonly since: number | null;
  readonly rule: Rule | null;
  readonly metrics: readonly MetricId[];
  /** The one figure that the pack judges plans by. */
  readonly headline: MetricId;
}
