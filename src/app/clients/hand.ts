import { wrap, type Remote } from 'comlink';
import type { Delivery, SimApi } from '../../../workers/desk.ts';
import type { Asked } from '../../../workers/explained.ts';
import type { Conclusion, Gathering } from '../../../workers/gathered.ts';
import type { Asking, Telling } from '../../../workers/shelf.ts';
import type { Order, Share, World } from '../../../workers/share.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Comparison } from '../../compare/comparison.ts';
import type { Replicate } from '../../compare/replicate.ts';
import type { TableData } from '../../db/schema.ts';
import type { Explanation } from '../../model/explanation.ts';
import { CANCELLED } from '../problems.ts';
import type { Place, Post } from '../supervisor.ts';
import { Cancellable } from './patience.ts';

/** A worker and what it was given; one that was started anew has nothing. */
export interface Client {
  readonly api: Remote<SimApi>;
  world: World | null;
  /** How many replicates of which run it has gathered. */
  gathered: { readonly run: number; readonly count: number };
  /** What it made itself, and keeps, for which run. */
  own: Own;
}

interface Own {
  readonly run: number;
  readonly replicates: Set<Replicate>;
}

const NOTHING: Own = { run: NaN, replicates: new Set() };

export const simPost = (create: () => Worker): Post<Client> => ({
  name: 'sim',
  create,
  connect: (worker) => ({ api: wrap<SimApi>(worker), world: null, gathered: { run: NaN, count: 0 }, own: NOTHING }),
  ping: ({ api }) => api.ping(),
  silence: 20_000,
});

/** ms that a worker has to end by itself what was cancelled. */
const GRACE = 150;

/** One worker of the pool. Every call may reject with WorkerLost; the next call starts another worker. */
export class Hand {
  readonly #place: Place<Client>;
  readonly #busy: Cancellable<Client>;

  constructor(place: Place<Client>) {
    this.#place = place;
    this.#busy = new Cancellable(place, { ask: ({ api }) => api.cancel(), grace: GRACE });
  }

  /** Does a share; what is cancelled ends with the problem `cancelled`. The world is sent along if it is not there. */
  replay(world: World, share: Share, told: (delivery: Delivery) => void): Promise<Result<Delivery>> {
    let own: Own | null = null;
    const keep = ({ replicates }: Delivery): void => {
      for (const replicate of replicates) own?.replicates.add(replicate);
    };
    return this.#busy.run(
      async (client, tell) => {
        own = ownFor(client, share);
        // Messages keep their order: the share need not wait until the world has arrived, and a cancel comes after both.
        const [, last] = await Promise.all([given(client, world), client.api.replay(share, tell)]);
        if (last.ok) keep(last.value);
        return last;
      },
      {
        told(delivery: Delivery) {
          keep(delivery);
          told(delivery);
        },
        whenCancelled: fail([...CANCELLED]),
      },
    );
  }

  /** Whether it does a share or concludes a run. */
  get busy(): boolean {
    return this.#busy.busy;
  }

  /** Why one inquiry went where it went; of a hand that does a share, between two slices of it. */
  explain(world: World, asked: Asked): Promise<Explanation> {
    return this.#place.call(async (client) => {
      const [, explanation] = await Promise.all([given(client, world), client.api.explain(asked)]);
      return explanation;
    });
  }

  /** The tables of an order, of replication 0. */
  tables(world: World, order: Order): Promise<readonly TableData[]> {
    return this.#place.call(async (client) => {
      const [, tables] = await Promise.all([given(client, world), client.api.tables(order)]);
      return tables;
    });
  }

  /** What the replays that it kept did with the inquiries that a filter lets through. */
  tell(world: World, asking: Asking): Promise<Telling> {
    return this.#place.call(async (client) => {
      const [, telling] = await Promise.all([given(client, world), client.api.tell(asking)]);
      return telling;
    });
  }

  /** Compares all replicates of a run so far; only those that are not there yet are sent. */
  compare(gathering: Gathering, replicates: readonly Replicate[]): Promise<readonly Comparison[]> {
    return this.#place.call((client) => client.api.compare(gathering, missing(client, gathering, replicates)));
  }

  /**
   * Concludes a run of which all replicates are there, and which the worker then forgets; what is cancelled ends with the
   * problem `cancelled`.
   */
  conclude(gathering: Gathering, replicates: readonly Replicate[]): Promise<Result<Conclusion>> {
    return this.#busy.run(
      async (client): Promise<Result<Conclusion>> => {
        const others = missing(client, gathering, replicates);
        client.own = NOTHING;
        return ok(await client.api.conclude(gathering, others));
      },
      { told: () => undefined, whenCancelled: fail([...CANCELLED]) },
    );
  }

  cancel(): void {
    this.#busy.cancel();
  }
}

async function given(client: Client, world: World): Promise<void> {
  if (client.world === world) return;
  client.world = world;
  await client.api.load(world);
}

/** Where what a worker makes of a share is noted as kept there, if it is; as in the worker, another run begins anew. */
function ownFor(client: Client, { gathers }: Share): Own | null {
  if (gathers === undefined) return null;
  if (client.own.run !== gathers) client.own = { run: gathers, replicates: new Set() };
  return client.own;
}

function missing(client: Client, { run }: Gathering, all: readonly Replicate[]): readonly Replicate[] {
  const known = client.gathered.run === run ? client.gathered.count : 0;
  const { own } = client;
  client.gathered = { run, count: all.length };
  return all.slice(known).filter((replicate) => own.run !== run || !own.replicates.has(replicate));
}
