import { bisectLeft } from 'd3';
import type { Ms, Share } from '../base/units.ts';

/** How response times of one plan are distributed over all arrivals, answered or not. */
export interface ResponseCurve {
  /** Ascending times in ms at which the curve is known exactly. */
  readonly edges: readonly Ms[] | Float64Array;
  /** Share of all arrivals answered within each edge (≤); mean over replications. */
  readonly within: Float64Array;
  /** Least and greatest over the replications, at each edge. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Share that was answered at all. */
  readonly ever: Share;
  /** Mean number of arrivals in a replication; with 0 there is no curve. */
  readonly arrivals: number;
  /** The first edge by which all answers but one in two thousand have come, in ms. */
  readonly longest: Ms;
}

/** One replication: answers counted between the edges. */
export interface ResponseCounts {
  /**
   * `counts[i]`: answers later than `edges[i]`, up to and with `edges[i + 1]`; the last bin has no upper end.
   * Whoever was never answered is in no bin; bins beyond the end of `counts` hold nobody.
   */
  readonly counts: ArrayLike<number>;
  readonly arrivals: number;
}

/** Share of arrivals whose answers may come after the end of an axis. */
const SETTLED = 0.0005;

/** The curve of some replications. All counts share `edges`, whose first is 0. */
export function responseCurve(
  edges: readonly Ms[] | Float64Array,
  replications: readonly ResponseCounts[],
): ResponseCurve {
  const counted = replications.filter((one) => one.arrivals > 0);
  const nothing = counted.length === 0;
  const within = new Float64Array(edges.length).fill(nothing ? NaN : 0);
  const low = new Float64Array(edges.length).fill(nothing ? NaN : 1);
  const high = new Float64Array(edges.length).fill(nothing ? NaN : 0);
  let ever = 0;
  let arrived = 0;
  for (const { counts, arrivals } of counted) {
    let sum = 0;
    for (let i = 0; i < edges.length; i++) {
      const share = sum / arrivals;
      within[i] += share / counted.length;
      low[i] = Math.min(low[i], share);
      high[i] = Math.max(high[i], share);
      if (i < counts.length) sum += counts[i];
    }
    ever += sum / arrivals / counted.length;
    arrived += arrivals / counted.length;
  }
  const settled = within.findIndex((share) => share >= ever - SETTLED);
  const longest = edges[settled < 0 ? edges.length - 1 : settled];
  return { edges, within, low, high, ever: nothing ? NaN : Math.min(1, ever), arrivals: arrived, longest };
}

/** Share answered within a time; between two edges the curve is straight on the logarithmic axis. */
export function shareWithin(curve: ResponseCurve, at: Ms): Share {
  return valueAt(curve.edges, curve.within, at);
}

/** The time within which a share of all arrivals was answered; Infinity where so many never were. */
export function timeWithin({ edges, within, ever }: ResponseCurve, share: Share): Ms {
  if (!(share <= ever)) return Infinity;
  const last = edges.length - 1;
  const next = bisectLeft(within, share);
  if (next > last) return edges[last];
  if (next === 0) return edges[0];
  const part = (share - within[next - 1]) / (within[next] - within[next - 1]);
  return edges[next - 1] > 0
    ? edges[next - 1] * (edges[next] / edges[next - 1]) ** part
    : edges[next - 1] + (edges[next] - edges[next - 1]) * part;
}

/** Several curves over the same edges as one: every arrival counts alike. Bands are not kept. */
export function mergeCurves(curves: readonly ResponseCurve[]): ResponseCurve {
  const told = curves.filter((curve) => curve.arrivals > 0);
  if (told.length < 2) return told[0] ?? curves[0];
  const arrivals = told.reduce((sum, curve) => sum + curve.arrivals, 0);
  const mean = (value: (curve: ResponseCurve) => number): number =>
    told.reduce((sum, curve) => sum + curve.arrivals * value(curve), 0) / arrivals;
  const within = Float64Array.from(told[0].edges, (_, i) => mean((curve) => curve.within[i]));
  return {
    edges: told[0].edges,
    within,
    low: within,
    high: within,
    ever: mean((curve) => curve.ever),
    arrivals,
    longest: Math.max(...told.map((curve) => curve.longest)),
  };
}

/** Points of the curve between two times, ends included; stretches on which nothing changes are left out. */
export function pointsOf(curve: ResponseCurve, [from, to]: readonly [Ms, Ms]): CurvePoint[] {
  const { edges, within, low, high } = curve;
  const times: Ms[] = [from];
  for (let i = 0; i < edges.length; i++) {
    const flat =
      i > 0 && i < edges.length - 1 && within[i - 1] === within[i] && within[i] === within[i + 1] && low[i] === high[i];
    if (edges[i] > from && edges[i] < to && !flat) times.push(edges[i]);
  }
  times.push(to);
  return times.map((at) => ({
    at,
    share: valueAt(edges, within, at),
    low: valueAt(edges, low, at),
    high: valueAt(edges, high, at),
  }));
}

export interface CurvePoint {
  readonly at: Ms;
  readonly share: Share;
  readonly low: Share;
  readonly high: Share;
}

const valueAt = (edges: ArrayLike<number>, values: Float64Array, at: Ms): Share =>
  valueOf(values, placeAmong(edges, at));

/** Where a time lies among the edges of a curve. */
export interface Place {
  /** The edge before it. */
  readonly edge: number;
  /** Part of the way to the next one; 0 at an edge. */
  readonly part: number;
}

/** The place of a time, at the ends for one beyond them: curves that share their edges are read at it by `valueOf`. */
export function placeAmong(edges: ArrayLike<number>, at: Ms): Place {
  const last = edges.length - 1;
  if (!(at > edges[0])) return { edge: 0, part: 0 };
  if (at >= edges[last]) return { edge: last, part: 0 };
  let edge = 0;
  let next = last;
  while (next - edge > 1) {
    const mid = (edge + next) >> 1;
    if (edges[mid] <= at) edge = mid;
    else next = mid;
  }
  // The first edge may be 0, which has no logarithm: there the curve is straight in time.
  const part =
    edges[edge] > 0
      ? Math.log(at / edges[edge]) / Math.log(edges[next] / edges[edge])
      : (at - edges[edge]) / (edges[next] - edges[edge]);
  return { edge, part };
}

/** The value of a curve at a place among its edges. */
export const valueOf = (values: Float64Array, { edge, part }: Place): Share =>
  part === 0 ? values[edge] : values[edge] + (values[edge + 1] - values[edge]) * part;
