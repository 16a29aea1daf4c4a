/** Long work stops here now and then; `false`: nobody waits for it any more. */
export type Breath = () => boolean | Promise<boolean>;

/** ms that work may hold the page's thread: half a frame. */
const HELD = 8;

/** Lets the page have its frame after 8 ms of work. */
export function breathing(stillWanted: () => boolean): Breath {
  let since = performance.now();
  return () => {
    if (performance.now() - since < HELD) return true;
    return nextTask().then(() => {
      since = performance.now();
      return stillWanted();
    });
  };
}

/** Browsers hold back a timer that follows a timer, by half of what is worked in between; messages they deliver at once. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
