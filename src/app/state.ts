import type { Problem } from '../base/result.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { Thresholds } from '../compare/thresholds.ts';
import type { IntakeOptions, IntakeProgress, Preview, QualityReport } from '../model/intake.ts';
import type { BuyerModel } from '../model/buyers.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Plan, PlanId } from '../model/plan.ts';
import { sameJson } from '../model/json.ts';
import type { SavedQuestion } from '../model/savedQuestions.ts';
import type { Lesson } from '../model/scenario.ts';
import type { Shop } from '../model/shop.ts';
import type { AccountDay, Side, SideReport } from '../model/side.ts';
import type { LoggedFigures } from '../metrics/logged.ts';
import { NO_FILTER, type Filter } from '../metrics/filter.ts';
import type { PackId } from '../metrics/pack.ts';
import type { Summary } from '../metrics/summary.ts';
import type { FilteredResult } from './filtered.ts';
import type { SharedState } from './shared-settings.ts';
import type { Slot } from './slots.ts';

export const PAGES = ['data', 'compare', 'query'] as const;
export type Page = (typeof PAGES)[number];
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Everything that the screen shows; immutable, replaced as a whole by commands. */
export interface AppState {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly page: Page;
  readonly log: LoadedLog | null;
  readonly intake: IntakeState;
  readonly plans: readonly Plan[];
  /** The two plans that are shown beside one another: `a` is the baseline, `b` the challenger that is looked at. */
  readonly a: PlanId;
  readonly b: PlanId;
  /** All plans that are compared with `a`, in the order of their letters, `b` among them; at most MOST_CHALLENGERS, each once. */
  readonly challengers: readonly PlanId[];
  /** By whose rules plans are judged. */
  readonly pack: PackId;
  /** What the user calls too small to matter. */
  readonly thresholds: Thresholds;
  /** Open in the plan editor, or `null`. */
  readonly editing: PlanId | null;
  /** What is wrong with each plan; a plan with problems is a draft that cannot run. */
  readonly problems: Readonly<Record<PlanId, readonly Problem[]>>;
  readonly planFile: PlanFileState;
  /** Said at the top of the page until it is dismissed: what was wrong with the address. */
  readonly notice: readonly Problem[];
  /** The link that was opened last: put in place, or waiting for a log that has its accounts. */
  readonly shared: SharedState | null;
  readonly replications: number;
  readonly seed: number;
  /** What is supposed of the buyers, the same under every plan; with problems (see `buyerProblems`) nothing can run. */
  readonly buyers: BuyerModel;
  /** Whether plans are replayed again by themselves when something changes. */
  readonly live: boolean;
  /** What was to be replayed last, whatever became of it. */
  readonly ordered: Ordered | null;
  readonly run: RunState;
  /** Result of the last complete run; it may be older than the plans (see `isStale`). */
  readonly result: RunResult | null;
  /** Which inquiries are shown; all of them where it has no parts. */
  readonly filter: Filter;
  /** The result over these inquiries; it may be of an older filter or result (see `shownResult`). */
  readonly filtered: FilteredResult | null;
  /** The filter whose inquiries are listed in the sheet beside, or `null`. */
  readonly listed: Filter | null;
  /** The inquiry that is looked into, or `null`. */
  readonly why: Why | null;
  /** Whether the tables of the log are in DuckDB yet; after `failed`, `retryTables` tries again. */
  readonly tables: TablesState;
  /** The user's own questions to the tables. */
  readonly questions: readonly SavedQuestion[];
  /** Whether there is an edit of plans to take back, or one to do again. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export type TablesState = 'loading' | 'ready' | 'failed';

export interface LoadedLog {
  readonly source: 'sample' | 'import';
  readonly report: QualityReport;
  /** Every rejected row as CSV without a header: file, line, column, value, code of the reason. */
  readonly rejected: Blob;
  readonly shop: Shop;
  readonly logged: LoggedFigures;
  /** What the sample shop teaches; empty for a log of one's own. */
  readonly lessons: readonly Lesson[];
  /** Whether it was read, unasked, as files of its kind were the last time. */
  readonly remembered: boolean;
  /** The work of each account on each day: as the log shows it, and as tables that were dropped beside it tell. */
  readonly days: { readonly logged: readonly AccountDay[]; readonly told: readonly AccountDay[] };
  /** What became of the files that were dropped beside it. */
  readonly sides: readonly SideFile[];
  /** Whether buyers of this log leave when nobody answers; only who left can come back. */
  readonly buyersLeave: boolean;
}

/** A file that was dropped beside a log, and how many of its accounts the log does not know. */
export interface SideFile {
  readonly kind: Side['kind'];
  readonly report: SideReport;
  readonly accounts: number;
  readonly unknown: readonly string[];
}

export type IntakeState =
  | { readonly status: 'idle' }
  | { readonly status: 'looking'; readonly file: string }
  | {
      readonly status: 'preview';
      readonly kinds: readonly KindOfFile[];
      /** Files that are no log but go with it: they are read when it is there. */
      readonly sides: readonly string[];
      readonly options: IntakeOptions;
    }
  | {
      readonly status: 'running';
      /** Whether it is the sample shop that comes in. */
      readonly sample: boolean;
      readonly file: string;
      readonly progress: IntakeProgress;
      /** What was dropped meanwhile; it is looked at when this import has ended. */
      readonly waiting: readonly string[];
    }
  | { readonly status: 'refused'; readonly file: string; readonly problems: readonly Problem[] };

/** Files with the same header, which are read in the same way. */
export interface KindOfFile {
  /** Their positions among the files that were opened, and their names. */
  readonly at: readonly number[];
  readonly files: readonly string[];
  readonly bytes: number;
  /** Parts of the first file; empty where there is no choice. */
  readonly parts: readonly string[];
  /** The first of them. */
  readonly preview: Preview;
  /** Whose guess the mapping is: ours, the user's, or what was settled for this header the last time. */
  readonly by: 'guess' | 'user' | 'memory';
}

/** How the last file of a plan ended. */
export type PlanFileState =
  | { readonly status: 'idle' }
  | { readonly status: 'opened'; readonly file: string; readonly plan: PlanId }
  | { readonly status: 'refused'; readonly file: string; readonly problems: readonly Problem[] };

export type RunState =
  | { readonly status: 'idle' }
  | {
      readonly status: 'running';
      readonly done: number;
      readonly total: number;
      /** What is known so far; it lives and ends with the run, and never becomes a result. */
      readonly partial: Compared | null;
    }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly problems: readonly Problem[] };

/** Plans that a baseline can be compared with at a time. */
export const MOST_CHALLENGERS = 3;

/** A plan and how it does against the baseline. */
export interface Rival {
  readonly plan: Plan;
  readonly comparison: Comparison;
}

/** Comparisons and what was asked for; `comparison.replications` of the `replications` are in each. */
export interface Compared {
  readonly a: Plan;
  /** The rival that is looked at, and how it does. */
  readonly b: Plan;
  readonly comparison: Comparison;
  /** All plans that were compared with `a`, `b` among them. */
  readonly rivals: readonly Rival[];
  readonly seed: number;
  readonly buyers: BuyerModel;
  readonly replications: number;
}

/** A rival with the summaries of its replications, and what the shop may hold at once under it. */
export interface RunRival extends Rival {
  readonly summaries: readonly Summary[];
  readonly capacity: Float64Array;
}

/** A complete run: all replications are in the comparisons, and their summaries are there. */
export interface RunResult extends Compared {
  readonly rivals: readonly RunRival[];
  /** How many inquiries the shop may hold at once under A, by quarter of the local day; empty where it is not known. */
  readonly capacityA: Float64Array;
  readonly summariesA: readonly Summary[];
  readonly summariesB: readonly Summary[];
}

/** The same result with another of its rivals looked at; unchanged where it has no such rival. */
export function lookingAt(result: RunResult, b: PlanId): RunResult {
  const rival = result.rivals.find(({ plan }) => plan.id === b);
  if (rival === undefined || rival.plan === result.b) return result;
  return { ...result, ...rivalOf(result, b), summariesB: rival.summaries };
}

/** One rival as the one that is looked at; nothing changes where there is no such rival. */
function rivalOf({ rivals }: Compared, id: PlanId): Partial<Pick<Compared, 'b' | 'comparison'>> {
  const rival = rivals.find(({ plan }) => plan.id === id);
  return rival === undefined ? {} : { b: rival.plan, comparison: rival.comparison };
}

/** One inquiry under the plans that are compared, in one replication of them. */
export interface Why {
  readonly inquiry: number;
  readonly seed: number;
  readonly buyers: BuyerModel;
  readonly replication: number;
  /** The baseline and the challenger that is looked at; one where they are the same plan. */
  readonly answers: readonly WhyAnswer[];
}

/** Why it went where it went under one plan; neither an explanation nor problems: still being worked out. */
export interface WhyAnswer {
  readonly plan: Plan;
  /** Under which letter it was compared when the question was asked. */
  readonly slot: Slot;
  readonly explanation: Explanation | null;
  readonly problems: readonly Problem[];
}

export const planOf = (state: AppState, id: PlanId): Plan | undefined => state.plans.find((plan) => plan.id === id);

/** Plans, baseline first, and how they are replayed. */
export interface Ordered {
  readonly plans: readonly Plan[];
  readonly replications: number;
  readonly seed: number;
  readonly buyers: BuyerModel;
}

/** What a run would replay now; `null` without a log, or where a plan is missing. */
export function orderOf(state: AppState): Ordered | null {
  const { a, log, replications, seed, buyers } = state;
  const ids = [a, ...state.challengers];
  const plans = ids.map((id) => planOf(state, id)).filter((plan) => plan !== undefined);
  return log === null || plans.length < ids.length ? null : { plans, replications, seed, buyers };
}

/** Whether what a run would replay now is what was to be replayed last. */
export function isOrdered(state: AppState): boolean {
  const { ordered } = state;
  const now = orderOf(state);
  if (now === null || ordered === null) return now === ordered;
  return (
    now.replications === ordered.replications &&
    now.seed === ordered.seed &&
    sameJson(now.buyers, ordered.buyers) &&
    now.plans[0] === ordered.plans[0] &&
    now.plans.length === ordered.plans.length &&
    now.plans.every((plan) => ordered.plans.includes(plan))
  );
}

/** Turns of all replays that a run would need now. */
export function turnsToReplay(state: AppState): number {
  const order = orderOf(state);
  return order === null ? 0 : order.plans.length * order.replications * (state.log?.report.turns ?? 0);
}

/** Whether the settings have changed since a comparison was asked for. */
export const isOutdated = (state: AppState, { a, rivals, seed, replications, buyers }: Compared): boolean =>
  a !== planOf(state, state.a) ||
  rivals.length !== state.challengers.length ||
  state.challengers.some((id) => !rivals.some(({ plan }) => plan === planOf(state, id))) ||
  seed !== state.seed ||
  !sameJson(buyers, state.buyers) ||
  replications !== state.replications;

/** Whether the settings have changed since the result was computed; a stale result is dimmed. */
export const isStale = (state: AppState): boolean => state.result !== null && isOutdated(state, state.result);

/** What is known so far of a run that goes on; nothing where a filter is set, which no run knows of. */
export function partialOf({ run, b, filter }: AppState): Compared | null {
  const partial = run.status === 'running' && filter.parts.length === 0 ? run.partial : null;
  return partial && { ...partial, ...rivalOf(partial, b) };
}

/** What the sentence and the table show: what is known of a run that goes on, else the result of the last. */
export const shownOf = (state: AppState): Compared | null => partialOf(state) ?? shownResult(state);

/**
 * The result over the inquiries that the filter lets through, or over all. While another filter or another result is
 * being told the one before stays, so that figures of all inquiries never stand under a filter; the first has none before.
 */
export const shownResult = ({ filter, filtered, result }: AppState): RunResult | null =>
  filter.parts.length > 0 ? (filtered ?? result) : result;

/** The filter that the shown result is over, which the filter of now may be ahead of. */
export const shownFilter = (state: AppState): Filter =>
  shownResult(state) === state.filtered && state.filtered !== null ? state.filtered.filter : NO_FILTER;
