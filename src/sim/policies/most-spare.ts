import { longestSinceGiven, ranked } from './policy.ts';

/** Most free slots; ties: longest since its last assignment, then first listed. */
export const mostSpare = ranked({
  id: 'most-spare',
  reason: 'MOST_SPARE',
  first: ({ open, program: { accounts, groups } }, m) => open[groups.member[m]] - accounts.capacity[groups.member[m]],
  second: longestSinceGiven,
  measure: ({ open, program: { accounts, groups } }, m) => accounts.capacity[groups.member[m]] - open[groups.member[m]],
});
