import { text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { Figures } from './format.ts';
import { textWidth } from './labels.ts';
import type { LoadRow, LoadSide } from './loadRows.ts';
import { BOLD, MUTED, PLAN_MARKS, SLOTS } from './theme.ts';

/** A pair of figures, A and B, at the right of a row. */
export interface LoadColumn {
  readonly heading: string;
  readonly width: number; // px
  readonly write: (side: LoadSide, figures: Figures) => string;
}

interface Headings {
  readonly perDay: string;
  readonly lateShare: string;
  readonly utilisation: string;
}

const FIGURE = 46; // px for one figure
const GAP = 18; // px between two pairs
const LEAST_PLOT = 170; // px that the figures must leave to the drawing

/** The pairs that fit beside a drawing, the most important first; the first is always there. */
export function columnsFor(width: number, headings: Headings): LoadColumn[] {
  const wanted: Omit<LoadColumn, 'width'>[] = [
    { heading: headings.perDay, write: (side, figures) => figures.perDay(side.perDay) },
    { heading: headings.lateShare, write: (side, figures) => figures.share(side.late) },
    { heading: headings.utilisation, write: (side, figures) => figures.share(side.utilisation) },
  ];
  const columns: LoadColumn[] = [];
  let left = width;
  for (const column of wanted) {
    const needed = Math.max(2 * FIGURE, textWidth(column.heading)) + GAP;
    if (columns.length > 0 && left - needed < LEAST_PLOT) break;
    columns.push({ ...column, width: needed });
    left -= needed;
  }
  return columns;
}

/** Figures per row, right-aligned, under their heading and the letters of the plans. */
export function columnMarks(rows: readonly LoadRow[], columns: readonly LoadColumn[], figures: Figures): Markish[] {
  const index = rows.map((_, i) => i);
  const head = { frameAnchor: 'top-right', lineAnchor: 'bottom', textAnchor: 'end' } as const;
  let edge = 0;
  return columns.flatMap((column) => {
    edge += column.width;
    const right = edge;
    return [
      text([column.heading], { ...head, dx: right, dy: -22, fill: MUTED }),
      ...SLOTS.flatMap((slot, i) => {
        const { colour, letter } = PLAN_MARKS[slot];
        const dx = right - (SLOTS.length - 1 - i) * FIGURE;
        return [
          text([letter], { ...head, dx, dy: -6, fill: colour, fontWeight: BOLD }),
          text(index, {
            y: index,
            text: rows.map((row) => column.write(row[slot], figures)),
            frameAnchor: 'right',
            textAnchor: 'end',
            dx,
            fill: colour,
            fontVariant: 'tabular-nums',
          }),
        ];
      }),
    ];
  });
}
