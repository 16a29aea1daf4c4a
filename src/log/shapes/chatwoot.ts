import type { Json, JsonObject } from '../json/json.ts';
import { cellOf, field, isList } from '../json/json.ts';
import type { Message, Shape } from './shape.ts';
import { firstOf } from './shape.ts';

/** `message_type` by number and by name; activities are what the tool says of itself, templates what it says by itself. */
const TYPES: ReadonlyMap<string, Message['role']> = new Map([
  ['0', 'buyer'],
  ['incoming', 'buyer'],
  ['1', 'agent'],
  ['outgoing', 'agent'],
  ['2', 'system'],
  ['activity', 'system'],
  ['3', 'robot'],
  ['template', 'robot'],
]);
const SIGNS = ['private', 'sender_type', 'inbox_id', 'content_type', 'sender'];

/**
 * Conversations of Chatwoot with their `messages`, or messages one by one, as its API gives them and as its table
 * `messages` is copied ("Conversations" and "Messages", Chatwoot API reference). Times are epoch seconds; a private
 * note is no reply.
 */
export const chatwoot: Shape = {
  id: 'chatwoot',
  recognise: (record) => {
    const messages = field(record, 'messages');
    if (!isList(messages)) return field(record, 'conversation_id') !== undefined && isMessage(record);
    if (messages.length > 0) return messages.every(isMessage);
    return field(field(record, 'meta'), 'sender') !== undefined && field(record, 'inbox_id') !== undefined;
  },
  messages: (record) => {
    const messages = field(record, 'messages');
    return isList(messages) ? messages.map((message) => messageOf(message, record)) : [messageOf(record, null)];
  },
};

const isMessage = (message: Json): boolean =>
  TYPES.has(cellOf(field(message, 'message_type'))) && SIGNS.some((name) => field(message, name) !== undefined);

function messageOf(message: Json, conversation: JsonObject | null): Message {
  const sender = field(message, 'sender');
  const contact = field(field(conversation ?? {}, 'meta'), 'sender');
  const name = firstOf(cellOf(field(sender, 'name')), cellOf(field(sender, 'id')), cellOf(field(message, 'sender_id')));
  const role = roleOf(message, name !== '');
  const buyer = firstOf(cellOf(field(contact, 'id')), cellOf(field(contact, 'name')));
  const writer = firstOf(cellOf(field(sender, 'id')), cellOf(field(message, 'sender_id')));
  return {
    conversation: firstOf(cellOf(field(message, 'conversation_id')), cellOf(field(conversation ?? {}, 'id'))),
    id: cellOf(field(message, 'id')),
    at: cellOf(field(message, 'created_at')),
    role,
    sender: role === 'buyer' ? firstOf(buyer, writer) : name,
    buyer: firstOf(buyer, role === 'buyer' ? writer : ''),
    scope: firstOf(cellOf(field(message, 'inbox_id')), cellOf(field(conversation ?? {}, 'inbox_id'))),
    text: cellOf(field(message, 'content')),
  };
}

/** What goes out is a robot's where no person signs it: bots, assistants, rules of automation. */
function roleOf(message: Json, isSigned: boolean): Message['role'] {
  const role = TYPES.get(cellOf(field(message, 'message_type'))) ?? 'system';
  if (/^(?:true|t|1)$/.test(cellOf(field(message, 'private')))) return 'system';
  const type = firstOf(cellOf(field(field(message, 'sender'), 'type')), cellOf(field(message, 'sender_type')));
  return role === 'agent' && (!isSigned || /bot|captain|assistant/i.test(type)) ? 'robot' : role;
}
