import type { PackId } from '../../metrics/pack.ts';
import type { Slot } from '../../app/slots.ts';

/** Rule books of figures: what each is called, and how it counts. */
export interface PackMessages {
  readonly title: string;
  readonly names: Record<PackId, string>;
  /** What counts, in which hours, and what unanswered, transferred, robot-only and offline ones count. */
  readonly rules: Record<PackId, string>;
  /** Which plan wins by a pack, on the button that chooses it. */
  readonly winner: (slot: Slot) => string;
  readonly noWinner: Record<'not-distinguishable' | 'identical', string>;
  /** While a run goes on. */
  readonly notYet: string;
  /** Packs that call a challenger better, and those that call it worse. */
  readonly disagree: (
    slot: Slot,
    packs: { readonly better: readonly string[]; readonly worse: readonly string[] },
  ) => string;
  /** The metrics of any shop, below those of a pack. */
  readonly alsoGeneric: (metrics: number) => string;
}
