import type { Late } from '../json/columns.ts';
import type { JsonObject } from '../json/json.ts';

/** How the records of one make become rows of a table. */
export interface Reading {
  readonly id: string;
  readonly header: readonly string[];
  /** The rows of a record, as long as the header; one without a message has none. Fields without a column are `late`. */
  readonly rows: (record: JsonObject, late: Late) => readonly (readonly string[])[];
}

/** One make of record: the export of a chat tool, told by its fields. */
export interface Shape {
  readonly id: string;
  readonly recognise: (record: JsonObject) => boolean;
  readonly messages: (record: JsonObject) => readonly Message[];
}

/** A message of a chat tool in the words of a message table; what is not known is left out. */
export interface Message {
  readonly conversation: string;
  readonly id: string;
  /** As it stands there: epoch seconds or ms, or text. */
  readonly at: string;
  readonly role: 'buyer' | 'agent' | 'robot' | 'system';
  readonly sender: string;
  readonly buyer: string;
  readonly scope?: string;
  readonly text: string;
}

export const MESSAGE_HEADER = [
  'conversation_id',
  'message_id',
  'sent_at',
  'role',
  'sender',
  'account',
  'buyer',
  'scope',
  'text',
] as const;

/** The rows of a make of record, under names that a message table is known by. */
export const readingOf = ({ id, messages }: Shape): Reading => ({
  id,
  header: MESSAGE_HEADER,
  rows: (record) =>
    messages(record).map(({ conversation, id: message, at, role, sender, buyer, scope = '', text }) => [
      conversation,
      message,
      at,
      role,
      sender,
      role === 'agent' ? sender : '',
      buyer,
      scope,
      text,
    ]),
});

/** The first of these texts that is not empty. */
export const firstOf = (...texts: readonly string[]): string => texts.find((text) => text !== '') ?? '';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The words of a message that is written in HTML: its length counts what the buyer reads. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(?:br|\/p)\b[^<>]*>(?=.)/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name])
    .trim();
