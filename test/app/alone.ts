import { conclude } from '../../workers/gathered.ts';
import type { Replicate } from '../../src/compare/replicate.ts';
import { Shelf } from '../../workers/shelf.ts';
import { replayShare, replayTablesOf, type Finished, type Order, type World } from '../../workers/share.ts';
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
  const share = { order, replications: firstReplications(order.replications) };
  const finished: Finished = (replicate) => {
    replicates.push(replicate);
    told(replicates);
  };
  const work = replayShare(supposed(world, order), share, finished, shelf);
  while (!work.next().done);
  const accounts = world.shop.accounts.map(({ id }) => id);
  return outcomeOf(replicates, conclude({ run: 0, order, accounts }, replicates));
}

/** The tables of an order, here and now. */
export function tablesOf(world: World, order: Order): readonly TableData[] {
  let tables: readonly TableData[] = [];
  const work = replayTablesOf(supposed(world, order), order, (made) => (tables = made));
  while (!work.next().done);
  return tables;
}
