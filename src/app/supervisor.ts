import type { Ms } from '../base/units.ts';

/** Why a worker is gone: it reported an error, sent what nobody can read, fell silent, or was stopped on purpose. */
export type LossReason = 'error' | 'unreadable' | 'silent' | 'stopped';

/** What every pending call of a worker rejects with when the worker is gone. */
export class WorkerLost extends Error {
  readonly worker: string;
  readonly reason: LossReason;

  constructor(worker: string, reason: LossReason, detail: string) {
    super(`${worker}: ${detail}`);
    this.name = 'WorkerLost';
    this.worker = worker;
    this.reason = reason;
  }
}

/** How a worker is started and what speaks to it. */
export interface Post<Client> {
  readonly name: string;
  /** May throw: a policy or a missing file can forbid it. */
  create(): Worker;
  /** Makes the client, and gives the fresh worker whatever the one before had. */
  connect(worker: Worker): Client | Promise<Client>;
  /** Settles when the worker comes to read its messages; any answer is a sign of life. */
  ping(client: Client): Promise<unknown>;
  /** Without a sign of life for this long, while something is awaited, the worker counts as dead. */
  readonly silence: Ms;
  /** Called when a worker is gone, stopped ones included. */
  onLoss?(lost: WorkerLost): void;
}

const TICKS = 4;

/**
 * One worker's place. The worker is started by the first call; when it dies, what is pending rejects and the next call
 * starts another. Neither comlink nor duckdb-wasm settles anything by itself when its worker dies or never loads.
 */
export class Place<Client> {
  readonly #post: Post<Client>;
  #lease: Lease<Client> | null = null;

  constructor(post: Post<Client>) {
    this.#post = post;
  }

  /** @throws WorkerLost when the worker dies before the work is done, besides whatever the work throws */
  call<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return this.#living().run(work);
  }

  /** A sign of life that came another way than by message, such as progress. */
  readonly alive = (): void => this.#lease?.alive();

  /** Ends the worker now; the next call starts another. */
  stop(detail = 'stopped'): void {
    this.#lease?.lose('stopped', detail);
  }

  #living(): Lease<Client> {
    if (this.#lease !== null) return this.#lease;
    const lease: Lease<Client> = new Lease(this.#post, (lost) => {
      if (this.#lease === lease) this.#lease = null;
      this.#post.onLoss?.(lost);
    });
    this.#lease = lease;
    lease.start();
    return lease;
  }
}

/** One worker from its start to its end. */
class Lease<Client> {
  readonly #post: Post<Client>;
  readonly #onLoss: (lost: WorkerLost) => void;
  /** Never resolves; rejects when the worker is gone. */
  readonly #end: Promise<never>;
  #reject!: (lost: WorkerLost) => void;
  #client: Promise<Client>;
  /** The same, once it is there. */
  #here: Client | null = null;
  #worker: Worker | null = null;
  #connected = false;
  #lost: WorkerLost | null = null;
  #pending = 0;
  #silentTicks = 0;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(post: Post<Client>, onLoss: (lost: WorkerLost) => void) {
    this.#post = post;
    this.#onLoss = onLoss;
    this.#end = new Promise((_, reject) => {
      this.#reject = reject;
    });
    // Whoever awaits nothing at the moment of loss is told by `onLoss`.
    this.#end.catch(() => undefined);
    this.#client = this.#end;
  }

  start(): void {
    this.#client = this.#await(this.#open());
    // First of all that wait for it: who calls when it is there comes after those who called before.
    this.#client.then(
      (client) => (this.#here = client),
      () => undefined,
    );
  }

  /** A worker that is there has its message when this returns, before the page draws what else has changed. */
  run<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = this.#here;
    return this.#await(client === null ? this.#client.then(work) : new Promise((resolve) => resolve(work(client))));
  }

  readonly alive = (): void => {
    this.#silentTicks = 0;
  };

  lose(reason: LossReason, detail: string): void {
    if (this.#lost !== null) return;
    this.#lost = new WorkerLost(this.#post.name, reason, detail);
    clearInterval(this.#watch);
    this.#worker?.terminate();
    this.#reject(this.#lost);
    this.#onLoss(this.#lost);
  }

  async #open(): Promise<Client> {
    try {
      return await this.#begin();
    } catch (error) {
      this.lose('error', messageOf(error));
      return this.#end;
    }
  }

  async #begin(): Promise<Client> {
    const worker = this.#post.create();
    this.#worker = worker;
    worker.addEventListener('message', this.alive);
    worker.addEventListener('error', (event) => this.lose('error', event.message || 'could not be loaded'));
    worker.addEventListener('messageerror', () => this.lose('unreadable', 'sent what cannot be read'));
    const client = await this.#post.connect(worker);
    this.#connected = true;
    return client;
  }

  async #await<T>(work: Promise<T>): Promise<T> {
    if (this.#pending++ === 0) this.#listen();
    try {
      return await Promise.race([work, this.#end]);
    } finally {
      if (--this.#pending === 0) clearInterval(this.#watch);
    }
  }

  // Ticks, not clock times: a computer that slept for an hour has not been silent for an hour.
  #listen(): void {
    this.alive();
    if (this.#lost !== null) return;
    clearInterval(this.#watch);
    this.#watch = setInterval(() => {
      if (this.#silentTicks++ >= TICKS) this.lose('silent', `no sign of life for ${this.#post.silence} ms`);
      else if (this.#connected) void this.#ping();
    }, this.#post.silence / TICKS);
  }

  async #ping(): Promise<void> {
    try {
      await this.#post.ping(await this.#client);
      this.alive();
    } catch {
      // A worker that cannot answer stays silent.
    }
  }
}

/** Owns every worker of the app. */
export class Supervisor {
  readonly #places: Pick<Place<unknown>, 'stop'>[] = [];

  place<Client>(post: Post<Client>): Place<Client> {
    const place = new Place(post);
    this.#places.push(place);
    return place;
  }

  stopAll(): void {
    for (const place of this.#places) place.stop();
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
