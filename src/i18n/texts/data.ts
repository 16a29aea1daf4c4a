import type {
  CodeBasis,
  ColumnRole,
  DateOrder,
  Flag,
  IntakeProgress,
  RejectReason,
  Refusal,
  Warning,
} from '../../model/intake.ts';
import type { Grain, Sender } from '../../model/log.ts';
import type { Measure, Side } from '../../model/side.ts';
import type { Slot } from '../../app/slots.ts';

export interface DataMessages {
  readonly title: string;
  readonly dropTitle: string;
  readonly dropHint: string;
  readonly dropNow: string;
  readonly pick: string;
  readonly sample: string;
  readonly privacy: string;
  readonly looking: (file: string) => string;
  readonly paste: string;
  readonly pasteRefused: string;
  readonly pastedName: string;
  readonly previewTitle: (file: string, files: number) => string;
  readonly filesOfKind: (names: readonly string[], count: number) => string;
  readonly whoIs: (word: string) => string;
  readonly nobodyKnown: string;
  readonly dateOrder: string;
  readonly dateOrderUnknown: string;
  readonly dateOrders: Record<DateOrder, string>;
  readonly excelEpoch: string;
  readonly part: string;
  readonly allParts: string;
  readonly rememberedKind: string;
  readonly rememberedNext: string;
  readonly rememberedLog: string;
  readonly revise: string;
  readonly filesTitle: string;
  readonly sidesToo: (files: readonly string[]) => string;
  readonly waiting: (files: readonly string[]) => string;
  readonly trialTitle: string;
  readonly trial: (told: ToldTrial) => string;
  readonly trialRefused: (column: string, reason: string) => string;
  readonly senders: Record<Sender, string>;
  readonly previewSize: (bytes: string, columns: number) => string;
  readonly grain: string;
  readonly grains: Record<Grain, string>;
  readonly encoding: string;
  readonly delimiter: string;
  readonly delimiters: Record<',' | ';' | '\t' | '|', string>;
  readonly timeZone: string;
  readonly timeZoneCommon: string;
  readonly timeZoneAll: string;
  readonly gap: string;
  readonly gapMinutes: (minutes: number) => string;
  readonly gapWhy: string;
  readonly keepText: string;
  readonly keepTextWhy: string;
  readonly keepNames: string;
  readonly keepNamesWhy: string;
  readonly column: string;
  readonly columnNumber: (number: number) => string;
  readonly meaning: string;
  readonly meaningOf: (column: string) => string;
  readonly alsoMeans: (roles: readonly string[]) => string;
  readonly because: Record<'name' | 'values' | 'user', string>;
  readonly firstRows: string;
  readonly roles: Record<ColumnRole, string>;
  readonly roleNone: string;
  readonly missing: (roles: readonly string[]) => string;
  /** Where agents' rows will not say whom they answer. */
  readonly channel: string;
  readonly import: string;
  readonly importing: (file: string) => string;
  readonly phases: Record<IntakeProgress['phase'], string>;
  readonly progress: (bytes: string, total: string, rows: number) => string;
  readonly refusedTitle: (file: string) => string;
  readonly refusedKept: (name: string | null) => string;
  readonly dismiss: string;
  readonly problemColumns: { readonly at: string; readonly value: string; readonly reason: string };
  readonly place: (place: Place) => string;
  readonly refusals: Record<Refusal, (detail: RefusalDetail) => string>;
  readonly rejectReasons: Record<RejectReason, string>;
  readonly rejectHints: Record<RejectReason, string>;
  readonly flags: Record<Flag, string>;
  readonly planFiles: PlanFileMessages;
  readonly reportTitle: (file: string) => string;
  readonly reportSentence: (read: number, kept: number, rejected: number) => string;
  readonly facts: Record<FactId, string>;
  readonly loggedTitle: string;
  readonly loggedNote: string;
  readonly passedOver: (above: number, blank: number) => string;
  readonly rejectedTitle: string;
  readonly rejectedNone: string;
  readonly rejectedShown: (shown: number, of: number) => string;
  readonly downloadRejects: string;
  readonly rejectColumns: {
    readonly file: string;
    readonly line: string;
    readonly column: string;
    readonly value: string;
    readonly reason: string;
    readonly rows: string;
  };
  readonly warningsTitle: string;
  readonly warnings: Record<Warning['code'], (detail: Warning['detail']) => string>;
  readonly flagsTitle: string;
  readonly flagsNone: string;
  readonly textDropped: string;
  readonly textKept: string;
  readonly namesKept: string;
  readonly codes: Record<CodeBasis, string>;
  readonly gaps: GapMessages;
  readonly accountsTitle: string;
  readonly accountColumns: {
    readonly account: string;
    readonly role: string;
    readonly presence: string;
    readonly replies: string;
    readonly pace: string;
  };
  readonly presenceInferred: string;
  readonly presenceLogged: string;
  readonly pooledPace: string;
  /** Files that were dropped beside a log. */
  readonly sidesTitle: string;
  readonly sideSentence: (
    kind: Side['kind'],
    file: string,
    of: { readonly rowsRead: number; readonly kept: number; readonly rejected: number; readonly accounts: number },
  ) => string;
  readonly sideUnknown: (names: readonly string[], count: number) => string;
  readonly besideColumns: Record<'account' | 'measure' | 'told' | 'logged' | 'difference', string>;
  readonly besideNote: string;
  readonly measures: Record<Measure, string>;
  readonly toCompare: string;
}

/** What the first rows became; reasons with their rows. */
export interface ToldTrial {
  readonly rowsRead: number;
  readonly kept: number;
  readonly whole: boolean;
  readonly reasons: readonly (readonly [reason: string, rows: number])[];
}

/** What the gap between inquiries does to the figures; durations come written. */
export interface GapMessages {
  readonly title: string;
  readonly decides: string;
  /** Where the log's own ids made its inquiries. */
  readonly compares: (inquiries: string) => string;
  readonly inquiries: string;
  readonly response: string;
  readonly label: (what: string) => string;
  readonly gap: string;
  readonly chosen: string;
  readonly replyRate: string;
  readonly mean: string;
  readonly median: string;
  readonly suggested: string;
  readonly suggestion: (facts: Suggestion) => string;
  readonly noSuggestion: string;
  readonly nothing: string;
}

export interface Suggestion {
  readonly gap: string;
  readonly within: string;
  readonly between: string;
  readonly silences: string;
}

/** Plans as files. */
export interface PlanFileMessages {
  readonly title: string;
  /** The letter that an opened file takes. */
  readonly hint: (slot: Slot) => string;
  readonly open: string;
  readonly save: (slot: Slot, plan: string) => string;
  /** `slot`: under which letter the plan is compared now. */
  readonly opened: (
    file: string,
    plan: { readonly slot: Slot | null; readonly plan: string },
    problems: number,
  ) => string;
  readonly refused: (file: string) => string;
  readonly kept: string;
}

/** What the sentence about a refused file needs to know; columns by name or, if there are too many, their number. */
export interface RefusalDetail {
  readonly format: string;
  readonly encoding: string;
  readonly columns: readonly string[];
  readonly most: string;
  readonly rows: string;
  readonly file: string;
  readonly other: string;
}

/** Where in a file a problem sits, read from `Problem.at`; `null` where the whole file or row is meant. */
export interface Place {
  readonly line: number | null;
  readonly column: string | null;
}

export const FACT_IDS = [
  'span',
  'rowsRead',
  'kept',
  'rejected',
  'passedOver',
  'inquiries',
  'turns',
  'buyers',
  'accounts',
  'transfers',
  'fromPool',
  'replyRate',
  'firstResponseMean',
  'firstResponseP50',
  'firstResponseP90',
  'turnResponseMean',
  'encoding',
  'text',
  'names',
  'sha256',
] as const;
export type FactId = (typeof FACT_IDS)[number];
