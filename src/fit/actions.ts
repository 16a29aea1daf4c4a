import type { EpochMs } from '../base/units.ts';
import { SENDERS, type Log } from '../model/log.ts';

const AGENT = SENDERS.indexOf('agent');

/** Per account, ascending: moments at which it wrote (messages), or took up and ended inquiries (calls). */
export type Actions = readonly Float64Array[];

export function actionsOf(log: Log): Actions {
  const { message, turn } = log;
  const count = new Int32Array(log.accounts.length);
  const each = (visit: (account: number, at: EpochMs) => void): void => {
    if (log.grain === 'message') {
      for (let m = 0; m < message.at.length; m++) {
        if (message.sender[m] === AGENT) visit(message.account[m], message.at[m]);
      }
      return;
    }
    for (let t = 0; t < turn.asked.length; t++) {
      if (turn.account[t] < 0) continue;
      visit(turn.account[t], turn.replied[t]);
      visit(turn.account[t], turn.closed[t]);
    }
  };
  each((account) => count[account]++);
  const actions = Array.from(count, (n) => new Float64Array(n));
  count.fill(0);
  each((account, at) => (actions[account][count[account]++] = at));
  for (const moments of actions) moments.sort();
  return actions;
}

/** How many of the ascending moments lie before `at`. */
export function countBefore(moments: ArrayLike<number>, at: EpochMs): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (moments[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
