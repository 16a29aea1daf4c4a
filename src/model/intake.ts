import type { EpochMs, Ms, Share } from '../base/units.ts';
import type { Grain, Sender } from './log.ts';

/**
 * What a column of a log can mean. Message grain needs `time` and (`role`, or `sender` that tells it) and one of
 * `conversation`, `buyer`, `replyTo`, `receiver`, or both `role` and `sender`; inquiry grain needs `arrival`, and
 * `answered` or `waited`. With a column `date` the columns of times hold clocks. Inquiries may tell durations in place of
 * moments: `waited` from arrival to answer, `talked` from answer to end, `lasted` from arrival to end.
 */
export const COLUMN_ROLES = [
  'time',
  'date',
  'role',
  'sender',
  'receiver',
  'account',
  'buyer',
  'conversation',
  'message',
  'replyTo',
  'scope',
  'crowd',
  'product',
  'intent',
  'orderState',
  'vip',
  'chars',
  'text',
  'arrival',
  'answered',
  'ended',
  'waited',
  'talked',
  'lasted',
  'messages',
  'outcome',
  'inquiry',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Which column means what, and how the file is to be read; every part is a guess that the user can change. */
export interface Mapping {
  readonly grain: Grain;
  readonly encoding: string; // a TextDecoder label
  readonly delimiter: string; // empty where the cells come from a workbook
  /** Entry of an archive or sheet of a workbook, where there is a choice; as in `Preview.parts`. */
  readonly part?: string;
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>; // 0-based
  /** Zone of clock times that carry no offset of their own. */
  readonly timeZone: string;
  /** Order of dates like `03/04/23`; without it the dates of the whole file tell. */
  readonly dateOrder?: DateOrder;
  /** Whether day numbers of Excel count from 1904, as old ones of the Mac do. */
  readonly excel1904?: boolean;
  /** Who is meant by words for a sender that are not known, or mean something else here. */
  readonly senders?: Readonly<Record<string, Sender>>;
}

/** How a file is to be read as far as somebody has said so; how its text is written, a file may tell by itself. */
export type MappingWish = Omit<Mapping, 'encoding' | 'delimiter'> & Partial<Pick<Mapping, 'encoding' | 'delimiter'>>;

/** Which parts of `03/04/23` are what. */
export const DATE_ORDERS = ['year-first', 'day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export interface IntakeOptions {
  /** `null`: guess. */
  readonly mapping: MappingWish | null;
  /** The part of the file that is meant, where no mapping says so; as in `Preview.parts`. */
  readonly part?: string;
  readonly timeZone: string;
  /** Silence of both sides after which a buyer's next message opens a new inquiry, where the log has no conversation ids. */
  readonly gap: Ms;
  readonly keepText: boolean;
  /** What time it is: later moments are marked as the future's. Without it none is. */
  readonly now?: EpochMs;
  /** Left out: names of buyers are not kept. */
  readonly keepNames?: boolean;
}

/** First look at a file, before anything is loaded. */
export interface Preview {
  readonly file: string;
  readonly bytes: number;
  readonly header: readonly string[];
  /** First rows, raw. */
  readonly rows: readonly (readonly string[])[];
  readonly mapping: Mapping;
  /** Why each column got its role: by its name or by its values. */
  readonly because: Readonly<Partial<Record<ColumnRole, 'name' | 'values'>>>;
  /** Roles that the mapping still lacks; empty when the file can be imported. */
  readonly missing: readonly ColumnRole[];
  /** Tables that the file holds, of which `mapping.part` is shown; empty when there is no choice. */
  readonly parts: readonly string[];
  readonly warnings: readonly Warning[];
  /** Names of the columns without what does not matter: files that share it are of one kind. '' where no names are. */
  readonly signature: string;
  /** What the first piece of the file becomes under this mapping; `null` while a role is missing. */
  readonly trial: Trial | null;
}

/** How the first rows of a file are read. */
export interface Trial {
  readonly rowsRead: number;
  readonly kept: number;
  readonly rejected: number;
  readonly rejectedBy: Readonly<Partial<Record<RejectReason, number>>>;
  /** Whether this was the whole file already. */
  readonly whole: boolean;
  /** Words in the place of a sender that nobody knows; the first 12. */
  readonly unknownSenders: readonly string[];
  /** The first 20. */
  readonly rows: readonly TrialRow[];
}

export interface TrialRow {
  readonly line: number;
  /** What was understood: moments in epoch ms, `role` as in SENDERS, names as written. */
  readonly read: Readonly<Partial<Record<ColumnRole, number | string | undefined>>>;
  readonly reject: { readonly column: string; readonly reason: RejectReason } | null;
}

/** What is said once about a file that was read: something was guessed, passed over or damaged. */
export const WARNINGS = [
  'guessed_encoding',
  'guessed_delimiter',
  'header_missing',
  'multi_header',
  'preamble_skipped',
  'multi_table',
  'mixed_newlines',
  'duplicate_columns',
  'extra_cells',
  'short_rows_padded',
  'mojibake_suspected',
  'truncated_tail',
  'truncated_container',
  'corrupt_container',
  'trailing_bytes',
  'numbers_rounded',
  'timezone_assumed',
  'date_order_assumed',
  'date_far_from_expected',
  'times_shortened',
  'minute_resolution',
  'roles_assumed',
  'no_data_rows',
  'late_columns',
  'duplicate_keys',
  'lenient_json',
  'records_without_rows',
] as const;

export interface Warning {
  readonly code: (typeof WARNINGS)[number];
  /** Numbers and names that the sentence about it needs. */
  readonly detail: Readonly<Record<string, string | number>>;
}

export const REJECT_REASONS = [
  'too_few_columns',
  'too_many_columns',
  'unclosed_quote',
  'bad_encoding',
  'missing_timestamp',
  'bad_timestamp',
  'ambiguous_timestamp',
  'date_without_time',
  'bad_number',
  'missing_required',
  'bad_sender',
  'blank_row',
  'footer_row',
  'duplicate_header_row',
  'cell_too_large',
  'cut_off',
  'outside_message',
  'bad_status',
  'json_syntax',
  'json_not_object',
  'json_too_deep',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** A row that was not loaded. Lines count from 1 and include the header. */
export interface Reject {
  readonly file: string;
  readonly line: number;
  readonly column: string; // header name, '' where the whole row is meant
  readonly value: string; // raw, shortened to 200 characters
  readonly reason: RejectReason;
}

/** Contradictions that were kept but marked, with what the import did about them. */
export const FLAGS = [
  'reply_before_question',
  'answered_before_arrival',
  'ended_before_answered',
  'negative_duration',
  'duplicate_row',
  'duplicate_id',
  'clock_went_back',
  'no_buyer_message',
  'agent_missing',
  'auto_reply_suspected',
  'reassigned',
  'session_gap',
  'overlapping_session',
  'over_capacity',
  'superhuman_typing',
  'no_time_resolution',
  'future_timestamp',
  'ambiguous_timestamp',
  'dst_gap',
  'dst_overlap',
  'id_precision_loss',
  'unclear_membership',
  'scope_values_dropped',
  'notice_line',
  'answer_given',
  'control_char',
  'replacement_char',
  'zero_width',
  'bidi_control',
] as const;
export type Flag = (typeof FLAGS)[number];

/** Where a contradiction sits: the row and column of the moment that is out of order, and that moment. */
export interface Contradiction {
  readonly flag: Flag;
  readonly file: string;
  readonly line: number;
  readonly column: string; // header name
  readonly at: EpochMs;
}

/** Why a whole file was refused; nothing that was loaded before is touched. */
export const REFUSALS = [
  'empty_file',
  'no_data_rows',
  'not_tabular',
  'unsupported_format',
  'encrypted',
  'truncated_container',
  'corrupt_container',
  'decompression_limit',
  'bad_encoding',
  'json_syntax',
  'missing_required_column',
  'too_many_columns_file',
  'unclosed_quote',
  'no_good_rows',
  'no_inquiry',
  'daily_summary',
  'status_log',
  'files_differ',
  'cancelled',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What one file brought to a log. */
export interface FileReport {
  readonly file: string;
  readonly bytes: number;
  readonly encoding: string;
  /** Lines above the first row: header and what stands before it. */
  readonly linesAbove: number;
  /** Empty lines below it. With these every line of the file is accounted for; a row may have several. */
  readonly blankLines: number;
  readonly rowsRead: number;
  readonly kept: number;
  readonly rejected: number;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
}

/**
 * How long pseudonyms of buyers hold: in every import into this browser, until the page is closed, or there are none
 * and buyers are numbers alone.
 */
export const CODE_BASES = ['lasting', 'visit', 'none'] as const;
export type CodeBasis = (typeof CODE_BASES)[number];

/** What a log would say if another silence parted inquiries; response times over answered inquiries, NaN without any. */
export interface GapPoint {
  readonly gap: Ms;
  /** Whether the log was read with this gap. */
  readonly chosen: boolean;
  readonly inquiries: number;
  readonly replyRate: Share;
  readonly firstResponseMean: Ms;
  readonly firstResponseP50: Ms;
}

/** The gap at which silences between inquiries become likelier than pauses within one, and the medians of both. */
export interface SuggestedGap {
  readonly gap: Ms;
  readonly within: Ms;
  readonly between: Ms;
  /** Silences that it stands on. */
  readonly silences: number;
}

export interface Sensitivity {
  /** By ascending gap; the chosen one is among them. */
  readonly points: readonly GapPoint[];
  /** `null`: the silences do not fall into two kinds. */
  readonly suggested: SuggestedGap | null;
  /** Whether the gap made the log's inquiries; else its own ids did, and the points show what a gap would have made. */
  readonly decides: boolean;
}

/** rowsRead = kept + rejected, always, in every file and in all together. */
export interface QualityReport {
  /** Name of the file; of several, of the first with the number of the others. */
  readonly file: string;
  readonly files: readonly FileReport[];
  readonly bytes: number;
  /** How the first file was read, and its header. */
  readonly mapping: Mapping;
  readonly header: readonly string[];
  readonly rowsRead: number;
  readonly kept: number;
  readonly rejected: number;
  readonly rejectedBy: Readonly<Partial<Record<RejectReason, number>>>;
  /** The first 1,000 rejected rows. */
  readonly rejects: readonly Reject[];
  /** With the file that each is about. */
  readonly warnings: readonly (Warning & { readonly file: string })[];
  readonly flags: Readonly<Partial<Record<Flag, number>>>;
  /** The first 100 moments that are doubtful or out of order: replies before questions, hours that a clock never showed. */
  readonly contradictions: readonly Contradiction[];
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly inquiries: number;
  readonly turns: number;
  readonly buyers: number;
  readonly accounts: number;
  /** Lines that hand an inquiry to another account, and inquiries that came out of the message pool. */
  readonly transfers: number;
  readonly fromPool: number;
  readonly keptText: boolean;
  readonly keptNames: boolean;
  readonly codes: CodeBasis;
  /** `null`: the log does not say of whom its messages are, or has whole inquiries. */
  readonly sensitivity: Sensitivity | null;
  /** SHA-256 of the file's bytes, hex; of several files, over their hashes, a line each. The provenance of every later figure. */
  readonly sha256: string;
}

/** Where a running import is. */
export interface IntakeProgress {
  readonly phase: 'reading' | 'sessions' | 'tables';
  readonly bytes: number;
  readonly bytesTotal: number;
  readonly rows: number;
}
