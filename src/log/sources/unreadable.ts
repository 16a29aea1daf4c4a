import type { Problem, Result } from '../../base/result.ts';
import { fail } from '../../base/result.ts';
import type { Refusal, Warning } from '../../model/intake.ts';
import { refusal } from '../file.ts';

/** Thrown from within a stream of bytes or rows that cannot be gone on with; whoever reads the file makes a refusal of it. */
export class Unreadable extends Error {
  readonly code: Refusal;
  readonly detail: Problem['detail'];

  constructor(code: Refusal, detail: Problem['detail'] = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Does what reads bytes of a file, and makes a refusal of what cannot be read. */
export async function readably<T>(file: { readonly name: string }, read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await read();
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason;
    return fail([refusal(reason.code, file, reason.detail)]);
  }
}

/** Why nothing came out of a file that was found to be damaged; `null`: it was not. */
export function damageOf(file: { readonly name: string }, warnings: readonly Warning[]): Problem[] | null {
  for (const { code, detail } of warnings) {
    if (code === 'truncated_container' || code === 'corrupt_container') return [refusal(code, file, detail)];
  }
  return null;
}
