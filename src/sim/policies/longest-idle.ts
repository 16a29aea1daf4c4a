import { asListed, ranked } from './policy.ts';

/** Whoever let go of an inquiry the longest ago, accounts that never did first; ties: first listed. */
export const longestIdle = ranked({
  id: 'longest-idle',
  reason: 'LONGEST_IDLE',
  first: ({ lastFreed, program }, m) => lastFreed[program.groups.member[m]],
  second: asListed,
});
