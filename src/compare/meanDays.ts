import type { MetricId } from '../metrics/metrics.ts';
import type { DaySums, Ratio, Summary } from '../metrics/summary.ts';

/** The sums by day of one plan, mean over its replications. */
export interface MeanDays {
  readonly days: Int32Array;
  readonly ratios: Readonly<Partial<Record<MetricId, Ratio>>>;
  /** Day-major, as in DaySums. */
  readonly firstResponses: Float64Array;
}

/** `null` where a replication kept no sums by day. Chance of the simulation is in the days' differences with 1/R of its variance. */
export function meanDays(summaries: readonly Summary[]): MeanDays | null {
  const sums = summaries.flatMap(({ byDay }) => (byDay === undefined ? [] : [byDay]));
  if (sums.length === 0 || sums.length < summaries.length) return null;
  const [{ days, ratios }] = sums;
  const ids = (Object.keys(ratios) as MetricId[]).filter((id) => sums.every((sum) => sum.ratios[id] !== undefined));
  return {
    days,
    ratios: Object.fromEntries(ids.map((id) => [id, meanRatio(sums, id)])),
    firstResponses: meanOf(sums.map(({ firstResponses }) => firstResponses)),
  };
}

function meanRatio(sums: readonly DaySums[], id: MetricId): Ratio {
  const all = sums.map(({ ratios }) => ratios[id]!);
  const wholes = all.flatMap(({ whole }) => (whole === null ? [] : [whole]));
  return { part: meanOf(all.map(({ part }) => part)), whole: wholes.length === 0 ? null : meanOf(wholes) };
}

function meanOf(arrays: readonly (Float64Array | Uint32Array)[]): Float64Array {
  const out = new Float64Array(arrays[0].length);
  for (const array of arrays) for (let i = 0; i < out.length; i++) out[i] += array[i];
  for (let i = 0; i < out.length; i++) out[i] /= arrays.length;
  return out;
}
