import { axisX, axisY, barX, dot, lineY, rectY, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { bin, extent, scaleLinear, scaleUtc, utcFormat } from 'd3';
import type { Locale } from './format.ts';
import { dressed, emptyPicture, picture } from './frame.ts';
import { shorten, textWidth } from './labels.ts';
import type { ChartOptions } from './options.ts';
import { quickRows, type QuickData, type QuickPoint, type QuickRows } from './quickRows.ts';
import { BOLD, FONT_SIZE, HAIRLINE, INK, MUTED, PLAN_MARKS, SURFACE, type PlanSlot } from './theme.ts';

export interface QuickTexts {
  /** Name of the count of rows. */
  readonly rows: string;
  /** Shown when there is nothing to draw. */
  readonly nothing: string;
}

export interface QuickOptions extends ChartOptions {
  readonly texts: QuickTexts;
  /** The plan that a series is, if it is one: plans keep their colours. */
  readonly slotOf?: (series: string) => PlanSlot | null;
}

/** Colours of series that are no plans; the page sets them for both themes. */
const SERIES = ['#4269d0', '#b8860b', '#a4458f', '#3a7d44', '#7a5c3e', '#5f6b76'].map(
  (light, i) => `var(--series-${i + 1}, ${light})`,
);

const MARGIN = { top: 40, right: 20, bottom: 40, left: 56 };
const BAR = 22;
const WIDEST_WORD = 140;
const LEGEND_Y = 12;

/** Draws columns of a result in one of four forms; the figures are compact, the table beside it is exact. */
export function quickChart(data: QuickData, options: QuickOptions): SVGSVGElement {
  const rows = quickRows(data);
  if (rows.points.length === 0) return emptyPicture(options, 160, options.texts.nothing);
  const colours = coloursOf(rows.series, options);
  const drawn = data.form === 'bar' ? bars(rows, data, options, colours) : plane(rows, data, options, colours);
  return withLegend(drawn, rows.series, colours, options);
}

type Colours = (series: string) => string;

function coloursOf(series: readonly string[], { slotOf = () => null }: QuickOptions): Colours {
  const others = series.filter((name) => slotOf(name) === null);
  return (name) => {
    const slot = slotOf(name);
    return slot === null ? SERIES[others.indexOf(name) % SERIES.length] : PLAN_MARKS[slot].colour;
  };
}

const written = ({ locale }: { readonly locale: Locale }): ((value: number) => string) => {
  const format = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  return (value) => format.format(value).replace('-', '−');
};

/** Numbers, or civil times: whole days by their date, all else by the clock. */
function ticksOf([from, to]: readonly [number, number], kind: string, most: number, options: QuickOptions) {
  if (kind !== 'time') {
    const at = scaleLinear([from, to], [0, 1]).ticks(most);
    return { at, text: at.map(written(options)) };
  }
  const [day, clock] = [utcFormat('%-m/%-d'), utcFormat('%H:%M')];
  const at = scaleUtc([from, to], [0, 1]).ticks(most);
  return { at: at.map(Number), text: at.map((one) => (Number(one) % 86_400_000 === 0 ? day(one) : clock(one))) };
}

/** Lines, dots and histograms: two axes of numbers. */
function plane(rows: QuickRows, data: QuickData, options: QuickOptions, colour: Colours): SVGSVGElement {
  const { points } = rows;
  const isHistogram = data.form === 'histogram';
  const bins = isHistogram
    ? bin<QuickPoint, number>()
        .value(({ x }) => x)
        .thresholds(24)([...points])
    : [];
  const across = widened(
    isHistogram ? [bins[0].x0!, bins.at(-1)!.x1!] : (extent(points, ({ x }) => x) as [number, number]),
  );
  const highest = Math.max(0, ...(isHistogram ? bins.map(({ length }) => length) : points.map(({ y }) => y)));
  const lowest = Math.min(0, ...(isHistogram ? [] : points.map(({ y }) => y)));
  const up = widened([lowest, highest]);
  const [bottom, left] = [
    ticksOf(across, data.x.kind, Math.max(2, Math.floor(options.width / 90)), options),
    ticksOf(up, 'number', 5, options),
  ];
  return picture(options, {
    height: options.height ?? 320,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: { domain: across, label: null },
    y: { domain: up, label: null },
    marks: [
      ruleY(left.at, { stroke: HAIRLINE }),
      ruleY([0], { stroke: MUTED }),
      axisY(left.at, { text: left.text, tickSize: 0, fill: MUTED, label: null }),
      axisX(bottom.at, { text: bottom.text, tickSize: 4, stroke: MUTED, fill: MUTED, label: null }),
      ...(isHistogram
        ? [rectY(bins, { x1: 'x0', x2: 'x1', y: 'length', insetLeft: 0.5, insetRight: 0.5, fill: SERIES[0] })]
        : rows.series.flatMap((name) =>
            seriesMarks(
              data.form,
              points.filter(({ series }) => series === name),
              colour(name),
            ),
          )),
      caption(isHistogram ? options.texts.rows : (data.y?.name ?? options.texts.rows), 'top-left'),
      caption(data.x.name, 'bottom-right'),
    ],
  });
}

function seriesMarks(form: string, points: readonly QuickPoint[], stroke: string): Markish[] {
  if (form === 'scatter') return [dot(points, { x: 'x', y: 'y', r: 2.5, stroke, strokeOpacity: 0.7 })];
  const marks: Markish[] = [lineY(points, { x: 'x', y: 'y', stroke, strokeWidth: 1.75 })];
  // Where points are few, each is seen; a single one would be nothing at all.
  return points.length > 60
    ? marks
    : [...marks, dot(points, { x: 'x', y: 'y', r: 2.5, fill: stroke, stroke: SURFACE })];
}

/** Words down the side, each with a bar for every series and its figure. */
function bars(rows: QuickRows, data: QuickData, options: QuickOptions, colour: Colours): SVGSVGElement {
  const { points, series } = rows;
  const words = [...new Set(points.map(({ word }) => word))];
  const write = written(options);
  const left = 12 + Math.min(WIDEST_WORD, Math.max(...words.map((word) => textWidth(word))));
  const right = 16 + Math.max(...points.map(({ y }) => textWidth(write(y))));
  const domain = widened([Math.min(0, ...points.map(({ y }) => y)), Math.max(0, ...points.map(({ y }) => y))]);
  const places = points.map((point) => ({
    ...point,
    place: `${words.indexOf(point.word)} ${series.indexOf(point.series)}`,
  }));
  const all = words.flatMap((_, w) => series.map((__, s) => `${w} ${s}`));
  return picture(options, {
    height: MARGIN.top + 12 + words.length * Math.max(BAR, 14 * series.length + 8),
    marginTop: MARGIN.top,
    marginBottom: 12,
    marginLeft: left,
    marginRight: right,
    x: { domain, label: null, axis: null },
    y: { domain: all, label: null, axis: null, padding: 0.2 },
    marks: [
      barX(places, { x: 'y', y: 'place', fill: ({ series: name }: QuickPoint) => colour(name) }),
      ruleX([0], { stroke: MUTED }),
      text(places, {
        x: ({ y }: QuickPoint) => Math.max(0, y),
        y: 'place',
        text: ({ y }: QuickPoint) => write(y),
        dx: 6,
        textAnchor: 'start',
        fill: INK,
      }),
      text(words, {
        x: [domain[0]].concat(words.slice(1).map(() => domain[0])),
        y: words.map((_, w) => `${w} ${Math.floor((series.length - 1) / 2)}`),
        text: words.map((word) => shorten(word, WIDEST_WORD)),
        dx: -6,
        textAnchor: 'end',
        fill: INK,
      }),
      caption(data.y?.name ?? options.texts.rows, 'top-left', left),
    ],
  });
}

const caption = (words: string, frameAnchor: 'top-left' | 'bottom-right', left: number = MARGIN.left): Markish =>
  text([words], {
    frameAnchor,
    dx: frameAnchor === 'top-left' ? 6 - left : 0,
    dy: frameAnchor === 'top-left' ? 24 - MARGIN.top : MARGIN.bottom - 6,
    lineAnchor: frameAnchor === 'top-left' ? 'top' : 'bottom',
    fill: MUTED,
  });

/** A span that has a length. */
const widened = ([from, to]: readonly [number, number]): [number, number] =>
  from < to ? [from, to] : [from, from + 1];

/** Names of the series with their colours, in one line above. */
function withLegend(
  svg: SVGSVGElement,
  series: readonly string[],
  colour: Colours,
  options: QuickOptions,
): SVGSVGElement {
  if (series.length < 2) return svg;
  const make = (name: string, attributes: Readonly<Record<string, string | number>>): Element => {
    const element = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  const group = make('g', {});
  const room = options.width / series.length - 28;
  let x = 6;
  for (const name of series) {
    const label = make('text', { x: x + 16, y: LEGEND_Y, fill: INK, 'font-size': FONT_SIZE, 'text-anchor': 'start' });
    label.textContent = shorten(name, room);
    group.append(make('rect', { x, y: LEGEND_Y - 9, width: 10, height: 10, fill: colour(name) }), label);
    x += 30 + textWidth(label.textContent, BOLD);
  }
  svg.append(group);
  return dressed(svg, options);
}
