import type { Rule } from './rule.ts';

/** No shop has so many people at its chats. */
export const MOST_ACCOUNTS = 1_000;

/** More accounts than any shop has: a list that was joined wrongly, and a replay that takes its time. */
export const tooManyAccounts = {
  id: 'too_many_accounts',
  severity: 'warning',
  find: ({ accounts }) =>
    accounts.length > MOST_ACCOUNTS ? [{ path: 'accounts', detail: { count: accounts.length } }] : [],
} as const satisfies Rule;
