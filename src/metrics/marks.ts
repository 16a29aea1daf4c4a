import type { Ms } from '../base/units.ts';
import { NEVER, RESPONSE_BINS } from './bins.ts';
import { RULED_IDS, RULES, bitOf, packsWhere } from './rules.ts';

/** Packs that look at questions that open an inquiry alone. */
export const OPENINGS = packsWhere(({ questions }) => questions === 'openings');
/** Packs whose clock starts in the list of the account. */
export const LISTED = packsWhere(({ clock }) => clock === 'list');
/** What they do with questions while nobody is logged in. */
export const LEFT_OUT = packsWhere(({ unattended }) => unattended === 'left-out');
export const LATE = packsWhere(({ unattended }) => unattended === 'late');
/** By local hour: the packs that count a question of that hour. */
export const AT_HOUR = Uint8Array.from({ length: 24 }, (_, hour) =>
  packsWhere(({ hours }) => hours.from <= hour && hour < hours.to),
);
const SILENCES = RULED_IDS.flatMap((id) => {
  const { silence } = RULES[id];
  return silence === undefined ? [] : [{ silence, bit: bitOf(id) }];
});
export const LEAST_SILENCE = Math.min(...SILENCES.map(({ silence }) => silence));
/** Every threshold, with the packs that have it. */
const THRESHOLDS = [...new Set(RULED_IDS.map((id) => RULES[id].threshold ?? Infinity))]
  .map((threshold) => ({ threshold, packs: packsWhere((rule) => (rule.threshold ?? Infinity) === threshold) }))
  .sort((x, y) => x.threshold - y.threshold);

/** The packs for which a response is late; NaN, none, is for all of them. */
export function lateFor(response: Ms): number {
  let packs = 0;
  for (const one of THRESHOLDS) if (!(response <= one.threshold)) packs |= one.packs;
  return packs;
}

/** By bin of the response: the packs for which it is late; every threshold is an edge. */
export const LATE_IN_BIN = Uint8Array.from({ length: NEVER + 1 }, (_, bin) =>
  lateFor(bin === NEVER ? NaN : (RESPONSE_BINS[bin + 1] ?? Infinity)),
);

/** The packs for which a question after that much silence opens a new inquiry. */
export function opened(silence: Ms): number {
  let packs = 0;
  for (const one of SILENCES) if (silence > one.silence) packs |= one.bit;
  return packs;
}

/** What a turn is to all packs. */
export interface Mark {
  /** Packs that count it, and those of them for which it is late. */
  readonly counted: number;
  readonly late: number;
  readonly isAnswered: boolean;
}

const keyOf = ({ counted, late, isAnswered }: Mark): number => counted | (late << 8) | (isAnswered ? 1 << 16 : 0);

/** Of questions that open an inquiry, that follow, and that follow after so much silence: the packs that may look at them. */
const LOOKED_AT = [255, ~OPENINGS, ...SILENCES.map(({ silence }) => ~OPENINGS | opened(silence + 1))];

function everyMark(): Mark[] {
  const found = new Map<number, Mark>();
  const lateness = [...new Set(LATE_IN_BIN.subarray(0, NEVER))];
  const lates = lateness.flatMap((asked) => lateness.map((listed) => (asked & ~LISTED) | (listed & LISTED)));
  const add = (counted: number, tooLate: number, isAnswered: boolean): void => {
    const mark = { counted, late: counted & tooLate, isAnswered };
    found.set(keyOf(mark), mark);
  };
  for (const hour of new Set([0, ...AT_HOUR]))
    for (const packs of LOOKED_AT.map((looked) => hour & looked))
      for (const [counted, spoilt] of [
        [packs, 0],
        [packs & ~LEFT_OUT, LATE],
      ]) {
        for (const late of lates) add(counted, late | spoilt, true);
        add(counted, 255, false);
      }
  return [...found.values()];
}

/** Every mark that a turn can have; it is kept as its place here, a byte. */
export const MARKS: readonly Mark[] = everyMark();

const PLACES = new Uint8Array(1 << 17);
MARKS.forEach((mark, place) => (PLACES[keyOf(mark)] = place));

/** The place of a mark in MARKS. @param late a subset of `counted` */
export const placeOfMark = (counted: number, late: number, isAnswered: boolean): number =>
  PLACES[counted | (late << 8) | (isAnswered ? 1 << 16 : 0)];

/**
 * The response to a question from when its inquiry came into the list of the account that answered, if that was later
 * than the question and before the reply; all in epoch ms.
 */
export const listedResponse = (asked: number, assigned: number, responded: number): Ms =>
  responded - (assigned > asked && assigned <= responded ? assigned : asked);

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
