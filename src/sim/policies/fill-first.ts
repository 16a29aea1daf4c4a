import { bestOf } from '../ranking.ts';
import { asListed, type Policy } from './policy.ts';

/** The first of the list that can receive: one account up to its capacity, then the next. */
export const fillFirst: Policy = {
  id: 'fill-first',
  reason: 'FILL_FIRST',
  ranking: { first: asListed, second: asListed },
  choose: bestOf,
};
