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
