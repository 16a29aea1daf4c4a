import { scaleLinear, ticks } from 'd3';
import type { Share } from '../base/units.ts';
import { halo, keyLine, layer, path, planEntry, planSymbol, put, ticksAlong, write } from './drawing.ts';
import { figuresOf } from './format.ts';
import { blank, dressed, emptyPicture } from './frame.ts';
import { placeLabels } from './labelPlaces.ts';
import type { Box } from './labelPlaces.ts';
import { shorten, textWidth } from './labels.ts';
import { pickable } from './marks.ts';
import type { Mark } from './marks.ts';
import type { ChartOptions, ChartTable, Pickable } from './options.ts';
import { HAIRLINE, MUTED, sidesOf, SLOTS } from './theme.ts';
import type { Slot } from './theme.ts';

/** One account under one plan. */
export interface WeightShare {
  /** Its weight ÷ the weights of its group; NaN where it is in none. */
  readonly weight: Share;
  /** Inquiries that it was given ÷ those of its group. */
  readonly share: Share;
}

export type WeightRow = Readonly<Record<Slot, WeightShare>> & {
  /** Index into the accounts of the shop. */
  readonly account: number;
  readonly name: string;
};

export interface WeightData {
  readonly rows: readonly WeightRow[];
}

export interface AccountPlanKey {
  readonly account: number;
  readonly plan: Slot;
}

export interface WeightTexts {
  /** `share by weight`, `share of inquiries`. */
  readonly x: string;
  readonly y: string;
  /** What stands above the diagonal and below it: `more than its weight`, `less than its weight`. */
  readonly more: string;
  readonly less: string;
  readonly empty: string;
}

export interface WeightOptions extends ChartOptions, Pickable<AccountPlanKey> {
  readonly texts: WeightTexts;
}

const TOP = 48;
const FOOT = 44;
const NAMED = 6; // accounts with a name at most
const FAR = 0.02; // from the diagonal, that a name is worth

interface Place {
  readonly row: WeightRow;
  readonly slot: Slot;
  readonly x: number;
  readonly y: number;
}

const placed = ({ weight, share }: WeightShare): boolean => Number.isFinite(weight) && Number.isFinite(share);
const gap = ({ weight, share }: WeightShare): number => Math.abs(share - weight);

/**
 * What the weights of a group ask for against what its accounts were given: a symbol for each account and plan, both
 * joined; on the diagonal weight and share are equal. The accounts that are farthest from it are named.
 */
export function shareOfWeight(data: WeightData, options: WeightOptions): SVGSVGElement {
  const { texts, width, locale } = options;
  const height = options.height ?? Math.round(Math.min(380, Math.max(300, width * 0.6)));
  const rows = data.rows.filter((row) => placed(row.a) || placed(row.b));
  if (rows.length === 0) return emptyPicture(options, height, texts.empty);

  const sides = sidesOf(options.plans);
  const figures = figuresOf(locale);
  const sidesOfRow = rows.flatMap((row) => SLOTS.map((slot) => row[slot])).filter(placed);
  const most = Math.max(0.05, ...sidesOfRow.flatMap(({ weight, share }) => [weight, share]));
  const end = Math.min(1, most * 1.08);
  const at = ticks(0, end, 5);
  const text = (share: Share): string => `${figures.count(Math.round(share * 1000) / 10)}%`;
  const left = 10 + Math.max(...at.map((tick) => textWidth(text(tick))));
  const x = scaleLinear([0, end], [left, width - 12]);
  const y = scaleLinear([0, end], [height - FOOT, TOP]);
  const svg = blank(options, width, height).node()!;
  const back = layer(svg, { fill: MUTED });
  for (const tick of at) {
    put(back, 'path', { d: path`M${left},${y(tick)}H${width - 12}`, stroke: tick === 0 ? MUTED : HAIRLINE });
    write(back, text(tick), { x: left - 8, y: y(tick), 'text-anchor': 'end' });
  }
  ticksAlong(
    back,
    at.map((tick) => ({ at: x(tick), text: text(tick) })),
    { y: height - FOOT },
  );
  put(back, 'path', { d: path`M${x(0)},${y(0)}L${x(end)},${y(end)}`, stroke: MUTED, 'stroke-dasharray': '2 3' });
  write(back, texts.y, { x: 0, y: 10 });
  write(back, texts.x, { x: width - 12, y: height - 10, 'text-anchor': 'end' });
  write(back, texts.more, { x: left + 8, y: TOP + 8 });
  write(back, texts.less, { x: width - 14, y: height - FOOT - 10, 'text-anchor': 'end' });
  keyLine(
    back,
    SLOTS.map((slot) => planEntry(sides[slot])),
    { x: 0, y: 29 },
  );

  const joins = rows.filter((row) => placed(row.a) && placed(row.b));
  const lines = joins.map(({ a, b }) => path`M${x(a.weight)},${y(a.share)}L${x(b.weight)},${y(b.share)}`);
  put(back, 'path', { d: lines.join(''), stroke: MUTED, 'stroke-opacity': 0.6, fill: 'none' });
  const plane = layer(svg);
  const places = rows.flatMap((row) =>
    SLOTS.filter((slot) => placed(row[slot])).map((slot): Place => ({
      row,
      slot,
      x: x(row[slot].weight),
      y: y(row[slot].share),
    })),
  );
  const r = rows.length > 60 ? 3 : 4.5;
  const marks = places.map(({ row, slot, ...place }): Mark<AccountPlanKey> => {
    const node = layer(plane);
    put(node, 'circle', { cx: place.x, cy: place.y, r: 12, 'fill-opacity': 0 });
    planSymbol(node, sides[slot], { ...place, r });
    const { weight, share } = row[slot];
    const label = [row.name, sides[slot].letter, figures.share(weight), figures.share(share)].join(', ');
    return { node, key: { account: row.account, plan: slot }, label };
  });
  drawNames(svg, places, { left, top: TOP, right: width, bottom: height - FOOT });
  return pickable(dressed(svg, options), marks, { onPick: options.onPick });
}

/** Names beside the accounts that are farthest from the diagonal, each at its farther plan. */
function drawNames(svg: Element, places: readonly Place[], frame: Box): void {
  const farther = new Map<WeightRow, Place>();
  for (const place of places) {
    const known = farther.get(place.row);
    if (known === undefined || gap(place.row[place.slot]) > gap(known.row[known.slot])) farther.set(place.row, place);
  }
  const named = [...farther.values()]
    .filter(({ row, slot }) => gap(row[slot]) >= FAR)
    .sort((one, other) => gap(other.row[other.slot]) - gap(one.row[one.slot]))
    .slice(0, NAMED);
  const names = named.map(({ row }) => shorten(row.name, 120));
  const symbols = places.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const at = placeLabels(
    named.map(({ x, y }, i) => ({ x, y, width: textWidth(names[i]) })),
    symbols,
    frame,
  );
  const plane = layer(svg, { 'pointer-events': 'none' });
  at.forEach(({ x, y, anchor }, i) => write(plane, names[i], { x, y, ...halo, 'text-anchor': anchor }));
}

export interface WeightTableTexts {
  readonly account: string;
  readonly weight: string;
  readonly share: string;
}

/** Weight and share of every account under both plans. */
export function shareOfWeightTable(
  data: WeightData,
  options: Pick<ChartOptions, 'locale' | 'plans'> & { readonly texts: WeightTableTexts },
): ChartTable {
  const figures = figuresOf(options.locale);
  const sides = sidesOf(options.plans);
  const { account, weight, share } = options.texts;
  return {
    columns: [
      account,
      ...SLOTS.flatMap((slot) => [weight, share].map((heading) => `${heading} ${sides[slot].letter}`)),
    ],
    rows: data.rows.map((row) => [
      row.name,
      ...SLOTS.flatMap((slot) => [figures.share(row[slot].weight), figures.share(row[slot].share)]),
    ]),
  };
}
