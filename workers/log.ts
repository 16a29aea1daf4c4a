import { expose, transfer } from 'comlink';
import { ok, type Result } from '../src/base/result.ts';
import { accountTable, buffersOf, logTables } from '../src/db/arrow.ts';
import type { TableData } from '../src/db/schema.ts';
import { fit, type Fitted } from '../src/fit/fit.ts';
import { preview, readLog } from '../src/log/intake.ts';
import { loggedFigures, type LoggedFigures } from '../src/metrics/logged.ts';
import type { IntakeOptions, IntakeProgress, QualityReport } from '../src/model/intake.ts';
import { shopOf, type ScenarioShop } from '../src/model/scenario.ts';
import { traceBuffers } from '../src/model/trace.ts';

/** A file that is to be read; `known`: what a scenario knows of the shop besides its log. */
export interface Reading {
  readonly file: File;
  readonly options: IntakeOptions;
  readonly known: ScenarioShop | null;
}

/** A log as the page needs it; the log itself stays here and is forgotten. */
export interface Imported {
  readonly report: QualityReport;
  readonly fitted: Fitted;
  readonly logged: LoggedFigures;
  readonly tables: readonly TableData[];
}

/** Number of the latest reading; a cancelled or overtaken one ends at its next breath. */
let latest = 0;

const api = {
  ping: (): true => true,
  preview,
  async read({ file, options, known }: Reading, progress: (at: IntakeProgress) => void): Promise<Result<Imported>> {
    const mine = ++latest;
    const reading = await readLog(file, options, { progress, cancelled: () => mine !== latest });
    if (!reading.ok) return reading;
    const { log, report } = reading.value;
    progress({ phase: 'tables', bytes: report.bytes, bytesTotal: report.bytes, rows: report.rowsRead });
    const estimates = fit(log);
    const shop = known === null ? estimates.shop : shopOf(known, estimates.shop);
    const tables = [...logTables(log), accountTable(shop)];
    const imported: Imported = { report, fitted: { ...estimates, shop }, logged: loggedFigures(log), tables };
    return transfer(ok(imported), [...buffersOf(tables), ...traceBuffers(imported.fitted.trace)]);
  },
  cancel(): void {
    latest++;
  },
};

export type LogApi = typeof api;
expose(api);
