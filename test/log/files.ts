import type { IntakeOptions } from '../../src/model/intake.ts';
import type { Reading } from '../../src/log/intake.ts';
import { readLog } from '../../src/log/intake.ts';
import type { Problem, Result } from '../../src/base/result.ts';
import { MINUTE } from '../../src/base/units.ts';

export const OPTIONS: IntakeOptions = { mapping: null, timeZone: 'Asia/Shanghai', gap: 30 * MINUTE, keepText: false };
export const QUIET = { progress: (): void => undefined, cancelled: (): boolean => false };

export const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = 'log.csv'): File => new File([content], name);

export const read = (
  content: string | Uint8Array<ArrayBuffer>,
  options: Partial<IntakeOptions> = {},
  piece?: number,
): Promise<Result<Reading>> => readLog(fileOf(content), { ...OPTIONS, ...options }, QUIET, piece);

/** A log that must be readable. */
export async function reading(
  content: string | Uint8Array<ArrayBuffer>,
  options: Partial<IntakeOptions> = {},
): Promise<Reading> {
  const result = await read(content, options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What is wrong with a file that must be refused. */
export async function problems(
  content: string | Uint8Array<ArrayBuffer>,
  options: Partial<IntakeOptions> = {},
): Promise<Problem[]> {
  const result = await read(content, options);
  return result.ok ? [] : result.error;
}
