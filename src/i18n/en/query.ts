import type { QueryMessages } from '../texts/query.ts';

const grouped = (value: number): string => value.toLocaleString('en');

export const query: QueryMessages = {
  title: 'Query the log with SQL',
  sql: 'SQL',
  run: 'Run',
  running: 'Querying…',
  cancelled: 'Cancelled.',
  export: 'Export CSV',
  exportName: 'query-result.csv',
  saved: 'Saved questions',
  questions: {
    slowest: 'The 50 slowest first responses',
    by_account: 'How many and how fast, by account',
    by_hour: 'Inquiries and reply rate by hour',
    unanswered: 'Inquiries that nobody answered',
    moved: 'Inquiries that changed account (last run)',
    replications: 'Every metric over the replications (last run)',
  },
  tables: 'Tables',
  rows: (count) => `${count} rows`,
  tablesNote: 'Times are milliseconds; click a name to insert it.',
  tableSays: {},
  columnSays: {},
  retry: 'Try again',
  loading: 'The tables are still being loaded.',
  failed: 'The database did not start, so queries are off; the other pages work.',
  noLog: 'No log yet.',
  result: (shown, rows, ms) =>
    shown < rows
      ? `${grouped(rows)} rows, first ${grouped(shown)} shown · ${grouped(Math.round(ms))} ms`
      : `${grouped(rows)} ${rows === 1 ? 'row' : 'rows'} · ${grouped(Math.round(ms))} ms`,
  empty: 'No row matches.',
  first: 'Write SQL or pick a saved question, then press Ctrl+Enter.',
  error: 'This SQL did not run',
  insert: (name) => `Insert ${name}`,
};
