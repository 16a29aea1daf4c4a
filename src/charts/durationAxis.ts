import { scaleLog } from 'd3';
import { DAY, HOUR, MINUTE, SECOND } from '../base/units.ts';
import type { Ms } from '../base/units.ts';
import { figuresOf } from './format.ts';
import type { Locale } from './format.ts';
import { textWidth } from './labels.ts';

export interface DurationTick {
  readonly at: Ms;
  readonly text: string;
}

/** Durations that people name, the most telling first: an axis takes as many as it has room for. */
const NAMED: readonly Ms[] = [
  MINUTE,
  HOUR,
  SECOND,
  DAY,
  10 * SECOND,
  10 * MINUTE,
  6 * HOUR,
  7 * DAY,
  3 * MINUTE,
  30 * SECOND,
  3 * SECOND,
  30 * MINUTE,
  3 * DAY,
  30 * DAY,
  3 * HOUR,
  12 * HOUR,
  0.5 * SECOND,
];

const GAP = 8; // px between two labels

/** Longest spans that the axis of response times can show: it grows only when something is answered later than a day. */
const ENDS: readonly Ms[] = [DAY, 3 * DAY, 7 * DAY, 30 * DAY, 365 * DAY];

/** Start of the axis of response times. */
export const AXIS_START: Ms = 0.5 * SECOND;

/** End of the axis that shows everything up to `longest`. */
export const axisEnd = (longest: Ms): Ms => ENDS.find((end) => end >= longest) ?? ENDS[ENDS.length - 1];

/**
 * Ticks of a logarithmic axis of durations that do not touch each other.
 * @param domain both ends in ms, above 0
 * @param width px between the ends
 */
export function durationTicks(domain: readonly [Ms, Ms], width: number, locale: Locale): DurationTick[] {
  const figures = figuresOf(locale);
  const x = scaleLog(domain, [0, width]);
  const taken: { tick: DurationTick; from: number; to: number }[] = [];
  for (const at of NAMED) {
    if (at < domain[0] || at > domain[1]) continue;
    const text = figures.tick(at);
    const half = textWidth(text) / 2 + GAP / 2;
    const from = x(at) - half;
    const to = x(at) + half;
    if (taken.every((other) => to <= other.from || from >= other.to)) taken.push({ tick: { at, text }, from, to });
  }
  return taken.map(({ tick }) => tick).sort((one, other) => one.at - other.at);
}
