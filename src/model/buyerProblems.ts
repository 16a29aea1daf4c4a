import type { Problem } from '../base/result.ts';
import { DAY } from '../base/units.ts';
import type { BuyerModel } from './buyers.ts';
import type { ProblemCode } from './problemCodes.ts';
import { problem } from './shape.ts';

/** Longest time after which a buyer comes back, in ms. */
const LATEST_RETURN = 366 * DAY;
/** Nobody takes longer than that many times. */
const GREATEST_FACTOR = 1000;

/** What is out of range in a model of buyers, with the JSON path of each. */
export function buyerProblems({ vipShare, muted, returns }: BuyerModel): Problem[] {
  return [
    ...(vipShare === undefined ? [] : within('bad_buyer_share', 'vipShare', vipShare, SHARE)),
    ...(muted === undefined
      ? []
      : [
          ...within('bad_buyer_share', 'muted.share', muted.share, SHARE),
          ...within('bad_think_factor', 'muted.thinkFactor', muted.thinkFactor, [1, GREATEST_FACTOR]),
          ...within('bad_buyer_share', 'muted.dropout', muted.dropout, SHARE),
        ]),
    ...(returns === undefined
      ? []
      : [
          ...within('bad_buyer_share', 'returns.probability', returns.probability, SHARE),
          ...within('bad_return_time', 'returns.after', returns.after, [1, LATEST_RETURN]),
        ]),
  ];
}

const SHARE = [0, 1] as const;

/** NaN is in no range. */
const within = (code: ProblemCode, at: string, value: number, [least, most]: readonly [number, number]): Problem[] =>
  value >= least && value <= most ? [] : [problem(code, at, value)];
