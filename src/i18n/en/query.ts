import type { QueryMessages } from '../texts/query.ts';

const grouped = (value: number): string => value.toLocaleString('en');

export const query: QueryMessages = {
  title: 'Query the log with SQL',
  sql: 'SQL',
  keys: 'Ctrl+Enter runs · Ctrl+Space completes · Esc, then Tab leaves the editor',
  phrases: {
    Completions: 'Completions',
    'Control character': 'Control character',
    'Selection deleted': 'Selection deleted',
  },
  run: 'Run',
  running: (seconds, rows) =>
    rows === 0
      ? `Querying the tables, ${seconds} s…`
      : `Querying the tables, ${seconds} s, ${grouped(rows)} rows so far…`,
  exporting: (rows) => `Writing the file, ${grouped(rows)} rows so far…`,
  cancelled: 'Cancelled.',
  limit: 'Rows shown at most',
  limitOf: (rows) => `${grouped(rows)} rows`,
  export: 'Export',
  format: 'Format of the export',
  formats: { csv: 'CSV', json: 'JSON', ndjson: 'NDJSON', parquet: 'Parquet' },
  exported: (rows, size) => `Exported all ${grouped(rows)} ${rows === 1 ? 'row' : 'rows'}, ${size}.`,
  exportName: 'query-result',
  exportTable: (table, format) => `Export ${table} as ${format}`,
  saved: 'Questions',
  groups: { log: 'Of the log', run: 'Of the last run' },
  questions: {
    by_account: 'How many and how fast, by account',
    by_hour: 'Inquiries and reply rate by hour',
    late_turns: 'Who answered later than 3 minutes, and when',
    slowest: 'The 20 slowest first responses',
    unanswered: 'Inquiries that nobody answered',
    first_responses: 'How long first responses take',
    rate_by_hour: 'Reply rate by hour, both plans',
    late_by_account: 'Who is late or silent, both plans',
    off_duty: 'Who is given inquiries while nobody is there',
    pool: 'The message pool: how long until somebody has it',
    moved: 'Inquiries that another account has under the other plan',
    load: 'How the load is spread, both plans',
    replications: 'Every metric over the replications',
  },
  own: 'My questions',
  name: 'Name of the question',
  save: 'Save…',
  rename: 'Rename…',
  delete: 'Delete',
  openSql: 'Open .sql…',
  offerSql: 'Save all as .sql',
  sqlFile: 'my-questions.sql',
  kept: (name) => `Saved as “${name}” in this browser.`,
  taken: (name) => `There is a question “${name}” already.`,
  gone: (name) => `“${name}” is deleted; its SQL is still in the editor.`,
  opened: (questions) => `${questions} ${questions === 1 ? 'question' : 'questions'} taken over.`,
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
  first: 'Write SQL or pick a question, then press Ctrl+Enter.',
  error: 'This SQL did not run',
  errorAt: (line) => `Line ${line}`,
  refused: {
    not_permitted:
      'This statement is not run here: it speaks to the database itself (files, settings, transactions, other databases). Ask with SELECT, make temporary tables with CREATE TEMP TABLE, save results with Export.',
    read_only:
      'The tables of the log and of the run are for reading: nothing was changed. For one of your own write CREATE TEMP TABLE name AS SELECT …',
    shadows: 'A table of the workspace has this name. Choose another one for yours.',
    one_at_a_time: 'A PIVOT must be the only statement, with no semicolon in it.',
  },
  asTable: 'Table',
  asChart: 'Chart',
  compare: 'Open in Compare',
  insert: (name) => `Insert ${name}`,
};
