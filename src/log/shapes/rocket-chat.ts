import type { Json } from '../json/json.ts';
import { cellOf, field, plain } from '../json/json.ts';
import type { Message, Shape } from './shape.ts';
import { firstOf } from './shape.ts';

/** Values of `t` under which people still write; all others are lines of the tool itself. */
const WRITTEN = new Set(['', 'e2e', 'otr', 'rm']);

/**
 * Messages of Rocket.Chat as its API and its collection `rocketchat_message` have them ("Message", Rocket.Chat developer
 * documentation): a room `rid`, a user `u`, a time `ts`. Visitors of the live chat have a `token`, or are guests.
 */
export const rocketChat: Shape = {
  id: 'rocket-chat',
  recognise: (record) =>
    field(record, 'rid') !== undefined &&
    field(record, 'ts') !== undefined &&
    field(field(record, 'u'), 'username') !== undefined,
  messages: (record) => {
    const user = field(record, 'u');
    const name = firstOf(cellOf(field(user, 'username')), cellOf(field(user, '_id')));
    const visitor = firstOf(cellOf(field(user, '_id')), cellOf(field(record, 'token')), name);
    const role = roleOf(record, name);
    return [
      {
        conversation: cellOf(field(record, 'rid')),
        id: cellOf(plain(field(record, '_id') ?? null)),
        at: cellOf(plain(field(record, 'ts') ?? null)),
        role,
        sender: role === 'buyer' ? visitor : name,
        buyer: role === 'buyer' ? visitor : '',
        text: firstOf(cellOf(field(record, 'msg')), cellOf(field(record, 't'))),
      },
    ];
  },
};

function roleOf(record: Json, name: string): Message['role'] {
  if (!WRITTEN.has(cellOf(field(record, 't')))) return 'system';
  if (cellOf(field(record, 'token')) !== '' || /^guest-\d+$/.test(name)) return 'buyer';
  const isBot = cellOf(field(record, 'bot')) !== '' || field(field(record, 'u'), 'type') === 'bot';
  return isBot || /^rocket\.cat$|\bbot$/.test(name) ? 'robot' : 'agent';
}
