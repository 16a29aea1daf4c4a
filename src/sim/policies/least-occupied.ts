import { longestSinceGiven, ranked } from './policy.ts';

/** Fewest open inquiries relative to capacity; ties: longest since its last assignment, then first listed. */
export const leastOccupied = ranked({
  id: 'least-occupied',
  reason: 'LEAST_OCCUPIED',
  first: ({ open, program: { accounts, groups } }, m) => open[groups.member[m]] / accounts.capacity[groups.member[m]],
  second: longestSinceGiven,
});
