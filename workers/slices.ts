/** ms of work between two looks at the messages. */
const SLICE = 25;

/** Lets whatever waits in the worker's message queue be read. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Takes the steps of some work in slices; `false` when it was cancelled between two of them, `true` when it is done. */
export async function inSlices<Step>(
  work: Iterator<Step, unknown>,
  hooks: { told(step: Step): void; cancelled(): boolean },
): Promise<boolean> {
  for (;;) {
    const until = performance.now() + SLICE;
    let next = work.next();
    while (!next.done && performance.now() < until) next = work.next();
    if (next.done) return true;
    hooks.told(next.value);
    await breathe();
    if (hooks.cancelled()) return false;
  }
}
