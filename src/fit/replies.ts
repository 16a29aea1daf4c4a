import type { EpochMs, Ms } from '../base/units.ts';
import type { Log } from '../model/log.ts';
import { countBefore, type Actions } from './actions.ts';
import { intervalAt } from './presence.ts';

/** Reply times of one account, in ms. */
export interface Replies {
  /** Replies to messages that were waiting when the account finished what it did before: nothing but work. */
  readonly saturated: Ms[];
  /** Replies to messages that met the account idle and present: reaction and work. */
  readonly idle: Ms[];
}

/**
 * Splits the replies of each account by what it did when the message came. S = reply − max(message, previous action);
 * only what falls inside one presence counts, so that nights and breaks are nobody's work.
 */
export function repliesOf(log: Log, actions: Actions, presence: readonly (readonly EpochMs[])[]): Replies[] {
  const found: Replies[] = log.accounts.map(() => ({ saturated: [], idle: [] }));
  const { turn } = log;
  for (let t = 0; t < turn.asked.length; t++) {
    const account = turn.account[t];
    if (account < 0) continue;
    const asked = turn.asked[t];
    const replied = turn.replied[t];
    const here = intervalAt(presence[account], replied);
    const before = countBefore(actions[account], replied);
    const previous = before > 0 ? actions[account][before - 1] : -Infinity;
    if (previous > asked) {
      if (intervalAt(presence[account], previous) === here) found[account].saturated.push(replied - previous);
    } else if (intervalAt(presence[account], asked) === here) found[account].idle.push(replied - asked);
  }
  return found;
}

/** Calls: how long each account was busy with an inquiry. */
export function servicesOf(log: Log): Replies[] {
  const found: Replies[] = log.accounts.map(() => ({ saturated: [], idle: [] }));
  const { turn } = log;
  for (let t = 0; t < turn.asked.length; t++) {
    if (turn.account[t] >= 0 && turn.closed[t] > turn.replied[t]) {
      found[turn.account[t]].saturated.push(turn.closed[t] - turn.replied[t]);
    }
  }
  return found;
}
