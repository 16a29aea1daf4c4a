import type { Sample } from './estimate.ts';

/** A system that is replayed with fresh chance as often as its figures need. */
export interface Sampled {
  /** What sets this part apart from others of the case, as far as its figures have the same names. */
  readonly label?: string;
  /** How it is said, where that is not what the case says word by word. */
  readonly say?: string;
  /** Turns of one replication: what it costs. */
  readonly turns: number;
  /** Replications, where the case says how many; else as many as the precision needs. */
  readonly replications?: number;
  /** Figures by the case's names, in the case's units. */
  sample(seed: number): Sample;
}

/** How a case is said in the kernel's words. */
export interface Expression {
  readonly sampled?: readonly Sampled[];
  /** What a replay without chance, or the reading of a log, gives, by the case's names. */
  readonly traced?: Readonly<Record<string, unknown>>;
  /** How far traced figures may be off by the way in which the case is said. */
  readonly grain?: number;
  /** Figures of the case that the kernel cannot tell, and why. */
  readonly untold?: Readonly<Record<string, string>>;
}
