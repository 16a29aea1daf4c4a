import { areaY, axisX, axisY, line, ruleY, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { MINUTE, SECOND } from '../base/units.ts';
import type { Ms, Share } from '../base/units.ts';
import { durationTicks } from './durationAxis.ts';
import { figuresOf } from './format.ts';
import { emptyPicture, picture } from './frame.ts';
import { separate, textWidth } from './labels.ts';
import type { ChartOptions, ChartTable } from './options.ts';
import { pointsOf, shareWithin } from './responseCurve.ts';
import type { ResponseCurve } from './responseCurve.ts';
import { draggableTarget, targetRule } from './targetRule.ts';
import type { DrawnCurve } from './targetRule.ts';
import { BOLD, HAIRLINE, MUTED, sidesOf, SLOTS } from './theme.ts';
import { timeAxis } from './timeAxis.ts';
import { timeBrush } from './timeBrush.ts';
import type { TimeRange } from './timeBrush.ts';

export interface EcdfData {
  readonly a: ResponseCurve;
  readonly b: ResponseCurve;
  /** What a good answer takes at most; 3 minutes unless told. */
  readonly target?: Ms;
  /** Responses that are selected, in ms; none unless told. */
  readonly brushed?: TimeRange | null;
}

export interface EcdfTexts {
  /** Name of the duration, at the end of the x axis: `first response`. */
  readonly x: string;
  /** What the shares are of, above the y axis: `share of all inquiries answered within`. */
  readonly y: string;
  /** Shown when there were no arrivals. */
  readonly empty: string;
  /** Names of the handle of the target, and of the area in which responses are selected. */
  readonly target?: string;
  readonly brush?: string;
}

export interface EcdfOptions extends ChartOptions {
  readonly texts: EcdfTexts;
  /** Makes the target a handle: told when it is let go, and at every step of the keyboard. */
  readonly onTarget?: (ms: Ms) => void;
  /** Lets responses be selected by dragging; `null`: none any more. */
  readonly onBrush?: (range: TimeRange | null) => void;
}

const MARGIN = { top: 46, bottom: 44, left: 44 };
const LINE_HEIGHT = 15; // px between two end labels
const DEFAULT_TARGET: Ms = 3 * MINUTE;

/**
 * Share of all arrivals that were answered within a time, for both plans: a curve that stays below 100 % where buyers
 * are never answered. Time is logarithmic; a rule marks the target, with each plan's share at it.
 */
export function responseEcdf(data: EcdfData, options: EcdfOptions): SVGSVGElement {
  const { width, locale, texts } = options;
  const height = options.height ?? Math.round(Math.min(340, Math.max(260, width * 0.55)));
  const sides = sidesOf(options.plans);
  const curves = SLOTS.map((slot) => ({ mark: sides[slot], curve: data[slot] })).filter(
    ({ curve }) => curve.arrivals > 0,
  );
  if (curves.length === 0) return emptyPicture(options, height, texts.empty);

  const figures = figuresOf(locale);
  const target = data.target ?? DEFAULT_TARGET;
  const endTexts = curves.map(({ mark, curve }) => `${mark.letter} ${figures.share(curve.ever)}`);
  const marginRight = 12 + Math.max(...endTexts.map((label) => textWidth(label, BOLD)));
  const axis = timeAxis(
    curves.map(({ curve }) => curve),
    [MARGIN.left, width - marginRight],
  );
  const domain: [Ms, Ms] = [...axis.domain];
  const yOf = (share: Share): number => MARGIN.top + (1 - share) * (height - MARGIN.top - MARGIN.bottom);
  const wishes = curves.map(({ curve }) => yOf(curve.ever));
  const places = separate(wishes, LINE_HEIGHT, [MARGIN.top, height - MARGIN.bottom]);

  const svg = picture(options, {
    height,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    marginRight,
    x: { type: 'log', domain, label: null },
    y: { domain: [0, 1], label: null },
    marks: [
      ruleY([0.25, 0.5, 0.75, 1], { stroke: HAIRLINE }),
      ruleY([0], { stroke: MUTED }),
      axisY([0, 0.25, 0.5, 0.75, 1], {
        text: (share: Share) => figures.share(share).replace(/\.0%$/, '%'),
        tickSize: 0,
        fill: MUTED,
        label: null,
      }),
      durationAxis(domain, axis.inner, options),
      ...curves.flatMap((one) => curveMarks(one, domain)),
      ...curves.map(({ mark, curve }, i) =>
        text([endTexts[i]], {
          x: [domain[1]],
          y: [curve.ever],
          dx: 8,
          dy: places[i] - wishes[i],
          textAnchor: 'start',
          fill: mark.colour,
          fontWeight: BOLD,
        }),
      ),
      corner(texts.y, { frameAnchor: 'top-left', dx: -MARGIN.left, dy: -MARGIN.top + 4, lineAnchor: 'top' }),
      corner(texts.x, { frameAnchor: 'bottom-right', dx: 0, dy: MARGIN.bottom - 4, lineAnchor: 'bottom' }),
    ],
  });
  const frame = { axis, y: yOf, top: MARGIN.top, bottom: height - MARGIN.bottom, width, locale };
  const { onTarget, onBrush } = options;
  if (onBrush) timeBrush(svg, { ...frame, name: texts.brush ?? texts.x, brushed: data.brushed ?? null, onBrush });
  if (onTarget) draggableTarget(svg, curves, target, { ...frame, name: texts.target ?? texts.x, onTarget });
  else targetRule(svg, curves, target, frame).setAttribute('aria-hidden', 'true');
  return svg;
}

interface Corner {
  readonly frameAnchor: 'top-left' | 'bottom-right';
  readonly dx: number;
  readonly dy: number;
  readonly lineAnchor: 'top' | 'bottom';
}

const corner = (caption: string, place: Corner): Markish => text([caption], { ...place, fill: MUTED });

/** The time axis of response times: ticks that people name, as many as fit. */
function durationAxis(domain: readonly [Ms, Ms], width: number, { locale }: ChartOptions): Markish {
  const ticks = durationTicks(domain, width, locale);
  return axisX(
    ticks.map((tick) => tick.at),
    { text: ticks.map((tick) => tick.text), tickSize: 4, stroke: MUTED, fill: MUTED, label: null },
  );
}

/** Band over the replications, and the line. */
function curveMarks({ mark: { colour, dash }, curve }: DrawnCurve, domain: readonly [Ms, Ms]): Markish[] {
  const points = pointsOf(curve, domain);
  const band = points.some((point) => point.high > point.low)
    ? [areaY(points, { x: 'at', y1: 'low', y2: 'high', fill: colour, fillOpacity: 0.16 })]
    : [];
  return [
    ...band,
    line(points, {
      x: 'at',
      y: 'share',
      stroke: colour,
      strokeWidth: 1.75,
      ...(dash === null ? {} : { strokeDasharray: dash }),
    }),
  ];
}

/** Durations at which the table reads the curves. */
const TABLE_AT: readonly Ms[] = [1, 3, 10, 30, 60, 180, 600, 1800, 3600, 6 * 3600, 24 * 3600].map((s) => s * SECOND);

export interface EcdfTableTexts {
  readonly within: string;
  readonly a: string;
  readonly b: string;
  /** The last row: answered at all. */
  readonly ever: string;
}

/** Shares within round durations and at all, for both plans. */
export function responseEcdfTable(
  data: EcdfData,
  options: Pick<ChartOptions, 'locale'> & { readonly texts: EcdfTableTexts },
): ChartTable {
  const figures = figuresOf(options.locale);
  const { within, a, b, ever } = options.texts;
  return {
    columns: [within, a, b],
    rows: [
      ...TABLE_AT.map((at) => [
        `≤ ${figures.duration(at)}`,
        figures.share(shareWithin(data.a, at)),
        figures.share(shareWithin(data.b, at)),
      ]),
      [ever, figures.share(data.a.ever), figures.share(data.b.ever)],
    ],
  };
}
