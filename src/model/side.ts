import type { EpochMs } from '../base/units.ts';
import type { Reject, RejectReason } from './intake.ts';
import type { AccountId } from './shop.ts';

/**
 * What tables of a day's work per account say, each with what a value is: a count, a share (0–1), or a duration in ms.
 * The names are those of the columns of `account_day`.
 */
export const MEASURES = {
  asked: 'count',
  received: 'count',
  direct: 'count',
  valid: 'count',
  handed_in: 'count',
  handed_out: 'count',
  messages: 'count',
  buyer_messages: 'count',
  agent_messages: 'count',
  answer_ratio: 'share',
  agent_chars: 'count',
  peak_open: 'count',
  unanswered: 'count',
  reply_rate: 'share',
  slow: 'count',
  long: 'count',
  first_response_ms: 'duration',
  response_ms: 'duration',
  in_3_minutes: 'share',
  stay_ms: 'duration',
  online_ms: 'duration',
  satisfied: 'share',
} as const satisfies Readonly<Record<string, 'count' | 'share' | 'duration'>>;
export type Measure = keyof typeof MEASURES;
export const MEASURE_IDS = Object.keys(MEASURES) as Measure[];

/** The work of an account on a day, by the platform's own count or by the log's. */
export interface AccountDay {
  readonly account: AccountId;
  /** `2023-07-22`; `null`: the table does not say (it may cover more than a day). */
  readonly day: string | null;
  readonly measures: Readonly<Partial<Record<Measure, number>>>;
}

export const STATUSES = ['online', 'offline', 'suspended', 'resumed'] as const;
export type Status = (typeof STATUSES)[number];

/** When an account came, went, was suspended, received again; ascending by time. */
export interface StatusChange {
  readonly account: AccountId;
  readonly at: EpochMs;
  readonly status: Status;
  /** `PC`, `手机`; '' where it is not told. */
  readonly device: string;
}

export type StatusLog = readonly StatusChange[];

/** What became of the rows of a file that goes with a log; rowsRead = kept + rejected. */
export interface SideReport {
  readonly file: string;
  readonly rowsRead: number;
  readonly kept: number;
  readonly rejected: number;
  readonly rejectedBy: Readonly<Partial<Record<RejectReason, number>>>;
  readonly rejects: readonly Reject[];
}

/** A file that is no log but says more about one. */
export type Side =
  | { readonly kind: 'account-days'; readonly days: readonly AccountDay[]; readonly report: SideReport }
  | { readonly kind: 'status'; readonly changes: StatusLog; readonly report: SideReport };
