import { asListed, ranked } from './policy.ts';

/** Fewest inquiries given since the replay began, whatever gave them; ties: first listed. */
export const fewestEver = ranked({
  id: 'fewest-ever',
  reason: 'FEWEST_EVER',
  first: ({ given, program }, m) => given[program.groups.member[m]],
  second: asListed,
});
