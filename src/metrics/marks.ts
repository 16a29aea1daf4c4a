import type { Ms } from '../base/units.ts';
import { NEVER, RESPONSE_BINS } from './bins.ts';
import { RULED_IDS, RULES, bitOf, packsWhere } from './rules.ts';

/** Packs that look at questions that open an inquiry alone. */
const OPENINGS = packsWhere(({ questions }) => questions === 'openings');
/** Packs whose clock starts in the list of the account. */
const LISTED = packsWhere(({ clock }) => clock === 'list');
/** What they do with questions while nobody is logged in. */
const LEFT_OUT = packsWhere(({ unattended }) => unattended === 'left-out');
const LATE = packsWhere(({ unattended }) => unattended === 'late');
/** By local hour: the packs that count a question of that hour. */
const AT_HOUR = Uint8Array.from({ length: 24 }, (_, hour) =>
  packsWhere(({ hours }) => hours.from <= hour && hour < hours.to),
);
const SILENCES = RULED_IDS.flatMap((id) => {
  const { silence } = RULES[id];
  return silence === undefined ? [] : [{ silence, bit: bitOf(id) }];
}).sort((x, y) => x.silence - y.silence);
export const LEAST_SILENCE = Math.min(...SILENCES.map(({ silence }) => silence));
/** Every threshold, with the packs that have it. */
const THRESHOLDS = [...new Set(RULED_IDS.map((id) => RULES[id].threshold ?? Infinity))]
  .map((threshold) => ({ threshold, packs: packsWhere((rule) => (rule.threshold ?? Infinity) === threshold) }))
  .sort((x, y) => x.threshold - y.threshold);

/** The packs for which a response is late; NaN, none, is for all of them. */
function lateFor(response: Ms): number {
  let packs = 0;
  for (const one of THRESHOLDS) if (!(response <= one.threshold)) packs |= one.packs;
  return packs;
}

/** By bin of the response: the packs for which it is late; every threshold is an edge. */
const LATE_IN_BIN = Uint8Array.from({ length: NEVER + 1 }, (_, bin) =>
  lateFor(bin === NEVER ? NaN : (RESPONSE_BINS[bin + 1] ?? Infinity)),
);

/** The packs for which a question after that much silence opens a new inquiry. */
function opened(silence: Ms): number {
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

/** How a question stands in its inquiry: it opens it, follows, or follows after the so-manieth of the silences. */
export const OPENS = 0;
export const FOLLOWS = 1;
/** The packs that may look at such a question. */
const LOOKED_AT = [255, ~OPENINGS, ...SILENCES.map(({ silence }) => ~OPENINGS | opened(silence + 1))];

/** The standing of a question that follows after that much silence. */
export function standingAfter(silence: Ms): number {
  let passed = 0;
  for (const one of SILENCES) if (silence > one.silence) passed++;
  return FOLLOWS + passed;
}

/** Sets of packs that count a question by its hour; none first. */
const HOUR_SETS = [...new Set([0, ...AT_HOUR])];
/** Periods of questions that are counted alike: two for each of these sets, with somebody logged in and with nobody. */
const PERIODS = 2 * HOUR_SETS.length;
/** The period of questions that no pack counts. */
export const NO_PERIOD = 0;
/** The period of a local hour of the day. */
export const periodOf = (hour: number, isAttended: boolean): number =>
  2 * HOUR_SETS.indexOf(AT_HOUR[hour]) + (isAttended ? 0 : 1);

function markFor({ standing, period, bin }: { standing: number; period: number; bin: number }): Mark {
  const isAttended = period % 2 === 0;
  const packs = HOUR_SETS[period >> 1] & LOOKED_AT[standing];
  const counted = isAttended ? packs : packs & ~LEFT_OUT;
  return { counted, late: counted & (LATE_IN_BIN[bin] | (isAttended ? 0 : LATE)), isAnswered: bin !== NEVER };
}

/** The mark, where the clock of some packs started later and says that the response was `listed`. */
const withListed = ({ counted, late, isAnswered }: Mark, listed: number): Mark => ({
  counted,
  late: (late & ~LISTED) | (counted & listed & LISTED),
  isAnswered,
});

const WIDTH = 256;
const marks = new Map<number, Mark>();
const placed = (mark: Mark): number => {
  const key = keyOf(mark);
  if (!marks.has(key)) marks.set(key, mark);
  return [...marks.keys()].indexOf(key);
};
/** By standing, period and bin: the place of the mark in MARKS. */
const MARK_AT = Uint8Array.from({ length: LOOKED_AT.length * PERIODS * WIDTH }, (_, at) =>
  at % WIDTH > NEVER
    ? 0
    : placed(markFor({ standing: Math.floor(at / WIDTH / PERIODS), period: (at >> 8) % PERIODS, bin: at % WIDTH })),
);
/** By mark and the bin of a response in the list of an account: the place of the mark with that. */
const LISTED_AT = [...marks.values()].map((mark) =>
  Uint8Array.from(LATE_IN_BIN, (listed) => placed(withListed(mark, listed))),
);

/** Every mark that a turn can have; it is kept as its place here, a byte. */
export const MARKS: readonly Mark[] = [...marks.values()];

/** The place in MARKS of the mark of a turn, by the bin of its response. */
export const markAt = (standing: number, period: number, bin: number): number =>
  MARK_AT[((standing * PERIODS + period) << 8) | bin];

/** The place of the same mark where the response in the list of the account falls into another bin. */
export const markListed = (mark: number, bin: number): number => LISTED_AT[mark][bin];

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
