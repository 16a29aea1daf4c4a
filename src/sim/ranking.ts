import type { Kernel } from './kernel.ts';

/** Members of a group that are compared with each other at once. */
const BLOCK = 16;

/**
 * Who ranks first in a group, without looking at everybody: members stand in blocks, and a block knows its best until
 * that one gets worse; then it is looked through when it is asked next.
 */
export interface Ranks {
  /** Blocks of group `g`: `offset[g] … offset[g + 1] − 1`; none where its policy ranks nobody. */
  readonly offset: Int32Array;
  readonly best: Int32Array; // per block, a member by its place in the table of groups; −1 = not known
  /** Per member: the least ranks first, then the least of `second`, then the first listed; Infinity: no candidate. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Room for the ranks of a program. */
export function ranksOf({ groups }: Kernel['program']): Ranks {
  const offset = new Int32Array(groups.count + 1);
  for (let g = 0; g < groups.count; g++) {
    const members = groups.policy[g].ranking ? groups.offset[g + 1] - groups.offset[g] : 0;
    offset[g + 1] = offset[g] + Math.ceil(members / BLOCK);
  }
  const members = groups.member.length;
  return {
    offset,
    best: new Int32Array(offset[groups.count]),
    first: new Float64Array(members),
    second: new Float64Array(members),
  };
}

/** Ranks everybody anew, as accounts stand now. */
export function rankAll(k: Kernel): void {
  const { offset, best } = k.ranks;
  const { groups } = k.program;
  best.fill(-1);
  for (let g = 0; g < groups.count; g++) {
    if (offset[g] === offset[g + 1]) continue;
    for (let m = groups.offset[g]; m < groups.offset[g + 1]; m++) setKeys(k, g, m);
  }
}

/** The account's rank in its groups, after what it holds or whether it receives has changed. */
export function rankAgain(k: Kernel, account: number): void {
  const { offset, best } = k.ranks;
  if (best.length === 0) return;
  const { groupOffset, groups, members } = k.program.accounts;
  for (let i = groupOffset[account], end = groupOffset[account + 1]; i < end; i++) {
    const group = groups[i];
    if (offset[group] === offset[group + 1]) continue;
    const member = members[i];
    setKeys(k, group, member);
    const block = offset[group] + Math.floor((member - k.program.groups.offset[group]) / BLOCK);
    const top = best[block];
    if (member === top) best[block] = -1;
    else if (top >= 0 && isBefore(k.ranks, member, top)) best[block] = member;
  }
}

function setKeys(k: Kernel, group: number, member: number): void {
  const { first, second } = k.ranks;
  const { groups, accounts } = k.program;
  const account = groups.member[member];
  if (k.live[account] === 1 && k.open[account] < accounts.capacity[account]) {
    const ranking = groups.policy[group].ranking!;
    first[member] = ranking.first(k, member);
    second[member] = ranking.second(k, member);
  } else first[member] = Infinity;
}

/** Whether a member ranks before another. */
const isBefore = ({ first, second }: Ranks, member: number, other: number): boolean =>
  first[member] < first[other] ||
  (first[member] === first[other] &&
    (second[member] < second[other] || (second[member] === second[other] && member < other)));

/** The best of a block. */
function lookThrough(k: Kernel, group: number, block: number): number {
  const { offset, best, first, second } = k.ranks;
  const { offset: members } = k.program.groups;
  const from = members[group] + (block - offset[group]) * BLOCK;
  const end = Math.min(from + BLOCK, members[group + 1]);
  let top = from;
  let least = first[from];
  for (let m = from + 1; m < end; m++) {
    const rank = first[m];
    if (rank > least || (rank === least && second[m] >= second[top])) continue;
    top = m;
    least = rank;
  }
  best[block] = top;
  return top;
}

/** The account that ranks first in a group; −1 when there is no candidate. */
export function bestOf(k: Kernel, group: number): number {
  const { offset, best, first } = k.ranks;
  const end = offset[group + 1];
  let top = -1;
  for (let block = offset[group]; block < end; block++) {
    const m = best[block] >= 0 ? best[block] : lookThrough(k, group, block);
    if (top < 0 || isBefore(k.ranks, m, top)) top = m;
  }
  return top >= 0 && first[top] < Infinity ? k.program.groups.member[top] : -1;
}
