import type { ScopeKind } from './shop.ts';

/** Who wrote a message; the order is the code in `MessageColumns.sender`. */
export const SENDERS = ['buyer', 'agent', 'robot', 'system'] as const;
export type Sender = (typeof SENDERS)[number];

/** Whether a log's rows are messages or whole inquiries (a call, a ticket). */
export type Grain = 'message' | 'inquiry';

/** Letters of a buyer's pseudonym. */
export const CODE_LENGTH = 10;

/**
 * A log after reading: columns over kept rows, sorted by inquiry and time. Buyers are numbers from 0 with a pseudonym;
 * their names and the text are there only if the user asked to keep them.
 */
export interface Log {
  readonly name: string;
  readonly grain: Grain;
  readonly timeZone: string;
  /** Account names in order of first appearance; other columns hold indices into this list, −1 = none. */
  readonly accounts: readonly string[];
  /** Values of the scope column (shop, channel, group, brand); empty without such a column. */
  readonly scopes: readonly string[];
  /** What the log says of inquiries in columns of their own; a kind that no inquiry has a value of is left out. */
  readonly attributes: Attributes;
  readonly buyers: number;
  /** Pseudonyms, `CODE_LENGTH` letters a buyer, zeros where the log names nobody; `null`: there was no key to make them. */
  readonly buyerCode: Uint8Array | null;
  /** Name of each buyer, `null` where the log names nobody; `null` as a whole where names were not to be kept. */
  readonly buyerName: readonly (string | null)[] | null;
  /** Per buyer: 1 = in the shop's membership; `null` where no column tells. */
  readonly vip: Uint8Array | null;
  readonly message: MessageColumns;
  readonly inquiry: InquiryColumns;
  readonly turn: TurnColumns;
}

export type Attributes = Readonly<Partial<Record<ScopeKind, Attribute>>>;

/** What inquiries carry of one kind: the crowd of the buyer, the product, the intent, the order state. */
export interface Attribute {
  /** Values as the log writes them, in order of first use by an inquiry. */
  readonly values: readonly string[];
  readonly inquiry: Int32Array; // per inquiry, index into `values`; −1 = none
}

/** One row a kept message; empty where the grain is `inquiry`. */
export interface MessageColumns {
  readonly inquiry: Int32Array; // −1 = belongs to none: no buyer wrote in its session
  readonly at: Float64Array; // epoch ms
  readonly sender: Uint8Array; // index into SENDERS
  readonly account: Int32Array; // who wrote it; whom a buyer's message was given to, or a transfer names; −1 = not told
  readonly chars: Int32Array; // −1 = not known
  readonly text: readonly string[] | null;
}

/** One row an inquiry, ascending by `arrival`. */
export interface InquiryColumns {
  readonly arrival: Float64Array; // epoch ms
  readonly end: Float64Array; // last message, or the logged end
  readonly buyer: Int32Array;
  readonly account: Int32Array; // the first account that replied; −1 = nobody
  readonly scope: Int32Array; // −1 = none
  readonly transfers: Int32Array; // lines that hand it to another account
  readonly fromPool: Uint8Array; // 1 = a line says that it came out of the message pool
  readonly turnOffset: Int32Array; // length + 1
}

/** One row a turn: first buyer message after the last effective reply → the first effective reply. */
export interface TurnColumns {
  readonly inquiry: Int32Array;
  readonly asked: Float64Array; // epoch ms
  readonly replied: Float64Array; // epoch ms of the first human reply; NaN = none
  /** The account's last reply before the buyer's next message (the turn's work may span several messages); NaN = none. */
  readonly closed: Float64Array;
  readonly account: Int32Array; // −1 = unanswered
  /** Who had the turn: who answered it, else whom the log says it was given to; −1 = not told. */
  readonly holder: Int32Array;
  readonly messages: Int32Array; // buyer messages in the burst
  readonly chars: Int32Array; // characters of the burst; −1 = not known
}
