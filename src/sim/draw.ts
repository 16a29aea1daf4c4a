import { exp, log } from '../base/elementary.ts';
import { normalQuantile } from '../base/normal.ts';
import { sourceOf, uniform, uniformRows, type Source } from '../base/random.ts';
import type { Shop } from '../model/shop.ts';
import { inquiryCount, turnCount, type PatienceLaw, type Trace } from '../model/trace.ts';

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
// 7, 8 and 9 belong to what is supposed of buyers, see buyers.ts.
/** What a robot does with an inquiry: index 0 settles it, 1 is asked for a person, 2 comes first. */
export const ROBOT = 10;
/** Whether a buyer who left comes back, by inquiry. */
export const RETURNS = 11;

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

/** Bytes that the draws of one replication take at most. */
export const bytesOfDraws = (trace: Trace): number => 20 * turnCount(trace) + 8 * inquiryCount(trace);

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

/** Uniforms on their way to reply work. */
let scratch = new Float64Array(0);

/** Fills the draws of inquiries `from … to − 1`, one cause after the other: short loops are what engines are fast at. */
export function drawPart(draws: Draws, trace: Trace, from: number, to: number): Draws {
  const { turnOffset } = trace;
  const first = turnOffset[from];
  const end = turnOffset[to];
  const rows = { offset: turnOffset, from, to };
  if (trace.work.kind === 'lognormal') {
    if (scratch.length < end - first) scratch = new Float64Array(end - first);
    uniformRows(draws.source, { ...rows, stream: WORK, at: 0 }, scratch);
    toNormals(scratch, 0, end - first);
    toWork(scratch, trace.work, draws.work.subarray(first, end));
  }
  if (draws.reaction.length > 0) {
    uniformRows(draws.source, { ...rows, stream: REACTION, at: first }, draws.reaction);
    toNormals(draws.reaction, first, end);
  }
  if (draws.attention.length > 0) {
    uniformRows(draws.source, { ...rows, stream: ATTENTION, at: first }, draws.attention);
  }
  if (trace.patience) drawPatience(draws, trace.patience.law, from, to);
  return draws;
}

/** Standard normals of the uniforms `from … to − 1`, in their place. */
function toNormals(uniforms: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) uniforms[i] = normalQuantile(uniforms[i]);
}

function toWork(normals: Float64Array, { logMean, logSd }: { logMean: number; logSd: number }, work: Int32Array): void {
  for (let i = 0; i < work.length; i++) work[i] = wholeMs(exp(logMean + logSd * normals[i]));
}

function drawPatience(draws: Draws, law: PatienceLaw, from: number, to: number): void {
  for (let inquiry = from; inquiry < to; inquiry++) draws.patience[inquiry] = drawnPatience(draws, law, inquiry, 0);
}

/** How long the buyer of an inquiry waits for an answer when he has come back; ms. The trace has a law of patience. */
export const patienceAgain = (draws: Draws, trace: Trace, inquiry: number): number =>
  drawnPatience(draws, trace.patience!.law, inquiry, 1);

const drawnPatience = (draws: Draws, law: PatienceLaw, inquiry: number, index: number): number =>
  law.kind === 'given'
    ? law.ms[inquiry]
    : wholeMs(law.mean * -log(uniformOf(draws, PATIENCE, { entity: inquiry, index })));

/** Whole milliseconds, at least one, at most what an Int32 holds (24 days). */
const wholeMs = (ms: number): number => Math.min(2147483647, Math.max(1, Math.round(ms)));
