import { DAY } from '../base/units.ts';
import { countFlow, emptyFlow } from './count-flow.ts';
import { countInquiries, emptyBins, type FirstBins } from './count-inquiries.ts';
import { countCapped } from './count-rules.ts';
import { countTurns, emptyTurnCounts, type TurnCounts } from './count-turns.ts';
import { CELLS, spanOf, type TraceFacts } from './facts.ts';
import { countLoad, emptyLoad, type CountedLoad } from './load.ts';
import { countHeld, quarterSums, type QuarterSums } from './quarters.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import { emptyCells, emptySheet, type HourlySumId, type Sheet, type Sign, type Sums } from './sums.ts';

/**
 * What is added up of one replay inquiry by inquiry. All of it are whole numbers below 2^53: who adds an inquiry and takes it
 * away again has what was there before, to the bit.
 */
export interface Additive {
  /** By day; what is not told by inquiries alone is left at 0. */
  readonly sheet: Sheet;
  /** By weekday and hour. */
  readonly cells: Sums<HourlySumId>;
  readonly bins: FirstBins;
  readonly turns: TurnCounts;
  readonly load: CountedLoad;
  readonly flow: Uint32Array;
  readonly quarters: QuarterSums;
}

/** Of no inquiry. */
export function emptyAdditive(facts: TraceFacts, rows: ReplayRows): Additive {
  const days = facts.days.length;
  return {
    sheet: emptySheet(days),
    cells: emptyCells(CELLS),
    bins: emptyBins(days),
    turns: emptyTurnCounts(days),
    load: emptyLoad(rows.whole.assigned.length),
    flow: emptyFlow(rows),
    quarters: quarterSums(spanOf(facts).from * DAY),
  };
}

/** Adds some inquiries, or takes them away. */
export function add(to: Additive, facts: TraceFacts, rows: ReplayRows, selection: Selection, sign: Sign): void {
  const { sheet, cells, bins, turns, load, flow, quarters } = to;
  const { sums: days } = sheet;
  countLoad(rows, selection, load, sign);
  countInquiries(facts, rows, selection, { days, cells, bins }, sign);
  countTurns(facts, rows, selection, { days, cells, counts: turns, load }, sign);
  countCapped(facts, rows, selection, days, sign);
  countFlow(rows, selection, flow, sign);
  countHeld(facts, rows, selection, quarters, sign);
}

/** The same, of which the sheet, the cells, the bins and the load may be changed. */
export function copyOf({ sheet, cells, bins, load, ...counts }: Additive): Additive {
  const copy = emptySheet(sheet.length);
  copy.all.set(sheet.all);
  return { ...counts, sheet: copy, cells: copied(cells), bins: copied(bins), load: copied(load) };
}

function copied<T extends object>(arrays: T): T {
  return Object.fromEntries(
    Object.entries(arrays).map(([name, values]) => [name, (values as Float64Array | Uint32Array).slice()]),
  ) as T;
}

/** What is in one of two selections and not in the other. */
export interface Difference {
  readonly added: Selection;
  readonly removed: Selection;
}

export function difference(before: Selection, now: Selection): Difference {
  const added = new Int32Array(now.length);
  const removed = new Int32Array(before.length);
  let [a, r, i, j] = [0, 0, 0, 0];
  while (i < before.length && j < now.length) {
    if (before[i] === now[j]) {
      i++;
      j++;
    } else if (before[i] < now[j]) removed[r++] = before[i++];
    else added[a++] = now[j++];
  }
  while (i < before.length) removed[r++] = before[i++];
  while (j < now.length) added[a++] = now[j++];
  return { added: added.subarray(0, a), removed: removed.subarray(0, r) };
}

interface Last {
  readonly selection: Selection;
  readonly sums: Additive;
}

/**
 * Sums of selections that follow each other, as a brush moves: of each replay what was told last is kept, and a selection
 * that has more in common with it than not is told by what came in and what went out.
 */
export function runningSums(facts: TraceFacts): (rows: ReplayRows, selection: Selection) => Additive {
  const last = new WeakMap<ReplayRows, Last>();
  return (rows, selection) => {
    const sums = moved(last.get(rows), selection) ?? fresh(selection);
    last.set(rows, { selection, sums });
    return copyOf(sums);

    function moved(before: Last | undefined, now: Selection): Additive | null {
      if (before === undefined) return null;
      const { added, removed } = difference(before.selection, now);
      if (added.length + removed.length >= now.length) return null;
      add(before.sums, facts, rows, added, 1);
      add(before.sums, facts, rows, removed, -1);
      return before.sums;
    }

    function fresh(now: Selection): Additive {
      const all = emptyAdditive(facts, rows);
      add(all, facts, rows, now, 1);
      return all;
    }
  };
}
