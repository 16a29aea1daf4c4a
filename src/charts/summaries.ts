import { RESPONSE_BINS } from '../metrics/bins.ts';
import type { Flow, Summary } from '../metrics/summary.ts';
import { OUTCOMES } from '../model/run.ts';
import type { FlowCount } from './flowNodes.ts';
import { responseCurve } from './responseCurve.ts';
import type { ResponseCurve } from './responseCurve.ts';

/** First responses of each of the 24 hours of the day, over the replications of a plan. */
export function hourCurves(summaries: readonly Pick<Summary, 'firstResponsesByHour'>[]): ResponseCurve[] {
  const bins = RESPONSE_BINS.length;
  return Array.from({ length: 24 }, (_, hour) =>
    responseCurve(
      RESPONSE_BINS,
      summaries.map(({ firstResponsesByHour }) => {
        const all = firstResponsesByHour.subarray(hour * (bins + 1), (hour + 1) * (bins + 1));
        return { counts: all.subarray(0, bins), arrivals: all.reduce((sum, count) => sum + count, 0) };
      }),
    ),
  );
}

/** Which way inquiries went, means over the replications of a plan; the outcome is its name in OUTCOMES. */
export function flowCounts(summaries: readonly { readonly flow: Flow }[]): FlowCount[] {
  const ways = new Map<string, FlowCount>();
  for (const { flow } of summaries)
    flow.count.forEach((count, i) => {
      const way = { group: flow.group[i], account: flow.account[i], outcome: OUTCOMES[flow.outcome[i]] };
      const key = `${way.group} ${way.account} ${way.outcome}`;
      ways.set(key, { ...way, count: (ways.get(key)?.count ?? 0) + count / summaries.length });
    });
  return [...ways.values()];
}

/** Inquiries open at once in each quarter of an hour of the day, means over the replications of a plan. */
export const openQuarters = (summaries: readonly Pick<Summary, 'openByQuarter'>[]): Float64Array =>
  Float64Array.from({ length: 96 }, (_, quarter) =>
    summaries.reduce((sum, { openByQuarter }) => sum + openByQuarter[quarter] / summaries.length, 0),
  );
