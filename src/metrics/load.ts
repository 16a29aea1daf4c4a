import { IN_TIME_MS } from './metrics.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { AccountLoad } from './summary.ts';

/** What each account received of the selected inquiries; turns and waits are left at 0, for `countTurns`. */
export function loadOf(
  { account, firstResponse, whole }: ReplayRows,
  selection: Selection,
  isAll: boolean,
): AccountLoad {
  const accounts = whole.assigned.length;
  const [had, answered, late] = [zeros(accounts), zeros(accounts), zeros(accounts)];
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    const a = account[i];
    if (a < 0) continue;
    had[a]++;
    if (firstResponse[i] < Infinity) answered[a]++;
    if (!(firstResponse[i] <= IN_TIME_MS)) late[a]++;
  }
  return {
    assigned: isAll ? Float64Array.from(whole.assigned) : had,
    answered,
    late,
    turns: zeros(accounts),
    waits: zeros(accounts),
    waitMs: zeros(accounts),
    utilisation: isAll ? Float64Array.from(whole.busyMs, (busy, a) => busy / whole.onlineMs[a]) : unknown(accounts),
    peakOpen: isAll ? Float64Array.from(whole.peakOpen) : unknown(accounts),
  };
}

const zeros = (accounts: number): Float64Array => new Float64Array(accounts);
const unknown = (accounts: number): Float64Array => new Float64Array(accounts).fill(NaN);
