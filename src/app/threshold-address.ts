import type { Thresholds } from '../compare/thresholds.ts';
import { METRIC_IDS } from '../metrics/metrics.ts';

/** What is too small to matter, as one setting of an address: `reply_rate_0.01*first_response_p90_5000`. */
export const writeThresholds = (thresholds: Thresholds): string =>
  Object.entries(thresholds)
    .map(([metric, least]) => `${metric}_${least}`)
    .join('*');

/** The same read again; what is not written like that, or is no least difference, is nothing at all. */
export function readThresholds(text: string | null): Thresholds | undefined {
  if (text === null) return undefined;
  const thresholds: Record<string, number> = {};
  for (const part of text.split('*')) {
    const cut = part.lastIndexOf('_');
    const metric = METRIC_IDS.find((id) => id === part.slice(0, cut));
    const least = cut + 1 < part.length ? Number(part.slice(cut + 1)) : NaN;
    if (metric === undefined || !(least > 0 && least < Infinity)) return undefined;
    thresholds[metric] = least;
  }
  return thresholds;
}
