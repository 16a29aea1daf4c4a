import type { Replay } from '../model/run.ts';
import type { Trace } from '../model/trace.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { AccountLoad } from './summary.ts';

/**
 * Turns that accounts passed on unanswered: inquiry, account, how many of its turns, and 1 where the first is among them,
 * in fours by ascending inquiry. A turn counts once for an account, and not here for the inquiry's last account, whose
 * own it is.
 */
export function passedOf(
  { passedOn, account }: Pick<Replay, 'passedOn' | 'account'>,
  { turnOffset }: Pick<Trace, 'turnOffset'>,
): Int32Array {
  const passed: number[] = [];
  let start = 0;
  let inquiry = -1;
  for (const [turn, by] of inOrder(passedOn)) {
    const of = inquiryOf(turnOffset, turn);
    if (by === account[of]) continue;
    if (of !== inquiry) start = passed.length;
    inquiry = of;
    let at = start;
    while (at < passed.length && passed[at + 1] !== by) at += 4;
    if (at === passed.length) passed.push(inquiry, by, 0, 0);
    passed[at + 2]++;
    if (turn === turnOffset[inquiry]) passed[at + 3] = 1;
  }
  return Int32Array.from(passed);
}

/** Each pair of turn and account once, by ascending turn. */
function inOrder(passedOn: Int32Array): (readonly [number, number])[] {
  const pairs = Array.from({ length: passedOn.length / 2 }, (_, k) => [passedOn[2 * k], passedOn[2 * k + 1]] as const);
  pairs.sort(([turn, by], [otherTurn, otherBy]) => turn - otherTurn || by - otherBy);
  return pairs.filter(([turn, by], k) => k === 0 || turn !== pairs[k - 1][0] || by !== pairs[k - 1][1]);
}

/** The last inquiry that begins by that turn. */
function inquiryOf(turnOffset: Int32Array, turn: number): number {
  let [low, high] = [0, turnOffset.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (turnOffset[middle] <= turn) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Adds to each account the turns of selected inquiries that it passed on: asked, and never answered by it. `isAll`: what
 * it was given is known of the whole replay.
 */
export function countPassed(
  { passed }: Pick<ReplayRows, 'passed'>,
  selection: Selection,
  { load: { assigned, turns, late }, isAll }: { readonly load: AccountLoad; readonly isAll: boolean },
): void {
  for (let p = 0, k = 0; p < passed.length; p += 4) {
    while (k < selection.length && selection[k] < passed[p]) k++;
    if (selection[k] !== passed[p]) continue;
    const account = passed[p + 1];
    turns[account] += passed[p + 2];
    late[account] += passed[p + 3];
    if (!isAll) assigned[account]++;
  }
}
