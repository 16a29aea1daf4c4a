import type { Outcome } from '../../model/run.ts';

/** Hours of some weekdays: `[9, 12]` is from nine to twelve. */
export interface HoursOfDays {
  /** The weekdays as people write them. */
  readonly days: string;
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/** What of an inquiry is told once, whatever the plan. */
export type GivenId = 'inquiry' | 'arrival' | 'buyer';
/** What of an inquiry is told under each plan. */
export type FateId = 'response' | 'account' | 'outcome' | 'reason' | 'group' | 'transfers';

/** Which inquiries are shown, in words, and the list of them. */
export interface InquiryMessages {
  readonly title: string;
  /** Opens the list. */
  readonly open: string;
  readonly count: (count: number, all: number) => string;
  /** The list is of one replication: the first. */
  readonly basis: (replications: number) => string;
  /** `letter` stands for the plan in the columns. */
  readonly plan: (letter: string, name: string) => string;
  readonly everything: string;
  readonly loading: (all: number) => string;
  /** While the tables of the run are on their way into DuckDB. */
  readonly loadingTables: string;
  readonly failed: (detail: string) => string;
  readonly none: string;
  readonly noResult: string;
  readonly export: string;
  readonly exporting: string;
  readonly exported: (rows: number) => string;
  readonly fileName: string;
  readonly given: Record<GivenId, string>;
  /** Of first responses: that plan − A. */
  readonly difference: (letter: string) => string;
  readonly fate: Record<FateId, (letter: string) => string>;
  /** The same in a file, where figures have no units. */
  readonly inSeconds: (label: string) => string;
  readonly outcomes: Record<Outcome, string>;
  /** Instead of a response: nobody ever replied · a robot settled it. */
  readonly never: string;
  readonly byRobot: string;
  /** Instead of a difference: replied to under B alone · under A alone. */
  readonly gained: string;
  readonly lost: string;

  /** Parts of a filter; `plan` is the letter of the plan that they are about. */
  readonly hours: (parts: readonly HoursOfDays[], more: number) => string;
  readonly days: (period: string) => string;
  readonly buyers: (kinds: readonly string[]) => string;
  readonly members: string;
  readonly accounts: (plan: string, names: readonly string[], more: number) => string;
  readonly nobody: string;
  readonly groups: (plan: string, names: readonly string[], more: number) => string;
  readonly noGroup: string;
  readonly became: (plan: string, outcomes: readonly string[]) => string;
  /** `above` `null`: however fast · `to` `null`: however late, the unanswered as well. */
  readonly response: (plan: string, above: string | null, to: string | null) => string;
  /** `numbers`: where they are few. */
  readonly picked: (count: number, numbers: readonly string[]) => string;
  /** A part that no value was chosen for. */
  readonly empty: Record<'hours' | 'buyers' | 'accounts' | 'groups' | 'outcomes' | 'inquiries', string>;

  readonly filters: string;
  readonly remove: (words: string) => string;
  readonly clear: string;
  readonly removed: (words: string) => string;
  readonly cleared: string;
  /** Inquiries that pass in a replication: as few as, as many as, of how many; in how many replications. */
  readonly passing: (passing: {
    readonly least: number;
    readonly most: number;
    readonly all: number;
    readonly replications: number;
  }) => string;
  readonly telling: string;
  /** What must not be concluded from figures of inquiries that were chosen by how they ended. */
  readonly byOutcome: string;
}
