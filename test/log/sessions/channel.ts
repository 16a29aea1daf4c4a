import { MINUTE } from '../../../src/base/units.ts';
import { MessageRows } from '../../../src/log/rows/message-rows.ts';
import { CLUES, giveBuyers, type Choose } from '../../../src/log/sessions/channel.ts';
import { pairs } from '../../../src/log/sessions/groups.ts';
import { silences, split } from '../../../src/log/sessions/openings.ts';
import { orderByTime } from '../../../src/log/sessions/order.ts';
import { suggestedGap } from '../../../src/log/sessions/suggestion.ts';
import { viewOf, type View } from '../../../src/log/sessions/view.ts';
import { SENDERS } from '../../../src/model/log.ts';
import type { Choice } from './logit.ts';

/** A message of a channel that many buyers share, and the conversation to which it belongs in truth. */
export interface ChannelMessage {
  readonly at: number;
  readonly byBuyer: boolean;
  readonly sender: string;
  readonly conversation: string;
}

/** The gap of the plain rule. */
export const GAP = 30 * MINUTE;

/** Messages of one channel as the importer holds them, without the truth. */
function rowsOf(messages: readonly ChannelMessage[]): MessageRows {
  const rows = new MessageRows('channel', false);
  rows.begin();
  for (const { at, byBuyer, sender } of messages) {
    const row = rows.add();
    const name = rows.names.idOfText(sender);
    rows.at[row] = at;
    rows.sender[row] = SENDERS.indexOf(byBuyer ? 'buyer' : 'agent');
    rows.buyer[row] = byBuyer ? name : -1;
    rows.account[row] = byBuyer ? -1 : name;
    rows.scope[row] = -1;
    rows.chars[row] = -1;
  }
  return rows;
}

const timeOrder = (rows: MessageRows): Int32Array => orderByTime(rows.at.subarray(0, rows.kept), false);

/** Who asked, by conversation. */
const askers = (messages: readonly ChannelMessage[]): ReadonlyMap<string, string> =>
  new Map(messages.flatMap(({ byBuyer, conversation, sender }) => (byBuyer ? [[conversation, sender] as const] : [])));

/** The choices of a channel's agents as they were, for a fit. */
export function choicesOf(messages: readonly ChannelMessage[]): Choice[] {
  const rows = rowsOf(messages);
  const asker = askers(messages);
  const choices: Choice[] = [];
  giveBuyers(rows, timeOrder(rows), ({ count, buyer, clues }, row) => {
    const right = buyer.subarray(0, count).indexOf(rows.names.idOfText(asker.get(messages[row].conversation)!));
    const all = Array.from({ length: count }, (_, c) => [...clues.slice(c * CLUES.length, (c + 1) * CLUES.length)]);
    if (right >= 0 && count > 1) choices.push({ clues: all, right });
    return right;
  });
  return choices;
}

/** Messages by buyer, each agent's with whom `choose` gives it to. */
function streamsBy(choose: Choose, messages: readonly ChannelMessage[]): View {
  const rows = rowsOf(messages);
  const order = timeOrder(rows);
  giveBuyers(rows, order, choose);
  return viewOf(rows, pairs(rows), order, new Int32Array(rows.names.size + 1));
}

/** The gap that the log itself suggests. */
export const suggestionBy = (choose: Choose, messages: readonly ChannelMessage[]): number =>
  suggestedGap(silences(streamsBy(choose, messages)))!.gap;

/** The session of each message, in the order of the file. */
export function sessionsBy(choose: Choose, messages: readonly ChannelMessage[], gap = GAP): number[] {
  const view = streamsBy(choose, messages);
  const bounds = split(view, silences(view), gap);
  const session: number[] = [];
  for (let s = 0; s + 1 < bounds.length; s++) {
    for (let i = bounds[s]; i < bounds[s + 1]; i++) session[view.fileRow[i]] = s;
  }
  return session;
}

/**
 * The plain rules: a stream of messages is cut wherever nothing is written for longer than the gap. Streams are the
 * channel as a whole; or each writer alone, as the rule is used on visits to web sites (Catledge & Pitkow 1995); or each
 * buyer with what agents write after his message and before the next buyer's.
 */
export const PLAIN = {
  channel: () => '',
  writer: ({ sender }: ChannelMessage) => sender,
  'last buyer': ({ sender, byBuyer }: ChannelMessage, last: string) => (byBuyer ? sender : last),
} as const;
export const PLAIN_RULES = Object.keys(PLAIN) as (keyof typeof PLAIN)[];

/** The session of each message by a plain rule; messages must be in the order of time. */
export function plainSessions(rule: keyof typeof PLAIN, messages: readonly ChannelMessage[]): string[] {
  let lastBuyer = '';
  const streams = messages.map((message) => {
    if (message.byBuyer) lastBuyer = message.sender;
    return PLAIN[rule](message, lastBuyer);
  });
  return cutStreams(streams, messages, () => true);
}

/** Sessions where every row names its buyer: cut by the plain rule, or only where a buyer speaks. */
export function namedSessions(messages: readonly ChannelMessage[], onlyBuyers: boolean): string[] {
  const asker = askers(messages);
  const streams = messages.map(({ conversation }) => asker.get(conversation)!);
  return cutStreams(streams, messages, ({ byBuyer }) => byBuyer || !onlyBuyers);
}

function cutStreams(
  streams: readonly string[],
  messages: readonly ChannelMessage[],
  opens: (message: ChannelMessage) => boolean,
): string[] {
  const open = new Map<string, { last: number; sessions: number }>();
  return messages.map((message, i) => {
    const known = open.get(streams[i]) ?? { last: message.at, sessions: 0 };
    open.set(streams[i], known);
    if (message.at - known.last > GAP && opens(message)) known.sessions++;
    known.last = message.at;
    return `${streams[i]}\n${known.sessions}`;
  });
}
