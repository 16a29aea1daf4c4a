import type { EpochMs } from '../../base/units.ts';

const DIGIT = 16;
const BUCKETS = 1 << DIGIT;

/** Whether a file runs from the newest row to the oldest: then equal times run backwards too. */
export function runsBackwards(at: Float64Array): boolean {
  let up = 0;
  let down = 0;
  for (let i = 1; i < at.length; i++) {
    if (at[i] > at[i - 1]) up++;
    else if (at[i] < at[i - 1]) down++;
  }
  return down > up;
}

/** Indices by ascending time; equal times keep their order in the file, or the reverse of it. */
export function orderByTime(at: Float64Array, backwards: boolean): Int32Array {
  const n = at.length;
  let order = new Int32Array(n);
  for (let i = 0; i < n; i++) order[i] = backwards ? n - 1 - i : i;
  let least = Infinity;
  let most = -Infinity;
  let sorted = true;
  for (let i = 0; i < n; i++) {
    const time = at[order[i]];
    if (time < most) sorted = false;
    if (time < least) least = time;
    if (time > most) most = time;
  }
  if (sorted) return order;
  // Radix sort, 16 bits at a time, least first; every pass is stable.
  let other = new Int32Array(n);
  for (let scale = 1; scale <= most - least; scale *= BUCKETS) {
    const start = new Int32Array(BUCKETS + 1);
    for (let i = 0; i < n; i++) start[digit(at[i], least, scale) + 1]++;
    for (let b = 0; b < BUCKETS; b++) start[b + 1] += start[b];
    for (let i = 0; i < n; i++) other[start[digit(at[order[i]], least, scale)]++] = order[i];
    [order, other] = [other, order];
  }
  return order;
}

const digit = (at: EpochMs, least: EpochMs, scale: number): number => Math.floor((at - least) / scale) & (BUCKETS - 1);

/** Rows gathered by group, in the given order inside each; group `g` is `offset[g] … offset[g + 1] − 1` of `rows`. */
export interface Groups {
  readonly rows: Int32Array;
  readonly offset: Int32Array;
}

export function gather(group: Int32Array, groups: number, order: Int32Array): Groups {
  const offset = new Int32Array(groups + 1);
  for (const g of group) offset[g + 1]++;
  for (let g = 0; g < groups; g++) offset[g + 1] += offset[g];
  const next = offset.slice();
  const rows = new Int32Array(order.length);
  for (const row of order) rows[next[group[row]]++] = row;
  return { rows, offset };
}
