import { edgeAt, endAt, type Spot } from './roster-pointer.ts';
import { areaBetween, painted, resized, stretchesIn, type Stretch } from './roster.ts';

/** What a gesture would do if it ended now. */
export interface Draft {
  readonly kind: 'draw' | 'erase';
  readonly over: readonly Stretch[];
  readonly change: (stretches: Stretch[]) => Stretch[];
}

/**
 * What a press at a spot begins: an end within `grip` minutes is taken along, elsewhere an area is drawn or erased. Gives
 * the draft for every spot to which the pointer goes.
 */
export function draftsFrom(
  stretches: readonly Stretch[],
  first: Spot,
  { erases, grip }: { readonly erases: boolean; readonly grip: number },
): (spot: Spot) => Draft {
  const held = erases ? null : endAt(stretches, first, grip);
  if (held === null)
    return (spot) => {
      const area = areaBetween(first, spot);
      const kind = erases ? 'erase' : 'draw';
      return { kind, over: stretchesIn(area), change: (now) => painted(now, area, !erases) };
    };
  const { stretch, end } = held;
  return (spot) => {
    // An end that was only pressed stays to the minute.
    const isPress = spot.minute === first.minute && spot.day === first.day;
    const at = isPress ? stretch[end] : edgeAt(spot, stretch, end);
    return {
      kind: 'draw',
      over: resized([], stretch, end, at),
      change: () => (isPress ? [...stretches] : resized(stretches, stretch, end, at)),
    };
  };
}
