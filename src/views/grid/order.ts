import type { Breath } from './breath.ts';
import type { GridData, GridSort } from './grid-data.ts';

/** Rows between two breaths. */
const SLICE = 2048;
/** Texts beyond that many different ones are sorted by their code points: the language's order costs too much. */
const MOST_COLLATED = 50_000;

type Before = (a: number, b: number) => number;

/** `rows` of `data` in order; rows without a value come last either way. `null`: nobody waits any more. Stable. */
export async function sortedRows(
  data: GridData,
  rows: Uint32Array,
  { column, descending }: GridSort,
  { breathe, collator }: { readonly breathe: Breath; readonly collator: Intl.Collator },
): Promise<Uint32Array | null> {
  const keys = await keysOf(data, rows, column, { breathe, collator });
  if (keys === null) return null;
  const [known, missing] = await partition(keys, breathe);
  const order = await merged(known, descending ? (a, b) => keys[b] - keys[a] : (a, b) => keys[a] - keys[b], breathe);
  if (order === null) return null;
  const sorted = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    if (place % SLICE === 0 && !(await breathe())) return null;
    sorted[place] = rows[place < order.length ? order[place] : missing[place - order.length]];
  }
  return sorted;
}

/** Places of the keys that there are, and of those that are missing. */
async function partition(keys: Float64Array, breathe: Breath): Promise<[Uint32Array, Uint32Array]> {
  const places = [new Uint32Array(keys.length), new Uint32Array(keys.length)] as const;
  const lengths: [number, number] = [0, 0];
  for (let i = 0; i < keys.length; i++) {
    if (i % SLICE === 0) await breathe();
    const side = Number.isNaN(keys[i]) ? 1 : 0;
    places[side][lengths[side]++] = i;
  }
  return [places[0].subarray(0, lengths[0]), places[1].subarray(0, lengths[1])];
}

/** A number for each row that sorts as its cell does; NaN where there is none. Infinity stays comparable. */
async function keysOf(
  { columns, cellAt }: GridData,
  rows: Uint32Array,
  column: number,
  { breathe, collator }: { readonly breathe: Breath; readonly collator: Intl.Collator },
): Promise<Float64Array | null> {
  const keys = new Float64Array(rows.length);
  const texts = new Map<string, number>();
  const isText = columns[column].kind === 'text' || columns[column].kind === 'time';
  for (let i = 0; i < rows.length; i++) {
    if (i % SLICE === 0 && !(await breathe())) return null;
    const cell = cellAt(rows[i], column);
    if (cell === null) keys[i] = NaN;
    else if (isText) keys[i] = codeOf(texts, String(cell));
    else keys[i] = within(Number(cell));
  }
  if (!isText) return keys;
  const words = [...texts.keys()];
  const compare: Before =
    words.length > MOST_COLLATED
      ? (a, b) => (words[a] < words[b] ? -1 : 1)
      : (a, b) => collator.compare(words[a], words[b]);
  const order = await merged(
    Uint32Array.from(words, (_, i) => i),
    compare,
    breathe,
  );
  if (order === null) return null;
  const ranks = new Float64Array(words.length);
  order.forEach((word, rank) => (ranks[word] = rank));
  for (let i = 0; i < keys.length; i++) {
    if (i % SLICE === 0 && !(await breathe())) return null;
    keys[i] = Number.isNaN(keys[i]) ? NaN : ranks[keys[i]];
  }
  return keys;
}

/** Infinity − Infinity is no order. */
const within = (value: number): number => Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));

function codeOf(texts: Map<string, number>, text: string): number {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, texts.size);
  return texts.size - 1;
}

/** A stable merge sort that lets go of the thread between slices. */
async function merged(items: Uint32Array, compare: Before, breathe: Breath): Promise<Uint32Array | null> {
  let from = items;
  for (let at = 0; at < from.length; at += SLICE) {
    if (!(await breathe())) return null;
    from.subarray(at, at + SLICE).sort((a, b) => compare(a, b) || a - b);
  }
  let to: Uint32Array = new Uint32Array(from.length);
  for (let width = SLICE; width < from.length; width *= 2) {
    for (let at = 0; at < from.length; at += 2 * width) {
      let [left, right] = [at, Math.min(at + width, from.length)];
      const [middle, end] = [right, Math.min(at + 2 * width, from.length)];
      for (let place = at; place < end; place++) {
        if (place % SLICE === 0 && !(await breathe())) return null;
        const takeLeft = left < middle && (right >= end || compare(from[left], from[right]) <= 0);
        to[place] = takeLeft ? from[left++] : from[right++];
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

export function allRows(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}
