import type { Json } from '../json/json.ts';
import { cellOf, field, isList } from '../json/json.ts';
import type { Message, Shape } from './shape.ts';
import { firstOf } from './shape.ts';

const MESSAGES = new Set(['chat.msg', 'chat.file']);

/**
 * Chats of Zendesk Chat as its API gives them ("Chats", Live Chat API reference): a chat has a `visitor` and a
 * `history` of events, of which `chat.msg` and `chat.file` are messages. An offline message is a chat of one message.
 */
export const zendeskChat: Shape = {
  id: 'zendesk-chat',
  recognise: (record) =>
    field(record, 'visitor') !== undefined &&
    (field(record, 'type') === 'offline_msg'
      ? field(record, 'message') !== undefined
      : isList(field(record, 'history')) && (field(record, 'timestamp') ?? field(record, 'agent_names')) !== undefined),
  messages: (record) => {
    const visitor = field(record, 'visitor');
    const chat = {
      conversation: firstOf(cellOf(field(record, 'id')), cellOf(field(field(record, 'session'), 'id'))),
      buyer: firstOf(...['id', 'email', 'name'].map((name) => cellOf(field(visitor, name)))),
      scope: cellOf(field(record, 'department_name')),
    };
    if (field(record, 'type') === 'offline_msg') return [offline(record, chat)];
    const history = field(record, 'history');
    return isList(history) ? history.map((event) => messageOf(event, chat)) : [];
  },
};

type Chat = Pick<Message, 'conversation' | 'buyer' | 'scope'>;

const offline = (record: Json, chat: Chat): Message => ({
  ...chat,
  id: cellOf(field(record, 'id')),
  at: cellOf(field(record, 'timestamp')),
  role: 'buyer',
  sender: chat.buyer,
  text: cellOf(field(record, 'message')),
});

function messageOf(event: Json, chat: Chat): Message {
  const type = cellOf(field(event, 'type'));
  const role = MESSAGES.has(type) ? roleOf(event) : 'system';
  return {
    ...chat,
    id: cellOf(field(event, 'msg_id')),
    at: cellOf(field(event, 'timestamp')),
    role,
    sender: role === 'buyer' ? chat.buyer : firstOf(cellOf(field(event, 'name')), cellOf(field(event, 'nick'))),
    text: MESSAGES.has(type) ? cellOf(field(event, 'msg')) : type,
  };
}

/** By `sender_type`, else by the nick: `visitor:…`, `agent:…`; triggers answer by themselves. */
function roleOf(event: Json): Message['role'] {
  const by = firstOf(cellOf(field(event, 'sender_type')), cellOf(field(event, 'nick'))).toLowerCase();
  if (/trigger|bot/.test(by) || cellOf(field(event, 'nick')) === 'agent:trigger') return 'robot';
  if (by.startsWith('visitor') || by.startsWith('end')) return 'buyer';
  return by.startsWith('agent') ? 'agent' : 'system';
}
