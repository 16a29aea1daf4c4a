import { exp, log } from '../base/elementary.ts';
import { normalQuantile } from '../base/normal.ts';
import { sourceOf, uniform } from '../base/random.ts';

/** The seed of the buyers; that of the shop is another, so that no draw serves twice. */
const BUYERS = sourceOf(20240304, 0);

/** One cause of chance each; a new one takes the next number and shifts no other. */
const STREAMS = {
  arrival: 0,
  kept: 1,
  known: 2,
  turns: 3,
  think: 4,
  topic: 5,
  product: 6,
  stray: 7,
  question: 8,
  mood: 9,
  pause: 10,
  phrase: 11,
  reply: 12,
} as const;
type Stream = keyof typeof STREAMS;

/** A uniform in (0, 1) of a cause, by whom and which; the same in every run. */
export const chance = (stream: Stream, entity: number, index = 0): number =>
  uniform(BUYERS, { stream: STREAMS[stream], entity, index });

/** A lognormal law, by its median and the standard deviation of its logarithm. */
export interface Law {
  readonly median: number;
  readonly sd: number;
}

/** The value of a lognormal law at a uniform in (0, 1); in the unit of its median. */
export const lognormal = (u: number, { median, sd }: Law): number => median * exp(sd * normalQuantile(u));

/** Exponential of mean 1. */
export const exponential = (u: number): number => -log(u);

/** 1, 2, …, `most` with the geometric law of that mean (before it is cut). */
export const geometric = (u: number, mean: number, most: number): number =>
  Math.min(most, 1 + Math.floor(log(u) / log(1 - 1 / mean)));

export const pick = <T>(list: readonly T[], u: number): T => list[Math.floor(u * list.length)];
