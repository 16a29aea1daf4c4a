import type { Mapping } from './intake.ts';

/**
 * Messages hang together by ids of conversations, else by the message that each answers, else by buyer and time. In a
 * channel only buyers' own rows say who the buyer is.
 */
export type MessageLinks = 'conversation' | 'thread' | 'buyer' | 'channel';

export function linksOf(columns: Mapping['columns']): MessageLinks {
  if (columns.conversation !== undefined) return 'conversation';
  if (columns.message !== undefined && columns.replyTo !== undefined) return 'thread';
  return columns.buyer !== undefined || columns.receiver !== undefined ? 'buyer' : 'channel';
}
