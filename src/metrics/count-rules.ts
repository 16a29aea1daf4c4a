import type { Ms } from '../base/units.ts';
import { NEVER } from './bins.ts';
import type { TraceFacts } from './facts.ts';
import type { RuledPackId } from './pack.ts';
import { emptied, patterns } from './patterns.ts';
import type { ReplayRows } from './rows.ts';
import { RULED_IDS, RULES } from './rules.ts';
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
    for (const id of BY_BUYER_DAY) add(days, id, day, [counted[placeOf(id)], inTime[placeOf(id)]]);
  });
  const shares: Partial<Record<RuledPackId, number>> = {};
  for (const id of BY_BUYER) shares[id] = NaN;
  countUnits(buyers, null, (_, counted, inTime) => {
    for (const id of BY_BUYER) shares[id] = inTime[placeOf(id)] / counted[placeOf(id)];
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
  { turns: asked, bin, response, counted, late }: ReplayRows,
  selection: Selection,
  { days, buyerDays, buyers }: Into,
): void {
  const { turnOffset, buyer } = trace;
  const sums = questionSums(days);
  const { turns, prompts, nevers, capped, inquiries, spotless } = sums;
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
    for (let t = turnOffset[i], end = t + asked[i]; t < end; t++) {
      const packs = counted[t];
      const prompt = packs & ~late[t];
      any |= packs;
      tooLate |= late[t];
      inTime |= prompt;
      turns[packs]++;
      prompts[prompt]++;
      if (bin[t] === NEVER) nevers[packs]++;
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
  const close = (day: number): void => {
    const asked = emptied(all.turns);
    const [prompt, never, ms] = [emptied(all.prompts), emptied(all.nevers), emptied(all.capped)];
    const [inquiry, clean] = [emptied(all.inquiries), emptied(all.spotless)];
    for (const id of SINGLE) add(days, id, day, [asked[placeOf(id)], prompt[placeOf(id)]]);
    for (const id of BY_INQUIRY) add(days, id, day, [inquiry[placeOf(id)], clean[placeOf(id)]]);
    for (const id of MEANS) {
      const place = placeOf(id);
      const asCap = RULES[id].mean!.unanswered === 'as-cap';
      days[`${id} averaged`][day] += asked[place] - (asCap ? 0 : never[place]);
      days[`${id} ms`][day] += ms[place] + (asCap ? CAP * never[place] : 0);
    }
  };
  return { ...all, close };
}

const placeOf = (id: RuledPackId): number => RULED_IDS.indexOf(id);
