import type { Asked } from '../../../workers/explained.ts';
import type { Order, World } from '../../../workers/share.ts';
import { assert, type Result } from '../../base/result.ts';
import type { Explanation } from '../../model/explanation.ts';
import { WorkerLost, type Place } from '../supervisor.ts';
import { crewFor } from './crew.ts';
import { Hand, type Client } from './hand.ts';
import type { Outcome } from './outcome.ts';
import { Run, type RunHooks } from './run.ts';

/** Replays plans in the sim workers. */
export interface Simulator {
  /** What every later run replays. */
  setWorld(world: World): void;
  /** A run that was begun before ends with the problem `cancelled`. */
  run(order: Order, hooks: RunHooks): Promise<Result<Outcome>>;
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
  let runs = 0;
  return {
    setWorld: (next) => void (world = next),
    run(order, hooks) {
      assert(world !== null, 'a trace was loaded');
      latest?.cancel();
      const accounts = world.shop.accounts.map(({ id }) => id);
      const crew = spread(order, world.trace, hands.length);
      latest = new Run({
        hands: hands.slice(0, crew.workers),
        crew,
        world,
        gathering: { run: runs++, order, accounts },
        hooks,
      });
      return latest.outcome();
    },
    async explain(asked) {
      assert(world !== null, 'a trace was loaded');
      const of = world;
      try {
        return await freeOf(hands).explain(of, asked);
      } catch (error) {
        // A worker that does a share can be stopped together with it.
        if (!(error instanceof WorkerLost)) throw error;
        return freeOf(hands).explain(of, asked);
      }
    },
    cancel: () => latest?.cancel(),
  };
}

/** The first that does no share; while all do, the last answers between two slices. */
const freeOf = (hands: readonly Hand[]): Hand => hands.find(({ busy }) => !busy) ?? hands[hands.length - 1];
