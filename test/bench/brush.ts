import { compareGathered } from '../../workers/gathered.ts';
import { replayShare, type Order, type World } from '../../workers/share.ts';
import { Shelf, keptReplications, type Asking } from '../../workers/shelf.ts';
import { firstReplications } from '../../src/sim/experiment.ts';
import { timed } from './case.ts';
import { chatShop } from './chat.ts';
import { chatTrace } from './chatTrace.ts';

/** A gap that makes a million turns, six an inquiry, a log of two weeks. */
const GAP = 7.2;

export interface BrushResult {
  readonly turns: number;
  readonly replications: number;
  /** Of each move of the brush, in the order in which it moved. */
  readonly ms: readonly number[];
}

/** A brush that moves over the hours of a week: every move tells all replications that are kept, and compares. */
export async function brushCase(inquiries: number, replications: number, moves: number): Promise<BrushResult> {
  const { shop, plan } = chatShop(40);
  const trace = chatTrace(inquiries, GAP);
  const world: World = { shop, trace: { ...trace, arrival: trace.arrival.map((at) => at + START) } };
  const other = { ...plan, id: 'other', accounts: plan.accounts.map((one, i) => ({ ...one, suspended: i === 0 })) };
  const order: Order = { plans: [plan, other], replications, seed: 1 };
  const kept = keptReplications(world, order);
  const shelf = new Shelf();
  const share = { order, replications: firstReplications(kept) };
  const work = replayShare(world, share, () => undefined, shelf);
  while (!work.next().done);
  const ms: number[] = [];
  for (let move = 0; move < moves; move++) {
    const cells = Array.from({ length: 24 + (move % 48) }, (_, c) => (3 * move + c) % 168);
    const asking: Asking = { order, filter: { parts: [{ kind: 'hours', cells }] }, b: 1, from: 0, most: Infinity };
    const accounts = shop.accounts.map(({ id }) => id);
    ms.push(await timed(() => compareGathered({ run: 0, order, accounts }, shelf.tell(world, asking).replicates)));
  }
  return { turns: trace.think.length, replications: kept, ms };
}

/** A Monday, in the time zone of the shop. */
const START = 345_600_000;
