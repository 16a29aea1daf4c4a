import { zoneOf } from '../base/civil.ts';
import { HOUR } from '../base/units.ts';
import { OUTCOMES, type Replay } from '../model/run.ts';
import { NEVER, RESPONSE_BINS, binOf } from './bins.ts';
import type { TraceFacts } from './facts.ts';
import {
  AT_HOUR,
  LATE,
  LATE_IN_BIN,
  LEAST_SILENCE,
  LEFT_OUT,
  LISTED,
  OPENINGS,
  lateFor,
  listedResponse,
  opened,
  placeOfMark,
} from './marks.ts';
import { CAP, MEANT, addMeant, clearMeant } from './means.ts';
import { IN_TIME_MS } from './metrics.ts';
import { unitOf, type Units } from './units.ts';

/** What one replay did with the turns of the trace. */
export interface TurnRows {
  /** Per inquiry: turns that were asked, and of these answered within three minutes. */
  readonly turns: Uint16Array;
  readonly turnsInTime: Uint16Array;
  /** Per inquiry: Σ responses of its turns in ms, at most 49 days. */
  readonly turnMs: Uint32Array;
  /** Per inquiry: its questions as a unit of every pack. */
  readonly units: Units;
  /** Per inquiry and pack that has a mean: Σ responses of the turns that it counts, each at most CAP, in ms. */
  readonly capped: Uint32Array;
  /** Per turn: the bin of its response (see RESPONSE_BINS); NEVER = not answered, NOT_ASKED = the buyer never got to it. */
  readonly bin: Uint8Array;
  /** Per turn: the place of its mark in MARKS. */
  readonly mark: Uint8Array;
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

/** A writer of the turns of replays of one trace. */
export function turnWriter({ trace, shop, offset }: TraceFacts): (rows: TurnRows, times: Times) => void {
  const { toLocal } = zoneOf(shop.timeZone);
  const { turnOffset, arrival } = trace;
  return ({ turns, turnsInTime, turnMs, units, capped, bin, mark }, { replay, respondedAt }) => {
    const { asked, replied, outcome, assignedAt } = replay;
    const attended = withEnd(replay.attended);
    /** The stretch of attendance that ends after the first message. */
    let stretch = 0;
    /** The local hour of the question before, and the packs that count it: most questions are in the same. */
    let [hourFrom, hourTo, inHour] = [NaN, NaN, 0];
    for (let i = 0; i < outcome.length; i++) {
      const isCounted = outcome[i] !== UNSETTLED;
      const first = turnOffset[i];
      const end = turnOffset[i + 1];
      while (attended[stretch + 1] <= arrival[i]) stretch += 2;
      let here = stretch;
      let inTime = 0;
      let ms = 0;
      let unit = 0;
      /** Packs with a mean that count the turns since, and Σ capped responses of these. */
      let meant = 0;
      let meantMs = 0;
      clearMeant(capped, i);
      let t = first;
      for (; t < end; t++) {
        const at = asked[t];
        if (Number.isNaN(at)) break;
        const took = respondedAt[t] - at;
        const isAnswered = took >= 0;
        const b = isAnswered ? binOf(took) : NEVER;
        bin[t] = b;
        if (b < LATE_BIN) inTime++;
        if (isAnswered) ms += took < LONGEST_RESPONSE ? took >>> 0 : LONGEST_RESPONSE;
        let packs = 0;
        let tooLate = LATE_IN_BIN[b];
        if (isCounted) {
          if (!(at >= hourFrom && at < hourTo)) {
            const hour = Math.floor((offset === null ? toLocal(at) : at + offset) / HOUR);
            inHour = AT_HOUR[((hour % 24) + 24) % 24];
            // A zone that keeps its offset keeps its hours.
            hourFrom = offset === null ? NaN : hour * HOUR - offset;
            hourTo = hourFrom + HOUR;
          }
          packs = inHour;
          if (t > first) {
            const silence = at - replied[t - 1];
            packs &= silence > LEAST_SILENCE ? ~OPENINGS | opened(silence) : ~OPENINGS;
          } else if (assignedAt[i] > at)
            tooLate = (tooLate & ~LISTED) | (lateFor(listedResponse(at, assignedAt[i], respondedAt[t])) & LISTED);
          while (attended[here + 1] <= at) here += 2;
          if (attended[here] > at) {
            packs &= ~LEFT_OUT;
            tooLate |= LATE;
          }
        }
        const late = packs & tooLate;
        mark[t] = placeOfMark(packs, late, isAnswered);
        unit |= unitOf(packs, late);
        if ((packs & MEANT) !== meant) {
          addMeant(capped, i, meant, meantMs);
          meant = packs & MEANT;
          meantMs = 0;
        }
        if (isAnswered) meantMs += took < CAP ? took >>> 0 : CAP;
      }
      addMeant(capped, i, meant, meantMs);
      turns[i] = t - first;
      turnsInTime[i] = inTime;
      turnMs[i] = ms < LONGEST_RESPONSE ? ms : LONGEST_RESPONSE;
      units[i] = unit;
      for (; t < end; t++) bin[t] = NOT_ASKED;
    }
  };
}

/** Stretches of attendance with one that never comes behind them; one for ever where they are not known. */
function withEnd(attended: Float64Array | undefined): Float64Array {
  if (attended === undefined) return Float64Array.of(-Infinity, Infinity);
  const out = new Float64Array(attended.length + 2).fill(Infinity);
  out.set(attended);
  return out;
}
