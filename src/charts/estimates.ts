import type { Estimate } from '../compare/comparison.ts';
import type { Better } from './options.ts';
import { INK, MUTED, sidesOf } from './theme.ts';
import type { PlanMark, SideMarks, Slot } from './theme.ts';

/** Whether an interval tells the difference from nothing. */
export const tells = ({ low, high }: Estimate): boolean => low > 0 || high < 0;

/** How a difference B − A is drawn: in the plan's colour and symbol that does better, muted and hollow when none does. */
export function markOf(
  estimate: Estimate,
  better: Better | null,
  sides: SideMarks = sidesOf(),
): Pick<PlanMark, 'colour' | 'symbol'> {
  if (better === null) return { colour: INK, symbol: 'circle' };
  if (!tells(estimate)) return { colour: MUTED, symbol: 'circle' };
  return sides[betterSide(estimate, better)];
}

/** Which side does better by a difference B − A that tells. */
export const betterSide = (estimate: Pick<Estimate, 'low'>, better: Better): Slot =>
  estimate.low > 0 === (better === 'higher') ? 'b' : 'a';

/** An interval that can be drawn: ends at infinity or unknown are cut to the axis. */
export const cut = (value: number, [min, max]: readonly [number, number], otherwise: number): number =>
  Number.isNaN(value) ? otherwise : Math.max(min, Math.min(max, value));
