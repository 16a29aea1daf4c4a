/** One figure, held against another that was measured in the same run, or against a bound. */
export interface Measurement {
  readonly case: string;
  readonly value: number;
  readonly unit: 'ms';
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

/** A median in ms against a reference in ms. */
export const held = (name: string, value: number, reference: number, against: string): Measurement => ({
  case: name,
  value: Math.round(value * 10) / 10,
  unit: 'ms',
  ratio: Math.round((value / reference) * 1000) / 1000,
  against: `${against}, ${Math.round(reference * 10) / 10} ms`,
});
