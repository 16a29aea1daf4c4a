/** One figure, held against another that was measured in the same run, or against a bound. */
export interface Measurement {
  readonly case: string;
  readonly value: number;
  readonly unit: 'ms' | 'bytes';
  /** `value` ÷ the figure that it is held against. */
  readonly ratio: number;
  /** What it is held against, with its figure. */
  readonly against: string;
}

/** A case that this machine cannot run says why. */
export interface Skipped {
  readonly case: string;
  readonly skipped: string;
}

export interface Case {
  readonly name: string;
  run(): Promise<readonly (Measurement | Skipped)[]>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Does each piece of work in turn, twice over: what else the machine does meets all of them alike. Results of each, the
 * fastest first.
 */
export async function alternately<T extends { readonly ms: number }>(
  works: readonly (() => Promise<T>)[],
): Promise<T[][]> {
  const results: T[][] = works.map(() => []);
  for (let round = 0; round < 2; round++) {
    for (const [i, work] of works.entries()) results[i].push(await work());
  }
  return results.map((of) => of.toSorted((x, y) => x.ms - y.ms));
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** A time in ms against a reference in ms. */
export const held = (name: string, value: number, reference: number, against: string): Measurement => ({
  case: name,
  value: tenths(value),
  unit: 'ms',
  ratio: thousandths(value / reference),
  against: `${against}, ${tenths(reference)} ms`,
});

/** Bytes a turn against a bound. */
export const heldBytes = (name: string, bytes: number, bound: number): Measurement => ({
  case: name,
  value: tenths(bytes),
  unit: 'bytes',
  ratio: thousandths(bytes / bound),
  against: `the bound, ${bound} bytes a turn above the trace itself`,
});
