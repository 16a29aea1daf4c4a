import { asListed, ranked } from './policy.ts';

/** The first of the list that can receive: one account up to its capacity, then the next. */
export const fillFirst = ranked({ id: 'fill-first', reason: 'FILL_FIRST', first: asListed, second: asListed });
