import { proxy, type ProxyMarked } from 'comlink';
import type { Ms } from '../../base/units.ts';
import type { Place } from '../supervisor.ts';

/** How some work is told about and ended. */
export interface Hooks<T, P> {
  /** Where the work is; told only while it runs. */
  told(progress: P): void;
  /** The value of work that was cancelled, however that was brought about. */
  readonly whenCancelled: T;
}

/** Tells the page from inside a worker how far its work is. */
export type Telling<P> = ((progress: P) => void) & ProxyMarked;

/** Long work in a worker that is asked to stop and, if it does not in time, is stopped together with its worker. */
export class Cancellable<Client> {
  readonly #place: Place<Client>;
  readonly #ask: (client: Client) => Promise<unknown>;
  readonly #grace: Ms;
  #running: { cancelled: boolean } | null = null;

  constructor(place: Place<Client>, options: { ask: (client: Client) => Promise<unknown>; grace: Ms }) {
    this.#place = place;
    this.#ask = options.ask;
    this.#grace = options.grace;
  }

  /** Whether such work goes on. */
  get busy(): boolean {
    return this.#running !== null;
  }

  async run<T, P>(work: (client: Client, tell: Telling<P>) => Promise<T>, hooks: Hooks<T, P>): Promise<T> {
    const running = { cancelled: false };
    this.#running = running;
    // Progress has a channel of its own: the last of it can arrive after the result.
    const tell = proxy((progress: P) => {
      this.#place.alive();
      if (this.#running === running) hooks.told(progress);
    });
    try {
      return await this.#place.call((client) => work(client, tell));
    } catch (error) {
      if (running.cancelled) return hooks.whenCancelled;
      throw error;
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  cancel(): void {
    const running = this.#running;
    if (running === null || running.cancelled) return;
    running.cancelled = true;
    this.#place.call(this.#ask).catch(() => undefined);
    setTimeout(() => {
      if (this.#running === running) this.#place.stop('cancelled');
    }, this.#grace);
  }
}
