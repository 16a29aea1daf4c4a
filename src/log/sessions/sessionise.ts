import type { Ms } from '../../base/units.ts';
import type { Sensitivity } from '../../model/intake.ts';
import type { InquiryColumns, Log, MessageColumns } from '../../model/log.ts';
import { SENDERS } from '../../model/log.ts';
import type { MessageRows } from '../rows/message-rows.ts';
import { attributesOf, membersOf, type RowsOfInquiries } from './attributes.ts';
import type { Flags, OutOfOrder } from './flags.ts';
import { markAutomatic } from './automatic.ts';
import { overlapping, overloaded, rushed } from './crowding.ts';
import { withoutDoubles } from './duplicates.ts';
import { handedOver, list, note, wentBack, withoutAgent } from './flags.ts';
import { giveBuyers } from './channel.ts';
import { comparison, sensitivityOf } from './comparison.ts';
import { grouped } from './groups.ts';
import { REUSED_AFTER, reuses, silences, split } from './openings.ts';
import { orderByTime, runsBackwards } from './order.ts';
import { accountsOf, Numbering } from './people.ts';
import { resolutionOf } from './resolution.ts';
import type { OrderedMessages } from './turns.ts';
import { TurnBuilder } from './turns.ts';
import { viewOf, type View } from './view.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');

/** What a table became: everything of a log but its name, its zone and who its buyers are. */
export interface Sessions {
  readonly log: Omit<Log, 'name' | 'timeZone' | 'buyerCode' | 'buyerName'>;
  readonly buyers: Numbering;
  readonly flags: Flags;
  readonly outOfOrder: readonly OutOfOrder[];
  /** `null`: no silence of a buyer can be told. */
  readonly sensitivity: Sensitivity | null;
}

/**
 * Derives inquiries and turns from messages. A group is split where a buyer speaks after a silence that is longer than
 * `gap`, unless conversation ids or answers hold it together. What never has a buyer's message is no inquiry.
 */
export function sessionise(rows: MessageRows, gap: Ms): Sessions {
  const at = rows.at.subarray(0, rows.kept);
  const backwards = runsBackwards(at);
  const order = orderByTime(at, backwards);
  const given = rows.by === 'channel' ? giveBuyers(rows, order) : 0;
  const grouping = grouped(rows);
  const accounts = accountsOf(rows);
  const all = viewOf(rows, grouping, order, accounts.numberOf);
  const resolution = resolutionOf(at);
  // Where all times are the same, nothing tells a double from a second message.
  const told =
    resolution === 'none' ? { view: all, doubles: new Uint8Array(at.length), count: 0 } : withoutDoubles(all);
  const { view, doubles, count } = told;
  const silence = grouping.bySilence ? silences(view) : null;
  // Where messages also say what they answer, an id is not used again: a late word belongs to what it answers.
  const reused = rows.by === 'conversation' && !rows.tellsReplies ? reuses(view) : null;
  const bounds = split(view, silence ?? reused, silence === null ? REUSED_AFTER : gap);
  const automatic = resolution === 'fine' ? markAutomatic(view, bounds) : 0;
  const flags: Flags = {};
  const outOfOrder: OutOfOrder[] = [];
  const buyers = new Numbering(rows.names.size);
  const log = assemble(rows, view.fileRow, view.flat, rank(view.flat, bounds), { flags, outOfOrder, buyers });
  const unnamed = accounts.numberOf[0];
  note(flags, 'duplicate_row', count);
  note(flags, 'duplicate_id', repeatedIds(rows, all, doubles));
  note(flags, 'clock_went_back', wentBack(at, grouping.group, grouping.count, backwards));
  note(flags, 'agent_missing', withoutAgent(view.flat, bounds, unnamed));
  note(flags, 'auto_reply_suspected', rows.notices.automatic + automatic);
  note(flags, 'reassigned', handedOver(view.flat, bounds));
  note(flags, 'session_gap', reused === null ? 0 : bounds.length - 1 - groupsOf(view.offset));
  note(flags, 'overlapping_session', rows.by === 'conversation' ? overlapping(log.inquiry, log.buyers) : 0);
  note(flags, 'over_capacity', overloaded(log.inquiry, accounts.names.length));
  const { numberOf, names } = accounts;
  note(flags, 'superhuman_typing', resolution === 'fine' ? rushed(rows, order, numberOf, names.length) : 0);
  note(flags, 'no_time_resolution', resolution === 'none' ? 1 : 0);
  note(flags, 'id_precision_loss', shortened(rows));
  note(flags, 'answer_given', given);
  const sensitivity = silence === null ? comparison(rows, order, gap) : sensitivityOf(view, silence, gap);
  return { log: { ...log, accounts: accounts.names }, buyers, flags, outOfOrder, sensitivity };
}

/** Groups that have a message. */
function groupsOf(offset: Int32Array): number {
  let count = 0;
  for (let g = 0; g + 1 < offset.length; g++) if (offset[g + 1] > offset[g]) count++;
  return count;
}

/** Rows with a message id that was there before, but for exact doubles. */
function repeatedIds(rows: MessageRows, { fileRow }: View, doubles: Uint8Array): number {
  const repeated = rows.ids.repeated();
  if (repeated.length === 0) return 0;
  const double = new Uint8Array(rows.kept);
  for (let i = 0; i < fileRow.length; i++) double[fileRow[i]] = doubles[i];
  return repeated.filter((row) => double[row] === 0).length;
}

/** Rows whose conversation or buyer is written like 1.69E+12. */
function shortened(rows: MessageRows): number {
  const conversations = rows.conversations.shortened();
  const names = rows.names.shortened();
  if (conversations.size + names.size === 0) return 0;
  let count = 0;
  for (let row = 0; row < rows.kept; row++) {
    if (conversations.has(rows.conversation[row]) || names.has(rows.buyer[row])) count++;
  }
  return count;
}

interface Ranked {
  readonly bounds: Int32Array;
  /** Sessions with a buyer's message by ascending arrival, and that message's index. */
  readonly order: Int32Array;
  readonly first: Int32Array;
  /** Sessions without one. */
  readonly unasked: Int32Array;
}

function rank(flat: OrderedMessages, bounds: Int32Array): Ranked {
  const sessions = bounds.length - 1;
  const first = new Int32Array(sessions);
  const asked = new Int32Array(sessions);
  const unasked: number[] = [];
  let inquiries = 0;
  for (let s = 0; s < sessions; s++) {
    let i = bounds[s];
    while (i < bounds[s + 1] && flat.sender[i] !== BUYER) i++;
    first[s] = i;
    if (i < bounds[s + 1]) asked[inquiries++] = s;
    else unasked.push(s);
  }
  const order = orderByTime(
    Float64Array.from({ length: inquiries }, (_, i) => flat.at[first[asked[i]]]),
    false,
  ).map((i) => asked[i]);
  return { bounds, order, first, unasked: Int32Array.from(unasked) };
}

/** What is found on the way. */
interface Findings {
  readonly flags: Flags;
  readonly outOfOrder: OutOfOrder[];
  readonly buyers: Numbering;
}

/** Copies sessions one after the other in the order of arrival, and cuts each into turns. */
function assemble(
  rows: MessageRows,
  fileRow: Int32Array,
  flat: OrderedMessages,
  { bounds, order, first, unasked }: Ranked,
  { flags, outOfOrder, buyers }: Findings,
): Omit<Sessions['log'], 'accounts'> {
  const n = flat.at.length;
  const message: MessageColumns = {
    inquiry: new Int32Array(n),
    at: new Float64Array(n),
    sender: new Uint8Array(n),
    account: new Int32Array(n),
    chars: new Int32Array(n),
    text: rows.text === null ? null : Array.from({ length: n }, () => ''),
  };
  const inquiry = newInquiries(order.length);
  const turns = new TurnBuilder(n);
  const usedScopes = rows.scopes.size;
  const { handed, pooled } = rows.notices;
  let to = 0;
  let repliedFirst = 0;
  const copy = (session: number, number: number): void => {
    for (let i = bounds[session]; i < bounds[session + 1]; i++, to++) {
      message.inquiry[to] = number;
      message.at[to] = flat.at[i];
      message.sender[to] = flat.sender[i];
      message.account[to] = flat.account[i];
      message.chars[to] = flat.chars[i];
      if (number >= 0 && handed.has(fileRow[i])) inquiry.transfers[number]++;
      if (number >= 0 && pooled.has(fileRow[i])) inquiry.fromPool[number] = 1;
      if (message.text !== null) (message.text as string[])[to] = rows.text![fileRow[i]] ?? '';
    }
  };
  // Messages of nobody's inquiry stand first, under the number −1.
  for (const session of unasked) copy(session, -1);
  for (const [number, session] of order.entries()) {
    copy(session, number);
    const asked = first[session];
    const question = fileRow[asked];
    inquiry.arrival[number] = flat.at[asked];
    inquiry.end[number] = flat.at[bounds[session + 1] - 1];
    inquiry.buyer[number] = buyers.of(rows.buyer[question]);
    inquiry.scope[number] = rows.scope[question];
    inquiry.turnOffset[number] = turns.count;
    turns.addMessages(number, flat, bounds[session], bounds[session + 1]);
    inquiry.account[number] = firstAccount(turns, inquiry.turnOffset[number]);
    const early = replyBefore(flat, bounds[session], asked);
    if (early < 0) continue;
    repliedFirst++;
    list(outOfOrder, {
      flag: 'reply_before_question',
      file: rows.fileOf(fileRow[early]),
      line: rows.line[fileRow[early]],
      role: 'time',
      at: flat.at[early],
    });
  }
  inquiry.turnOffset[order.length] = turns.count;
  note(flags, 'no_buyer_message', unasked.length);
  note(flags, 'reply_before_question', repliedFirst);
  note(flags, 'notice_line', rows.notices.misfiled);
  note(flags, 'unclear_membership', rows.attributes.vip?.unclear ?? 0);
  const scopes = Array.from({ length: usedScopes }, (_, id) => rows.scopes.text(id));
  const behind: RowsOfInquiries = {
    buyer: inquiry.buyer,
    buyers,
    nameOf: (row) => rows.buyer[row],
    each: (see) => {
      for (const [number, session] of order.entries()) {
        for (let i = bounds[session]; i < bounds[session + 1]; i++) see(number, fileRow[i]);
      }
    },
  };
  const attributes = attributesOf(rows.attributes, behind);
  const vip = membersOf(rows.attributes, behind);
  const turn = turns.finish();
  return { grain: 'message', scopes, attributes, buyers: buyers.count, vip, message, inquiry, turn };
}

export const newInquiries = (n: number): InquiryColumns => ({
  arrival: new Float64Array(n),
  end: new Float64Array(n),
  buyer: new Int32Array(n),
  account: new Int32Array(n),
  scope: new Int32Array(n),
  transfers: new Int32Array(n),
  fromPool: new Uint8Array(n),
  turnOffset: new Int32Array(n + 1),
});

function firstAccount(turns: TurnBuilder, from: number): number {
  for (let turn = from; turn < turns.count; turn++) if (turns.accountOf(turn) >= 0) return turns.accountOf(turn);
  return -1;
}

/** The first message of an account before the question; −1 = none. */
function replyBefore(flat: OrderedMessages, from: number, asked: number): number {
  for (let i = from; i < asked; i++) if (flat.sender[i] === AGENT) return i;
  return -1;
}
