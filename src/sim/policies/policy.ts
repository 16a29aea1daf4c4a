import type { PolicyId, WeightMode } from '../../model/plan.ts';
import type { Reason } from '../../model/run.ts';
import type { Kernel } from '../kernel.ts';
import { bestOf } from '../ranking.ts';

/** How a group picks one of its candidates: members that are live and below capacity. */
export interface Policy {
  readonly id: PolicyId;
  /** Of `weighted`: which reading of a weight this is. */
  readonly weights?: WeightMode;
  readonly reason: Reason;
  /** Counts of what accounts were given start again at every local midnight, or at every full hour as well. */
  readonly counts?: 'day' | 'hour';
  /** Of a policy that ranks members: how. */
  readonly ranking?: Ranking;
  /** What the policy compares, for a member by its place in the table of groups; for explanations. */
  measure?(kernel: Kernel, member: number, inquiry: number): number;
  /** The account of the group that receives the inquiry; −1 when there is no candidate. */
  choose(kernel: Kernel, group: number, inquiry: number): number;
}

/** Whether a member, by its place in the table of groups, can receive now. */
export function isCandidate(kernel: Kernel, member: number): boolean {
  const account = kernel.program.groups.member[member];
  return kernel.live[account] === 1 && kernel.open[account] < kernel.program.accounts.capacity[account];
}

/** How a policy ranks members by what their accounts hold: the least `first` receives, then the least `second`, then the first listed. */
export interface Ranking {
  /** For a member by its place in the table of groups; changes only with what its account was given or let go of. */
  first(kernel: Kernel, member: number): number;
  second(kernel: Kernel, member: number): number;
}

type Ranked = Pick<Policy, 'id' | 'reason' | 'counts' | 'measure'> & Ranking;

/** A policy that gives to whoever ranks first among the candidates. */
export const ranked = ({ first, second, ...policy }: Ranked): Policy => ({
  measure: first,
  ...policy,
  ranking: { first, second },
  choose: bestOf,
});

/** No second thought: the first listed receives. */
export const asListed = (): number => 0;

/** Longest since its last assignment. */
export const longestSinceGiven = ({ lastGiven, program }: Kernel, member: number): number =>
  lastGiven[program.groups.member[member]];
