import { turnsToReplay, isOrdered, isStale, type AppState } from './state.ts';

/** Turns that are replayed without being asked for at most: some ten seconds of a worker. */
const MOST_TURNS = 100_000_000;

/** Whether results follow the settings by themselves: where that is wanted, and the log is not too long for it. */
export const isLive = (state: AppState): boolean => state.live && turnsToReplay(state) <= MOST_TURNS;

/**
 * Whether the plans are to be replayed again now. A run that goes on is let go on until it has told something, so that
 * who drags a weight sees the answer move; one that was cancelled or failed is not begun again until something changes.
 */
export function isDue(state: AppState): boolean {
  const { run, result } = state;
  if (!isLive(state) || state.intake.status === 'running' || isOrdered(state)) return false;
  if (run.status === 'running') return run.partial !== null;
  return result !== null && isStale(state);
}

/** Replays again whenever it is due, once for all that changes in the same breath. */
export function keepLive(state: () => AppState, run: () => Promise<void>): () => void {
  let waiting = false;
  return () => {
    if (waiting || !isDue(state())) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      if (isDue(state())) void run();
    });
  };
}
