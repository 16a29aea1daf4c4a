import { axisX, dot, link, ruleX, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { ticks } from 'd3';
import type { SymbolType } from 'd3';
import { figuresOf } from './format.ts';
import { emptyPicture, picture } from './frame.ts';
import { shorten, textWidth } from './labels.ts';
import { columnMarks, columnsFor } from './loadColumns.ts';
import { rowsOf } from './loadRows.ts';
import type { LoadData, LoadRow } from './loadRows.ts';
import type { ChartOptions, ChartTable } from './options.ts';
import { BOLD, FONT_SIZE, HAIRLINE, INK, LATE, MUTED, PLAN_MARKS, SLOTS, SURFACE } from './theme.ts';
import type { Slot } from './theme.ts';

export interface LoadTexts {
  /** Axis and first pair of figures: `inquiries a day`. */
  readonly perDay: string;
  /** Key of the red stretch and its tick: `late or never answered`. */
  readonly late: string;
  /** Headings of the other pairs of figures: `late`, `utilisation`. */
  readonly lateShare: string;
  readonly utilisation: string;
  /** The row of all accounts that have none of their own, with means per account. */
  readonly others: (accounts: number) => string;
  /** Shown when no account was given an inquiry. */
  readonly empty: string;
}

export interface LoadOptions extends ChartOptions {
  readonly texts: LoadTexts;
}

const HEAD = 60; // px: key, headings, ticks
const LEAST_NAME = 104; // px
const TRACK = 4; // px from the middle of a row: A above, B below

/** A short upright stroke: the shape of lateness. */
const STROKE: SymbolType = {
  draw: (context) => {
    context.rect(-1, -3.5, 2, 7);
  },
};

/**
 * Inquiries a day per account, A above B in every row: a line to the plan's symbol, its first stretch red up to a tick
 * as far as they were late or never answered; the figures stand at the right, as many as there is room for. Accounts
 * by A's load; beyond forty the rest is one row of means.
 */
export function accountLoad(data: LoadData, options: LoadOptions): SVGSVGElement {
  const { texts, width } = options;
  const rows = rowsOf(data, texts.others);
  if (rows.length === 0) return emptyPicture(options, options.height ?? 120, texts.empty);

  const rowHeight = rows.length > 12 ? 20 : 24;
  // The row of all others is the one name that must be read whole.
  const others = rows.filter((row) => row.accounts > 1).map((row) => textWidth(row.name));
  const names = rows.map((row) => shorten(row.name, Math.max(LEAST_NAME, width * 0.24, ...others)));
  const marginLeft = 16 + Math.max(...names.map((name) => textWidth(name)));
  const columns = columnsFor(width - marginLeft, texts);
  const marginRight = 12 + columns.reduce((sum, column) => sum + column.width, 0);
  const most = Math.max(...rows.flatMap((row) => SLOTS.map((slot) => row[slot].perDay)));
  const at = ticks(0, most, Math.max(2, Math.min(6, (width - marginLeft - marginRight) / 60)));
  const figures = figuresOf(options.locale);
  const index = rows.map((_, i) => i);

  return picture(options, {
    height: HEAD + rows.length * rowHeight + 8,
    marginTop: HEAD,
    marginBottom: 8,
    marginLeft,
    marginRight,
    x: { domain: [0, most], label: null },
    y: { type: 'band', domain: index, padding: 0, axis: null },
    marks: [
      ruleX(at, { stroke: HAIRLINE }),
      ruleX([0], { stroke: MUTED }),
      axisX(at, { anchor: 'top', text: at.map(figures.count), tickSize: 0, fill: MUTED, label: null }),
      text(index, {
        y: index,
        text: names,
        title: rows.map((row) => row.name),
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -8,
        fill: INK,
      }),
      ...SLOTS.flatMap((slot) => trackMarks(rows, slot)),
      ...columnMarks(rows, columns, figures),
      text([texts.perDay], { frameAnchor: 'top-left', lineAnchor: 'bottom', dy: -22, fill: MUTED }),
      ...keyMarks(texts.late, marginLeft),
    ],
  });
}

/** One plan's line, red stretch, tick and symbol in every row. */
function trackMarks(rows: readonly LoadRow[], slot: Slot): Markish[] {
  const { colour, symbol } = PLAN_MARKS[slot];
  const dy = slot === 'a' ? -TRACK : TRACK;
  const y = (_: LoadRow, i: number): number => i;
  const load = (row: LoadRow): number => row[slot].perDay;
  const late = (row: LoadRow): number => (row[slot].perDay > 0 ? row[slot].perDay * row[slot].late : 0);
  const spoilt = rows.map((row, i) => ({ at: late(row), i })).filter((one) => one.at > 0);
  return [
    link(rows, { x1: late, x2: load, y1: y, y2: y, dy, stroke: colour, strokeWidth: 1.25 }),
    link(spoilt, { x1: 0, x2: 'at', y1: 'i', y2: 'i', dy, stroke: LATE, strokeWidth: 2.5 }),
    dot(rows, { x: load, y, dy, symbol, r: 3.5, fill: colour, stroke: SURFACE, strokeWidth: 1 }),
    // Over the symbol: where everything is late both are at one place.
    dot(spoilt, { x: 'at', y: 'i', dy, symbol: STROKE, fill: LATE }),
  ];
}

/** `● A  ◆ B  ▎late or never answered`, in the first line. */
function keyMarks(late: string, marginLeft: number): Markish[] {
  const place = { frameAnchor: 'top-left', lineAnchor: 'middle', dy: FONT_SIZE - HEAD } as const;
  const left = 4 - marginLeft;
  return [
    ...SLOTS.flatMap((slot, i) => {
      const { colour, letter, symbol } = PLAN_MARKS[slot];
      const dx = left + i * 32;
      return [
        dot([letter], { ...place, dx, symbol, r: 3.5, fill: colour }),
        text([letter], { ...place, dx: dx + 8, textAnchor: 'start', fill: colour, fontWeight: BOLD }),
      ];
    }),
    dot([late], { ...place, dx: left + 68, symbol: STROKE, fill: LATE }),
    text([late], { ...place, dx: left + 76, textAnchor: 'start', fill: LATE }),
  ];
}

export interface LoadTableTexts {
  readonly account: string;
  readonly perDay: string;
  readonly lateShare: string;
  readonly utilisation: string;
}

/** Every account, also those that the chart puts into one row. */
export function accountLoadTable(
  data: LoadData,
  options: Pick<ChartOptions, 'locale'> & { readonly texts: LoadTableTexts },
): ChartTable {
  const figures = figuresOf(options.locale);
  const { account, perDay, lateShare, utilisation } = options.texts;
  const pair = (heading: string): string[] => SLOTS.map((slot) => `${heading} ${PLAN_MARKS[slot].letter}`);
  return {
    columns: [account, ...pair(perDay), ...pair(lateShare), ...pair(utilisation)],
    rows: [...data.rows]
      .sort((one, other) => other.a.perDay - one.a.perDay)
      .map((row) => [
        row.name,
        ...SLOTS.map((slot) => figures.perDay(row[slot].perDay)),
        ...SLOTS.map((slot) => figures.share(row[slot].late)),
        ...SLOTS.map((slot) => figures.share(row[slot].utilisation)),
      ]),
  };
}
