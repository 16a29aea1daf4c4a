import type { View } from './view.ts';

/**
 * The view without messages that are another's exact double (group, moment, writer, text), and how many these were.
 * Where no text and no id was read nothing tells a double from a second message.
 */
export function withoutDoubles(view: View): {
  readonly view: View;
  readonly doubles: Uint8Array;
  readonly count: number;
} {
  const { flat, print, offset } = view;
  const { at } = flat;
  const doubles = new Uint8Array(at.length);
  const seen = new Set<string>();
  let count = 0;
  for (let g = 0; g + 1 < offset.length; g++) {
    for (let from = offset[g]; from < offset[g + 1];) {
      let to = from + 1;
      while (to < offset[g + 1] && at[to] === at[from]) to++;
      if (to - from > 1) {
        seen.clear();
        for (let i = from; i < to; i++) {
          const key = `${flat.sender[i]} ${flat.account[i]} ${flat.chars[i]} ${print[i]}`;
          if (print[i] !== 0 && seen.has(key)) doubles[i] = 1;
          else seen.add(key);
          count += doubles[i];
        }
      }
      from = to;
    }
  }
  return { view: count === 0 ? view : kept(view, doubles, count), doubles, count };
}

function kept({ flat, print, fileRow, offset }: View, doubles: Uint8Array, count: number): View {
  const n = doubles.length - count;
  const index = new Int32Array(n);
  const moved = new Int32Array(offset.length);
  let to = 0;
  for (let g = 0; g + 1 < offset.length; g++) {
    moved[g] = to;
    for (let i = offset[g]; i < offset[g + 1]; i++) if (doubles[i] === 0) index[to++] = i;
  }
  moved[offset.length - 1] = to;
  const of = <T extends Int32Array | Float64Array | Uint8Array>(all: T, some: T): T => {
    for (let i = 0; i < n; i++) some[i] = all[index[i]];
    return some;
  };
  return {
    flat: {
      at: of(flat.at, new Float64Array(n)),
      sender: of(flat.sender, new Uint8Array(n)),
      account: of(flat.account, new Int32Array(n)),
      chars: of(flat.chars, new Int32Array(n)),
    },
    print: of(print, new Int32Array(n)),
    fileRow: of(fileRow, new Int32Array(n)),
    offset: moved,
  };
}
