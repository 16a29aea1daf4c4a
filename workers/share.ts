import type { Replicate } from '../src/compare/replicate.ts';
import { joinTables, replayTables } from '../src/db/run-tables.ts';
import type { TableData } from '../src/db/schema.ts';
import type { BuyerModel } from '../src/model/buyers.ts';
import type { Plan } from '../src/model/plan.ts';
import type { Shop } from '../src/model/shop.ts';
import type { Trace } from '../src/model/trace.ts';
import { experiment, type Progress } from '../src/sim/experiment.ts';
import { capacityByQuarter } from '../src/metrics/capacity.ts';
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
}

/** Where replicates go when they are finished; `tables`: replication 0 is kept whole under every plan, the others leave none. */
export type Finished = (replicate: Replicate, tables: readonly TableData[]) => void;

/**
 * Replays a share in a world in which buyers are as its order supposes; tells each replicate when it is there. What
 * is on the shelf is not replayed again, but for replication 0, whose tables were given away.
 */
export function* replayShare(
  world: World,
  share: Share,
  told: Finished,
  shelf = new Shelf(),
): Generator<Progress, void> {
  const { order, replications } = share;
  const pieces = new Map<string, TableData[]>();
  const capacity: Float64Array[] = [];
  const facts = shelf.turnTo(world, order);
  yield* experiment({
    ...world,
    ...order,
    replications,
    journals: (replication) => replication === 0,
    summarise(replay, plan, replication) {
      if (replication === 0 && !pieces.has(plan.id))
        pieces.set(plan.id, replayTables(replay, { ...world, plan, facts }));
      if (replay.journals) capacity.push(capacityByQuarter(replay.journals, plan, facts));
      return shelf.add(replay, plan, replication);
    },
    known: (plan, replication) => (replication === 0 ? undefined : shelf.summaryOf(plan, replication)),
    finished: (replication, summaries) =>
      replication === 0
        ? told({ replication, summaries, capacity }, joinTables([...pieces.values()].flat()))
        : told({ replication, summaries }, []),
  });
}
