/** Long work stops here now and then; `false`: nobody waits for it any more. */
export type Breath = () => boolean | Promise<boolean>;

/** ms that work may hold the page's thread: half a frame. */
const HELD = 8;

/** Lets the page have its frame after 8 ms of work. */
export function breathing(stillWanted: () => boolean): Breath {
  let since = performance.now();
  return () => {
    if (performance.now() - since < HELD) return true;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve(stillWanted());
      });
    });
  };
}
