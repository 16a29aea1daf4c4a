import { mean, quantileInPlace } from '../base/statistics.ts';
import { SECOND, type Ms } from '../base/units.ts';
import type { WorkModel } from '../model/shop.ts';
import type { WorkLaw } from '../model/trace.ts';
import type { Replies } from './replies.ts';

/** Replies that an account must have for an estimate of its own. */
const ENOUGH = 200;
/** Idle replies that it must have for a reaction of its own. */
const ENOUGH_IDLE = 30;
/** IQR of the standard normal. */
const NORMAL_IQR = 1.3489795;
/** What is assumed where a log has no replies at all: half a minute, as wide as chats are. */
const NOTHING_KNOWN = { logMean: Math.log(30 * SECOND), logSd: 0.8 };

export interface WorkFit {
  readonly law: Extract<WorkLaw, { kind: 'lognormal' }>;
  readonly accounts: readonly Omit<WorkModel, 'attention'>[];
}

interface LogSpread {
  readonly median: number;
  readonly sd: number;
}

const quantile = (values: readonly number[], q: number): number =>
  quantileInPlace(Float64Array.from(values), values.length, q);

/** Median and robust standard deviation of the logarithms; times below a second count as one. */
function logSpread(times: readonly Ms[]): LogSpread {
  const logs = Float64Array.from(times, (time) => Math.log(Math.max(time, SECOND)));
  const at = (q: number): number => quantileInPlace(logs, logs.length, q);
  return { median: at(0.5), sd: (at(0.75) - at(0.25)) / NORMAL_IQR };
}

/**
 * One lognormal law of reply work for the shop, by median and IQR of all saturated replies, and per account its pace
 * against it. Log-paces are shrunk towards 0 as in the normal hierarchical model: μ_a = (n·ȳ/σ²) / (n/σ² + 1/τ²); with
 * fewer than 200 saturated replies the pace is that of the pool, and the basis is 0.
 */
export function fitWork(replies: readonly Replies[]): WorkFit {
  const all = replies.flatMap(({ saturated }) => saturated);
  const idle = replies.flatMap((one) => one.idle);
  const pool = all.length > 0 ? logSpread(all) : idle.length > 0 ? logSpread(idle) : null;
  const law = {
    kind: 'lognormal',
    logMean: pool?.median ?? NOTHING_KNOWN.logMean,
    logSd: pool?.sd ?? NOTHING_KNOWN.logSd,
  } as const;
  const own = replies.map(({ saturated }) => (saturated.length >= ENOUGH ? logSpread(saturated).median : NaN));
  const between = betweenVariance(replies, own, law.logSd);
  const poolReaction = reactionOf(idle, all);
  return {
    law,
    accounts: replies.map((reply, a) => ({
      pace: Math.exp(shrunk(own[a] - law.logMean, reply.saturated.length, law.logSd ** 2, between)),
      overhead: 0,
      ...(reply.idle.length >= ENOUGH_IDLE ? reactionOf(reply.idle, all) : poolReaction),
      basis: Number.isNaN(own[a]) ? 0 : reply.saturated.length,
    })),
  };
}

/** τ²: variance of the accounts' medians, less what their sampling explains. */
function betweenVariance(replies: readonly Replies[], own: readonly number[], sd: number): number {
  const known = own.flatMap((median, a) => (Number.isNaN(median) ? [] : [{ median, n: replies[a].saturated.length }]));
  if (known.length < 2) return 0;
  const centre = mean(known.map(({ median }) => median));
  const total = known.reduce((sum, { median }) => sum + (median - centre) ** 2, 0) / (known.length - 1);
  return Math.max(0, total - mean(known.map(({ n }) => sd ** 2 / n)));
}

function shrunk(own: number, n: number, within: number, between: number): number {
  if (Number.isNaN(own) || between === 0) return 0;
  if (within === 0) return own;
  return ((n / within) * own) / (n / within + 1 / between);
}

/** Reaction: what idle replies take longer than saturated ones, by the median; its log-spread from what exceeds the work. */
function reactionOf(idle: readonly Ms[], saturated: readonly Ms[]): { reaction: Ms; reactionSpread: number } {
  if (idle.length < ENOUGH_IDLE) return { reaction: 0, reactionSpread: 0 };
  const work = saturated.length > 0 ? quantile(saturated, 0.5) : 0;
  const reaction = Math.max(0, quantile(idle, 0.5) - work);
  // Below the work itself the excess is noise of the work, not reaction.
  if (reaction <= work) return { reaction: Math.round(reaction), reactionSpread: 0 };
  return { reaction: Math.round(reaction), reactionSpread: logSpread(idle.map((time) => time - work)).sd };
}
