import type { PackId } from '../../metrics/pack.ts';

/** Rule books of figures: what each is called, and how it counts. */
export interface PackMessages {
  readonly title: string;
  readonly names: Record<PackId, string>;
  /** What counts, in which hours, and what unanswered, transferred, robot-only and offline ones count. */
  readonly rules: Record<PackId, string>;
  /** Packs that call B better, and those that call it worse. */
  readonly disagree: (better: readonly string[], worse: readonly string[]) => string;
}
