import { mean, quantileInPlace } from '../base/statistics.ts';
import type { EpochMs, Ms, Share } from '../base/units.ts';
import type { Log } from '../model/log.ts';

/** What the log itself says happened, before any replay. Response times are over answered inquiries and turns, in ms; NaN without any. */
export interface LoggedFigures {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly answered: number;
  readonly replyRate: Share;
  readonly firstResponseMean: Ms;
  readonly firstResponseP50: Ms;
  readonly firstResponseP90: Ms;
  readonly turnResponseMean: Ms;
}

export function loggedFigures({ inquiry, turn }: Log): LoggedFigures {
  const responses = turn.replied.map((replied, t) => replied - turn.asked[t]);
  const first = inquiry.turnOffset.subarray(0, inquiry.arrival.length);
  const firstResponses = Float64Array.from(first, (t) => responses[t]).filter(known);
  const quantile = (q: number): Ms => quantileInPlace(firstResponses, firstResponses.length, q);
  return {
    from: inquiry.arrival[0],
    to: inquiry.end.reduce((latest, end) => Math.max(latest, end), -Infinity),
    answered: firstResponses.length,
    replyRate: firstResponses.length / inquiry.arrival.length,
    firstResponseMean: mean(firstResponses),
    firstResponseP50: quantile(0.5),
    firstResponseP90: quantile(0.9),
    turnResponseMean: mean(responses.filter(known)),
  };
}

const known = (response: Ms): boolean => !Number.isNaN(response);
