import { IN_TIME_MS } from './metrics.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { AccountLoad } from './summary.ts';
import type { Sign } from './sums.ts';

/** What is counted of accounts inquiry by inquiry. */
export type CountedLoad = Omit<AccountLoad, 'utilisation' | 'peakOpen'>;

export const emptyLoad = (accounts: number): CountedLoad => ({
  assigned: zeros(accounts),
  answered: zeros(accounts),
  late: zeros(accounts),
  turns: zeros(accounts),
  waits: zeros(accounts),
  waitMs: zeros(accounts),
});

/** Inquiries of accounts and their first responses; turns are left to `countTurns`. */
export function countLoad(
  { account, firstResponse }: ReplayRows,
  selection: Selection,
  { assigned, answered, late }: Pick<CountedLoad, 'assigned' | 'answered' | 'late'>,
  sign: Sign,
): void {
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    const a = account[i];
    if (a < 0) continue;
    assigned[a] += sign;
    if (firstResponse[i] < Infinity) answered[a] += sign;
    if (!(firstResponse[i] <= IN_TIME_MS)) late[a] += sign;
  }
}

/** What was counted, with what is known of the whole replay alone: of a selection it is not. */
export function loadOf(counted: CountedLoad, { whole }: ReplayRows, isAll: boolean): AccountLoad {
  const accounts = whole.assigned.length;
  return {
    ...counted,
    assigned: isAll ? Float64Array.from(whole.assigned) : counted.assigned,
    utilisation: isAll ? Float64Array.from(whole.busyMs, (busy, a) => busy / whole.onlineMs[a]) : unknown(accounts),
    peakOpen: isAll ? Float64Array.from(whole.peakOpen) : unknown(accounts),
  };
}

const zeros = (accounts: number): Float64Array => new Float64Array(accounts);
const unknown = (accounts: number): Float64Array => new Float64Array(accounts).fill(NaN);
