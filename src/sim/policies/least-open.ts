import { longestSinceGiven, ranked } from './policy.ts';

/** Fewest open inquiries; ties: longest since its last assignment, then first listed. */
export const leastOpen = ranked({
  id: 'least-open',
  reason: 'LEAST_OPEN',
  first: ({ open, program }, m) => open[program.groups.member[m]],
  second: longestSinceGiven,
});
