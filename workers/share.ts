import { compare } from '../src/compare/compare.ts';
import type { Comparison } from '../src/compare/comparison.ts';
import { joinTables, metricTable, replayTables } from '../src/db/run-tables.ts';
import type { TableData } from '../src/db/schema.ts';
import { summariser } from '../src/metrics/summarise.ts';
import type { Summary } from '../src/metrics/summary.ts';
import type { Plan } from '../src/model/plan.ts';
import type { Shop } from '../src/model/shop.ts';
import type { Trace } from '../src/model/trace.ts';
import { experiment, type Progress } from '../src/sim/experiment.ts';

/** What is replayed, whatever the plan. */
export interface World {
  readonly trace: Trace;
  readonly shop: Shop;
}

/** What is to be replayed: plans A and B, which may be the same. */
export interface Order {
  readonly plans: readonly [Plan, Plan];
  readonly replications: number;
  readonly seed: number;
}

export interface Outcome {
  /** [plan][replication] */
  readonly summaries: readonly (readonly Summary[])[];
  readonly comparison: Comparison;
  readonly tables: readonly TableData[];
}

/** Replays, compares, and keeps replication 0 of each plan as tables. */
export function* outcomeOf(world: World, order: Order): Generator<Progress, Outcome> {
  const accounts = world.shop.accounts.map(({ id }) => id);
  const toSummary = summariser(world.trace, world.shop);
  const pieces = new Map<string, TableData[]>();
  const summaries = yield* experiment({
    ...world,
    ...order,
    summarise(replay, plan, replication) {
      if (replication === 0 && !pieces.has(plan.id)) pieces.set(plan.id, replayTables(replay, { ...world, plan }));
      return toSummary(replay);
    },
  });
  const metrics = metricTable(
    order.plans.filter(({ id }, p) => order.plans.findIndex((plan) => plan.id === id) === p),
    summaries,
  );
  return {
    summaries,
    comparison: compare(summaries[0], summaries[1], accounts),
    tables: joinTables([...[...pieces.values()].flat(), metrics]),
  };
}
