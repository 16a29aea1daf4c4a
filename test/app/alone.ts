import { conclude } from '../../workers/gathered.ts';
import type { Replicate } from '../../src/compare/replicate.ts';
import { Shelf } from '../../workers/shelf.ts';
import { replayShare, type Finished, type Order, type World } from '../../workers/share.ts';
import { supposed } from '../../workers/supposed.ts';
import { outcomeOf, type Outcome } from '../../src/app/clients/outcome.ts';
import type { TableData } from '../../src/db/schema.ts';
import { firstReplications } from '../../src/sim/experiment.ts';

/** A whole run here and now: what a pool must come to, however many its workers. */
export function alone(
  world: World,
  order: Order,
  told: (replicates: readonly Replicate[]) => void = () => undefined,
  shelf = new Shelf(),
): Outcome {
  const replicates: Replicate[] = [];
  const tables: TableData[] = [];
  const share = { order, replications: firstReplications(order.replications) };
  const finished: Finished = (replicate, kept) => {
    replicates.push(replicate);
    tables.push(...kept);
    told(replicates);
  };
  const work = replayShare(supposed(world, order), share, finished, shelf);
  while (!work.next().done);
  const accounts = world.shop.accounts.map(({ id }) => id);
  return outcomeOf({ replicates, tables }, conclude({ run: 0, order, accounts }, replicates));
}
