/** BIGINT columns are milliseconds; TIMESTAMP columns are the local wall clock of the shop. */
export type ColumnType = 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'VARCHAR' | 'TIMESTAMP';

export interface ColumnDoc {
  readonly name: string;
  readonly type: ColumnType;
  readonly says: string;
}

export interface TableDoc {
  readonly says: string;
  readonly columns: readonly ColumnDoc[];
}

const column = (name: string, type: ColumnType, says: string): ColumnDoc => ({ name, type, says });
const plan = column('plan', 'VARCHAR', 'Id of the plan that was replayed.');

/** The tables of the app, as they are created, filled and explained. NULL: did not happen, or not known. */
export const TABLES = {
  message: {
    says: 'One row per kept message of the log; empty where the log has whole inquiries.',
    columns: [
      column('inquiry', 'INTEGER', 'inquiry.id'),
      column('sent', 'TIMESTAMP', 'When it was sent, local time.'),
      column('sent_ms', 'BIGINT', 'The same in ms since 1970 UTC.'),
      column('sender', 'VARCHAR', 'buyer, agent, robot or system.'),
      column(
        'account',
        'VARCHAR',
        'account.id of the sender; whom a buyer’s message was given to, or a transfer names.',
      ),
      column('chars', 'INTEGER', 'Length of the text in characters.'),
      column('text', 'VARCHAR', 'The text, if it was kept.'),
    ],
  },
  inquiry: {
    says: 'One row per inquiry of the log, as it happened.',
    columns: [
      column('id', 'INTEGER', 'Number of the inquiry, by arrival, from 0.'),
      column('arrival', 'TIMESTAMP', 'First message, local time.'),
      column('arrival_ms', 'BIGINT', 'The same in ms since 1970 UTC.'),
      column('end_ms', 'BIGINT', 'Last message or logged end, ms since 1970 UTC.'),
      column('buyer', 'INTEGER', 'Number of the buyer in this log, from 0.'),
      column('buyer_code', 'VARCHAR', 'Pseudonym of the buyer: the same in every import into this browser.'),
      column('buyer_name', 'VARCHAR', 'Name of the buyer, if names were kept.'),
      column('account', 'VARCHAR', 'account.id that replied first; NULL: nobody.'),
      column('scope', 'VARCHAR', 'Value of the scope column of the log.'),
      column('crowd', 'VARCHAR', 'Crowd of the buyer, as the log says; groups bind it as crowd:….'),
      column('product', 'VARCHAR', 'Product that was asked about; groups bind it as product:….'),
      column('intent', 'VARCHAR', 'What the buyer wants; groups bind it as intent:….'),
      column('order_state', 'VARCHAR', 'State of the order; groups bind it as order:….'),
      column('vip', 'INTEGER', '1: the buyer is in the membership of the shop · 0: not. NULL: no column tells.'),
      column('transfers', 'INTEGER', 'Lines that hand it to another account.'),
      column('from_pool', 'INTEGER', '1: a line says that it came out of the message pool.'),
      column('turns', 'INTEGER', 'How many turns it has.'),
      column('first_response_ms', 'BIGINT', 'From the first question to the first reply.'),
    ],
  },
  turn: {
    says: 'One row per turn of the log: first buyer message after the last reply, to the first reply.',
    columns: [
      column('id', 'INTEGER', 'Number of the turn, from 0.'),
      column('inquiry', 'INTEGER', 'inquiry.id'),
      column('n', 'INTEGER', 'Place in the inquiry, from 1.'),
      column('asked', 'TIMESTAMP', 'First message of the turn, local time.'),
      column('asked_ms', 'BIGINT', 'The same in ms since 1970 UTC.'),
      column('replied_ms', 'BIGINT', 'First human reply, ms since 1970 UTC.'),
      column('response_ms', 'BIGINT', 'From question to reply.'),
      column('account', 'VARCHAR', 'account.id that replied.'),
      column('messages', 'INTEGER', 'Buyer messages of the turn.'),
      column('chars', 'INTEGER', 'Characters of these messages.'),
    ],
  },
  account: {
    says: 'One row per account of the shop.',
    columns: [
      column('id', 'VARCHAR', 'The login as the log writes it.'),
      column('name', 'VARCHAR', 'What people call it.'),
      column('role', 'VARCHAR', 'pre-sale, after-sale or main.'),
      column('pace', 'DOUBLE', 'Work per reply, as a multiple of the reference account.'),
      column('reaction_ms', 'DOUBLE', 'Median delay before an idle account starts.'),
      column('attention', 'DOUBLE', 'Share of turns that are answered at all.'),
      column('basis', 'INTEGER', 'Replies that the estimate stands on.'),
    ],
  },
  account_day: {
    says: 'The work of each account on each day: as the log shows it, and as tables that were dropped beside it tell.',
    columns: [
      column('source', 'VARCHAR', 'log, or table: the platform’s own count.'),
      column('account', 'VARCHAR', 'The login; tables may leave the shop’s name out.'),
      column('day', 'VARCHAR', 'YYYY-MM-DD; NULL: the table does not say.'),
      column('asked', 'DOUBLE', 'Buyers who asked.'),
      column('received', 'DOUBLE', 'Buyers received; of the log: answered.'),
      column('direct', 'DOUBLE', 'Buyers received without a transfer.'),
      column('valid', 'DOUBLE', 'Buyers received in earnest, as the platform counts.'),
      column('handed_in', 'DOUBLE', 'Buyers handed over to it.'),
      column('handed_out', 'DOUBLE', 'Buyers that it handed over.'),
      column('messages', 'DOUBLE', 'Messages of both sides.'),
      column('buyer_messages', 'DOUBLE', 'Messages of buyers.'),
      column('agent_messages', 'DOUBLE', 'Messages of the account.'),
      column('answer_ratio', 'DOUBLE', 'Its messages per message of buyers.'),
      column('agent_chars', 'DOUBLE', 'Characters that it wrote.'),
      column('peak_open', 'DOUBLE', 'Most buyers at once.'),
      column('unanswered', 'DOUBLE', 'Buyers, of the log: inquiries, without an answer.'),
      column('reply_rate', 'DOUBLE', 'Share answered, 0–1.'),
      column('slow', 'DOUBLE', 'Buyers answered slowly, as the platform counts.'),
      column('long', 'DOUBLE', 'Buyers with a long talk, as the platform counts.'),
      column('first_response_ms', 'DOUBLE', 'Mean response to the first question.'),
      column('response_ms', 'DOUBLE', 'Mean response to all questions.'),
      column('in_3_minutes', 'DOUBLE', 'Share answered within three minutes, 0–1.'),
      column('stay_ms', 'DOUBLE', 'Mean length of a talk.'),
      column('online_ms', 'DOUBLE', 'Time logged in.'),
      column('satisfied', 'DOUBLE', 'Share of contented ratings, 0–1.'),
    ],
  },
  run_inquiry: {
    says: 'Replication 0 of each plan of the last run, one row per inquiry.',
    columns: [
      plan,
      column('inquiry', 'INTEGER', 'inquiry.id'),
      column('buyer', 'INTEGER', 'Number of the buyer in this log, from 0.'),
      column('vip', 'INTEGER', '1: the buyer is in the membership of the shop, by the log or as supposed.'),
      column(
        'scopes',
        'VARCHAR',
        'What it carries that groups bind (crowd:…, product:…, intent:…, order:…), a line each.',
      ),
      column('day', 'INTEGER', 'Local day of the first message, in days since 1970.'),
      column('week_hour', 'INTEGER', 'Hour of the week of the first message, 0–167: Monday 0:00 is 0.'),
      column('account', 'VARCHAR', 'account.id that it went to.'),
      column('account_no', 'INTEGER', 'Place of that account in the shop, from 0.'),
      column('group_name', 'VARCHAR', 'Group that took it.'),
      column('group_no', 'INTEGER', 'Place of that group in the plan, from 0.'),
      column('group_reason', 'VARCHAR', 'How the group was chosen.'),
      column('reason', 'VARCHAR', 'Rule that gave it to the account.'),
      column('outcome', 'VARCHAR', 'answered, waiting, abandoned, pooled, blocked, settled or unsettled (by a robot).'),
      column('transfers', 'INTEGER', 'Times that it went from one account to another.'),
      column('returned', 'INTEGER', '1: the buyer left without an answer and came back.'),
      column('assigned_ms', 'BIGINT', 'When it was given, ms since 1970 UTC.'),
      column('response_ms', 'BIGINT', 'From the first question to its reply (calls: to pick-up).'),
      column('held_ms', 'BIGINT', 'From when it was given to the last reply; 0: nobody replied after that.'),
      column('lasted_ms', 'BIGINT', 'From the first message to the last reply; NULL: nobody replied.'),
    ],
  },
  run_turn: {
    says: 'Replication 0 of each plan of the last run, one row per turn that was asked.',
    columns: [
      plan,
      column('turn', 'INTEGER', 'turn.id'),
      column('inquiry', 'INTEGER', 'inquiry.id'),
      column('n', 'INTEGER', 'Place in the inquiry, from 1.'),
      column('outcome', 'VARCHAR', 'What became of its inquiry; see run_inquiry.'),
      column('buyer', 'INTEGER', 'Number of the buyer in this log, from 0.'),
      column('day', 'INTEGER', 'Local day of the first message of its inquiry, in days since 1970.'),
      column('hour', 'INTEGER', 'Local hour in which it was asked, 0–23.'),
      column('attended', 'INTEGER', '1: some account was logged in when it was asked · 0: none.'),
      column('account', 'VARCHAR', 'account.id that started on it.'),
      column('asked_ms', 'BIGINT', 'When the buyer asked, ms since 1970 UTC.'),
      column('started_ms', 'BIGINT', 'When work on the reply began.'),
      column('replied_ms', 'BIGINT', 'When the reply was sent.'),
      column('response_ms', 'BIGINT', 'From question to reply (calls: to pick-up).'),
      column(
        'listed_ms',
        'BIGINT',
        'The same, from when its inquiry came into the list of the account, if that was later.',
      ),
      column('silence_ms', 'BIGINT', 'From our reply before it to the question; NULL: it is the first.'),
    ],
  },
  run_account: {
    says: 'Replication 0 of each plan of the last run, one row per account.',
    columns: [
      plan,
      column('account', 'VARCHAR', 'account.id'),
      column('assigned', 'INTEGER', 'Inquiries that it was given.'),
      column('answered', 'INTEGER', 'Inquiries with a first answer that it had last.'),
      column('passed_on', 'INTEGER', 'Turns that waited with it and went to another account unanswered.'),
      column('peak_open', 'INTEGER', 'Most inquiries that it held at once.'),
      column('held_ms', 'BIGINT', 'Sum of run_inquiry.held_ms of the inquiries that it had last.'),
      column('busy_ms', 'BIGINT', 'Time spent on replies.'),
      column('work_ms', 'BIGINT', 'Time at work.'),
      column('paid_ms', 'BIGINT', 'Shifts with their breaks, or the hours of the contract.'),
      column('hourly_cost', 'DOUBLE', 'What a paid hour costs.'),
    ],
  },
  run_state: {
    says: 'Replication 0 of each plan of the last run: what every account was and held, a row per change.',
    columns: [
      plan,
      column('account', 'VARCHAR', 'account.id'),
      column('at_ms', 'BIGINT', 'When it changed, ms since 1970 UTC.'),
      column('online', 'INTEGER', '1: logged in.'),
      column('working', 'INTEGER', '1: somebody answers.'),
      column('suspended', 'INTEGER', '1: by the plan or its hours · 2: for holding too much.'),
      column('open', 'INTEGER', 'Inquiries that it holds from then on.'),
    ],
  },
  run_pool: {
    says: 'Replication 0 of each plan of the last run, one row per stay of an inquiry in the message pool.',
    columns: [
      plan,
      column('inquiry', 'INTEGER', 'inquiry.id'),
      column('entered_ms', 'BIGINT', 'When it came into the pool, ms since 1970 UTC.'),
      column('left_ms', 'BIGINT', 'When it left; NULL: never.'),
      column('account', 'VARCHAR', 'account.id that it was handed to; NULL: to nobody.'),
    ],
  },
  run_metric: {
    says: 'Every metric of every replication of the last run: what means and intervals are made of.',
    columns: [
      plan,
      column('replication', 'INTEGER', 'From 0; the same number has the same chance under every plan.'),
      column('metric', 'VARCHAR', 'Id of the metric.'),
      column('value', 'DOUBLE', 'Shares 0–1, times in ms; infinity: a quantile among the unanswered.'),
    ],
  },
} as const satisfies Readonly<Record<string, TableDoc>>;

export type TableId = keyof typeof TABLES;
export const TABLE_IDS = Object.keys(TABLES) as TableId[];
/** Tables that a run fills; a new log empties them. */
export const RUN_TABLES = [
  'run_inquiry',
  'run_turn',
  'run_account',
  'run_state',
  'run_pool',
  'run_metric',
] as const satisfies readonly TableId[];

/** Rows of one table on their way into DuckDB: Arrow IPC streams of at most `CHUNK_ROWS` rows each. */
export interface TableData {
  readonly table: TableId;
  readonly rows: number;
  readonly chunks: readonly Uint8Array<ArrayBuffer>[];
}

/** As many rows as DuckDB keeps in one row group. */
export const CHUNK_ROWS = 122_880;

export const emptyTable = (table: TableId): TableData => ({ table, rows: 0, chunks: [] });
