import { RESPONSE_BINS } from './bins.ts';
import type { TraceFacts } from './facts.ts';
import { IN_TIME_MS } from './metrics.ts';
import { NEVER, NOT_ASKED, type ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { AccountLoad } from './summary.ts';
import type { Sums } from './sums.ts';

/** Bins below this one are in time. */
const LATE_BIN = RESPONSE_BINS.indexOf(IN_TIME_MS);

type TurnLoad = Pick<AccountLoad, 'turns' | 'waits' | 'waitMs'>;

/** Turns of inquiries, into sums by the day and the cell of their inquiry's first message, and by account. */
export function countTurns(
  { trace, day, cell }: TraceFacts,
  { account, bin, response }: ReplayRows,
  selection: Selection,
  into: { readonly days: Sums; readonly cells: Sums; readonly bins: Uint32Array; readonly load: TurnLoad },
): void {
  const { turns, turnsAnswered, turnsInTime, turnMs } = into.days;
  const { turns: cellTurns, turnsInTime: cellInTime } = into.cells;
  const { bins, load } = into;
  const { turnOffset } = trace;
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    let asked = 0;
    let answered = 0;
    let inTime = 0;
    let ms = 0;
    for (let t = turnOffset[i], end = turnOffset[i + 1]; t < end; t++) {
      const b = bin[t];
      if (b === NOT_ASKED) break;
      asked++;
      bins[b]++;
      if (b === NEVER) continue;
      answered++;
      ms += response[t];
      if (b < LATE_BIN) inTime++;
    }
    const d = day[i];
    const c = cell[i];
    turns[d] += asked;
    turnsAnswered[d] += answered;
    turnsInTime[d] += inTime;
    turnMs[d] += ms;
    cellTurns[c] += asked;
    cellInTime[c] += inTime;
    const a = account[i];
    if (a < 0) continue;
    load.turns[a] += asked;
    load.waits[a] += answered;
    load.waitMs[a] += ms;
  }
}
