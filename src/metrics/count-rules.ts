import type { Ms } from '../base/units.ts';
import type { TraceFacts } from './facts.ts';
import type { RuledPackId } from './pack.ts';
import { patterns } from './patterns.ts';
import { NEVER, NOT_ASKED, type ReplayRows } from './rows.ts';
import { RULED_IDS, RULES, bitOf } from './rules.ts';
import type { Selection } from './select.ts';
import type { Sums } from './sums.ts';
import { countUnits, unitsOf, type Units } from './units.ts';

const where = (is: (id: RuledPackId) => boolean): readonly RuledPackId[] => RULED_IDS.filter(is);
/** Openings are inquiries by themselves, also the later ones of an inquiry of ours. */
const isSingle = (id: RuledPackId): boolean =>
  RULES[id].unit === 'turn' || (RULES[id].unit === 'inquiry' && RULES[id].questions === 'openings');
const SINGLE = where(isSingle);
const BY_INQUIRY = where((id) => RULES[id].unit === 'inquiry' && !isSingle(id));
const BY_BUYER_DAY = where((id) => RULES[id].unit === 'buyer-day');
const BY_BUYER = where((id) => RULES[id].unit === 'buyer');
const MEANS = where((id) => RULES[id].mean !== undefined);
/** One cap for all means: their sums are kept together. */
const CAP: Ms = Math.max(0, ...MEANS.map((id) => RULES[id].mean!.cap));

/** The figures of all packs by their rules, into sums by day; of the packs by buyer the shares are returned, NaN of nothing. */
export function countRules(
  facts: TraceFacts,
  rows: ReplayRows,
  selection: Selection,
  days: Sums,
): Partial<Record<RuledPackId, number>> {
  const buyerDays = unitsOf(facts.dayOfBuyerDay.length);
  const buyers = unitsOf(facts.buyers);
  countQuestions(facts, rows, selection, { days, buyerDays, buyers });
  countUnits(buyerDays, facts.dayOfBuyerDay, (day, counted, inTime) => {
    for (const id of BY_BUYER_DAY) add(days, id, day, [counted.of(bitOf(id)), inTime.of(bitOf(id))]);
  });
  const shares: Partial<Record<RuledPackId, number>> = {};
  for (const id of BY_BUYER) shares[id] = NaN;
  countUnits(buyers, null, (_, counted, inTime) => {
    for (const id of BY_BUYER) shares[id] = inTime.of(bitOf(id)) / counted.of(bitOf(id));
  });
  return shares;
}

function add(days: Sums, id: RuledPackId, day: number, [counted, inTime]: readonly [number, number]): void {
  days[`${id} counted`][day] += counted;
  days[`${id} in time`][day] += inTime;
}

interface Into {
  readonly days: Sums;
  readonly buyerDays: Units;
  readonly buyers: Units;
}

function countQuestions(
  { trace, day, buyerDay }: TraceFacts,
  { bin, response, counted, late }: ReplayRows,
  selection: Selection,
  { days, buyerDays, buyers }: Into,
): void {
  const { turnOffset, buyer } = trace;
  const sums = questionSums(days);
  const [turns, prompts, nevers, capped] = [
    sums.turns.counts,
    sums.prompts.counts,
    sums.nevers.counts,
    sums.capped.counts,
  ];
  const [inquiries, spotless] = [sums.inquiries.counts, sums.spotless.counts];
  let today = -1;
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    if (day[i] !== today) {
      if (today >= 0) sums.close(today);
      today = day[i];
    }
    let any = 0;
    let tooLate = 0;
    let inTime = 0;
    for (let t = turnOffset[i], end = turnOffset[i + 1]; t < end; t++) {
      const b = bin[t];
      if (b === NOT_ASKED) break;
      const packs = counted[t];
      const prompt = packs & ~late[t];
      any |= packs;
      tooLate |= late[t];
      inTime |= prompt;
      turns[packs]++;
      prompts[prompt]++;
      if (b === NEVER) nevers[packs]++;
      else capped[packs] += response[t] < CAP ? response[t] : CAP;
    }
    inquiries[any]++;
    spotless[any & ~tooLate]++;
    const marks = any | (tooLate << 8) | (inTime << 16);
    buyerDays[buyerDay[i]] |= marks;
    buyers[buyer[i]] |= marks;
  }
  if (today >= 0) sums.close(today);
}

/** Counts of one day at a time, by set of packs; a day that is closed goes into the sums. */
function questionSums(days: Sums) {
  const all = {
    turns: patterns(),
    prompts: patterns(),
    nevers: patterns(),
    /** Σ responses, each at most CAP. */
    capped: patterns(),
    inquiries: patterns(),
    /** Inquiries without a late question. */
    spotless: patterns(),
  };
  const { turns, prompts, nevers, capped, inquiries, spotless } = all;
  const close = (day: number): void => {
    for (const id of SINGLE) add(days, id, day, [turns.of(bitOf(id)), prompts.of(bitOf(id))]);
    for (const id of BY_INQUIRY) add(days, id, day, [inquiries.of(bitOf(id)), spotless.of(bitOf(id))]);
    for (const id of MEANS) {
      const [bit, asCap] = [bitOf(id), RULES[id].mean!.unanswered === 'as-cap'];
      const never = nevers.of(bit);
      days[`${id} averaged`][day] += turns.of(bit) - (asCap ? 0 : never);
      days[`${id} ms`][day] += capped.of(bit) + (asCap ? CAP * never : 0);
    }
    for (const one of Object.values(all)) one.clear();
  };
  return { ...all, close };
}
