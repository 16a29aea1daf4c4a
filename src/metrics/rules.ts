import { MINUTE, SECOND } from '../base/units.ts';
import { PACK_IDS, type RuledPackId, type Rule } from './pack.ts';

const DAYTIME = { from: 8, to: 23 };

const byTurn: Omit<Rule, 'hours' | 'mean'> = {
  unit: 'turn',
  questions: 'all',
  clock: 'message',
  threshold: 3 * MINUTE,
  inTime: 'none-late',
  unattended: 'counts',
};

/** The rule of each platform's figures. */
export const RULES: Readonly<Record<RuledPackId, Rule>> = {
  'taobao-2022': { ...byTurn, hours: DAYTIME, mean: { cap: 10 * MINUTE, unanswered: 'as-cap' } },
  'taobao-2020': { ...byTurn, hours: { from: 8, to: 24 }, mean: { cap: 10 * MINUTE, unanswered: 'left-out' } },
  'reply-rate': { ...byTurn, unit: 'buyer-day', hours: { from: 0, to: 24 }, threshold: null, inTime: 'any' },
  pinduoduo: { ...byTurn, unit: 'buyer-day', hours: DAYTIME },
  'pinduoduo-2019': { ...byTurn, unit: 'buyer-day', hours: DAYTIME, threshold: 5 * MINUTE },
  feige: { ...byTurn, unit: 'inquiry', hours: DAYTIME, unattended: 'late' },
  jd: {
    ...byTurn,
    questions: 'openings',
    hours: { from: 9, to: 23 },
    threshold: 30 * SECOND,
    unattended: 'left-out',
    silence: 10 * MINUTE,
  },
  kuaishou: { ...byTurn, unit: 'buyer', questions: 'openings', hours: DAYTIME, clock: 'list' },
};

export const RULED_IDS: readonly RuledPackId[] = PACK_IDS.filter((id) => id !== 'generic');

/** A pack as a bit of a set of packs: at most eight have room. */
export const bitOf = (id: RuledPackId): number => 1 << RULED_IDS.indexOf(id);

/** The packs whose rule is so, as a set. */
export const packsWhere = (is: (rule: Rule) => boolean): number =>
  RULED_IDS.reduce((set, id) => (is(RULES[id]) ? set | bitOf(id) : set), 0);
