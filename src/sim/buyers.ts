import { sourceOf, uniform, type Source } from '../base/random.ts';
import type { BuyerModel, Muted } from '../model/buyers.ts';
import { buyerCount, inquiryCount, turnCount, type Trace } from '../model/trace.ts';

/** Named streams beside those of `draw.ts`. Who is in the membership, by buyer. */
const MEMBER = 7;
/** Who switched notifications off, by buyer. */
const MUTED = 8;
/** Whether a muted buyer never comes back to a reply, by (inquiry, turn). */
const DROPOUT = 9;

/** The longest time that an Int32 of ms holds. */
const LONGEST = 2147483647;

/**
 * What the buyers of a trace do under a model of them, the same under every plan and in every replication. Pure: same
 * seed, same trace; a model that supposes nothing returns the trace itself. A greater share only adds buyers to those of
 * a smaller one. Memberships that the trace has stay.
 * @param seed whole, 0 … 2^53 − 1
 */
export function withBuyers(trace: Trace, model: BuyerModel, seed: number): Trace {
  const source = sourceOf(seed, 0);
  const members = withMembers(trace, model.vipShare ?? 0, source);
  const muted = model.muted === undefined ? members : withMuted(members, model.muted, source);
  return model.returns === undefined || model.returns.probability === 0 ? muted : { ...muted, returns: model.returns };
}

/** 1 for the buyers who are drawn, with that probability each. */
const drawn = (buyers: number, share: number, of: { source: Source; stream: number }): Uint8Array =>
  Uint8Array.from({ length: buyers }, (_, entity) =>
    uniform(of.source, { stream: of.stream, entity, index: 0 }) < share ? 1 : 0,
  );

function withMembers(trace: Trace, share: number, source: Source): Trace {
  if (share === 0) return trace;
  const vip = drawn(buyerCount(trace), share, { source, stream: MEMBER });
  return { ...trace, vip: trace.vip === undefined ? vip : vip.map((one, buyer) => one | (trace.vip![buyer] ?? 0)) };
}

function withMuted(trace: Trace, model: Muted, source: Source): Trace {
  if (model.share === 0) return trace;
  const muted = drawn(buyerCount(trace), model.share, { source, stream: MUTED });
  const slower = { ...trace, think: slowed(trace, muted, model.thinkFactor) };
  const shorter =
    model.dropout === 0 ? slower : cut(slower, turnsKept(trace, muted, { source, dropout: model.dropout }));
  return model.bypassDedicated === true && trace.vip !== undefined
    ? { ...shorter, vip: trace.vip.map((one, buyer) => (muted[buyer] === 1 ? 0 : one)) }
    : shorter;
}

/** Times until the next message, those of muted buyers that many times as long. */
function slowed({ buyer, turnOffset, think }: Trace, muted: Uint8Array, factor: number): Int32Array {
  const out = think.slice();
  for (let i = 0; i < buyer.length; i++) {
    if (muted[buyer[i]] === 0) continue;
    for (let t = turnOffset[i]; t < turnOffset[i + 1]; t++) out[t] = Math.min(LONGEST, Math.round(think[t] * factor));
  }
  return out;
}

/** How many turns each inquiry still has: a muted buyer may never see the reply to any but the last. */
function turnsKept(
  { buyer, turnOffset }: Trace,
  muted: Uint8Array,
  { source, dropout }: { source: Source; dropout: number },
): Int32Array {
  return Int32Array.from(buyer, (who, inquiry) => {
    const turns = turnOffset[inquiry + 1] - turnOffset[inquiry];
    if (muted[who] === 0) return turns;
    for (let turn = 0; turn < turns - 1; turn++)
      if (uniform(source, { stream: DROPOUT, entity: inquiry, index: turn }) < dropout) return turn + 1;
    return turns;
  });
}

/** The trace with the first turns of each inquiry; whatever is given per turn goes with its turn. */
function cut(trace: Trace, kept: Int32Array): Trace {
  const { turnOffset, work } = trace;
  const offset = new Int32Array(inquiryCount(trace) + 1);
  kept.forEach((turns, i) => (offset[i + 1] = offset[i] + turns));
  if (offset[kept.length] === turnCount(trace)) return trace;
  const rows = (of: Int32Array): Int32Array => {
    const out = new Int32Array(offset[kept.length]);
    kept.forEach((turns, i) => out.set(of.subarray(turnOffset[i], turnOffset[i] + turns), offset[i]));
    return out;
  };
  const think = rows(trace.think);
  // What is the last turn now is followed by nothing.
  kept.forEach((turns, i) => turns > 0 && (think[offset[i + 1] - 1] = 0));
  return {
    ...trace,
    turnOffset: offset,
    think,
    work: work.kind === 'given' ? { ...work, ms: rows(work.ms) } : work,
  };
}
