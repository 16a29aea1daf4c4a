import type { TraceFacts } from './facts.ts';
import { MARKS, type Mark } from './marks.ts';
import { CAP, MEANS } from './means.ts';
import type { RuledPackId } from './pack.ts';
import type { ReplayRows } from './rows.ts';
import { RULED_IDS, RULES, bitOf } from './rules.ts';
import type { Selection } from './select.ts';
import { placeOfSum, type Sheet, type Sign, type SumId, type Sums } from './sums.ts';
import {
  bitsOf,
  countUnits,
  emptyHistogram,
  unitsOf,
  type Counting,
  type UnitHistogram,
  type Units,
  type UnitsTold,
} from './units.ts';

const where = (is: (id: RuledPackId) => boolean): readonly RuledPackId[] => RULED_IDS.filter(is);
/** Openings are inquiries by themselves, also the later ones of an inquiry of ours. */
const isSingle = (id: RuledPackId): boolean =>
  RULES[id].unit === 'turn' || (RULES[id].unit === 'inquiry' && RULES[id].questions === 'openings');
const SINGLE = where(isSingle);
const BY_INQUIRY = where((id) => RULES[id].unit === 'inquiry' && !isSingle(id));
const BY_BUYER_DAY = where((id) => RULES[id].unit === 'buyer-day');
const BY_BUYER = where((id) => RULES[id].unit === 'buyer');
/** What such packs have in a unit: see Units. */
const OF_BUYER_DAYS = bitsOf(BY_BUYER_DAY);
const OF_BUYERS = bitsOf(BY_BUYER);

/** The sums to which a turn of that mark adds one. */
function sumsOf({ counted, late, isAnswered }: Mark): SumId[] {
  const isIn = (set: number, id: RuledPackId): boolean => (set & bitOf(id)) !== 0;
  const single = SINGLE.filter((id) => isIn(counted, id));
  const meant = MEANS.filter((id) => isIn(counted, id) && (isAnswered || RULES[id].mean!.unanswered === 'as-cap'));
  return [
    'turns',
    ...(isAnswered ? (['turnsAnswered'] as const) : []),
    ...single.map((id): SumId => `${id} counted`),
    ...single.filter((id) => !isIn(late, id)).map((id): SumId => `${id} in time`),
    ...meant.map((id): SumId => `${id} averaged`),
  ];
}
const ADDING = MARKS.map((mark) => Int32Array.from(sumsOf(mark), placeOfSum));
/** The sums to which an unanswered turn adds CAP. */
const CAPPING = MARKS.map(({ counted, isAnswered }) =>
  Int32Array.from(
    MEANS.filter((id) => !isAnswered && (counted & bitOf(id)) !== 0 && RULES[id].mean!.unanswered === 'as-cap'),
    (id) => placeOfSum(`${id} ms`),
  ),
);

/** Turns by day and mark (see TurnCounts) into sums by day. */
export function countMarks(marks: Uint32Array, { all, length }: Sheet): void {
  const width = MARKS.length;
  for (let m = 0; m < width; m++) {
    const adding = ADDING[m];
    const capping = CAPPING[m];
    for (let day = 0; day < length; day++) {
      const count = marks[day * width + m];
      if (count === 0) continue;
      for (let s = 0; s < adding.length; s++) all[adding[s] * length + day] += count;
      for (let s = 0; s < capping.length; s++) all[capping[s] * length + day] += CAP * count;
    }
  }
}

/** Units of the packs: memory that is used again, empty in between. */
export interface UnitSums {
  readonly buyerDays: Units;
  readonly buyers: Units;
  readonly histogram: UnitHistogram;
}

export const emptyUnits = (facts: TraceFacts): UnitSums => ({
  buyerDays: unitsOf(facts.dayOfBuyerDay.length),
  buyers: unitsOf(facts.buyers),
  histogram: emptyHistogram(),
});

/** The figures of packs by unit, into sums by day; of the packs by buyer the shares are returned, NaN of nothing. */
export function countRules(
  facts: TraceFacts,
  rows: ReplayRows,
  selection: Selection,
  { sums, units }: { readonly sums: Sums; readonly units: UnitSums },
): Partial<Record<RuledPackId, number>> {
  const { buyerDays, buyers, histogram } = units;
  const { day, every, buyerDay, dayOfBuyerDay, trace } = facts;
  const add: UnitsTold = (on, id, counted, inTime) => {
    sums[`${id} counted`][on] += counted;
    sums[`${id} in time`][on] += inTime;
  };
  const count = (counting: Counting, told: UnitsTold): void => countUnits(counting, selection, histogram, told);
  count({ units: rows.units, unitOf: every, dayOf: day, packs: BY_INQUIRY, empties: false }, add);
  join(facts, rows, selection, units);
  count({ units: buyerDays, unitOf: buyerDay, dayOf: dayOfBuyerDay, packs: BY_BUYER_DAY, empties: true }, add);
  const shares: Partial<Record<RuledPackId, number>> = {};
  for (const id of BY_BUYER) shares[id] = NaN;
  count(
    { units: buyers, unitOf: trace.buyer, dayOf: null, packs: BY_BUYER, empties: true },
    (_, id, counted, inTime) => {
      shares[id] = inTime / counted;
    },
  );
  return shares;
}

/** Joins the questions of inquiries to units of buyers, of those packs alone that count such. */
function join(
  { trace, buyerDay }: TraceFacts,
  { units: unitOf }: ReplayRows,
  selection: Selection,
  { buyerDays, buyers }: UnitSums,
): void {
  const { buyer } = trace;
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    const unit = unitOf[i];
    buyerDays[buyerDay[i]] |= unit & OF_BUYER_DAYS;
    buyers[buyer[i]] |= unit & OF_BUYERS;
  }
}

/** Capped responses of the packs with a mean, into sums by day. */
export function countCapped(
  { day }: TraceFacts,
  { capped }: ReplayRows,
  selection: Selection,
  sums: Sums,
  sign: Sign,
): void {
  const into = MEANS.map((id) => sums[`${id} ms`]);
  const ms = new Float64Array(MEANS.length);
  let today = 0;
  const close = (): void => {
    for (let m = 0; m < ms.length; m++) into[m][today] += sign * ms[m];
    ms.fill(0);
  };
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    if (day[i] !== today) {
      close();
      today = day[i];
    }
    for (let m = 0; m < ms.length; m++) ms[m] += capped[i * MEANS.length + m];
  }
  if (selection.length > 0) close();
}
