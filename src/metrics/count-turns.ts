import { NEVER } from './bins.ts';
import type { TraceFacts } from './facts.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { AccountLoad } from './summary.ts';
import type { Sums } from './sums.ts';

type TurnLoad = Pick<AccountLoad, 'turns' | 'waits' | 'waitMs'>;

/** Turns of inquiries, into sums by the day and the cell of their inquiry's first message, and by account. */
export function countTurns(
  { trace, day, cell }: TraceFacts,
  { account, bin, response, turns: askedOf, turnsInTime: inTimeOf }: ReplayRows,
  selection: Selection,
  into: { readonly days: Sums; readonly cells: Sums; readonly bins: Uint32Array; readonly load: TurnLoad },
): void {
  const { turns, turnsAnswered, turnsInTime, turnMs } = into.days;
  const { turns: cellTurns, turnsInTime: cellInTime } = into.cells;
  const { bins, load } = into;
  const { turnOffset } = trace;
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    const asked = askedOf[i];
    const inTime = inTimeOf[i];
    const first = turnOffset[i];
    let answered = asked;
    let ms = 0;
    for (let t = first, end = first + asked; t < end; t++) {
      bins[bin[t]]++;
      ms += response[t];
    }
    // A buyer waits for his answer: only the last turn may be without one.
    if (asked > 0 && bin[first + asked - 1] === NEVER) answered--;
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
