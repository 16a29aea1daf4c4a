import type { DaysMethod, Lack, More, Reason } from '../../compare/comparison.ts';
import type { Slot } from '../../app/slots.ts';

/** What is said of one metric: beside its figures, and in the note that its name opens. */
export interface MeasureMessages {
  /** Names the button with the metric's name, and the note. */
  readonly ask: (metric: string) => string;
  readonly close: string;
  readonly counts: string;
  readonly rules: string;
  readonly sql: string;
  readonly difference: (slot: Slot) => string;
  /** The two intervals: beside the figures, and with how they were found. */
  readonly noise: string;
  readonly days: string;
  readonly noiseBy: (replications: number, confidence: string) => string;
  readonly daysBy: (method: DaysMethod, confidence: string) => string;
  readonly lacks: Record<Lack, string>;
  /** Several challengers of one metric are judged at once. */
  readonly holm: (challengers: number) => string;
  readonly pairing: string;
  readonly paired: (correlation: string, ratio: string) => string;
  /** Why no word is said, beside the figures. */
  readonly reasons: Record<Reason, string>;
  readonly more: (more: More) => string;
  readonly moreTitle: string;
  readonly moreHelp: (more: More) => string;
  /** The button that replays until it can be told: so many replications in all. */
  readonly replay: (replications: number) => string;
  readonly tooMany: (most: number) => string;
  readonly threshold: string;
  readonly thresholdHelp: string;
  /** Units in which thresholds are typed; counts and money have none. */
  readonly units: Record<'share' | 'ms', string>;
  /** A metric of the answered alone and one of all arrivals point in opposite directions. */
  readonly trap: (sibling: string, better: boolean) => string;
  readonly trapHelp: (metric: string, sibling: string) => string;
}
