import type { Result } from '../base/result.ts';
import { fail } from '../base/result.ts';
import type { IntakeOptions, IntakeProgress, Preview, QualityReport } from '../model/intake.ts';
import type { Log } from '../model/log.ts';

/** A file as browsers and Node hand it over. */
export type LogFile = Blob & { readonly name: string };

export interface ReadHooks {
  progress(at: IntakeProgress): void;
  cancelled(): boolean;
}

export interface Reading {
  readonly log: Log;
  readonly report: QualityReport;
}

/** Looks at the head of a file: what it is, how it is written, and what its columns mean. */
export function preview(file: LogFile, _options: IntakeOptions): Promise<Result<Preview>> {
  return Promise.resolve(fail([{ code: 'unsupported_format', at: 'file', value: file.name }]));
}

/** Reads the whole file into a log and says what became of every row. */
export function readLog(file: LogFile, _options: IntakeOptions, _hooks: ReadHooks): Promise<Result<Reading>> {
  return Promise.resolve(fail([{ code: 'unsupported_format', at: 'file', value: file.name }]));
}
