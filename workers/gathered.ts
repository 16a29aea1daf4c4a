import { compareAll } from '../src/compare/compare.ts';
import type { Comparison } from '../src/compare/comparison.ts';
import { summariesOf, type Replicate } from '../src/compare/replicate.ts';
import { metricTable } from '../src/db/run-tables.ts';
import type { TableData } from '../src/db/schema.ts';
import type { AccountId } from '../src/model/shop.ts';
import type { Order } from './share.ts';

/** What replicates are gathered for: an order over a shop with these accounts. `run` tells one run from another. */
export interface Gathering {
  readonly run: number;
  readonly order: Order;
  readonly accounts: readonly AccountId[];
}

/** What stands at the end of a run, besides the replicates themselves. */
export interface Conclusion {
  /** Of every plan but the first with the first. */
  readonly comparisons: readonly Comparison[];
  /** Every metric of every replication. */
  readonly metrics: TableData;
}

/** Compares every plan with the first over the replications that are there, whichever they are. */
export function compareGathered({ accounts, order }: Gathering, replicates: readonly Replicate[]): Comparison[] {
  const [baseline, ...challengers] = summariesOf(replicates);
  return compareAll({ baseline, challengers, accounts, planned: order.replications });
}

/** The end of a run, of all its replications. */
export function conclude(gathering: Gathering, replicates: readonly Replicate[]): Conclusion {
  const { plans } = gathering.order;
  const distinct = plans.filter(({ id }, p) => plans.findIndex((plan) => plan.id === id) === p);
  return {
    comparisons: compareGathered(gathering, replicates),
    metrics: metricTable(distinct, summariesOf(replicates)),
  };
}
