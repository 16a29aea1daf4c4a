import { scaleLog } from 'd3';
import type { ScaleLogarithmic } from 'd3';
import type { Ms } from '../base/units.ts';
import { path, put, ticksAlong } from './drawing.ts';
import { AXIS_START, axisEnd, durationTicks } from './durationAxis.ts';
import type { Locale } from './format.ts';
import type { ResponseCurve } from './responseCurve.ts';
import { INK } from './theme.ts';

/** Where the logarithmic axis of response times lies. */
export interface TimeAxis {
  readonly domain: readonly [Ms, Ms];
  /** px of a time; times outside the axis lie on its ends. */
  readonly x: ScaleLogarithmic<number, number>;
  readonly inner: number;
}

/** The axis that all charts of response times share, from half a second to a day or the last answer, between two px. */
export function timeAxis(curves: readonly ResponseCurve[], [left, right]: readonly [number, number]): TimeAxis {
  const longest = Math.max(...curves.filter(({ arrivals }) => arrivals > 0).map((curve) => curve.longest));
  const domain: [Ms, Ms] = [AXIS_START, axisEnd(longest)];
  return { domain, x: scaleLog(domain, [left, right]).clamp(true), inner: right - left };
}

/** Its ticks, below a line at `y`. */
export function drawTimeAxis(parent: Element, { domain, x, inner }: TimeAxis, y: number, locale: Locale): void {
  const ticks = durationTicks(domain, inner, locale);
  ticksAlong(
    parent,
    ticks.map(({ at, text }) => ({ at: x(at), text })),
    { y },
  );
}

/** The target as a broken line from `top` to `bottom`. */
export const drawTarget = (parent: Element, x: number, [top, bottom]: readonly [number, number]): Element =>
  put(parent, 'path', { d: path`M${x},${top}V${bottom}`, stroke: INK, 'stroke-dasharray': '2 2', fill: 'none' });
