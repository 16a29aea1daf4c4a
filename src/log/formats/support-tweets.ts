import type { ColumnRole } from '../../model/intake.ts';
import { Claims } from '../columns/claims.ts';
import type { Format } from './format.ts';

const SIGNATURE: readonly (readonly [ColumnRole, string])[] = [
  ['message', 'tweet_id'],
  ['sender', 'author_id'],
  ['role', 'inbound'],
  ['time', 'created_at'],
  ['text', 'text'],
  ['replyTo', 'in_response_to_tweet_id'],
];

/** The raw table of Customer Support on Twitter: threads hang together by the tweet that each one answers. */
export const supportTweets: Format = {
  id: 'support-tweets',
  grain: 'message',
  recognise: (sample) => {
    const claims = new Claims(sample);
    for (const [role, name] of SIGNATURE) {
      const column = sample.header.indexOf(name);
      if (column < 0) return null;
      claims.take(role, column, 'name');
    }
    return claims;
  },
};
