import { fail, ok, type Result } from '../../base/result.ts';
import type { IntakeOptions, RejectReason } from '../../model/intake.ts';
import type { Side } from '../../model/side.ts';
import { refusal, type LogFile } from '../file.ts';
import { lookAt } from '../look.ts';
import { DayReader } from './day-reader.ts';
import { StatusReader } from './status-reader.ts';

/**
 * Reads a file that goes with a log: the platform's own count of each account's days, or when accounts came and went.
 * A file that is neither, and one without a row that can be read, is refused.
 * @throws RangeError if a time zone of the options is not known
 */
export async function readSide(file: LogFile, options: IntakeOptions): Promise<Result<Side>> {
  const look = await lookAt(file, { ...options, mapping: null });
  if (!look.ok) return look;
  const { side, source, mapping } = look.value;
  if (side === null) return fail([refusal('not_tabular', file)]);
  const about = { table: source.table, file: file.name, encoding: mapping.encoding };
  const reader =
    side.kind === 'status' ? new StatusReader(about, side, mapping) : new DayReader(about, side, dayInName(file.name));
  const pieces = source.rows(reader);
  while ((await pieces.next()).done !== true);
  const result = reader.finish();
  if (result.report.kept > 0) return ok(result);
  const reasons = Object.keys(result.report.rejectedBy) as RejectReason[];
  return fail([
    refusal(result.report.rowsRead === 0 ? 'no_data_rows' : 'no_good_rows', file, { rows: result.report.rowsRead }),
    ...result.report.rejects.slice(0, reasons.length).map(({ line, column, value, reason }) => ({
      code: reason,
      at: column === '' ? `line ${line}` : `line ${line}, column ${column}`,
      value,
      detail: { file: file.name, line, column },
    })),
  ]);
}

/** The one day that a file's name gives, `客服绩效20230722.xlsx`; `null`: none, or a span of days. */
export function dayInName(name: string): string | null {
  const found = [...name.matchAll(/(?<!\d)(20\d\d)([-_.年]?)(\d\d)[-_.月]?(\d\d)(?!\d)/g)].map(
    ([, year, , month, day]) => `${year}-${month}-${day}`,
  );
  return found.length === 1 || new Set(found).size === 1 ? found[0] : null;
}
