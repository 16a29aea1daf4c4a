import type { Verdict } from '../../compare/comparison.ts';
import type { MetricId } from '../../metrics/metrics.ts';
import type { Slot } from '../../app/slots.ts';

/** A paired difference that is already written in figures, with its place in the sentence. */
export interface Told {
  readonly metric: MetricId;
  readonly value: string;
  readonly interval: string;
  readonly unit: string;
}

export interface Judged {
  readonly a: string;
  readonly b: string;
  /** Letter of the challenger that the sentence is about. */
  readonly slot: Slot;
  readonly verdict: Verdict;
  /** While a run goes on no word is said: what the first metrics are so far; empty where it is over. */
  readonly soFar: readonly Told[];
  /** The metric that decided; `null` where none tells the plans apart. */
  readonly by: MetricId | null;
  /** Those that were asked, in their order. */
  readonly asked: readonly MetricId[];
  /** The other challengers, each against A, judged in the same way. */
  readonly others: readonly { readonly slot: Slot; readonly verdict: Verdict }[];
  /** Metrics on which the challenger is better, worse, and those that cannot be told apart. */
  readonly better: readonly Told[];
  readonly worse: readonly Told[];
  readonly even: readonly MetricId[];
}

export interface Basis {
  readonly period: string;
  readonly days: number;
  readonly inquiries: number;
  /** In the comparison so far; fewer than were asked for while the run goes on, which makes it provisional. */
  readonly replications: number;
  readonly asked: number;
  readonly seed: number;
  /** What is supposed of buyers, in words; `null`: nothing. */
  readonly assumes: string | null;
}

export interface CompareMessages {
  readonly metrics: Record<MetricId, string>;
  readonly metricNotes: Record<MetricId, string>;
  /** The footnote of metrics that count the answered alone. */
  readonly survivors: (metrics: readonly string[]) => string;
  readonly verdicts: Record<Verdict, string>;
  readonly sentence: (judged: Judged) => string;
  /** Stands for a quantile that lies among the unanswered. */
  readonly unanswered: string;
  readonly waitingRun: (done: number, total: number) => string;
  readonly noResult: string;
  /** No inquiry needed a person: none passes the filter, or a robot settled all. */
  readonly nothing: string;
  readonly drafts: (names: readonly string[]) => string;
  readonly basis: (basis: Basis) => string;
  readonly stale: string;
  readonly notCalibrated: string;
  readonly inferredPresence: (accounts: number) => string;
  readonly copy: string;
  readonly howTitle: string;
  readonly how: (replications: number) => readonly string[];
  readonly run: string;
  readonly rerun: string;
  /** Replays by itself after a change; and what is said where the log is too long for it. */
  readonly live: string;
  readonly liveHint: string;
  readonly liveTooLong: string;
  readonly running: (done: number, total: number) => string;
  readonly replications: string;
  readonly seed: string;
  readonly tableTitle: string;
  readonly columns: {
    readonly metric: string;
    readonly difference: (slot: Slot) => string;
    readonly plot: string;
    readonly plotSoFar: string;
    readonly verdict: (slot: Slot) => string;
  };
  readonly interval: (low: string, high: string) => string;
  /** Heads the rows of accounts below the metrics. */
  readonly accountLoad: string;
  readonly allAccounts: (accounts: number) => string;
  readonly fewerAccounts: string;
  readonly differ: (
    plans: { readonly a: string; readonly b: string; readonly slot: Slot },
    changes: readonly string[],
  ) => string;
  readonly noDifference: string;
  readonly storyLate: (late: StoryLate) => string;
  readonly storyCauses: StoryCauses;
  readonly storyTitle: string;
  readonly switchSuspend: (accounts: readonly string[], slot: Slot, plan: string) => string;
  readonly lessons: string;
  readonly ownLog: string;
}

/** Of fifty inquiries, how many were answered late or never under each plan. */
export interface StoryLate {
  readonly a: string;
  readonly b: string;
  readonly lateA: number;
  readonly lateB: number;
}

/** What stands out in a plan, by the mistakes that a manager knows. */
export interface StoryCauses {
  readonly afterSales: (accounts: readonly string[]) => string;
  readonly deactivated: (accounts: readonly string[]) => string;
  readonly neverDistributed: string;
  readonly nightProxy: (accounts: readonly string[]) => string;
  readonly nightPool: (at: string) => string;
}
