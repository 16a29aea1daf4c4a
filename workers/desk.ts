import { transfer } from 'comlink';
import { assert, fail, ok, type Result } from '../src/base/result.ts';
import type { Comparison } from '../src/compare/comparison.ts';
import type { Replicate } from '../src/compare/replicate.ts';
import { buffersOf } from '../src/db/arrow.ts';
import type { TableData } from '../src/db/schema.ts';
import type { Explanation } from '../src/model/explanation.ts';
import { explained, type Asked } from './explained.ts';
import { compareGathered, conclude, type Conclusion, type Gathering } from './gathered.ts';
import { Shelf, type Asking, type Telling } from './shelf.ts';
import { replayShare, replayTablesOf, type Order, type Share, type World } from './share.ts';
import { inSlices } from './slices.ts';
import { supposing } from './supposed.ts';

/** What was finished of a share since the delivery before, and the part of the replication that goes on, 0 … 1. */
export interface Delivery {
  readonly replicates: readonly Replicate[];
  readonly part: number;
}

/** ms between two deliveries of a share. */
const CALM = 100;

/** What a sim worker does: it replays shares of a run, and the first of a pool gathers all replicates and compares them. */
export function simDesk() {
  let world: World | null = null;
  const supposed = supposing();
  const shelf = new Shelf();
  /** Number of the latest share; a cancelled or overtaken one ends between two slices. */
  let latest = 0;
  let gathered: { readonly run: number; readonly replicates: Replicate[] } = {
    run: NaN,
    replicates: [],
  };

  /** Those that were made here for a run: they need not come back from the page. */
  let own: typeof gathered = { run: NaN, replicates: [] };

  const gather = ({ run }: Gathering, replicates: readonly Replicate[]): readonly Replicate[] => {
    if (gathered.run !== run) gathered = { run, replicates: [] };
    gathered.replicates.push(...replicates);
    return own.run === run ? [...own.replicates, ...gathered.replicates] : gathered.replicates;
  };

  return {
    ping: (): true => true,
    load: (next: World): void => void (world = next),

    /** Delivers at a calm rate, the last as the value; cancelled or overtaken: the problem `cancelled`. */
    async replay(share: Share, told: (delivery: Delivery) => void | Promise<void>): Promise<Result<Delivery>> {
      assert(world !== null, 'a trace was loaded');
      const mine = ++latest;
      let finished: Replicate[] = [];
      const delivery = (part: number): Delivery => {
        const replicates = finished;
        finished = [];
        return { replicates, part };
      };
      const { gathers } = share;
      if (gathers !== undefined && own.run !== gathers) own = { run: gathers, replicates: [] };
      const add = (replicate: Replicate): void => {
        finished.push(replicate);
        if (own.run === gathers) own.replicates.push(replicate);
      };
      const plans = share.order.plans.length;
      let due = performance.now() + CALM;
      let delivered: Promise<unknown> = Promise.resolve();
      const done = await inSlices(replayShare(supposed(world, share.order), share, add, shelf), {
        told(replays) {
          if (performance.now() < due) return;
          due = performance.now() + CALM;
          delivered = Promise.all([delivered, told(delivery((replays.done / plans) % 1))]);
        },
        cancelled: () => mine !== latest,
      });
      // Deliveries have a channel of their own: what they bring must be there before the end is.
      await delivered;
      if (!done) return fail([{ code: 'cancelled', at: 'run', value: '' }]);
      return ok(delivery(0));
    },

    /** The tables of an order, of replication 0 under each of its plans; while a share goes on, between its slices. */
    async tables(order: Order): Promise<readonly TableData[]> {
      assert(world !== null, 'a trace was loaded');
      let tables: readonly TableData[] = [];
      const work = replayTablesOf(supposed(world, order), order, (made) => (tables = made));
      await inSlices(work, { told: () => undefined, cancelled: () => false });
      return transfer(tables, buffersOf(tables));
    },

    /** Replays once more with one inquiry watched; while a share goes on, between two of its slices. */
    explain(asked: Asked): Explanation {
      assert(world !== null, 'a trace was loaded');
      return explained(supposed(world, asked), asked);
    },

    /** What the replays that are kept here did with the inquiries that a filter lets through. */
    tell(asking: Asking): Telling {
      assert(world !== null, 'a trace was loaded');
      return shelf.tell(supposed(world, asking.order), asking);
    },

    /** Adds replicates to those of the run that are here, and compares. */
    compare: (gathering: Gathering, replicates: readonly Replicate[]): readonly Comparison[] =>
      compareGathered(gathering, gather(gathering, replicates)),

    /** Adds the last replicates of a run, concludes it, and forgets it. */
    conclude(gathering: Gathering, replicates: readonly Replicate[]): Conclusion {
      const conclusion = conclude(gathering, gather(gathering, replicates));
      gathered = { run: NaN, replicates: [] };
      own = { run: NaN, replicates: [] };
      return transfer(conclusion, buffersOf([conclusion.metrics]));
    },

    cancel(): void {
      latest++;
    },
  };
}

export type SimApi = ReturnType<typeof simDesk>;
