import { slotsOf } from '../app/slots.ts';
import type { AppState, Compared, Rival } from '../app/state.ts';
import type { Contest } from './judge.ts';

/** Every challenger with its letter, in the order of the letters. */
export function contestsOf(state: AppState, compared: Compared): readonly (Contest & Rival)[] {
  const slots = slotsOf(state, compared);
  return compared.rivals
    .map((rival) => ({ ...rival, slot: slots.get(rival.plan.id)! }))
    .sort((one, other) => (one.slot < other.slot ? -1 : 1));
}
