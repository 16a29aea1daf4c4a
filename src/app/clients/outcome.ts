import type { Conclusion } from '../../../workers/gathered.ts';
import type { Comparison } from '../../compare/comparison.ts';
import { summariesOf, type Replicate } from '../../compare/replicate.ts';
import type { TableData } from '../../db/schema.ts';
import type { Summary } from '../../metrics/summary.ts';

/** What a complete run comes to. */
export interface Outcome {
  /** [plan][replication] */
  readonly summaries: readonly (readonly Summary[])[];
  /** Of every plan but the first with the first. */
  readonly comparisons: readonly Comparison[];
  /** By plan: how many inquiries the shop may hold at once, by quarter of the local day. */
  readonly capacity: readonly Float64Array[];
  /** Every metric of every replication. */
  readonly metrics: TableData;
}

/** Puts what workers delivered, in whatever order, in order. */
export const outcomeOf = (replicates: readonly Replicate[], { comparisons, metrics }: Conclusion): Outcome => ({
  summaries: summariesOf(replicates),
  capacity: replicates.find(({ replication }) => replication === 0)?.capacity ?? [],
  comparisons,
  metrics,
});
