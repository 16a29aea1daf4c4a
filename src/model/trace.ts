import type { EpochMs, Ms } from '../base/units.ts';
import type { ScopeValue } from './shop.ts';

/**
 * What the buyers do, whatever the plan: the exogenous part of a log. Struct of arrays; the turns of inquiry `i` are
 * `turnOffset[i] … turnOffset[i + 1] − 1`. Inquiries ascend by `arrival`.
 */
export interface Trace {
  readonly start: EpochMs;
  /** End of the replay: what waits then is unanswered and stays in every denominator. */
  readonly end: EpochMs;
  /** First message per inquiry, epoch ms, whole. */
  readonly arrival: Float64Array;
  readonly buyer: Int32Array;
  /** Index into `scopeSets`, or into `Shop.scopes` where there are none, per inquiry; 65535 = none. */
  readonly scope: Uint16Array;
  /** Scope values that inquiries carry together. */
  readonly scopeSets?: readonly (readonly ScopeValue[])[];
  /** Per buyer: 1 = in the shop's membership; absent: nobody is. */
  readonly vip?: Uint8Array;
  /** Buyers who left without an answer come back, once; absent: they do not. */
  readonly returns?: Returns;
  readonly turnOffset: Int32Array;
  /** Per turn: ms from our reply on this turn to the buyer's next message; 0 on the last turn. */
  readonly think: Int32Array;
  /** Median (log-mean) and log-sd of reply work on the reference account, in ms; drawn anew per replication. */
  readonly work: WorkLaw;
  /** When a turn counts as answered: chats when the reply is sent, calls when they are picked up. */
  readonly respondsAt: RespondsAt;
  /** How long buyers wait for their first answer; absent: for ever. */
  readonly patience?: Patience;
}

/** A model assumption, nothing that logs show: with this probability, that long after they left. */
export interface Returns {
  readonly probability: number;
  readonly after: Ms;
}

/** `silent`: the account still spends the work when it gets there; `visible`: the waiting turn is withdrawn when the buyer leaves. */
export interface Patience {
  readonly leaving: 'silent' | 'visible';
  readonly law: PatienceLaw;
}

export type PatienceLaw =
  { readonly kind: 'exponential'; readonly mean: Ms } | { readonly kind: 'given'; readonly ms: Int32Array }; // given: one per inquiry

export type RespondsAt = 'reply' | 'start';

/** Reply work in ms on an account of pace 1. */
export type WorkLaw =
  /** exp(logMean + logSd·Z) ms, drawn per replication and turn. */
  | { readonly kind: 'lognormal'; readonly logMean: number; readonly logSd: number }
  /** Given per turn, in ms, the same in every replication. */
  | { readonly kind: 'given'; readonly ms: Int32Array };

export const NO_SCOPE = 65535;

export const inquiryCount = (trace: Trace): number => trace.arrival.length;
/** One more than the greatest number of a buyer. */
export const buyerCount = ({ buyer }: Trace): number => buyer.reduce((most, one) => Math.max(most, one + 1), 0);
export const turnCount = (trace: Trace): number => trace.think.length;

/** The memory of a trace, each buffer once, for handing it to another thread. */
export function traceBuffers(trace: Trace): ArrayBuffer[] {
  const { arrival, buyer, scope, turnOffset, think, work, patience, vip } = trace;
  const given = [work, patience?.law].flatMap((law) => (law?.kind === 'given' ? [law.ms] : []));
  const flags = vip ? [vip] : [];
  const buffers = [arrival, buyer, scope, turnOffset, think, ...given, ...flags].map(({ buffer }) => buffer);
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
