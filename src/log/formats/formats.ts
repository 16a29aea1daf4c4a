import { inquiryTable } from './inquiry-table.ts';
import { messageTable } from './message-table.ts';
import { supportTweets } from './support-tweets.ts';

/** Every make of table that is recognised; the first that fits without a missing column is taken. */
export const FORMATS = [supportTweets, messageTable, inquiryTable] as const;
