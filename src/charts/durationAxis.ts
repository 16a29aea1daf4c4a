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

/** Round durations that one steps along: 1, 2, 5 to a decade of each unit, and the half and three minutes of targets. */
const STEPS: readonly Ms[] = [
  ...[0.5, 1, 2, 5, 10, 20, 30].map((count) => count * SECOND),
  ...[1, 2, 3, 5, 10, 20, 30].map((count) => count * MINUTE),
  ...[1, 2, 5, 10].map((count) => count * HOUR),
  ...[1, 2, 5, 10, 20, 50, 100, 200].map((count) => count * DAY),
];
const LEAP = 3; // steps of a page key

/** Where a key of a slider leads from a duration, along round ones inside `domain`; `null`: it is no key of a slider. */
export function stepFrom(at: Ms, key: string, [from, to]: readonly [Ms, Ms]): Ms | null {
  const steps = STEPS.filter((step) => step >= from && step <= to);
  const later = steps.filter((step) => step > at);
  const earlier = steps.filter((step) => step < at).reverse();
  const nth = (of: readonly Ms[], n: number): Ms => of[Math.min(n, of.length) - 1] ?? at;
  if (key === 'ArrowRight' || key === 'ArrowUp') return nth(later, 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return nth(earlier, 1);
  if (key === 'PageUp') return nth(later, LEAP);
  if (key === 'PageDown') return nth(earlier, LEAP);
  if (key === 'Home') return steps[0];
  return key === 'End' ? steps[steps.length - 1] : null;
}
