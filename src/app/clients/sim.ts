import { wrap, type Remote } from 'comlink';
import type { Order, Outcome, World } from '../../../workers/outcome.ts';
import type { SimApi } from '../../../workers/sim.ts';
import { fail, type Result } from '../../base/result.ts';
import type { Progress } from '../../sim/experiment.ts';
import { CANCELLED } from '../problems.ts';
import type { Place, Post } from '../supervisor.ts';
import { Cancellable } from './patience.ts';

/** Replays plans in the sim worker. */
export interface Simulator {
  /** What every later run replays. */
  setWorld(world: World): void;
  run(order: Order, told: (progress: Progress) => void): Promise<Result<Outcome>>;
  /** The running run ends with the problem `cancelled`. */
  cancel(): void;
}

/** A worker and what it was given; one that was started anew has nothing. */
interface Client {
  readonly api: Remote<SimApi>;
  world: World | null;
}

export const simPost = (create: () => Worker): Post<Client> => ({
  name: 'sim',
  create,
  connect: (worker) => ({ api: wrap<SimApi>(worker), world: null }),
  ping: ({ api }) => api.ping(),
  silence: 20_000,
});

export function simulator(place: Place<Client>): Simulator {
  const running = new Cancellable(place, { ask: ({ api }) => api.cancel(), grace: 500 });
  let world: World | null = null;
  const prepared = async (client: Client): Promise<Client['api']> => {
    if (world !== null && client.world !== world) {
      await client.api.load(world);
      client.world = world;
    }
    return client.api;
  };
  return {
    setWorld: (next) => void (world = next),
    run: (order, told) =>
      running.run(async (client, tell) => (await prepared(client)).run(order, tell), {
        told,
        whenCancelled: fail([...CANCELLED]),
      }),
    cancel: () => running.cancel(),
  };
}
