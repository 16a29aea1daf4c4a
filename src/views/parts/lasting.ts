import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Ms } from '../../base/units.ts';

/** What a person takes for at once. */
const AT_ONCE: Ms = 150;

/**
 * Tells whether something has been so for longer than a moment: results that are stale only until the answer to a weight
 * that is dragged are not dimmed in between. A timer and not a transition, which would make the browser keep the element as
 * a layer of its own from the first moment on, and paint it anew.
 */
export class Lasting implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lasts = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** To be told in every rendering; a rendering is asked for when it has lasted. */
  of(is: boolean): boolean {
    if (!is) this.#forget();
    else if (!this.#lasts) this.#timer ??= setTimeout(() => this.#grown(), AT_ONCE);
    return this.#lasts;
  }

  hostDisconnected(): void {
    this.#forget();
  }

  #grown(): void {
    this.#timer = null;
    this.#lasts = true;
    this.#host.requestUpdate();
  }

  #forget(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#lasts = false;
  }
}
