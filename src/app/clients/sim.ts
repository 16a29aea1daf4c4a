import type { Asked } from '../../../workers/explained.ts';
import type { Asking } from '../../../workers/shelf.ts';
import type { Order, World } from '../../../workers/share.ts';
import { summariesOf, type Replicate } from '../../compare/replicate.ts';
import { assert, type Result } from '../../base/result.ts';
import type { TableData } from '../../db/schema.ts';
import type { Explanation } from '../../model/explanation.ts';
import { WorkerLost, type Place } from '../supervisor.ts';
import { crewFor } from './crew.ts';
import { Hand, type Client } from './hand.ts';
import type { Outcome } from './outcome.ts';
import { Run, type RunHooks } from './run.ts';

/** What is asked of the replications that workers kept, but for how many are passed over. */
export type Question = Omit<Asking, 'from'>;

/** What a run says of some inquiries, in some of its replications. */
export interface Told extends Pick<Outcome, 'summaries' | 'comparisons'> {
  readonly replicates: readonly Replicate[];
  /** How many every worker has told at most. */
  readonly each: number;
  /** Whether all are told that are kept. */
  readonly isAll: boolean;
}

/** Replays plans in the sim workers. */
export interface Simulator {
  /** What every later run replays. */
  setWorld(world: World): void;
  /** A run that was begun before ends with the problem `cancelled`. */
  run(order: Order, hooks: RunHooks): Promise<Result<Outcome>>;
  /**
   * The last run over the inquiries that a filter lets through, in the replications that workers had room to keep, about
   * `most` of them, the same number of every worker, besides those that were told `before`; `null` where none is kept any
   * more.
   */
  tell(question: Question, before?: Told): Promise<Told | null>;
  /** The tables of replication 0 of an order; a run that goes on is not held up while a worker is free. */
  tables(order: Order): Promise<readonly TableData[]>;
  /** Why one inquiry went where it went; a run that goes on is not held up while a worker is free. */
  explain(asked: Asked): Promise<Explanation>;
  /** The running run ends with the problem `cancelled`. */
  cancel(): void;
}

/** A pool of workers at these places; each starts when a run is long enough to need it, and stays. */
export function simulator(places: readonly Place<Client>[], spread: typeof crewFor = crewFor): Simulator {
  const hands = places.map((place) => new Hand(place));
  let world: World | null = null;
  let latest: Run | null = null;
  /** Those that were given shares of the last run. */
  let crew: readonly Hand[] = [];
  let runs = 0;
  return {
    setWorld: (next) => void (world = next),
    run(order, hooks) {
      assert(world !== null, 'a trace was loaded');
      latest?.cancel();
      const accounts = world.shop.accounts.map(({ id }) => id);
      const spreading = spread(order, world.trace, hands.length);
      crew = hands.slice(0, spreading.workers);
      latest = new Run({
        hands: crew,
        crew: spreading,
        world,
        gathering: { run: runs++, order, accounts },
        hooks,
      });
      return latest.outcome();
    },
    async tell(question, before) {
      assert(world !== null, 'a trace was loaded');
      const of = world;
      const asking = { ...question, from: before?.each ?? 0, most: Math.ceil(question.most / crew.length) };
      const told = await Promise.all(crew.map((hand) => hand.tell(of, asking)));
      const more = told.flatMap((one) => one.replicates);
      const replicates = [...(before?.replicates ?? []), ...more];
      const kept = told.at(0)?.kept ?? 0;
      // A run that has begun since has taken the place of what was kept.
      if (kept === 0 || replicates.length === 0) return null;
      const order = { ...question.order, replications: kept };
      const gathering = { run: runs++, order, accounts: of.shop.accounts.map(({ id }) => id) };
      const comparisons = await crew[0].compare(gathering, replicates);
      const isAll = replicates.length === kept || more.length === 0;
      return { comparisons, summaries: summariesOf(replicates), replicates, each: asking.from + asking.most, isAll };
    },
    tables(order) {
      assert(world !== null, 'a trace was loaded');
      const of = world;
      return byOneOf(hands, (hand) => hand.tables(of, order));
    },
    explain(asked) {
      assert(world !== null, 'a trace was loaded');
      const of = world;
      return byOneOf(hands, (hand) => hand.explain(of, asked));
    },
    cancel: () => latest?.cancel(),
  };
}

/** Asks a worker that is free; once more if it was lost: one that does a share can be stopped together with it. */
async function byOneOf<T>(hands: readonly Hand[], ask: (hand: Hand) => Promise<T>): Promise<T> {
  try {
    return await ask(freeOf(hands));
  } catch (error) {
    if (!(error instanceof WorkerLost)) throw error;
    return ask(freeOf(hands));
  }
}

/** The first that does no share; while all do, the last answers between two slices. */
const freeOf = (hands: readonly Hand[]): Hand => hands.find(({ busy }) => !busy) ?? hands[hands.length - 1];
