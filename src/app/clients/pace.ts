import type { Ms } from '../../base/units.ts';

/** Whether it is time again, at most once in `gap` ms; the first time is `gap` from now. */
export function atMostEvery(gap: Ms): () => boolean {
  let due = performance.now() + gap;
  return () => {
    if (performance.now() < due) return false;
    due = performance.now() + gap;
    return true;
  };
}
