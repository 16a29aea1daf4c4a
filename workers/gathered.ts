import { compare } from '../src/compare/compare.ts';
import type { Comparison } from '../src/compare/comparison.ts';
import { metricTable } from '../src/db/run-tables.ts';
import type { TableData } from '../src/db/schema.ts';
import type { Summary } from '../src/metrics/summary.ts';
import type { AccountId } from '../src/model/shop.ts';
import type { Order, Pair } from './share.ts';

/** What pairs are gathered for: an order over a shop with these accounts. `run` tells one run from another. */
export interface Gathering {
  readonly run: number;
  readonly order: Order;
  readonly accounts: readonly AccountId[];
}

/** What stands at the end of a run, besides the pairs themselves. */
export interface Conclusion {
  readonly comparison: Comparison;
  /** Every metric of every replication. */
  readonly metrics: TableData;
}

const inOrder = (pairs: readonly Pair[]): Pair[] => pairs.toSorted((x, y) => x.replication - y.replication);

const summariesOf = (pairs: readonly Pair[]): [Summary[], Summary[]] => [
  pairs.map(({ a }) => a),
  pairs.map(({ b }) => b),
];

/** Compares the plans over the replications that are there, whichever they are and in whatever order they came. */
export function compareGathered({ accounts }: Gathering, pairs: readonly Pair[]): Comparison {
  const [a, b] = summariesOf(inOrder(pairs));
  return compare(a, b, accounts);
}

/** The end of a run, of all its replications. */
export function conclude(gathering: Gathering, pairs: readonly Pair[]): Conclusion {
  const { plans } = gathering.order;
  const distinct = plans.filter(({ id }, p) => plans.findIndex((plan) => plan.id === id) === p);
  return {
    comparison: compareGathered(gathering, pairs),
    metrics: metricTable(distinct, summariesOf(inOrder(pairs))),
  };
}
