import type { Cells } from './cells.ts';
import { allTexts } from './cells.ts';
import type { Layout } from './cutter.ts';
import { RowReader } from './reader.ts';

/** Cells of a row and the line on which it starts. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of the head that are looked at. */
export const TRIED = 300;
const CELLS = 100_000;

/** The first rows under some layout, and how well they bear it. */
export interface Trial {
  readonly lines: readonly Line[];
  /** 0 where no quote is out of place, less where some are. */
  readonly score: number;
}

/** Cuts the head of a text by a layout; `null`: there is no row, or the layout is not what its quotes say. */
export function cut(head: Uint8Array, whole: boolean, layout: Layout): Trial | null {
  const lines: Line[] = [];
  const tally = { cells: 0, quoted: 0, double: 0, broken: 0 };
  const reader = new RowReader(layout, {
    row: (cells) => {
      if (lines.length >= TRIED || tally.cells > CELLS) return;
      lines.push({ line: cells.line, cells: allTexts(cells) });
      count(cells, layout, tally);
    },
    torn: () => {
      if (lines.length < TRIED) tally.broken++;
    },
  });
  reader.push(head);
  // The last row of a head that is not the whole file is cut somewhere; better that than none.
  if (whole || lines.length === 0) reader.finish();
  if (lines.length === 0) return null;
  const score = (-0.5 * tally.broken) / lines.length;
  const unusual = layout.quote !== undefined || layout.backslash === true;
  if (!unusual) return { lines, score };
  // Apostrophes quote where nothing else does. What is unusual must explain more than it costs.
  if (tally.quoted < 2 || (layout.quote === "'" && tally.double > 0)) return null;
  return { lines, score: layout.quote === "'" ? score + 0.05 : score };
}

interface Tally {
  cells: number;
  /** Cells within quotes of the layout, and within double ones. */
  quoted: number;
  double: number;
  /** Quotes where there should be none. */
  broken: number;
}

const DOUBLE = 0x22;
const APOSTROPHE = 0x27;
const BACKSLASH = 0x5c;

function count({ bytes, count, start, end, from, to }: Cells, layout: Layout, tally: Tally): void {
  const quote = layout.quote === "'" ? APOSTROPHE : DOUBLE;
  const { backslash = false } = layout;
  tally.cells += count;
  for (let column = 0; column < count; column++) {
    const first = start[column] - 1;
    const last = end[column];
    const within = first >= from && bytes[first] === quote && last < to && bytes[last] === quote;
    if (within) {
      tally.quoted++;
      if (hasBareQuote(bytes.subarray(first + 1, last), quote, backslash)) tally.broken++;
    } else if (bytes[first + 1] === DOUBLE && last > first + 2 && bytes[last - 1] === DOUBLE) tally.double++;
  }
}

/** Whether a cell holds a quote that is neither doubled nor, where they mean something, behind a backslash. */
function hasBareQuote(text: Uint8Array, quote: number, backslash: boolean): boolean {
  for (let p = 0; p < text.length; p++) {
    if (backslash && text[p] === BACKSLASH) p++;
    else if (text[p] === quote) {
      if (text[p + 1] !== quote) return true;
      p++;
    }
  }
  return false;
}
