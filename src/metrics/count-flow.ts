import { OUTCOMES } from '../model/run.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { Flow } from './summary.ts';

/** How many of the selected inquiries went from group to account to outcome. */
export function flowOf({ group, account, outcome, whole }: ReplayRows, selection: Selection): Flow {
  const accounts = whole.assigned.length + 1;
  let groups = 1;
  for (let k = 0; k < selection.length; k++) groups = Math.max(groups, group[selection[k]] + 2);
  const counts = new Uint32Array(groups * accounts * OUTCOMES.length);
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    counts[((group[i] + 1) * accounts + account[i] + 1) * OUTCOMES.length + outcome[i]]++;
  }
  const places: number[] = [];
  for (let place = 0; place < counts.length; place++) if (counts[place] > 0) places.push(place);
  const pair = (place: number): number => Math.floor(place / OUTCOMES.length);
  return {
    group: Int16Array.from(places, (place) => Math.floor(pair(place) / accounts) - 1),
    account: Int16Array.from(places, (place) => (pair(place) % accounts) - 1),
    outcome: Uint8Array.from(places, (place) => place % OUTCOMES.length),
    count: Uint32Array.from(places, (place) => counts[place]),
  };
}
