import type { Ms } from '../base/units.ts';
import { DAY, MINUTE, SECOND } from '../base/units.ts';

const PER_DECADE = 30;
const FIRST: Ms = 100;
/** Times that targets are set at; a curve must be exact there. */
const TARGETS: readonly Ms[] = [30 * SECOND, MINUTE, 3 * MINUTE, 5 * MINUTE, 10 * MINUTE, 60 * MINUTE];

function edges(): Float64Array {
  const spaced = [0];
  for (let k = 0; FIRST * 10 ** (k / PER_DECADE) < 7 * DAY; k++)
    spaced.push(Math.round(FIRST * 10 ** (k / PER_DECADE)));
  return Float64Array.from(new Set([...spaced, ...TARGETS, 7 * DAY])).sort();
}

/**
 * Edges of the bins in which response times are counted, in ms: 0, then from 0.1 s to 7 days, 30 a decade, targets
 * included. Bin i holds edges[i] < response ≤ edges[i + 1] (a response at the very millisecond of a target is in time);
 * bin 0 holds 0 as well, and the last bin has no upper end.
 */
export const RESPONSE_BINS: Float64Array = edges();

/** How many of the counted responses took at most `edge`, one of RESPONSE_BINS. */
export function countWithin(counts: ArrayLike<number>, edge: Ms): number {
  let sum = 0;
  for (let bin = 0; bin < counts.length && RESPONSE_BINS[bin] < edge; bin++) sum += counts[bin];
  return sum;
}

/** Stands for the bin of what was never answered. */
export const NEVER = RESPONSE_BINS.length;

const LAST_BIN = RESPONSE_BINS.length - 1;
/** By the highest bit of a response and the seven below it: the bin of the least response that has these. One in thirty has an edge inside. */
const BY_HIGH_BITS = Uint8Array.from({ length: 32 * 128 }, (_, key) => {
  const least = (2 ** (key >> 7) * (128 + (key & 127))) / 128;
  return Math.max(0, RESPONSE_BINS.filter((edge) => edge < least).length - 1);
});

/** The bin of a response time in ms: the last whose edge lies below it, so that the curve at an edge counts ≤. */
export function binOf(response: Ms): number {
  if (!(response > FIRST)) return 0;
  if (response > RESPONSE_BINS[LAST_BIN]) return LAST_BIN;
  const whole = response | 0;
  const zeros = Math.clz32(whole);
  let bin = BY_HIGH_BITS[((31 - zeros) << 7) | (((whole << zeros) >>> 24) & 127)];
  while (RESPONSE_BINS[bin + 1] < response) bin++;
  return bin;
}
