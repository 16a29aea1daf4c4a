/** An expected failure is a value: `ok` with the value, or not with everything that was wrong. */
export type Result<T, E = Problem[]> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/**
 * One thing that is wrong with an input, as data; one boundary (i18n) turns it into a sentence.
 * `at` says where: a JSON path (`groups[0].members[2].weight`) or a file's row and column.
 */
export interface Problem {
  readonly code: string;
  readonly at: string;
  /** The raw value that was refused, shortened for display. */
  readonly value: string;
  /** Numbers and names that the sentence about this problem needs. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** States what must hold; a failure is a bug of ours, never of an input. */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${what}`);
}
