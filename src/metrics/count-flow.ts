import { OUTCOMES } from '../model/run.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { Flow } from './summary.ts';

/** How many of the selected inquiries went from group to account to outcome. */
export function flowOf({ group, account, outcome, whole }: ReplayRows, selection: Selection): Flow {
  const accounts = whole.assigned.length + 1;
  let last = -1;
  for (let k = 0; k < selection.length; k++) if (group[selection[k]] > last) last = group[selection[k]];
  const outcomes = OUTCOMES.length;
  const counts = new Uint32Array((last + 2) * accounts * outcomes);
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    counts[((group[i] + 1) * accounts + account[i] + 1) * outcomes + outcome[i]]++;
  }
  const places: number[] = [];
  for (let place = 0; place < counts.length; place++) if (counts[place] > 0) places.push(place);
  const flow = {
    group: new Int16Array(places.length),
    account: new Int16Array(places.length),
    outcome: new Uint8Array(places.length),
    count: new Uint32Array(places.length),
  };
  places.forEach((place, way) => {
    const pair = Math.floor(place / outcomes);
    flow.group[way] = Math.floor(pair / accounts) - 1;
    flow.account[way] = (pair % accounts) - 1;
    flow.outcome[way] = place % outcomes;
    flow.count[way] = counts[place];
  });
  return flow;
}
