import type { MetricId } from '../metrics/metrics.ts';
import type { DaySums, Ratio, Summary } from '../metrics/summary.ts';

/** The sums by day of one plan, mean over its replications. */
export interface MeanDays {
  readonly days: Int32Array;
  readonly ratios: Readonly<Partial<Record<MetricId, Ratio>>>;
  /** Day-major, as in DaySums. */
  readonly firstResponses: Float64Array;
}

/** Chance of the simulation is in the days' differences, with 1/R of its variance. @param summaries at least one */
export function meanDays(summaries: readonly Summary[]): MeanDays {
  const sums = summaries.map(({ byDay }) => byDay);
  const [{ days, ratios }] = sums;
  return {
    days,
    ratios: Object.fromEntries((Object.keys(ratios) as MetricId[]).map((id) => [id, meanRatio(sums, id)])),
    firstResponses: meanOfCounts(sums.map(({ firstResponses }) => firstResponses)),
  };
}

function meanRatio(sums: readonly DaySums[], id: MetricId): Ratio {
  const all = sums.map(({ ratios }) => ratios[id]!);
  const wholes = all.flatMap(({ whole }) => (whole === null ? [] : [whole]));
  return { part: meanOf(all.map(({ part }) => part)), whole: wholes.length === 0 ? null : meanOf(wholes) };
}

function meanOf(arrays: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(arrays[0].length);
  for (const array of arrays) for (let i = 0; i < out.length; i++) out[i] += array[i];
  for (let i = 0; i < out.length; i++) out[i] /= arrays.length;
  return out;
}

/** The same of counts, the bulk of it: a loop that meets one kind of array is twice as fast. */
function meanOfCounts(arrays: readonly Uint32Array[]): Float64Array {
  const sums = new Uint32Array(arrays[0].length);
  for (const array of arrays) for (let i = 0; i < sums.length; i++) sums[i] += array[i];
  const out = new Float64Array(sums.length);
  for (let i = 0; i < out.length; i++) out[i] = sums[i] / arrays.length;
  return out;
}
