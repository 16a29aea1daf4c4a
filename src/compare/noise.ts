import { studentSpread } from '../base/spread.ts';
import { mean, meanInterval, standardDeviation } from '../base/statistics.ts';
import type { Estimate } from './comparison.ts';

/** What replications alone say of a paired difference. */
export interface Noise {
  readonly mean: number;
  /** Standard deviation of one replication's difference; NaN of a single one and where some are infinite. */
  readonly deviation: number;
  readonly replications: number;
  readonly isNothing: boolean;
  interval(confidence: number): Estimate;
  readonly p: number;
}

/** B − A per replication; two that are the same differ by 0, even where both are Infinity or not defined. */
export const differences = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((value, r) => (Object.is(value, b[r]) ? 0 : b[r] - value));

/** Student's t over replications. Where a quantile lies among the unanswered in some, there is no interval: then the extremes stand for it. */
export function estimate(values: readonly number[], confidence = 0.95): Estimate {
  if (values.every(Number.isFinite)) return meanInterval(values, confidence);
  const sum = values.reduce((total, value) => total + value, 0);
  return { mean: sum, low: Math.min(...values), high: Math.max(...values) };
}

/** Student's t with R − 1 degrees of freedom over the differences of R replications; a single one tells nothing. */
export function noiseOf(paired: readonly number[]): Noise {
  const deviation = paired.every(Number.isFinite) ? standardDeviation(paired) : NaN;
  return {
    mean: estimate(paired).mean,
    deviation,
    replications: paired.length,
    isNothing: paired.every((value) => value === 0),
    interval: (confidence) => estimate(paired, confidence),
    p: pOf(paired, deviation),
  };
}

function pOf(paired: readonly number[], deviation: number): number {
  if (paired.every(Number.isFinite)) {
    if (paired.length < 2) return 1;
    return studentSpread(deviation / Math.sqrt(paired.length), paired.length - 1).p(mean(paired));
  }
  const { low, high } = estimate(paired);
  return low > 0 || high < 0 ? 0 : 1;
}

/** Whether an interval tells the difference from nothing. */
export const excludesNothing = ({ low, high }: Estimate): boolean => low > 0 || high < 0;
