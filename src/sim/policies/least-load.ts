import { ranked } from './policy.ts';

/** Fewest open inquiries per weight; ties: fewest given so far per weight, then first listed. */
export const leastLoad = ranked({
  id: 'least-load',
  reason: 'LEAST_LOAD',
  first: ({ open, program: { groups } }, m) => open[groups.member[m]] / groups.weight[m],
  second: ({ given, program: { groups } }, m) => given[groups.member[m]] / groups.weight[m],
});
