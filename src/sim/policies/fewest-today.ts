import { asListed, ranked } from './policy.ts';

/** Fewest inquiries given since midnight, whatever gave them; ties: first listed. Whoever comes late is flooded. */
export const fewestToday = ranked({
  id: 'fewest-today',
  reason: 'FEWEST_TODAY',
  counts: 'day',
  first: ({ givenToday, program }, m) => givenToday[program.groups.member[m]],
  second: asListed,
});
