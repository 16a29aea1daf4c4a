import { zoneOf } from '../base/civil.ts';
import { OUTCOMES, type Replay } from '../model/run.ts';
import { NEVER, RESPONSE_BINS, binOf } from './bins.ts';
import type { TraceFacts } from './facts.ts';
import {
  FOLLOWS,
  LEAST_SILENCE,
  MARKS,
  NO_PERIOD,
  OPENS,
  listedResponse,
  markAt,
  markListed,
  standingAfter,
} from './marks.ts';
import { CAP, MEANS, MEANT } from './means.ts';
import { SLOW_MS } from './generic-metrics.ts';
import { IN_TIME_MS } from './metrics.ts';
import { periodsOf } from './periods.ts';
import { bitOf } from './rules.ts';
import { slowReplies, tellingSlow } from './slow.ts';
import { unitOf, type Units } from './units.ts';

/** What one replay did with the turns of the trace. */
export interface TurnRows {
  /** Per inquiry: turns that were asked, and of these answered within three minutes. */
  readonly turns: Uint16Array;
  readonly turnsInTime: Uint16Array;
  /** Per inquiry: Σ responses of its turns in ms, at most 49 days (see `beyond`). */
  readonly turnMs: Uint32Array;
  /** Per inquiry: its questions as a unit of every pack. */
  readonly units: Units;
  /** Per inquiry and pack that has a mean: Σ responses of the turns that it counts, each at most CAP, in ms. */
  readonly capped: Uint32Array;
  /** Per turn: the bin of its response (see RESPONSE_BINS); NEVER = not answered, NOT_ASKED = the buyer never got to it. */
  readonly bin: Uint8Array;
  /** Per turn: the place of its mark in MARKS. */
  readonly mark: Uint8Array;
  /** Per inquiry: its slow replies, as they are kept; see slow.ts. */
  readonly slow: Uint8Array;
  /** Slow replies that were given by another account than the last: see slow.ts. */
  readonly slowElsewhere: Int32Array;
  /** Of inquiries whose responses are more than 49 days: the inquiry, and the ms above that, in pairs. */
  readonly beyond: Float64Array;
}

export const NOT_ASKED = 255;
const UNSETTLED = OUTCOMES.indexOf('unsettled');
const LONGEST_RESPONSE = 4294967295;
/** Bins below this one are in time. */
const LATE_BIN = RESPONSE_BINS.indexOf(IN_TIME_MS);

/** A replay, and when its turns were answered. */
export interface Times {
  readonly replay: Replay;
  readonly respondedAt: Float64Array;
}

/** By bin: 1 where a response is in time. */
const IN_TIME = Uint8Array.from({ length: 256 }, (_, bin) => (bin < LATE_BIN ? 1 : 0));
/** By mark: what a turn is to its inquiry as a unit, and the packs with a mean that do not count it. */
const UNIT_OF = Uint16Array.from(MARKS, ({ counted, late }) => unitOf(counted, late));
const UNMEANT = Uint8Array.from(MARKS, ({ counted }) => MEANT & ~counted);

/** What few turns have. */
export type SparseTurns = Pick<TurnRows, 'beyond' | 'slowElsewhere'>;
type DenseTurns = Omit<TurnRows, keyof SparseTurns>;

/** A writer of the turns of replays of one trace; it returns what only few of them have. */
export function turnWriter(facts: TraceFacts): (rows: DenseTurns, times: Times) => SparseTurns {
  const { turnOffset } = facts.trace;
  const zone = zoneOf(facts.shop.timeZone);
  const telling = tellingSlow(facts);
  return ({ turns, turnsInTime, turnMs, units, capped, slow, bin, mark }, { replay, respondedAt }) => {
    const { asked, replied, outcome, assignedAt, attended } = replay;
    const { span, find } = periodsOf(zone, facts, attended);
    const unmeant = new Float64Array(MEANS.length);
    let known = NO_PERIOD;
    const beyond: number[] = [];
    const slowElsewhere: number[] = [];
    for (let i = 0; i < outcome.length; i++) {
      const isCounted = outcome[i] !== UNSETTLED;
      const first = turnOffset[i];
      const end = turnOffset[i + 1];
      let inTime = 0;
      let ms = 0;
      let cappedMs = 0;
      let slowTurns = 0;
      let unit = 0;
      let isUnmeant = false;
      let t = first;
      for (; t < end; t++) {
        const at = asked[t];
        if (Number.isNaN(at)) break;
        const took = respondedAt[t] - at;
        const b = took >= 0 ? binOf(took) : NEVER;
        bin[t] = b;
        inTime += IN_TIME[b];
        if (isCounted && !(at >= span[0] && at < span[1])) known = find(at);
        const standing =
          t === first ? OPENS : at - replied[t - 1] > LEAST_SILENCE ? standingAfter(at - replied[t - 1]) : FOLLOWS;
        let m = markAt(standing, isCounted ? known : NO_PERIOD, b);
        if (t === first && assignedAt[i] > at && b !== NEVER)
          m = markListed(m, binOf(listedResponse(at, assignedAt[i], respondedAt[t])));
        mark[t] = m;
        unit |= UNIT_OF[m];
        if (b === NEVER) continue;
        const cap = took < CAP ? took >>> 0 : CAP;
        cappedMs += cap;
        if (took > SLOW_MS) slowTurns++;
        ms += took < CAP ? cap : took < LONGEST_RESPONSE ? took >>> 0 : took;
        if (UNMEANT[m] !== 0) {
          isUnmeant = true;
          addWhere(UNMEANT[m], cap, unmeant);
        }
      }
      turns[i] = t - first;
      turnsInTime[i] = inTime;
      turnMs[i] = ms < LONGEST_RESPONSE ? ms : LONGEST_RESPONSE;
      if (ms > LONGEST_RESPONSE) beyond.push(i, ms - LONGEST_RESPONSE);
      units[i] = unit;
      slow[i] =
        slowTurns >= telling[i]
          ? slowReplies({ replay, respondedAt }, { inquiry: i, first, end: t }, slowElsewhere)
          : 0;
      for (let p = 0, at = i * MEANS.length; p < MEANS.length; p++) capped[at + p] = cappedMs - unmeant[p];
      if (isUnmeant) unmeant.fill(0);
      for (; t < end; t++) bin[t] = NOT_ASKED;
    }
    return { beyond: Float64Array.from(beyond), slowElsewhere: Int32Array.from(slowElsewhere) };
  };
}

const MEAN_BITS = Uint8Array.from(MEANS, bitOf);

/** Adds to the sums of the packs of a set that have a mean. */
function addWhere(packs: number, ms: number, sums: Float64Array): void {
  for (let p = 0; p < MEAN_BITS.length; p++) if ((packs & MEAN_BITS[p]) !== 0) sums[p] += ms;
}
