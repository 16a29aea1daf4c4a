import type { Policy } from './policy.ts';
import type { Kernel } from '../kernel.ts';
import { bestOf } from '../ranking.ts';

/** How a policy ranks members by what their accounts hold: the least `first` receives, then the least `second`, then the first listed. */
export interface Ranking {
  /** For a member by its place in the table of groups; changes only with what its account was given or let go of. */
  first(kernel: Kernel, member: number): number;
  second(kernel: Kernel, member: number): number;
}

type Ranked = Pick<Policy, 'id' | 'reason' | 'counts'> & Ranking;

/** A policy that gives to whoever ranks first among the candidates. */
export const ranked = ({ first, second, ...policy }: Ranked): Policy => ({
  ...policy,
  ranking: { first, second },
  measure: first,
  choose: bestOf,
});

/** No second thought: the first listed receives. */
export const asListed = (): number => 0;

/** Longest since its last assignment. */
export const longestSinceGiven = ({ lastGiven, program }: Kernel, member: number): number =>
  lastGiven[program.groups.member[member]];
