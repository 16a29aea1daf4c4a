import type { Problem } from '../base/result.ts';
import { MINUTE } from '../base/units.ts';
import type { AccountRow, Estimate, MetricRow, Verdict } from '../compare/comparison.ts';
import { buyerProblems } from '../model/buyerProblems.ts';
import type { BuyerModel } from '../model/buyers.ts';
import type { Explanation } from '../model/explanation.ts';
import { metricOf, type MetricId, type MetricUnit } from '../metrics/metrics.ts';
import type { IntakeOptions, Mapping, Preview, QualityReport } from '../model/intake.ts';
import { parseBuyers, parsePlan } from '../model/parse.ts';
import type { Plan, PlanId } from '../model/plan.ts';
import type { Filter } from '../metrics/filter.ts';
import type { QueryResult, ResultTable } from '../db/result.ts';
import { EXPORT_FORMAT_IDS, type Commands, type ExportOrder, type Store } from './commands.ts';
import { CANCELLED, toldProblems } from './problems.ts';
import { isStale, planOf, type AppState, type KindOfFile } from './state.ts';
import { linkIn } from './share.ts';
import { judgedBy } from './told.ts';
import type { Which } from './why-commands.ts';

/** How a file is to be read; what is left out is guessed. */
export interface ReadingOptions {
  readonly mapping?: Mapping;
  /** IANA name, for clock times without an offset. */
  readonly timeZone?: string;
  readonly gapMinutes?: number;
  readonly keepText?: boolean;
  readonly keepNames?: boolean;
}

/** One metric of the last run; shares 0–1, times in ms. */
export interface MetricReading {
  readonly metric: MetricId;
  readonly unit: MetricUnit;
  readonly a: Estimate;
  readonly b: Estimate;
  /** B − A, paired over replications, with its 95 % interval. */
  readonly difference: Estimate;
  readonly verdict: Verdict;
  readonly correlation: number;
}

/** What was asked for could not be done; `problems` has all reasons. */
export class FenliuError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(toldProblems(problems));
    this.name = 'FenliuError';
    this.problems = problems;
  }
}

/** The app for people who type: `globalThis.fenliu`. */
export type Fenliu = ReturnType<typeof consoleOf>;

/** The commands of a store with answers: what was asked for comes back, failures are thrown with all problems. */
export function consoleOf(store: Store) {
  const { commands } = store;
  const known = (id: PlanId): Plan => {
    const plan = planOf(store.state, id);
    if (plan === undefined) throw new FenliuError([{ code: 'unknown_plan', at: 'id', value: id }]);
    return plan;
  };
  const report = (): QualityReport => {
    const { log } = store.state;
    if (log === null) throw new FenliuError([{ code: 'no_log', at: '', value: '' }]);
    return log.report;
  };
  const metrics = (): readonly MetricReading[] =>
    judgedBy(store.state.thresholds, resultOf(store.state).comparison).rows.map(readingOf);
  const look = async (files: readonly File[], options: ReadingOptions): Promise<readonly KindOfFile[]> => {
    await commands.lookAt(files);
    const { mapping, ...others } = options;
    const { intake } = store.state;
    if (intake.status === 'preview' && Object.keys(others).length > 0)
      await commands.setIntakeOptions(optionsOf(intake.options, others));
    if (mapping !== undefined) await commands.setMapping(0, mapping);
    return previewed(store.state);
  };
  const preview = async (file: File, options: ReadingOptions = {}): Promise<Preview> =>
    (await look([file], options))[0].preview;
  const setBuyers = (json: unknown): BuyerModel => {
    const buyers = parseBuyers(json);
    if (!buyers.ok) throw new FenliuError(buyers.error);
    commands.setBuyers(buyers.value);
    return buyers.value;
  };
  return {
    /** Resolves when a first result is there; throws when the sample could not be read or replayed. */
    ready: (): Promise<void> => until(store, ({ result }) => result !== null),

    /** Looks at a file without importing it: header, first rows, what each column seems to mean. */
    preview,

    /** Imports one file, or several as one log, replays it as it was, and returns the quality report; a refused one changes nothing. */
    async importFile(file: File | readonly File[], options: ReadingOptions = {}): Promise<QualityReport> {
      const kinds = await look(file instanceof File ? [file] : file, options);
      const lacking = kinds.flatMap(({ preview: { file: at, missing } }) =>
        missing.map((value) => ({ code: 'missing_required_column', at, value })),
      );
      if (lacking.length > 0) {
        commands.cancelImport();
        throw new FenliuError(lacking);
      }
      const before = store.state.log;
      await commands.confirmImport();
      if (store.state.log === before) throw new FenliuError(refusalOf(store.state));
      return report();
    },

    /** Goes back to the sample shop. */
    async openSample(): Promise<QualityReport> {
      await commands.openSample();
      return report();
    },

    report,
    plans: (): readonly Plan[] => store.state.plans,
    plan: known,

    /** Puts a plan, as JSON of `scenarios/schema/plan.schema.json`, in the place of the one with its id, or adds it. */
    setPlan(json: unknown): Plan {
      const { log } = store.state;
      if (log === null) throw new FenliuError([{ code: 'no_log', at: '', value: '' }]);
      const plan = parsePlan(json, log.shop);
      if (!plan.ok) throw new FenliuError(plan.error);
      commands.setPlan(plan.value);
      return plan.value;
    },

    /** Opens the file of a plan as plan B; a plan that cannot run yet is a draft. */
    async openPlan(file: File): Promise<Plan> {
      await commands.openPlan(file);
      const { planFile } = store.state;
      if (planFile.status === 'opened') return known(planFile.plan);
      throw new FenliuError(planFile.status === 'refused' ? planFile.problems : CANCELLED);
    },

    /** Offers a plan as a JSON file. */
    savePlan: (id: PlanId): void => commands.savePlan(known(id).id),

    /** @returns the copy's id */
    duplicatePlan: (id: PlanId): PlanId => commands.duplicatePlan(known(id).id),
    deletePlan: (id: PlanId): void => commands.deletePlan(known(id).id),
    undo: (): void => commands.undo(),
    redo: (): void => commands.redo(),

    /** What is supposed of the buyers, under both plans alike; nothing at first. */
    buyers: (): BuyerModel => store.state.buyers,
    /** Supposes something else; what is left out of the JSON is not supposed. */
    setBuyers,

    /** Replays two plans, by default those on the screen, and returns every metric. */
    async run(
      order: { a?: PlanId; b?: PlanId; replications?: number; seed?: number; buyers?: BuyerModel } = {},
    ): Promise<readonly MetricReading[]> {
      const { a = store.state.a, b = store.state.b, replications, seed } = order;
      commands.compare(known(a).id, known(b).id);
      if (replications !== undefined) commands.setReplications(replications);
      if (seed !== undefined) commands.setSeed(seed);
      if (order.buyers !== undefined) setBuyers(order.buyers);
      const drafts = [...[a, b].flatMap((id) => store.state.problems[id] ?? []), ...buyerProblems(store.state.buyers)];
      if (drafts.length > 0) throw new FenliuError(drafts);
      await commands.run();
      const { run } = store.state;
      if (run.status === 'failed') throw new FenliuError(run.problems);
      if (run.status === 'cancelled') throw new FenliuError([{ code: 'cancelled', at: 'run', value: '' }]);
      return metrics();
    },

    /** Every metric of the last complete run: means and paired differences with 95 % intervals. */
    metrics,
    /** What each account was given in the last complete run, in inquiries, with paired differences. */
    accounts: (): readonly AccountRow[] => resultOf(store.state).comparison.accounts,
    /** Whether settings have changed since that run. */
    stale: (): boolean => isStale(store.state),

    /**
     * Why an inquiry (by number, as `inquiry.id`) went where it went: every decision about it with the rules that were
     * asked and every candidate, and what happened then. Of a plan of the last run (by default A) as that run had it, of
     * any other as it is now.
     */
    async explain(inquiry: number, which: Which = {}): Promise<Explanation> {
      const explanation = await commands.explain(inquiry, which);
      if (!explanation.ok) throw new FenliuError(explanation.error);
      return explanation.value;
    },

    /**
     * The inquiries that a filter lets through, by default that of the screen, in replication 0 of the last run, and what
     * became of each under both plans: times in ms, accounts and groups by place. At most `limit` rows come back.
     */
    async inquiries(filter: Filter = store.state.filter, limit = 1000): Promise<QueryResult> {
      resultOf(store.state);
      return rowsOf(await commands.inquiriesOf(filter), limit);
    },

    /** Runs SQL over the tables of the log and of the last run; at most `limit` rows come back. */
    sql: (sql: string, limit?: number): Promise<QueryResult> => commands.query(sql, limit),
    /** The whole result of a query as CSV text. */
    csv: (sql: string): Promise<string> => commands.csv(sql),
    /** Offers the whole result of a query as a download. */
    exportCsv: (sql: string, fileName: string): Promise<void> => commands.exportCsv(sql, fileName),
    /** Offers the whole result as a download: `format` csv, json, ndjson or parquet. */
    export: (sql: string, order: ExportOrder = {}): Promise<{ readonly rows: number; readonly bytes: number }> => {
      const { format = 'csv' } = order;
      if (!EXPORT_FORMAT_IDS.includes(format))
        throw new FenliuError([{ code: 'unknown_value', at: 'format', value: format }]);
      return commands.export(sql, order);
    },

    /** Cancels whatever runs: an import, a replay, a query. */
    async cancel(): Promise<void> {
      commands.cancelImport();
      commands.cancelRun();
      await commands.cancelQuery();
    },

    /** The comparison of now as a link: plans, filter and seed, never data. */
    shareLink: (): Promise<string> => {
      report();
      return commands.shareLink();
    },
    /** Sets everything as a link says; thrown are what is wrong with it and what this log lacks. */
    async openLink(address: string): Promise<void> {
      await commands.openLink(address);
      const { shared, notice } = store.state;
      if (shared?.as == null || shared.text !== linkIn(address)) throw new FenliuError(notice);
    },

    /** Everything that the screen shows. */
    state: (): AppState => store.state,
    /** Every command of the screen's buttons and keys. */
    commands: commands as Readonly<Commands>,
  };
}

/** Waits for a state; a failure on the way is thrown. */
function until(store: Store, holds: (state: AppState) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let stop: () => void = () => undefined;
    const look = (state: AppState): boolean => {
      const { intake, run } = state;
      if (intake.status === 'refused') reject(new FenliuError(intake.problems));
      else if (run.status === 'failed') reject(new FenliuError(run.problems));
      else if (holds(state)) resolve();
      else return false;
      stop();
      return true;
    };
    if (!look(store.state)) stop = store.subscribe(look);
  });
}

const optionsOf = (before: IntakeOptions, { gapMinutes, ...others }: ReadingOptions): IntakeOptions => ({
  ...before,
  ...others,
  ...(gapMinutes !== undefined && { gap: gapMinutes * MINUTE }),
});

function previewed(state: AppState): readonly KindOfFile[] {
  const { intake } = state;
  if (intake.status === 'preview') return intake.kinds;
  throw new FenliuError(refusalOf(state));
}

/** Why what was being imported is not there: it was refused, or cancelled or overtaken by another file. */
const refusalOf = ({ intake }: AppState): readonly Problem[] =>
  intake.status === 'refused' ? intake.problems : [{ code: 'cancelled', at: 'import', value: '' }];

/** The first rows as plain values. */
function rowsOf({ columns, count, rowCount, ms, cellAt }: ResultTable, limit: number): QueryResult {
  const rows = Array.from({ length: Math.min(count, limit) }, (_, row) => columns.map((_, at) => cellAt(row, at)));
  return { columns: columns.map(({ name }) => name), rows, rowCount, ms };
}

function resultOf({ result }: AppState): NonNullable<AppState['result']> {
  if (result === null) throw new FenliuError([{ code: 'no_result', at: '', value: '' }]);
  return result;
}

const readingOf = (row: MetricRow): MetricReading => ({ ...row, unit: metricOf(row.metric).unit });
