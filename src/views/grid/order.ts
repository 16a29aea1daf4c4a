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
  const known = rows.map((_, i) => i).filter((i) => !Number.isNaN(keys[i]));
  const order = await merged(known, descending ? (a, b) => keys[b] - keys[a] : (a, b) => keys[a] - keys[b], breathe);
  if (order === null) return null;
  const sorted = new Uint32Array(rows.length);
  order.forEach((i, place) => (sorted[place] = rows[i]));
  let place = order.length;
  rows.forEach((row, i) => {
    if (Number.isNaN(keys[i])) sorted[place++] = row;
  });
  return sorted;
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
  return keys.map((code) => ranks[code]);
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

/** Rows of which some cell holds the text, whatever its case. `null`: nobody waits any more. */
export async function matchingRows(
  { columns, count, cellAt }: GridData,
  wanted: string,
  breathe: Breath,
): Promise<Uint32Array | null> {
  const needle = wanted.toLowerCase();
  const found = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) {
    if (row % 256 === 0 && !(await breathe())) return null;
    if (
      columns.some((_, column) =>
        String(cellAt(row, column) ?? '')
          .toLowerCase()
          .includes(needle),
      )
    )
      found[length++] = row;
  }
  return found.slice(0, length);
}

export function allRows(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}
