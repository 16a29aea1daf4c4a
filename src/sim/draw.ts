import { exp, log } from '../base/elementary.ts';
import { normalQuantile } from '../base/normal.ts';
import { sourceOf, uniform, uniforms, type Source } from '../base/random.ts';
import type { Shop } from '../model/shop.ts';
import { inquiryCount, turnCount, type Trace } from '../model/trace.ts';

/** Named streams, one per cause; a new cause takes the next number and shifts no other. */
const WORK = 0;
const REACTION = 1;
const ATTENTION = 2;
const PATIENCE = 3;
/** Which member an offline rule draws, by (inquiry, turn). */
export const CHOICE = 4;
/** Which group an inquiry without a scope reaches, by inquiry. */
export const UNSCOPED = 5;
/** Which candidate a policy of chance takes, by (inquiry, turn). */
export const PICK = 6;

/** All chance of one replication, keyed by inquiry and turn alone: every plan meets the same buyers and the same work. */
export interface Draws {
  readonly seed: number;
  readonly replication: number;
  readonly source: Source;
  /** Per turn: ms of reply work on an account of pace 1, ≥ 1. */
  readonly work: Int32Array;
  /** Per turn: standard normal of the delay before an idle account starts; empty when no account has a delay. */
  readonly reaction: Float64Array;
  /** Per turn: uniform against the account's attention; empty when every account answers everything. */
  readonly attention: Float64Array;
  /** Per inquiry: ms that its buyer waits for the first answer; empty when buyers wait for ever. */
  readonly patience: Float64Array;
}

/** A single uniform of a rare cause, drawn when it is asked for. */
export const uniformOf = (draws: Draws, stream: number, of: { entity: number; index: number }): number =>
  uniform(draws.source, { stream, ...of });

/** Draws one replication, whole seeds 0 … 2^53 − 1. */
export function draw(shop: Shop, trace: Trace, seed: number, replication: number): Draws {
  const draws = blank(shop, trace, seed);
  return drawPart({ ...draws, replication, source: sourceOf(seed, replication) }, trace, 0, inquiryCount(trace));
}

/** Draws of nothing yet, with room for everything that the shop and the trace need. */
export function blank(shop: Shop, trace: Trace, seed: number): Draws {
  const turns = turnCount(trace);
  const some = (needed: boolean, length: number): Float64Array => new Float64Array(needed ? length : 0);
  return {
    seed,
    replication: 0,
    source: sourceOf(seed, 0),
    work: trace.work.kind === 'given' ? trace.work.ms : new Int32Array(turns),
    reaction: some(
      shop.accounts.some(({ work }) => work.reaction > 0 && work.reactionSpread > 0),
      turns,
    ),
    attention: some(
      shop.accounts.some(({ work }) => work.attention < 1),
      turns,
    ),
    patience: some(trace.patience !== undefined, inquiryCount(trace)),
  };
}

const row = { values: new Float64Array(64) };

/** Fills the draws of inquiries `from … to − 1`. */
export function drawPart(draws: Draws, trace: Trace, from: number, to: number): Draws {
  for (let inquiry = from; inquiry < to; inquiry++) {
    const first = trace.turnOffset[inquiry];
    const count = trace.turnOffset[inquiry + 1] - first;
    if (trace.work.kind === 'lognormal') {
      const { logMean, logSd } = trace.work;
      drawRow(draws.source, { stream: WORK, entity: inquiry, count });
      for (let k = 0; k < count; k++) {
        draws.work[first + k] = wholeMs(exp(logMean + logSd * normalQuantile(row.values[k])));
      }
    }
    if (draws.reaction.length > 0) {
      drawRow(draws.source, { stream: REACTION, entity: inquiry, count });
      for (let k = 0; k < count; k++) draws.reaction[first + k] = normalQuantile(row.values[k]);
    }
    if (draws.attention.length > 0) {
      uniforms(draws.source, { stream: ATTENTION, entity: inquiry, at: first, count }, draws.attention);
    }
  }
  if (trace.patience) drawPatience(draws, trace.patience.law, from, to);
  return draws;
}

function drawRow(source: Source, of: { stream: number; entity: number; count: number }): void {
  if (row.values.length < of.count) row.values = new Float64Array(2 * of.count);
  uniforms(source, { ...of, at: 0 }, row.values);
}

function drawPatience(draws: Draws, law: NonNullable<Trace['patience']>['law'], from: number, to: number): void {
  for (let inquiry = from; inquiry < to; inquiry++) {
    draws.patience[inquiry] =
      law.kind === 'given'
        ? law.ms[inquiry]
        : wholeMs(law.mean * -log(uniformOf(draws, PATIENCE, { entity: inquiry, index: 0 })));
  }
}

/** Whole milliseconds, at least one, at most what an Int32 holds (24 days). */
const wholeMs = (ms: number): number => Math.min(2147483647, Math.max(1, Math.round(ms)));
