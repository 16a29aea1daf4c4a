import type { Conclusion } from '../../../workers/gathered.ts';
import type { Pair } from '../../../workers/share.ts';
import type { Comparison } from '../../compare/comparison.ts';
import type { TableData } from '../../db/schema.ts';
import type { Summary } from '../../metrics/summary.ts';

/** What a complete run comes to. */
export interface Outcome {
  /** [plan][replication] */
  readonly summaries: readonly (readonly Summary[])[];
  readonly comparison: Comparison;
  /** Replication 0 of each plan, and every metric of every replication. */
  readonly tables: readonly TableData[];
}

/** What a run has collected, in the order in which it came. */
export interface Collected {
  readonly pairs: readonly Pair[];
  readonly tables: readonly TableData[];
}

/** Puts what workers delivered in order. */
export function outcomeOf({ pairs, tables }: Collected, { comparison, metrics }: Conclusion): Outcome {
  const ordered = pairs.toSorted((x, y) => x.replication - y.replication);
  return {
    summaries: [ordered.map(({ a }) => a), ordered.map(({ b }) => b)],
    comparison,
    tables: [...tables, metrics],
  };
}
