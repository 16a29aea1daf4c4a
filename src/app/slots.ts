import type { PlanId } from '../model/plan.ts';
import type { AppState, Compared } from './state.ts';

/** Letters of the plans that are compared, the baseline first; each keeps its colour and symbol. */
export const SLOTS = ['A', 'B', 'C', 'D'] as const;
export type Slot = (typeof SLOTS)[number];

/** Letter of the challenger at a place. */
export const slotAt = (place: number): Slot => SLOTS[1 + place];

/** Letters of the rivals of a comparison: their places on the bar; of one that was made for other plans, its own order. */
export function slotsOf(
  { challengers }: Pick<AppState, 'challengers'>,
  { rivals }: Compared,
): ReadonlyMap<PlanId, Slot> {
  const ids = rivals.map(({ plan }) => plan.id);
  const isOfNow = ids.every((id) => challengers.includes(id));
  return new Map(ids.map((id, place) => [id, slotAt(isOfNow ? challengers.indexOf(id) : place)]));
}

/** Letter under which a plan is compared now; `null` for one that is not. */
export function slotOf({ a, challengers }: Pick<AppState, 'a' | 'challengers'>, id: PlanId): Slot | null {
  const place = challengers.indexOf(id);
  if (place >= 0) return slotAt(place);
  return id === a ? 'A' : null;
}

/** Letter of the challenger that is looked at. */
export const slotLookedAt = ({ challengers, b }: Pick<AppState, 'challengers' | 'b'>): Slot =>
  slotAt(Math.max(0, challengers.indexOf(b)));
