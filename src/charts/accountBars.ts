import { keyLine, layer, path, planEntry, put, write } from './drawing.ts';
import type { KeyEntry } from './drawing.ts';
import { figuresOf } from './format.ts';
import { blank, dressed, emptyPicture } from './frame.ts';
import { shorten, textWidth } from './labels.ts';
import { loadPanels } from './loadPanels.ts';
import type { Panel, PanelId } from './loadPanels.ts';
import { rowsOf, sortedRows } from './loadRows.ts';
import type { LoadData, LoadRow, LoadSort } from './loadRows.ts';
import { HIT, pickable } from './marks.ts';
import type { Mark } from './marks.ts';
import type { ChartOptions, ChartTable, Pickable } from './options.ts';
import { HAIRLINE, INK, LATE, MUTED, sidesOf, SLOTS } from './theme.ts';

/** Index into the accounts of the shop. */
export interface AccountKey {
  readonly account: number;
}

export interface BarsTexts extends Readonly<Record<PanelId, string>> {
  /** Key of the red stretch and its tick: `late or never answered`. */
  readonly late: string;
  /** The row of all accounts that have none of their own, with means per account. */
  readonly others: (accounts: number) => string;
  /** Shown when no account was given an inquiry. */
  readonly empty: string;
}

export interface BarsOptions extends ChartOptions, Pickable<AccountKey> {
  readonly texts: BarsTexts;
  /** A's load unless told. */
  readonly sort?: LoadSort;
}

const HEAD = 68; // px: key, headings, ticks
const LEAST_NAME = 104; // px
const TRACK = 4.5; // px from the middle of a row: A above B
const NARROW = 520;

/**
 * Load, mean wait and utilisation of every account: small multiples that share the order of their rows, A above B in
 * each. Of the load a red stretch up to a tick was late or never answered. Beyond thirty accounts the rest is one row
 * of means. A figure that is known of no account has no panel.
 */
export function accountBars(data: LoadData, options: BarsOptions): SVGSVGElement {
  const { texts, width, locale } = options;
  const rows = rowsOf(data, texts.others, options.sort);
  if (rows.length === 0) return emptyPicture(options, options.height ?? 120, texts.empty);

  const sides = sidesOf(options.plans);
  const narrow = width < NARROW;
  // The row of all others is the one name that must be read whole.
  const others = rows.filter((row) => row.accounts > 1).map((row) => textWidth(row.name));
  const most = narrow ? width : Math.max(LEAST_NAME, width * 0.22, ...others);
  const names = rows.map((row) => shorten(row.name, most));
  const left = narrow ? 0 : 12 + Math.max(...names.map((name) => textWidth(name)));
  const rowHeight = narrow ? 40 : rows.length > 12 ? 22 : 26;
  const bottom = HEAD + rows.length * rowHeight;
  const panels = loadPanels(rows, [left, width], locale);

  const svg = blank(options, width, bottom + 6).node()!;
  const back = layer(svg);
  const late: KeyEntry = {
    text: texts.late,
    colour: LATE,
    sign: (parent, x, y) =>
      put(parent, 'path', { d: path`M${x - 6},${y}h9m0,-3.5v7`, stroke: LATE, 'stroke-width': 2, fill: 'none' }),
  };
  keyLine(back, [...SLOTS.map((slot) => planEntry(sides[slot])), late], { x: 0, y: 10 });
  for (const panel of panels) drawFrame(back, panel, { heading: texts[panel.id], bottom });

  const plane = layer(svg);
  // Names are apart from what can be picked: some are shortened, and a button is called by what is written on it.
  const front = layer(svg, { 'pointer-events': 'none' });
  const marks = rows.map((row, i): Mark<AccountKey> => {
    const node = layer(plane);
    const top = HEAD + i * rowHeight;
    const middle = narrow ? top + rowHeight - 13 : top + rowHeight / 2;
    const area = put(node, 'rect', { x: 0, y: top, width, height: rowHeight, ...HIT });
    const look = narrow ? { x: 0, y: top + 9 } : { x: left - 8, y: middle, 'text-anchor': 'end' };
    write(front, names[i], { ...look, fill: INK });
    if (names[i] !== row.name) put(area, 'title', {}, row.name);
    for (const panel of panels) {
      SLOTS.forEach((slot, k) => panel.draw(node, row[slot], sides[slot], middle + (k === 0 ? -TRACK : TRACK)));
    }
    const told = SLOTS.map((slot) => [sides[slot].letter, ...figuresFor(row[slot], locale)].join(' '));
    return { node, key: { account: row.account }, label: [row.name, ...told].join(', ') };
  });
  // Nobody can be asked for the row that stands for many.
  return pickable(
    dressed(svg, options),
    marks.filter((_, i) => rows[i].accounts === 1),
    { onPick: options.onPick },
  );
}

interface Frame {
  readonly heading: string;
  readonly bottom: number;
}

/** Heading, ticks above the rows, and their lines down through all of them. */
function drawFrame(parent: Element, { left, right, ticks }: Panel, { heading, bottom }: Frame): void {
  write(parent, shorten(heading, right - left + 16), { x: left, y: 34, fill: INK });
  for (const { at, text } of ticks) {
    put(parent, 'path', { d: path`M${at},${HEAD - 4}V${bottom}`, stroke: HAIRLINE });
    write(parent, text, { x: at, y: HEAD - 13, 'text-anchor': 'middle', fill: MUTED });
  }
}

function figuresFor({ perDay, late, wait, utilisation }: LoadRow['a'], locale: ChartOptions['locale']): string[] {
  const figures = figuresOf(locale);
  return [figures.perDay(perDay), figures.share(late), figures.duration(wait), figures.share(utilisation)];
}

export interface BarsTableTexts extends Readonly<Record<PanelId, string>> {
  readonly account: string;
  readonly lateShare: string;
}

/** Every account, also those that the chart puts into one row. */
export function accountBarsTable(
  data: LoadData,
  options: Pick<ChartOptions, 'locale' | 'plans'> & { readonly texts: BarsTableTexts; readonly sort?: LoadSort },
): ChartTable {
  const sides = sidesOf(options.plans);
  const { account, perDay, lateShare, wait, utilisation } = options.texts;
  const pair = (heading: string): string[] => SLOTS.map((slot) => `${heading} ${sides[slot].letter}`);
  return {
    columns: [account, ...[perDay, lateShare, wait, utilisation].flatMap(pair)],
    rows: sortedRows(data, options.sort).map((row) => {
      const [a, b] = SLOTS.map((slot) => figuresFor(row[slot], options.locale));
      return [row.name, ...a.flatMap((figure, i) => [figure, b[i]])];
    }),
  };
}
