/**
 * How values lie in JSON text: one a line; one behind the other; or as elements of an array, either of the first in the
 * text (`start` 0) or of one whose first element begins `start` bytes into the text, inside `outer` other brackets.
 */
export type Lie =
  { readonly kind: 'lines' | 'values' } | { readonly kind: 'elements'; readonly start: number; readonly outer: number };

/** One value cut out of the text, as bytes `from … to − 1`; the cutter fills the same object again for each. */
export interface Piece {
  bytes: Uint8Array;
  from: number;
  to: number;
  /** Line on which it starts, from 1. */
  line: number;
  /** Colons outside of strings: so many names of fields are written, repeated ones too. */
  names: number;
  /** Whether a number has more digits than a double holds. */
  long: boolean;
  /** Why it is not even tried to be read. */
  refused: 'json_too_deep' | 'cell_too_large' | null;
}

/** Brackets in brackets; deeper values are told, not read, so that no walk over a value runs out of stack. */
export const MOST_DEPTH = 200;
/** Bytes of one value; what is longer is passed over. */
export const MOST_BYTES = 32 << 20;
