import type { Replicate } from '../src/compare/replicate.ts';
import { joinTables, replayTables } from '../src/db/run-tables.ts';
import type { TableData } from '../src/db/schema.ts';
import type { BuyerModel } from '../src/model/buyers.ts';
import type { Plan } from '../src/model/plan.ts';
import type { Shop } from '../src/model/shop.ts';
import type { Trace } from '../src/model/trace.ts';
import { experiment, type Progress } from '../src/sim/experiment.ts';
import { factsOf } from '../src/metrics/facts.ts';
import { Shelf } from './shelf.ts';

/** What is replayed, whatever the plan. */
export interface World {
  readonly trace: Trace;
  readonly shop: Shop;
  /** The trace of the log, where something is supposed of its buyers: turns keep the numbers that they have in it. */
  readonly logged?: Trace;
}

/** What is to be replayed: the baseline, then the plans that are compared with it; they may be the same. */
export interface Order {
  readonly plans: readonly Plan[];
  readonly replications: number;
  readonly seed: number;
  /** What is supposed of the buyers (see `supposed`); nothing where it is left out. */
  readonly buyers?: BuyerModel;
}

/** What one worker does of an order at a time: some of its replications, by number. */
export interface Share {
  readonly order: Order;
  readonly replications: readonly number[];
  /** The run for which the worker keeps what it makes, where it is the one that compares all. */
  readonly gathers?: number;
}

/** Where replicates go when they are finished. */
export type Finished = (replicate: Replicate) => void;

/**
 * Replays a share in a world in which buyers are as its order supposes; tells each replicate when it is there. What is on
 * the shelf is not replayed again.
 */
export function* replayShare(
  world: World,
  share: Share,
  told: Finished,
  shelf = new Shelf(),
): Generator<Progress, void> {
  const { order, replications } = share;
  const drawn = shelf.turnTo(world, order);
  yield* experiment({
    ...world,
    ...order,
    replications,
    drawn,
    journals: (replication) => replication === 0,
    summarise: (replay, plan, replication) => shelf.add(replay, plan, replication),
    known: (plan, replication) => shelf.summaryOf(plan, replication),
    finished: (replication, summaries) =>
      told(
        replication === 0
          ? { replication, summaries, capacity: shelf.capacities(order.plans) }
          : { replication, summaries },
      ),
  });
}

/** Replays replication 0 once more, and keeps it whole under every plan of the order: the tables that it comes to. */
export function* replayTablesOf(
  world: World,
  order: Order,
  told: (tables: readonly TableData[]) => void,
): Generator<Progress, void> {
  const pieces: TableData[] = [];
  const facts = factsOf(world.trace, world.shop);
  const { plans } = order;
  yield* experiment({
    ...world,
    ...order,
    plans: plans.filter(({ id }, p) => plans.findIndex((plan) => plan.id === id) === p),
    replications: [0],
    journals: () => true,
    summarise: (replay, plan) => void pieces.push(...replayTables(replay, { ...world, plan, facts })),
  });
  told(joinTables(pieces));
}
