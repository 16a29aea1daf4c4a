import { Type, type Data, type DataType, type Utf8, type Vector } from 'apache-arrow';

/** Texts of a column that are kept at hand: most columns hold few different ones. */
const SLOTS = 256;
/** Bytes up to which letters are put together one by one, which the decoder is several times as slow at. */
const SHORT = 32;

interface Kept {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Reads a column of UTF-8 in one piece, row → text, several times as fast as Arrow does: a text that was read a moment ago
 * is handed over again. `null`: the column is none of these.
 */
export function textReaderOf(vector: Vector): ((row: number) => string | null) | null {
  if ((vector.type as DataType).typeId !== Type.Utf8 || vector.data.length !== 1) return null;
  const [data] = vector.data as readonly Data<Utf8>[];
  const { valueOffsets, values } = data;
  const kept: (Kept | undefined)[] = new Array<Kept | undefined>(SLOTS);
  return (row) => {
    if (!data.getValid(row)) return null;
    const [from, to] = [valueOffsets[row], valueOffsets[row + 1]];
    let hash = 0;
    let bits = 0;
    for (let i = from; i < to; i++) {
      hash = (Math.imul(hash, 31) + values[i]) | 0;
      bits |= values[i];
    }
    const slot = (hash ^ (hash >>> 8)) & (SLOTS - 1);
    const before = kept[slot];
    if (before !== undefined && isSame(values, before, from, to)) return before.text;
    const text =
      bits < 128 && to - from <= SHORT ? letters(values, from, to) : decoder.decode(values.subarray(from, to));
    kept[slot] = { from, to, text };
    return text;
  };
}

const decoder = new TextDecoder();

function letters(values: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(values[i]);
  return text;
}

function isSame(values: Uint8Array, kept: Kept, from: number, to: number): boolean {
  if (kept.to - kept.from !== to - from) return false;
  for (let i = kept.from, j = from; j < to; i++, j++) if (values[i] !== values[j]) return false;
  return true;
}
