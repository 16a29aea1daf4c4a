import { extent, nice, scaleLinear, ticks } from 'd3';
import type { ScaleLinear } from 'd3';
import type { Estimate } from '../compare/comparison.ts';
import { cut } from './estimates.ts';
import { layer, halo, path, planSymbol, put, ticksAlong, write } from './drawing.ts';
import { figuresOf } from './format.ts';
import { blank, dressed, emptyPicture } from './frame.ts';
import { placeLabels } from './labelPlaces.ts';
import type { Box } from './labelPlaces.ts';
import { textWidth } from './labels.ts';
import { pickable } from './marks.ts';
import type { ChartOptions, ChartTable, Pickable } from './options.ts';
import { BOLD, HAIRLINE, MUTED, PLAN_MARKS } from './theme.ts';
import type { PlanSlot } from './theme.ts';

export interface PlanCost {
  readonly plan: PlanSlot;
  readonly name: string;
  /** Cost of one answered inquiry, in the shop's currency. */
  readonly cost: Estimate;
  /** Reply rate, as a fraction. */
  readonly rate: Estimate;
}

export interface CostData {
  /** Two to four plans; one whose cost or rate is not a finite number is left out of the drawing. */
  readonly plans: readonly PlanCost[];
}

export interface CostKey {
  readonly plan: PlanSlot;
}

export interface CostTexts {
  /** `cost per answered inquiry`, with its currency. */
  readonly x: string;
  /** `reply rate`. */
  readonly y: string;
  /** Which corner is good: `cheaper and better ↖`. */
  readonly good: string;
  readonly empty: string;
}

export interface CostOptions extends ChartOptions, Pickable<CostKey> {
  readonly texts: CostTexts;
}

const TOP = 46;
const FOOT = 46;
const CAP = 3; // px, half a stroke at the end of an interval
const REACH = 20; // px around a mark that take a click

const finite = ({ cost, rate }: PlanCost): boolean => Number.isFinite(cost.mean) && Number.isFinite(rate.mean);

/** Ends that hold every mean and interval, with room at both; equal ones get some room of their own. */
function domainOf(estimates: readonly Estimate[], least: number): [number, number] {
  const all = estimates.flatMap(({ mean, low, high }) => [mean, low, high]).filter(Number.isFinite);
  const [low, high] = extent(all) as [number, number];
  const room = Math.max((high - low) * 0.15, least);
  return [low - room, high + room];
}

/**
 * Cost of an answered inquiry against the reply rate: a symbol for each plan with both intervals as a cross and its name
 * beside it. The axes do not begin at zero: what is compared are places, not lengths.
 */
export function costRate(data: CostData, options: CostOptions): SVGSVGElement {
  const { texts, width, locale } = options;
  const height = options.height ?? Math.round(Math.min(320, Math.max(250, width * 0.5)));
  const plans = data.plans.filter(finite);
  if (plans.length === 0) return emptyPicture(options, height, texts.empty);

  const figures = figuresOf(locale);
  const money = nice(
    ...domainOf(
      plans.map(({ cost }) => cost),
      0.02 * Math.max(...plans.map(({ cost }) => cost.mean)),
    ),
    5,
  );
  const wanted = nice(
    ...domainOf(
      plans.map(({ rate }) => rate),
      0.005,
    ),
    5,
  );
  const shares: [number, number] = [Math.max(0, wanted[0]), Math.min(1, wanted[1])];
  const yTicks = ticks(...shares, 5);
  const text = (share: number): string => `${figures.count(Math.round(share * 1000) / 10)}%`;
  const left = 10 + Math.max(...yTicks.map((tick) => textWidth(text(tick))));
  const labels = plans.map(({ plan, name }) => `${PLAN_MARKS[plan].letter} ${name}`);
  const x = scaleLinear(money, [left, width - 12]);
  const y = scaleLinear(shares, [height - FOOT, TOP]);
  const svg = blank(options, width, height).node()!;
  const back = layer(svg, { fill: MUTED });
  for (const tick of yTicks) {
    put(back, 'path', { d: path`M${left},${y(tick)}H${width - 12}`, stroke: HAIRLINE });
    write(back, text(tick), { x: left - 8, y: y(tick), 'text-anchor': 'end' });
  }
  put(back, 'path', { d: path`M${left},${height - FOOT}H${width - 12}`, stroke: MUTED });
  const costs = ticks(...money, Math.max(2, Math.min(6, width / 90)));
  const digits = costs.length > 1 ? Math.max(0, -Math.floor(Math.log10(costs[1] - costs[0]) + 1e-9)) : 2;
  ticksAlong(
    back,
    costs.map((tick) => ({ at: x(tick), text: figures.number(tick, digits) })),
    { y: height - FOOT },
  );
  write(back, texts.y, { x: 0, y: 10 });
  write(back, texts.x, { x: width - 12, y: height - 10, 'text-anchor': 'end' });
  write(back, texts.good, { x: left + 6, y: TOP - 12 });

  const plane = layer(svg);
  const crosses = plans.map((one) => crossOf(one, { x, y }));
  const places = placeLabels(
    crosses.map((cross, i) => ({ ...cross, width: textWidth(labels[i], BOLD) })),
    crosses.flatMap(boxesOf),
    { left, top: TOP, right: width, bottom: height - FOOT },
  );
  const marks = plans.map(({ plan, cost, rate }, i) => {
    const node = layer(plane);
    const mark = PLAN_MARKS[plan];
    const { x1, x2, y1, y2, ...place } = crosses[i];
    put(node, 'circle', { cx: place.x, cy: place.y, r: REACH, 'fill-opacity': 0 });
    put(node, 'path', {
      d:
        path`M${x1},${place.y}H${x2}M${x1},${place.y - CAP}v${2 * CAP}M${x2},${place.y - CAP}v${2 * CAP}` +
        path`M${place.x},${y1}V${y2}M${place.x - CAP},${y1}h${2 * CAP}M${place.x - CAP},${y2}h${2 * CAP}`,
      fill: 'none',
      stroke: mark.colour,
      'stroke-width': 1.5,
    });
    planSymbol(node, mark, { ...place, r: 5 });
    const { anchor, ...at } = places[i];
    write(node, labels[i], { ...at, ...halo, 'text-anchor': anchor, 'font-weight': BOLD, fill: mark.colour });
    const label = [labels[i], figures.number(cost.mean, 2), figures.share(rate.mean)].join(', ');
    return { node, key: { plan }, label };
  });
  return pickable(dressed(svg, options), marks, { onPick: options.onPick });
}

/** px of a plan's symbol and of the ends of its intervals. */
interface Cross {
  readonly x: number;
  readonly y: number;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

function crossOf({ cost, rate }: PlanCost, { x, y }: Scales): Cross {
  const ends = (estimate: Estimate, scale: ScaleLinear<number, number>): number[] => {
    const [from, to] = scale.domain();
    return [estimate.low, estimate.high].map((end) => scale(cut(end, [from, to], estimate.mean)));
  };
  const [x1, x2] = ends(cost, x);
  const [y1, y2] = ends(rate, y);
  return { x: x(cost.mean), y: y(rate.mean), x1, x2, y1, y2 };
}

/** What a cross covers: its symbol, its width and its height. */
const boxesOf = ({ x, y, x1, x2, y1, y2 }: Cross): Box[] => [
  { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 },
  { left: x1, right: x2, top: y - 2, bottom: y + 2 },
  { left: x - 2, right: x + 2, top: y2, bottom: y1 },
];

export interface CostTableTexts {
  readonly plan: string;
  readonly cost: string;
  readonly rate: string;
}

/** Cost and rate of every plan, each with its interval. */
export function costRateTable(
  data: CostData,
  options: Pick<ChartOptions, 'locale'> & { readonly texts: CostTableTexts },
): ChartTable {
  const figures = figuresOf(options.locale);
  const { plan, cost, rate } = options.texts;
  const told = ({ mean, low, high }: Estimate, figure: (value: number) => string): string =>
    `${figure(mean)} [${figure(low)}, ${figure(high)}]`;
  return {
    columns: [plan, cost, rate],
    rows: data.plans.map((one) => [
      `${PLAN_MARKS[one.plan].letter} ${one.name}`,
      told(one.cost, (value) => figures.number(value, 2)),
      told(one.rate, figures.share),
    ]),
  };
}
