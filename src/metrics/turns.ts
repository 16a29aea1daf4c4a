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
} from './marks.ts';
import { IN_TIME_MS } from './metrics.ts';

/** What one replay did with the turns of the trace. */
export interface TurnRows {
  /** Per inquiry: turns that were asked, and of these answered within three minutes. */
  readonly turns: Uint16Array;
  readonly turnsInTime: Uint16Array;
  /** Per turn: ms from question to reply, at most 49 days; 0 where there was none. */
  readonly response: Uint32Array;
  /** Per turn: the bin of that response (see RESPONSE_BINS); NEVER = not answered, NOT_ASKED = the buyer never got to it. */
  readonly bin: Uint8Array;
  /** Per turn, sets of packs: those that count it, and those of them for which it is late. */
  readonly counted: Uint8Array;
  readonly late: Uint8Array;
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
  const hourOf = (at: number): number => ((toLocal(at) / HOUR) | 0) % 24;
  return ({ turns, turnsInTime, response, bin, counted, late }, { replay, respondedAt }) => {
    const { asked, replied, outcome, assignedAt } = replay;
    const attended = withEnd(replay.attended);
    /** The stretch of attendance that ends after the first message. */
    let stretch = 0;
    for (let i = 0; i < outcome.length; i++) {
      const isCounted = outcome[i] !== UNSETTLED;
      const first = turnOffset[i];
      const end = turnOffset[i + 1];
      while (attended[stretch + 1] <= arrival[i]) stretch += 2;
      let here = stretch;
      let inTime = 0;
      let t = first;
      for (; t < end; t++) {
        const at = asked[t];
        if (Number.isNaN(at)) break;
        const took = respondedAt[t] - at;
        const b = took >= 0 ? binOf(took) : NEVER;
        bin[t] = b;
        response[t] = b === NEVER ? 0 : took < LONGEST_RESPONSE ? took : LONGEST_RESPONSE;
        if (b < LATE_BIN) inTime++;
        let packs = 0;
        let tooLate = LATE_IN_BIN[b];
        if (isCounted) {
          // A zone that keeps its offset costs an addition.
          packs = AT_HOUR[offset === null ? hourOf(at) : (((at + offset) / HOUR) | 0) % 24];
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
        counted[t] = packs;
        late[t] = packs & tooLate;
      }
      turns[i] = t - first;
      turnsInTime[i] = inTime;
      for (; t < end; t++) {
        bin[t] = NOT_ASKED;
        response[t] = 0;
        counted[t] = 0;
        late[t] = 0;
      }
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
