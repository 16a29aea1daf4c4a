import { zoneOf } from '../base/civil.ts';
import { HOUR, type Ms } from '../base/units.ts';
import { OUTCOMES, type Replay } from '../model/run.ts';
import type { TraceFacts } from './facts.ts';
import { RULED_IDS, RULES, bitOf, packsWhere } from './rules.ts';

const UNSETTLED = OUTCOMES.indexOf('unsettled');
const OPENINGS = packsWhere(({ questions }) => questions === 'openings');
const LISTED = packsWhere(({ clock }) => clock === 'list');
const LEFT_OUT = packsWhere(({ unattended }) => unattended === 'left-out');
const LATE = packsWhere(({ unattended }) => unattended === 'late');
/** By local hour: the packs that count a question of that hour. */
const AT_HOUR = Uint8Array.from({ length: 24 }, (_, hour) =>
  packsWhere(({ hours }) => hours.from <= hour && hour < hours.to),
);
const SILENCES = RULED_IDS.flatMap((id) => {
  const { silence } = RULES[id];
  return silence === undefined ? [] : [{ silence, bit: bitOf(id) }];
});
const LEAST_SILENCE = Math.min(...SILENCES.map(({ silence }) => silence));
/** Every threshold, with the packs that have it. */
const THRESHOLDS = [...new Set(RULED_IDS.map((id) => RULES[id].threshold ?? Infinity))]
  .map((threshold) => ({ threshold, packs: packsWhere((rule) => (rule.threshold ?? Infinity) === threshold) }))
  .sort((x, y) => x.threshold - y.threshold);
const SHORTEST = THRESHOLDS[0].threshold;

/** The packs for which a response is late; NaN, none, is for all of them. */
function lateFor(response: Ms): number {
  let packs = 0;
  for (const one of THRESHOLDS) if (!(response <= one.threshold)) packs |= one.packs;
  return packs;
}

/** The packs for which a question after that much silence opens a new inquiry. */
function opened(silence: Ms): number {
  let packs = 0;
  for (const one of SILENCES) if (silence > one.silence) packs |= one.bit;
  return packs;
}

/**
 * The response to a question from when its inquiry came into the list of the account that answered, if that was later
 * than the question and before the reply; all in epoch ms.
 */
export const listedResponse = (asked: number, assigned: number, responded: number): Ms =>
  responded - (assigned > asked && assigned <= responded ? assigned : asked);

/** Per turn, sets of packs: those that count it, and those of them for which it is late. */
export interface Marks {
  readonly counted: Uint8Array;
  readonly late: Uint8Array;
}

/** A replay, and when its turns were answered. */
export interface Times {
  readonly replay: Replay;
  readonly respondedAt: Float64Array;
}

/** A writer of the marks of replays of one trace. */
export function marker({ trace, shop, offset }: TraceFacts): (marks: Marks, times: Times) => void {
  const { toLocal } = zoneOf(shop.timeZone);
  const { turnOffset, arrival } = trace;
  // A zone that keeps its offset costs an addition.
  const hourOf = (at: number): number => Math.floor(toLocal(at) / HOUR) % 24;
  return ({ counted, late }, { replay, respondedAt }) => {
    const { asked, replied, outcome, assignedAt } = replay;
    const attended = replay.attended ?? ALWAYS;
    counted.fill(0);
    late.fill(0);
    /** The stretch of attendance that ends after the first message. */
    let stretch = 0;
    for (let i = 0; i < outcome.length; i++) {
      if (outcome[i] === UNSETTLED) continue;
      const first = turnOffset[i];
      while (attended[stretch + 1] <= arrival[i]) stretch += 2;
      for (let t = first, here = stretch, end = turnOffset[i + 1]; t < end; t++) {
        const at = asked[t];
        if (Number.isNaN(at)) break;
        let packs = AT_HOUR[offset === null ? hourOf(at) : (((at + offset) / HOUR) | 0) % 24];
        if (t > first) {
          const silence = at - replied[t - 1];
          packs &= silence > LEAST_SILENCE ? ~OPENINGS | opened(silence) : ~OPENINGS;
        }
        const responded = respondedAt[t];
        let tooLate = 0;
        if (!(responded - at <= SHORTEST)) {
          tooLate = lateFor(responded - at);
          if (t === first && assignedAt[i] > at)
            tooLate = (tooLate & ~LISTED) | (lateFor(listedResponse(at, assignedAt[i], responded)) & LISTED);
        }
        while (attended[here + 1] <= at) here += 2;
        if (!(attended[here] <= at)) {
          packs &= ~LEFT_OUT;
          tooLate |= LATE;
        }
        counted[t] = packs;
        late[t] = packs & tooLate;
      }
    }
  };
}

/** Where it is not known when anybody was logged in. */
const ALWAYS = Float64Array.of(-Infinity, Infinity);

/** Whether some account was logged in, by moment; `null` where that is not known. */
export function attendance(attended: Float64Array | undefined): ((at: number) => boolean) | null {
  if (attended === undefined) return null;
  return (at) => {
    let [low, high] = [0, attended.length / 2];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (attended[2 * middle + 1] <= at) low = middle + 1;
      else high = middle;
    }
    return attended[2 * low] <= at;
  };
}
