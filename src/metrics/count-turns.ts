import { NEVER } from './bins.ts';
import type { TraceFacts } from './facts.ts';
import { MARKS } from './marks.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { AccountLoad } from './summary.ts';
import type { HourlySumId, Sign, Sums } from './sums.ts';

type TurnLoad = Pick<AccountLoad, 'turns' | 'waits' | 'waitMs'>;

/** Turns by bin of their response, and by day and mark, day-major. */
export interface TurnCounts {
  readonly bins: Uint32Array;
  readonly marks: Uint32Array;
}

export const emptyTurnCounts = (days: number): TurnCounts => ({
  bins: new Uint32Array(NEVER + 1),
  marks: new Uint32Array(days * MARKS.length),
});

/**
 * Turns of inquiries, into sums by the day and the cell of their inquiry's first message, and by account; what marks tell is
 * left to `countMarks`.
 */
export function countTurns(
  { trace, day, cell }: TraceFacts,
  rows: ReplayRows,
  selection: Selection,
  into: {
    readonly days: Sums;
    readonly cells: Sums<HourlySumId>;
    readonly counts: TurnCounts;
    readonly load: TurnLoad;
  },
  sign: Sign,
): void {
  const { account, bin, mark, turns: askedOf, turnsInTime: inTimeOf, turnMs: msOf } = rows;
  const { turnsInTime, turnMs } = into.days;
  const { turns: cellTurns, turnsInTime: cellInTime } = into.cells;
  const { bins, marks } = into.counts;
  const { turns: accountTurns, waits, waitMs } = into.load;
  const { turnOffset } = trace;
  const width = MARKS.length;
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    const asked = askedOf[i];
    if (asked === 0) continue;
    const d = day[i];
    const start = d * width;
    const first = turnOffset[i];
    const end = first + asked;
    for (let t = first; t < end; t++) {
      bins[bin[t]] += sign;
      marks[start + mark[t]] += sign;
    }
    const c = cell[i];
    const inTime = sign * inTimeOf[i];
    const ms = sign * msOf[i];
    turnsInTime[d] += inTime;
    turnMs[d] += ms;
    cellTurns[c] += sign * asked;
    cellInTime[c] += inTime;
    const a = account[i];
    if (a < 0) continue;
    accountTurns[a] += sign * asked;
    // A buyer waits for his answer: only the last turn may be without one.
    waits[a] += sign * (bin[end - 1] === NEVER ? asked - 1 : asked);
    waitMs[a] += ms;
  }
  addBeyond(rows, selection, (i, ms) => {
    turnMs[day[i]] += sign * ms;
    if (account[i] >= 0) waitMs[account[i]] += sign * ms;
  });
}

/** What rows have no room for, of logs in which people come back after months. */
function addBeyond({ beyond }: ReplayRows, selection: Selection, add: (inquiry: number, ms: number) => void): void {
  if (beyond.length === 0) return;
  const selected = new Set(selection);
  for (let k = 0; k < beyond.length; k += 2) if (selected.has(beyond[k])) add(beyond[k], beyond[k + 1]);
}
