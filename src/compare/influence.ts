import { RESPONSE_BINS } from '../metrics/bins.ts';
import type { Ratio } from '../metrics/summary.ts';

/**
 * How far a day's residual is drawn out by its share w/W of the whole, since a day that weighs much pulls the figure
 * towards itself: (1 − w/W)^−power, between ½, right where all days scatter alike, and 1, the jackknife's, right where they
 * scatter by their size (MacKinnon & White 1985: HC2, HC3). Without it few uneven days cover 89 %.
 */
const drawnOut = (residual: number, share: number, power: number): number => residual / (1 - share) ** power;
/** Of ratios; with 1 some of few days cover 97.4 %. */
const BY_SIZE = 0.85;
/** Of quantiles, whose slope, itself an estimate, makes their intervals wider already. */
const ALIKE = 0.5;

/**
 * What each kept day does to Σ part ÷ Σ whole: (p − ratio·w) ÷ W, drawn out. Where `whole` is null, a day's part. NaN
 * where the other days have no whole.
 */
export function ratioInfluence({ part, whole }: Ratio, kept: Int32Array): Float64Array {
  if (whole === null) return Float64Array.from(kept, (at) => part[at]);
  let parts = 0;
  let wholes = 0;
  for (const at of kept) {
    parts += part[at];
    wholes += whole[at];
  }
  const ratio = parts / wholes;
  return Float64Array.from(kept, (at) =>
    drawnOut((part[at] - ratio * whole[at]) / wholes, whole[at] / wholes, BY_SIZE),
  );
}

const BINS = RESPONSE_BINS.length + 1;
const NEVER = RESPONSE_BINS.length;
const LAST = RESPONSE_BINS.length - 1;

/** First responses of one plan: counts by day and bin, and their sums over the kept days. */
export interface Responses {
  readonly byDay: Float64Array;
  readonly kept: Int32Array;
  /** Per bin. */
  readonly sums: Float64Array;
  readonly total: number;
}

export function responsesOf(byDay: Float64Array, kept: Int32Array): Responses {
  const sums = new Float64Array(BINS);
  for (const at of kept) for (let bin = 0; bin < BINS; bin++) sums[bin] += byDay[at * BINS + bin];
  return { byDay, kept, sums, total: sums.reduce((total, count) => total + count, 0) };
}

/** Share that was ever answered. */
const answered = ({ sums, total }: Responses): number => 1 - sums[NEVER] / total;

/** The response, in ms, within which this share was answered, straight within a bin; Infinity where fewer ever were. */
export function within({ sums, total }: Responses, share: number): number {
  const wanted = share * total;
  let count = 0;
  for (let bin = 0; bin < NEVER; bin++) {
    if (sums[bin] > 0 && count + sums[bin] >= wanted) {
      const [from, to] = [RESPONSE_BINS[bin], RESPONSE_BINS[Math.min(LAST, bin + 1)]];
      return from + ((to - from) * Math.max(0, wanted - count)) / sums[bin];
    }
    count += sums[bin];
  }
  return Infinity;
}

/** Counts up to `response` from `start` on, straight within a bin. */
function countUpTo(counts: Float64Array, start: number, response: number): number {
  let count = 0;
  for (let bin = 0; bin < NEVER; bin++) {
    const [from, to] = [RESPONSE_BINS[bin], RESPONSE_BINS[Math.min(LAST, bin + 1)]];
    if (to > response) return response > from ? count + (counts[start + bin] * (response - from)) / (to - from) : count;
    count += counts[start + bin];
  }
  return count;
}

/** Share answered within `response`, in ms. */
export const shareWithin = ({ sums, total }: Responses, response: number): number =>
  countUpTo(sums, 0, response) / total;

/** What each kept day does to the share answered within `response`: as `ratioInfluence`. */
export function shareInfluence(responses: Responses, response: number, power = BY_SIZE): Float64Array {
  const { byDay, kept, total } = responses;
  const share = shareWithin(responses, response);
  return Float64Array.from(kept, (at) => {
    let asked = 0;
    for (let bin = 0; bin < BINS; bin++) asked += byDay[at * BINS + bin];
    return drawnOut((countUpTo(byDay, at * BINS, response) - share * asked) / total, asked / total, power);
  });
}

/**
 * What each kept day does to a quantile: what it does to the share within it, by the slope of the quantile function
 * (Bahadur 1966). The slope is that of the chord, on the scale of log time, where the tail is straighter, from one
 * standard error of that share below to one above (Woodruff 1952): a single bin would make it a matter of a few responses.
 */
export function quantileInfluence(
  responses: Responses,
  quantile: number,
  errorOf: (of: Float64Array) => number,
): Float64Array {
  const value = within(responses, quantile);
  const influence = shareInfluence(responses, value, ALIKE);
  const reach = Math.max(errorOf(influence), 1e-6);
  const low = Math.max(0, quantile - reach);
  const high = Math.min(answered(responses) - 1e-9, quantile + reach);
  const [from, to] = [within(responses, low), within(responses, high)];
  const rise = from > 0 ? value * Math.log(to / from) : to - from;
  const slope = rise / (high - low);
  return influence.map((share) => -share * slope);
}
