import type { Problem, Result } from '../base/result.ts';
import type { BuyerModel } from '../model/buyers.ts';
import type { Explanation } from '../model/explanation.ts';
import type { IntakeOptions, Mapping } from '../model/intake.ts';
import type { GroupId, Plan, PlanId } from '../model/plan.ts';
import type { Filter } from '../metrics/filter.ts';
import type { Told } from '../db/database.ts';
import type { ExportFormatId } from '../db/exports/formats.ts';
import type { QueryResult, ResultTable } from '../db/result.ts';
import type { NextInquiries } from '../sim/preview.ts';
import type { Vocabulary } from './clients/tables.ts';
import type { MetricId } from '../metrics/metrics.ts';
import type { PackId } from '../metrics/pack.ts';
import type { ComparisonWords } from './comparison-file.ts';
import type { AppState, Locale, Page, Theme } from './state.ts';
import type { Which } from './why-commands.ts';

export type { NextInquiries } from '../sim/preview.ts';
export type { Vocabulary } from './clients/tables.ts';
export { EXPORT_FORMAT_IDS, EXPORT_FORMATS, type ExportFormatId } from '../db/exports/formats.ts';
export type { Refusal } from '../db/permitted.ts';
export { inquiriesBehind } from '../db/picked.ts';
export { questionOf, QUESTIONS, type ComparedPlans, type QuestionId } from '../db/queries/prepared-questions.ts';
export {
  QueryError,
  type Cell,
  type Place,
  type QueryResult,
  type ResultColumn,
  type ResultTable,
} from '../db/result.ts';
export { TABLES, TABLE_IDS, type ColumnDoc, type TableDoc, type TableId } from '../db/schema.ts';

/** What a result is saved as, and under which name. */
export interface ExportOrder {
  /** CSV unless told. */
  readonly format?: ExportFormatId;
  /** Name of the file; its extension is added where it lacks. */
  readonly name?: string;
}

/** Inquiries that were picked on one page to be looked at on another. */
export interface PickedInquiries {
  /** Numbers as in `inquiry.id`, ascending, each once. */
  readonly inquiries: Uint32Array;
  /** Where they come from, as the user would say it: the name of the question, or its SQL. */
  readonly from: string;
}

/** Every change that a button, a key, the URL or the console can ask for. Views get this object and nothing else. */
export interface Commands {
  setLocale(locale: Locale): void;
  setTheme(theme: Theme): void;
  goTo(page: Page): void;
  /** Opens what was dropped, picked or pasted: one file that holds a plan is a plan, all else is a log. */
  open(files: readonly File[]): Promise<void>;
  /** Looks at the files of one log; those of kinds that were imported before are imported at once, as they were then. */
  openLog(files: readonly File[]): Promise<void>;
  /**
   * Looks at the files of one log and shows a preview with guesses. Refused files leave what was loaded. While an import
   * runs, the files wait for its end.
   */
  lookAt(files: readonly File[]): Promise<void>;
  setIntakeOptions(options: IntakeOptions): Promise<void>;
  /** Reads the files of one kind of the preview in another way. */
  setMapping(kind: number, mapping: Mapping): Promise<void>;
  /** Takes another sheet or entry of the file that is previewed; `null`: all that have the same header. */
  setPart(part: string | null): Promise<void>;
  /** Imports the previewed files, replays the log and compares. */
  confirmImport(): Promise<void>;
  /** Shows the preview of the log that was imported last again, as it was read. */
  reviseImport(): Promise<void>;
  /** Cancels a running import or dismisses a preview or a refusal. */
  cancelImport(): void;
  openSample(): Promise<void>;
  /**
   * Looks at B against the baseline A. Without `others` the challengers of now stay in their places: B takes the place
   * that was looked at, unless it has one. With `others`, B and they are all challengers, in this order.
   */
  compare(a: PlanId, b: PlanId, others?: readonly PlanId[]): void;
  /** Compares these plans with the baseline, in the order of their letters B, C, D; `b`, or else the one before, is looked at. @throws RangeError */
  challenge(plans: readonly PlanId[], b?: PlanId): void;
  /** Judges plans by the rules of a platform. */
  setPack(pack: PackId): void;
  /** Differences of a metric smaller than this (in its unit: shares 0–1, times in ms) are called none; 0: any difference counts. @throws RangeError */
  setThreshold(metric: MetricId, threshold: number): void;
  edit(plan: PlanId | null): void;
  /** Replaces the plan of the same id, or adds it. Edits of one gesture, which has a name of its own, are undone as one. */
  setPlan(plan: Plan, gesture?: string | null): void;
  duplicatePlan(id: PlanId): PlanId;
  deletePlan(id: PlanId): void;
  /** Opens a plan's file as plan B, under a free id; a refused file changes nothing but `planFile`. */
  openPlan(file: File): Promise<void>;
  /** Forgets how the last plan file ended. */
  dismissPlanFile(): void;
  /** Offers a plan as a JSON file. */
  savePlan(id: PlanId): void;
  /** Says at the top of the page what is wrong, until the next notice; none takes it back. */
  notice(problems: readonly Problem[]): void;
  /** Who would get the next inquiries of a group, all its members online and with nothing to do; `null` for a draft. */
  nextInquiries(plan: Plan, group: GroupId): Promise<NextInquiries | null>;
  undo(): void;
  redo(): void;
  setReplications(replications: number): void;
  setSeed(seed: number): void;
  /** Supposes something of the buyers, under every plan alike; a model with problems is kept, but nothing runs. */
  setBuyers(buyers: BuyerModel): void;
  /** Whether plans are replayed again by themselves when something changes. */
  setLive(live: boolean): void;
  run(): Promise<void>;
  cancelRun(): void;
  /** Shows only inquiries that the filter lets through; no parts: all. */
  setFilter(filter: Filter): void;
  /** Opens the sheet that lists the inquiries of a filter; `null` closes it. */
  listInquiries(filter: Filter | null): void;
  /**
   * The inquiries that a filter lets through in replication 0, by number, and what became of each under A and under the
   * plan that is looked at, as the last run had them: the columns are those of `listed-inquiries`. No rows before a run.
   * @throws QueryError
   */
  inquiriesOf(filter: Filter): Promise<ResultTable>;
  /** Opens the sheet that says why an inquiry went where it went under both plans; `null` closes it. */
  why(inquiry: number | null): Promise<void>;
  /** Why an inquiry went where it went under one plan, by default A, in replication 0. */
  explain(inquiry: number, which?: Which): Promise<Result<Explanation, readonly Problem[]>>;
  /** @throws QueryError with the SQL and DuckDB's message */
  query(sql: string, limit?: number): Promise<QueryResult>;
  /** The same with typed columns and no copy of the cells; `told` hears how many rows have come. @throws QueryError */
  look(sql: string, limit: number, told?: Told): Promise<ResultTable>;
  cancelQuery(): Promise<void>;
  /** What SQL can be written with: functions and keywords of this DuckDB. @throws QueryError */
  vocabulary(): Promise<Vocabulary>;
  /** Keeps a question of the user's own under a name, in the place of one of that name. */
  saveQuestion(name: string, sql: string): void;
  /** Does nothing where the new name is taken or empty. */
  renameQuestion(from: string, to: string): void;
  deleteQuestion(name: string): void;
  /** Takes over the questions of a .sql file; how many there were. */
  openQuestions(file: File): Promise<number>;
  /** Offers the user's own questions as a .sql file. */
  offerQuestions(fileName: string): void;
  /** Shows picked inquiries, and no others, on the page Compare. */
  selectInquiries(picked: PickedInquiries): void;
  /** Rows of each table of the app. @throws QueryError */
  countRows(): Promise<ReadonlyMap<string, number>>;
  /** Loads the tables again after DuckDB failed. */
  retryTables(): Promise<void>;
  /** The whole result of a query as CSV. @throws QueryError */
  csv(sql: string): Promise<string>;
  /** Offers the comparison that is shown as a file: every metric of every plan, a row each. @throws RangeError without one */
  exportComparison(words: ComparisonWords, order?: ExportOrder): Promise<void>;
  /** The comparison of now as a link: settings, filter and seed, never data. @throws RangeError before there is a log */
  shareLink(): Promise<string>;
  /**
   * Sets everything as a link says; one whose accounts the log lacks waits for a log that has them, one that is damaged
   * or wrong changes nothing but `notice`.
   */
  openLink(address: string): Promise<void>;
  /** Offers a text as a file; it never leaves the tab otherwise. */
  save(fileName: string, ...text: readonly BlobPart[]): void;
  /** Offers a table or a query's result as a CSV download. */
  exportCsv(sql: string, fileName: string): Promise<void>;
  /** Offers the whole result of SQL as a file; how many rows and bytes it has. @throws QueryError */
  export(sql: string, order?: ExportOrder, told?: Told): Promise<{ readonly rows: number; readonly bytes: number }>;
}

/** What views subscribe to. */
export interface Store {
  readonly state: AppState;
  readonly commands: Commands;
  /** Calls back after every change; returns the way to stop. */
  subscribe(listener: (state: AppState) => void): () => void;
}
