import { OUTCOMES } from '../model/run.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { Flow } from './summary.ts';
import type { Sign } from './sums.ts';

/** Room for counts by group, account and outcome, whichever of them a replay has. */
export function emptyFlow({ group, whole }: ReplayRows): Uint32Array {
  let last = -1;
  for (let i = 0; i < group.length; i++) if (group[i] > last) last = group[i];
  return new Uint32Array((last + 2) * (whole.assigned.length + 1) * OUTCOMES.length);
}

/** How many inquiries went from group to account to outcome. */
export function countFlow(
  { group, account, outcome, whole }: ReplayRows,
  selection: Selection,
  counts: Uint32Array,
  sign: Sign,
): void {
  const accounts = whole.assigned.length + 1;
  const outcomes = OUTCOMES.length;
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    counts[((group[i] + 1) * accounts + account[i] + 1) * outcomes + outcome[i]] += sign;
  }
}

/** The ways on which anybody went. */
export function flowOf(counts: Uint32Array, { whole }: ReplayRows): Flow {
  const accounts = whole.assigned.length + 1;
  const outcomes = OUTCOMES.length;
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
