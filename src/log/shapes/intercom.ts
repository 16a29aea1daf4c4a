import type { Json, JsonObject } from '../json/json.ts';
import { cellOf, field, isList } from '../json/json.ts';
import type { Message, Shape } from './shape.ts';
import { firstOf, wordsOf } from './shape.ts';

/** Kinds of part that speak to the buyer where they have a body; notes and the rest are for colleagues. */
const SPOKEN = new Set(['comment', 'open', 'close', 'quick_reply']);
const BUYERS = new Set(['user', 'lead', 'contact']);
/** How conversations begin that no person began. */
const AUTOMATIC = new Set(['automated', 'operator_initiated', 'campaigns_initiated']);

/**
 * Conversations of Intercom as its API gives them ("The conversation model" and "Conversation part model", Intercom
 * REST API reference): what opened it is in `source` (in old versions `conversation_message`), the rest in
 * `conversation_parts.conversation_parts`; times are epoch seconds.
 */
export const intercom: Shape = {
  id: 'intercom',
  recognise: (record) => partsOf(record) !== undefined,
  messages: (record) => {
    const opening = field(record, 'source') ?? field(record, 'conversation_message');
    const parts = partsOf(record) ?? [];
    const chat = { conversation: cellOf(field(record, 'id')), buyer: buyerOf(record, [opening, ...parts]) };
    const messages = parts.map((part) => messageOf(part, chat));
    if (opening === undefined || opening === null) return messages;
    const first = messageOf(opening, chat);
    const automatic = AUTOMATIC.has(cellOf(field(opening, 'delivered_as')));
    return [
      {
        ...first,
        at: firstOf(cellOf(field(record, 'created_at')), first.at),
        role: automatic && first.role === 'agent' ? 'robot' : first.role,
      },
      ...messages,
    ];
  },
};

function partsOf(record: JsonObject): readonly Json[] | undefined {
  const parts = field(record, 'conversation_parts');
  const list = isList(parts) ? parts : (field(parts, 'conversation_parts') ?? field(parts, 'data'));
  return isList(list) ? list : undefined;
}

/** The first contact of the conversation; else the first author who is no colleague. */
function buyerOf(record: JsonObject, parts: readonly (Json | undefined)[]): string {
  const contacts = field(field(record, 'contacts'), 'contacts');
  const author = parts.map((part) => field(part, 'author')).find((one) => BUYERS.has(cellOf(field(one, 'type'))));
  return firstOf(
    isList(contacts) ? cellOf(field(contacts[0], 'id')) : '',
    cellOf(field(field(record, 'user'), 'id')),
    cellOf(field(author, 'id')),
  );
}

function messageOf(part: Json, chat: Pick<Message, 'conversation' | 'buyer'>): Message {
  const author = field(part, 'author');
  const body = wordsOf(cellOf(field(part, 'body')));
  const kind = cellOf(field(part, 'part_type'));
  const files = field(part, 'attachments');
  const isSpoken = (kind === '' || SPOKEN.has(kind)) && (body !== '' || (isList(files) && files.length > 0));
  const role = isSpoken ? roleOf(author) : 'system';
  return {
    ...chat,
    id: cellOf(field(part, 'id')),
    at: cellOf(field(part, 'created_at')),
    role,
    sender: role === 'buyer' ? chat.buyer : firstOf(cellOf(field(author, 'name')), cellOf(field(author, 'id'))),
    text: firstOf(body, kind),
  };
}

function roleOf(author: Json | undefined): Message['role'] {
  const type = cellOf(field(author, 'type'));
  if (BUYERS.has(type)) return 'buyer';
  if (type === 'bot' || field(author, 'from_ai_agent') === true) return 'robot';
  return type === 'admin' || type === 'team' ? 'agent' : 'system';
}
