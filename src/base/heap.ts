/**
 * A 4-ary min-heap over typed arrays, ordered by (time, rank): equal times are settled by the rank alone, never by the
 * order in which things were put in. It grows by doubling and allocates nothing else.
 */
export interface Heap {
  at: Float64Array;
  rank: Float64Array;
  size: number;
}

export const heapOf = (room = 64): Heap => ({ at: new Float64Array(room), rank: new Float64Array(room), size: 0 });

export function push(heap: Heap, at: number, rank: number): void {
  if (heap.size === heap.at.length) grow(heap);
  const { at: times, rank: ranks } = heap;
  let hole = heap.size++;
  while (hole > 0) {
    const parent = (hole - 1) >> 2;
    if (times[parent] < at || (times[parent] === at && ranks[parent] <= rank)) break;
    times[hole] = times[parent];
    ranks[hole] = ranks[parent];
    hole = parent;
  }
  times[hole] = at;
  ranks[hole] = rank;
}

/** Time of the first entry; Infinity when there is none. */
export const topTime = (heap: Heap): number => (heap.size > 0 ? heap.at[0] : Infinity);

/** Removes the first entry and returns its rank. The heap must not be empty. */
export function pop(heap: Heap): number {
  const { at: times, rank: ranks } = heap;
  const first = ranks[0];
  const size = --heap.size;
  const at = times[size];
  const rank = ranks[size];
  let hole = 0;
  for (;;) {
    const child = 4 * hole + 1;
    if (child >= size) break;
    let least = child;
    const end = Math.min(child + 4, size);
    for (let c = child + 1; c < end; c++) {
      if (times[c] < times[least] || (times[c] === times[least] && ranks[c] < ranks[least])) least = c;
    }
    if (at < times[least] || (at === times[least] && rank <= ranks[least])) break;
    times[hole] = times[least];
    ranks[hole] = ranks[least];
    hole = least;
  }
  times[hole] = at;
  ranks[hole] = rank;
  return first;
}

function grow(heap: Heap): void {
  const at = new Float64Array(2 * heap.at.length);
  const rank = new Float64Array(2 * heap.at.length);
  at.set(heap.at);
  rank.set(heap.rank);
  heap.at = at;
  heap.rank = rank;
}
