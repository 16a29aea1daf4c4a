import type { DaysMethod } from '../../compare/comparison.ts';

/** What leaves the app: pictures, tables, the printed page, the link. */
export interface ReportMessages {
  readonly outside: string;
  readonly savePicture: string;
  readonly asSvg: string;
  readonly asPng: string;
  readonly copyTable: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly notSaved: (reason: string) => string;
  readonly provenance: (from: ProvenanceText) => string;
  /** The log of a provenance line. */
  readonly sample: string;
  readonly files: (names: readonly string[]) => string;
  readonly filtered: (conditions: readonly string[]) => string;
  readonly link: LinkMessages;
  readonly tables: TablesMessages;
  readonly page: PrintedMessages;
}

/** Parts of a provenance line that are already written. */
export interface ProvenanceText {
  readonly log: string;
  readonly hash: string;
  readonly rows: string;
  readonly period: string;
  readonly run: {
    readonly seed: number;
    readonly replications: number;
    /** What is supposed of buyers and which inquiries were chosen, a phrase each. */
    readonly besides: readonly string[];
  } | null;
  readonly version: string;
  readonly day: string;
}

export interface LinkMessages {
  readonly copy: string;
  readonly copied: string;
  readonly byHand: string;
  /** What is in it. */
  readonly says: string;
  /** That programs may cut it, with its number of characters. */
  readonly long: (characters: string) => string;
  readonly field: string;
}

export interface TablesMessages {
  readonly open: string;
  readonly title: string;
  readonly format: string;
  readonly comparison: string;
  readonly comparisonSays: string;
  /** Names of the files of the comparison and of a table, without their ending. */
  readonly comparisonFile: string;
  readonly save: (table: string) => string;
  readonly saving: (table: string, rows: string) => string;
  readonly saved: (table: string) => string;
}

/** The page that is printed. */
export interface PrintedMessages {
  readonly print: string;
  readonly title: (shop: string) => string;
  readonly question: (plans: NamedPlans) => string;
  readonly changes: (plans: NamedPlans) => string;
  readonly columns: {
    readonly metric: string;
    readonly difference: (letter: string) => string;
    readonly noise: string;
    readonly days: string;
    readonly verdict: (letter: string) => string;
  };
  readonly changed: (shown: number, accounts: number) => string;
  readonly methodTitle: string;
  readonly method: (method: MethodText) => readonly [string, string, string];
  /** Said where figures are not of the settings that stand on the page. */
  readonly stale: string;
}

/** The baseline A, and the plan that is looked at with its letter. */
export interface NamedPlans {
  readonly a: string;
  readonly b: string;
  readonly letter: string;
}

export interface MethodText {
  readonly letter: string;
  readonly replications: number;
  readonly otherDays: DaysMethod;
  /** Whether the baseline was compared with more than one plan. */
  readonly several: boolean;
  /** Accounts whose presence is inferred. */
  readonly inferred: number;
}
