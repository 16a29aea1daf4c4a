type Listener = (event: { data?: unknown; message?: string }) => void;

/** A worker that does what the test tells it, and nothing else. */
export class FakeWorker {
  terminated = false;
  readonly sent: unknown[] = [];
  readonly #listeners = new Map<string, Set<Listener>>();

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  postMessage(data: unknown): void {
    this.sent.push(data);
  }

  terminate(): void {
    this.terminated = true;
  }

  emit(type: 'message' | 'error' | 'messageerror', event: { data?: unknown; message?: string } = {}): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }
}
