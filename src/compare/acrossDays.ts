import type { Spread } from '../base/spread.ts';
import { varianceOfSum } from '../base/strata.ts';
import type { MetricId } from '../metrics/metrics.ts';
import type { Estimate, Lack } from './comparison.ts';
import { quantileInfluence, ratioInfluence, responsesOf, shareInfluence, shareWithin, within } from './influence.ts';
import type { Responses } from './influence.ts';
import type { MeanDays } from './meanDays.ts';
import { spreadOf, type OtherDays } from './otherDays.ts';

/** One plan's days, with what is asked of them again and again. */
export interface PlanDays {
  readonly means: MeanDays;
  readonly responses: Responses;
}

export const planDays = (means: MeanDays, { kept }: OtherDays): PlanDays => ({
  means,
  responses: responsesOf(means.firstResponses, kept),
});

/** Share of `first_response_p90`: 0.9. `null` of what is no quantile of first responses. */
function quantileOf(id: MetricId): number | null {
  const percent = /^first_response_p(\d+)$/.exec(id)?.[1];
  return percent === undefined ? null : Number(percent) / 100;
}

/**
 * The spread of a metric's difference B − A over other days like these. Days are paired: what a day does to B less what it
 * does to A is one value.
 * @param difference the exact one, around which the interval is to be placed
 */
export function acrossDays(
  id: MetricId,
  difference: number,
  days: { readonly other: OtherDays; readonly a: PlanDays; readonly b: PlanDays },
): Spread | Lack {
  const { other, a, b } = days;
  const quantile = quantileOf(id);
  const [ratioA, ratioB] = [a.means.ratios[id], b.means.ratios[id]];
  if (quantile === null && (ratioA === undefined || ratioB === undefined)) return 'not-summed';
  if (other.method.method === 'none') return 'one-day';
  if (Number.isNaN(difference)) return 'undefined';
  if (quantile !== null)
    return ofQuantile(quantile, difference, { other, a: a.responses, b: b.responses }) ?? 'undefined';
  const { kept } = other;
  return spreadOf(less(ratioInfluence(ratioB!, kept), ratioInfluence(ratioA!, kept)), other) ?? 'undefined';
}

const less = (b: Float64Array, a: Float64Array): Float64Array => b.map((value, day) => value - a[day]);

interface Both {
  readonly other: OtherDays;
  readonly a: Responses;
  readonly b: Responses;
}

function ofQuantile(quantile: number, difference: number, { other, a, b }: Both): Spread | null {
  const [valueA, valueB] = [within(a, quantile), within(b, quantile)];
  if (!Number.isFinite(difference))
    return ofNever(difference, Math.max(...[valueA, valueB, 0].filter(Number.isFinite)), { other, a, b });
  if (!Number.isFinite(valueA) || !Number.isFinite(valueB)) return UNBOUNDED;
  const errorOf = (influence: Float64Array): number => Math.sqrt(varianceOfSum(influence, other.strata).variance);
  return spreadOf(less(quantileInfluence(b, quantile, errorOf), quantileInfluence(a, quantile, errorOf)), other);
}

const UNBOUNDED: Spread = { se: NaN, halfWidth: () => Infinity, p: () => 1 };

/**
 * Where one plan's quantile lies among the never answered, the difference has no size, but a sign: it stands where the
 * share answered within the other plan's quantile differs over other days.
 */
function ofNever(difference: number, response: number, { other, a, b }: Both): Spread | null {
  const share = shareWithin(b, response) - shareWithin(a, response);
  const spread = spreadOf(less(shareInfluence(b, response), shareInfluence(a, response)), other);
  if (spread === null || share * difference >= 0) return UNBOUNDED;
  return {
    se: NaN,
    halfWidth: (confidence) => (Math.abs(share) > spread.halfWidth(confidence) ? 0 : Infinity),
    p: () => spread.p(share),
  };
}

/** The interval around the exact difference. */
export function placed(mean: number, spread: Spread, confidence: number): Estimate {
  const half = spread.halfWidth(confidence);
  if (half === Infinity) return { mean, low: -Infinity, high: Infinity };
  return { mean, low: mean - half, high: mean + half };
}
