import { axisX, axisY, dot, link, ruleY, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { nice, ticks } from 'd3';
import type { Estimate } from '../compare/comparison.ts';
import { cut, markOf, tells } from './estimates.ts';
import { figuresOf } from './format.ts';
import type { Figures, Scale, Unit } from './format.ts';
import { emptyPicture, picture } from './frame.ts';
import { textWidth } from './labels.ts';
import type { Better, ChartOptions, ChartTable } from './options.ts';
import { HAIRLINE, MUTED, sidesOf, SURFACE } from './theme.ts';
import type { PlanMark } from './theme.ts';

export interface HourlyData {
  /** B − A by hour of day 0–23; NaN where an hour had nothing to count. Shares as fractions, times in ms. */
  readonly hours: readonly Estimate[];
  readonly unit: Unit;
  readonly better: Better;
}

export interface HourlyTexts {
  /** Above the axis, what the difference is of: `3-minute reply rate, B − A`. The unit is added. */
  readonly y: string;
  /** What above zero means: `B better` or `A better`, as the metric has it. An arrow is added. */
  readonly up: string;
  /** Shown when no hour has a difference. */
  readonly empty: string;
}

export interface HourlyOptions extends ChartOptions {
  readonly texts: HourlyTexts;
}

const ROW = 18; // px, a line of text above the frame
const MARGIN = { bottom: 28, right: 10 };
const HOURS = [0, 3, 6, 9, 12, 15, 18, 21];
const LEAST_GAP = 2.5; // px between two hours

/**
 * Paired difference B − A by hour of the day: mean and interval per hour around a zero line. Hours whose interval
 * excludes zero are filled in the better plan's colour and symbol, the others hollow and muted.
 */
export function differenceByHour(data: HourlyData, options: HourlyOptions): SVGSVGElement {
  const { texts, width } = options;
  const height = options.height ?? Math.round(Math.min(280, Math.max(210, width * 0.5)));
  const rows = data.hours
    .map((estimate, hour) => ({ hour, estimate }))
    .filter(({ estimate }) => !Number.isNaN(estimate.mean));
  if (rows.length === 0) return emptyPicture(options, height, texts.empty);

  const sides = sidesOf(options.plans);
  const figures = figuresOf(options.locale);
  const axis = axisOf(data, figures, height);
  const caption = axis.scale.name === '' ? texts.y : `${texts.y} (${axis.scale.name})`;
  const up = `↑ ${texts.up}`;
  const oneRow = textWidth(caption) + textWidth(up) + 24 <= width;
  const marginTop = 10 + (oneRow ? ROW : 2 * ROW);
  const marginLeft = 12 + Math.max(...axis.labels.map((label) => textWidth(label)));
  const spacing = ((width - marginLeft - MARGIN.right) * (HOURS[1] - HOURS[0])) / 24;
  const fits = Math.max(...HOURS.map((hour) => textWidth(figures.hour(hour)))) + LEAST_GAP <= spacing;
  const hours = HOURS.map((hour) => (fits || hour % 6 === 0 ? figures.hour(hour) : ''));
  const aside = { fill: MUTED, lineAnchor: 'top' } as const;

  return picture(options, {
    height,
    marginTop,
    marginBottom: MARGIN.bottom,
    marginLeft,
    marginRight: MARGIN.right,
    x: { domain: [-0.5, 23.5], label: null },
    y: { domain: axis.domain, label: null },
    marks: [
      ruleY(axis.at, { stroke: HAIRLINE }),
      ruleY([0], { stroke: MUTED }),
      axisY(axis.at, { text: axis.labels, tickSize: 0, fill: MUTED, label: null }),
      axisX(HOURS, { text: hours, tickSize: 4, stroke: MUTED, fill: MUTED, label: null }),
      ...hourMarks(rows, (estimate) => markOf(estimate, data.better, sides), axis),
      text([caption], { ...aside, frameAnchor: 'top-left', dx: -marginLeft, dy: 4 - marginTop }),
      text([up], { ...aside, frameAnchor: 'top-right', dy: 4 - marginTop + (oneRow ? 0 : ROW) }),
    ],
  });
}

interface Axis {
  readonly scale: Scale;
  /** In units of the scale, like the ticks. */
  readonly domain: [number, number];
  readonly at: number[];
  readonly labels: string[];
}

/** An axis that holds every finite mean and interval, and zero. */
function axisOf({ hours, unit }: HourlyData, figures: Figures, height: number): Axis {
  const ends = hours.flatMap(({ mean, low, high }) => [mean, low, high]).filter(Number.isFinite);
  const scale = figures.scale(unit, Math.max(0, ...ends.map(Math.abs)));
  const min = Math.min(0, ...ends) / scale.size;
  const max = Math.max(0, ...ends) / scale.size;
  const count = Math.max(3, Math.round(height / 45));
  const domain: [number, number] = min === max ? [-1, 1] : nice(min, max, count);
  const at = ticks(domain[0], domain[1], count);
  const step = at.length > 1 ? at[1] - at[0] : 1;
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return { scale, domain, at, labels: at.map((value) => figures.signed(value, digits)) };
}

interface HourRow {
  readonly hour: number;
  readonly estimate: Estimate;
}

/** Interval and mean per hour; a mean at infinity (among the unanswered) is an arrow head at the end of the axis. */
function hourMarks(
  rows: readonly HourRow[],
  markFor: (estimate: Estimate) => Pick<PlanMark, 'colour' | 'symbol'>,
  { scale, domain }: Axis,
): Markish[] {
  const marks = rows.map(({ hour, estimate }) => {
    const mean = cut(estimate.mean / scale.size, domain, 0);
    return {
      hour,
      mean,
      low: cut(estimate.low / scale.size, domain, mean),
      high: cut(estimate.high / scale.size, domain, mean),
      turn: estimate.mean === -Infinity ? 180 : 0,
      fill: tells(estimate) ? markFor(estimate).colour : SURFACE,
      colour: markFor(estimate).colour,
      symbol: Number.isFinite(estimate.mean) ? markFor(estimate).symbol : ('triangle' as const),
    };
  });
  const dots = (['circle', 'diamond2', 'square', 'triangle2', 'triangle'] as const).map((symbol) =>
    dot(
      marks.filter((mark) => mark.symbol === symbol),
      { x: 'hour', y: 'mean', symbol, rotate: 'turn', r: 3.5, stroke: 'colour', fill: 'fill', strokeWidth: 1.5 },
    ),
  );
  return [link(marks, { x: 'hour', y1: 'low', y2: 'high', stroke: 'colour', strokeWidth: 1.5 }), ...dots];
}

export interface HourlyTableTexts {
  readonly hour: string;
  readonly difference: string;
  readonly low: string;
  readonly high: string;
}

/** Mean and interval for each of the 24 hours. */
export function differenceByHourTable(
  data: HourlyData,
  options: Pick<ChartOptions, 'locale'> & { readonly texts: HourlyTableTexts },
): ChartTable {
  const figures = figuresOf(options.locale);
  const { hour, difference, low, high } = options.texts;
  return {
    columns: [hour, difference, low, high],
    rows: data.hours.map((estimate, index) => [
      figures.hour(index),
      ...[estimate.mean, estimate.low, estimate.high].map((value) => figures.difference(data.unit, value)),
    ]),
  };
}
