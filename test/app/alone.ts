import { conclude } from '../../workers/gathered.ts';
import { replayShare, type Order, type Pair, type World } from '../../workers/share.ts';
import { supposed } from '../../workers/supposed.ts';
import { outcomeOf, type Outcome } from '../../src/app/clients/outcome.ts';
import type { TableData } from '../../src/db/schema.ts';
import { firstReplications } from '../../src/sim/experiment.ts';

/** A whole run here and now: what a pool must come to, however many its workers. */
export function alone(world: World, order: Order, told: (pairs: readonly Pair[]) => void = () => undefined): Outcome {
  const pairs: Pair[] = [];
  const tables: TableData[] = [];
  const share = { order, replications: firstReplications(order.replications) };
  const work = replayShare(supposed(world, order), share, (pair, kept) => {
    pairs.push(pair);
    tables.push(...kept);
    told(pairs);
  });
  while (!work.next().done);
  const accounts = world.shop.accounts.map(({ id }) => id);
  return outcomeOf({ pairs, tables }, conclude({ run: 0, order, accounts }, pairs));
}
