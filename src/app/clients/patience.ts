import type { Ms } from '../../base/units.ts';
import type { Place } from '../supervisor.ts';

/**
 * Some work in a worker that is asked to stop and, if it does not in time, is stopped together with its worker.
 */
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

  /** `whenCancelled` is the value of work that was cancelled, however that was brought about. */
  async run<T>(work: (client: Client) => Promise<T>, whenCancelled: T): Promise<T> {
    const running = { cancelled: false };
    this.#running = running;
    try {
      return await this.#place.call(work);
    } catch (error) {
      if (running.cancelled) return whenCancelled;
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
