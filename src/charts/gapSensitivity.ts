import { axisX, axisY, dot, line, ruleX, ruleY, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { scaleLinear, ticks } from 'd3';
import { MINUTE } from '../base/units.ts';
import type { Ms } from '../base/units.ts';
import type { GapPoint } from '../model/intake.ts';
import { figuresOf } from './format.ts';
import { emptyPicture, picture } from './frame.ts';
import { separate, textWidth } from './labels.ts';
import type { ChartOptions, ChartTable } from './options.ts';
import { BOLD, HAIRLINE, INK, MUTED, SURFACE } from './theme.ts';

/** One figure of a log under each gap. */
export interface GapLine {
  readonly name: string;
  readonly values: readonly number[];
}

/** What one panel shows. */
export interface GapData {
  /** Ascending; at least two. */
  readonly gaps: readonly Ms[];
  /** The gap with which the log was read. */
  readonly chosen: Ms;
  /** The gap that the log suggests; `null`: none. */
  readonly suggested: Ms | null;
  /** One or two, the first drawn through, the second broken. */
  readonly lines: readonly GapLine[];
  readonly unit: 'count' | 'ms';
}

export interface GapTexts {
  /** Name of the gap, at the end of the x axis. */
  readonly x: string;
  /** What the figures are, above the y axis. */
  readonly y: string;
  readonly suggested: string;
  /** Shown where the log has no figure under any gap. */
  readonly empty: string;
}

export interface GapOptions extends ChartOptions {
  readonly texts: GapTexts;
}

const MARGIN = { top: 46, bottom: 44 };
const LINE_HEIGHT = 15;
const LABELLED: readonly Ms[] = [5, 10, 30, 60, 120].map((minutes) => minutes * MINUTE);
const DASHES = [null, '6 2.5'] as const;

/**
 * A figure of the log as a function of the silence that parts inquiries. The axis of figures begins at 0, so that a
 * small effect looks small; gaps are logarithmic. A rule marks the gap that was chosen, a broken one what is suggested.
 */
export function gapSensitivity(data: GapData, options: GapOptions): SVGSVGElement {
  const { locale, texts } = options;
  const { gaps, chosen, lines, unit } = data;
  const height = options.height ?? 240;
  const known = lines.flatMap(({ values }) => values.filter(Number.isFinite));
  if (known.length === 0) return emptyPicture(options, height, texts.empty);

  const figures = figuresOf(locale);
  const most = Math.max(...known);
  const { size, name } = figures.scale(unit, most);
  const yTicks = ticks(0, Math.max(most / size, 1), 4).map((tick) => tick * size);
  const yText = (value: number): string => figures.withUnit(figures.count(value / size), value === 0 ? '' : name);
  const ends = lines.map(({ name: of, values }) => ({ of, value: values.findLast(Number.isFinite) ?? 0 }));
  const marginLeft = 10 + Math.max(...yTicks.map((tick) => textWidth(yText(tick))));
  const marginRight = 14 + (lines.length > 1 ? Math.max(...lines.map((one) => textWidth(one.name, BOLD))) : 0);
  const top = Math.max(most, yTicks.at(-1)!);
  const y = scaleLinear([0, top], [height - MARGIN.bottom, MARGIN.top]);
  const wishes = ends.map(({ value }) => y(value));
  const places = separate(wishes, LINE_HEIGHT, [MARGIN.top, height - MARGIN.bottom]);
  const domain: [Ms, Ms] = [gaps[0], gaps.at(-1)!];
  const labelled = LABELLED.filter((gap) => gap >= domain[0] && gap <= domain[1]);

  return picture(options, {
    height,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    marginLeft,
    marginRight,
    x: { type: 'log', domain, label: null },
    y: { domain: [0, top], label: null },
    marks: [
      ruleY(yTicks, { stroke: HAIRLINE }),
      ruleY([0], { stroke: MUTED }),
      axisY(yTicks, { text: yText, tickSize: 0, fill: MUTED, label: null }),
      axisX(labelled, { text: labelled.map(figures.tick), tickSize: 4, stroke: MUTED, fill: MUTED, label: null }),
      ...suggestionMarks(data, domain, texts.suggested),
      ruleX([chosen], { stroke: INK }),
      ...lines.flatMap((one, i) => lineMarks(data, one, DASHES[i])),
      text([`${figures.tick(chosen)} · ${lines.map((one) => chosenText(one, data, figures)).join(' / ')}`], {
        x: [chosen],
        y: [top],
        dy: -8,
        lineAnchor: 'bottom',
        textAnchor: chosen > Math.sqrt(domain[0] * domain[1]) ? 'end' : 'start',
        fill: INK,
        fontWeight: BOLD,
      }),
      ...(lines.length > 1
        ? ends.map(({ of, value }, i) =>
            text([of], {
              x: [domain[1]],
              y: [value],
              dx: 8,
              dy: places[i] - wishes[i],
              textAnchor: 'start',
              fill: INK,
              fontWeight: BOLD,
            }),
          )
        : []),
      text([texts.y], {
        frameAnchor: 'top-left',
        dx: -marginLeft,
        dy: -MARGIN.top + 4,
        lineAnchor: 'top',
        fill: MUTED,
      }),
      text([texts.x], { frameAnchor: 'bottom-right', dy: MARGIN.bottom - 4, lineAnchor: 'bottom', fill: MUTED }),
    ],
  });
}

const chosenText = (one: GapLine, { gaps, chosen, unit }: GapData, figures: ReturnType<typeof figuresOf>): string =>
  written(one.values[gaps.indexOf(chosen)], unit, figures);

const written = (value: number, unit: GapData['unit'], figures: ReturnType<typeof figuresOf>): string =>
  unit === 'ms' ? figures.duration(value) : figures.number(value, 0);

function lineMarks({ gaps, chosen }: GapData, { values }: GapLine, dash: string | null): Markish[] {
  const points = gaps.map((gap, i) => ({ gap, value: values[i] })).filter(({ value }) => Number.isFinite(value));
  return [
    line(points, {
      x: 'gap',
      y: 'value',
      stroke: INK,
      strokeWidth: 1.75,
      ...(dash === null ? {} : { strokeDasharray: dash }),
    }),
    dot(points, {
      x: 'gap',
      y: 'value',
      r: 3,
      stroke: INK,
      fill: (point: { gap: Ms }) => (point.gap === chosen ? INK : SURFACE),
    }),
  ];
}

/** Where the suggestion stands, if it is on the axis and not what was chosen; its word keeps away from the chosen one. */
function suggestionMarks({ suggested, chosen }: GapData, [from, to]: readonly [Ms, Ms], word: string): Markish[] {
  if (suggested === null || suggested === chosen || suggested < from || suggested > to) return [];
  const right = suggested > chosen ? suggested < 0.6 * to : suggested < 2 * from;
  return [
    ruleX([suggested], { stroke: MUTED, strokeDasharray: '2 3' }),
    text([word], {
      x: [suggested],
      y: [0],
      dy: -4,
      dx: right ? 4 : -4,
      textAnchor: right ? 'start' : 'end',
      lineAnchor: 'bottom',
      fill: MUTED,
    }),
  ];
}

export interface GapTableTexts {
  readonly gap: string;
  /** Beside the gap that was chosen. */
  readonly chosen: string;
  readonly inquiries: string;
  readonly replyRate: string;
  readonly mean: string;
  readonly median: string;
}

/** Every figure under every gap. */
export function gapSensitivityTable(
  points: readonly GapPoint[],
  options: Pick<ChartOptions, 'locale'> & { readonly texts: GapTableTexts },
): ChartTable {
  const { number, share, duration, tick } = figuresOf(options.locale);
  const { gap, chosen, inquiries, replyRate, mean, median } = options.texts;
  return {
    columns: [gap, inquiries, replyRate, mean, median],
    rows: points.map((point) => [
      point.chosen ? `${tick(point.gap)} ${chosen}` : tick(point.gap),
      number(point.inquiries, 0),
      share(point.replyRate),
      duration(point.firstResponseMean),
      duration(point.firstResponseP50),
    ]),
  };
}
