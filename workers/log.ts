import { expose, transfer } from 'comlink';
import { ok, type Result } from '../src/base/result.ts';
import { buffersOf, logTables } from '../src/db/arrow.ts';
import type { TableData } from '../src/db/schema.ts';
import { fit, type Fitted } from '../src/fit/fit.ts';
import { preview, readLog } from '../src/log/intake.ts';
import { loggedFigures, type LoggedFigures } from '../src/metrics/logged.ts';
import type { IntakeOptions, IntakeProgress, QualityReport } from '../src/model/intake.ts';

/** A log as the page needs it; the log itself stays here and is forgotten. */
export interface Imported {
  readonly report: QualityReport;
  readonly fitted: Fitted;
  readonly logged: LoggedFigures;
  readonly tables: readonly TableData[];
}

let cancelled = false;

const api = {
  ping: (): true => true,
  preview,
  async read(file: File, options: IntakeOptions, progress: (at: IntakeProgress) => void): Promise<Result<Imported>> {
    cancelled = false;
    const reading = await readLog(file, options, { progress, cancelled: () => cancelled });
    if (!reading.ok) return reading;
    const { log, report } = reading.value;
    progress({ phase: 'tables', bytes: report.bytes, bytesTotal: report.bytes, rows: report.rowsRead });
    const imported: Imported = { report, fitted: fit(log), logged: loggedFigures(log), tables: logTables(log) };
    return transfer(ok(imported), buffersOf(imported.tables));
  },
  cancel: (): void => void (cancelled = true),
};

export type LogApi = typeof api;
expose(api);
