import type { Summary } from '../metrics/summary.ts';

/** One replication under every plan of an order, in the order of the plans. */
export interface Replicate {
  readonly replication: number;
  readonly summaries: readonly Summary[];
  /** Of replication 0: how many inquiries the shop may hold at once under each plan, by quarter of the local day (96). */
  readonly capacity?: readonly Float64Array[];
}

/** Summaries by [plan][place], in the order of the replications, whatever the order in which the replicates came. */
export function summariesOf(replicates: readonly Replicate[]): Summary[][] {
  const ordered = replicates.toSorted((x, y) => x.replication - y.replication);
  return (ordered.at(0)?.summaries ?? []).map((_, plan) => ordered.map(({ summaries }) => summaries[plan]));
}
