import { fail, ok, type Result } from '../src/base/result.ts';
import { accountDayTable, accountTable, logTables } from '../src/db/arrow.ts';
import type { TableData } from '../src/db/schema.ts';
import { fit, type Fitted } from '../src/fit/fit.ts';
import { readLogs, refusal, type FileToRead, type ReadHooks } from '../src/log/intake.ts';
import { loggedFigures, type LoggedFigures } from '../src/metrics/logged.ts';
import { accountDaysOf } from '../src/metrics/account-days.ts';
import type { IntakeOptions, QualityReport } from '../src/model/intake.ts';
import { shopOf, type ScenarioShop } from '../src/model/scenario.ts';
import type { AccountDay } from '../src/model/side.ts';

/** The files of a log that are to be read; `known`: what a scenario knows of the shop besides its log. */
export interface Reading {
  readonly files: readonly FileToRead[];
  readonly options: IntakeOptions;
  readonly known: ScenarioShop | null;
}

/** A log as the page needs it; the log itself stays where it was read and is forgotten. */
export interface Imported {
  readonly report: QualityReport;
  /** Every rejected row, as CSV without a header. */
  readonly rejected: Blob;
  readonly fitted: Fitted;
  readonly logged: LoggedFigures;
  readonly tables: readonly TableData[];
  /** The work of each account on each day, as the log shows it. */
  readonly days: readonly AccountDay[];
}

/** Reads a log, fits a shop, and makes the tables; a log without an inquiry has nothing to replay and is refused. */
export async function importedOf({ files, options, known }: Reading, hooks: ReadHooks): Promise<Result<Imported>> {
  const reading = await readLogs(files, options, hooks);
  if (!reading.ok) return reading;
  const { log, report, rejected } = reading.value;
  if (report.inquiries === 0) return fail([refusal('no_inquiry', { name: report.file }, { rows: report.kept })]);
  hooks.progress({ phase: 'tables', bytes: report.bytes, bytesTotal: report.bytes, rows: report.rowsRead });
  const estimates = fit(log);
  const shop = known === null ? estimates.shop : shopOf(known, estimates.shop);
  const days = accountDaysOf(log);
  const tables = [...logTables(log), accountTable(shop), accountDayTable(days, [])];
  const fitted = { ...estimates, shop };
  return ok({
    report: withDropped(report, fitted.scopeValuesDropped),
    fitted,
    rejected,
    logged: loggedFigures(log),
    tables,
    days,
  });
}

/** A report that says as well how many inquiries carry more values than the replay has room for. */
const withDropped = (report: QualityReport, inquiries: number): QualityReport =>
  inquiries === 0 ? report : { ...report, flags: { ...report.flags, scope_values_dropped: inquiries } };
