import { readCsv } from './csv.mjs';

/** What is read of an export; the first six tables are those that figures are made of. */
export const TABLES = /** @type {const} */ ([
  'inquiry',
  'turn',
  'account',
  'run_inquiry',
  'run_turn',
  'run_account',
  'run_state',
  'run_pool',
  'run_metric',
]);

/** @typedef {(typeof TABLES)[number]} TableName */
/** The tables as CSV text, by name. @typedef {Record<TableName, string>} Texts */

/**
 * One turn under one plan; times are ms since 1970 UTC, NaN: did not happen.
 * @typedef {{ n: number, account: string | null, hour: number, attended: number, askedAt: number, startedAt: number, repliedAt: number,
 *   toldResponse: number, toldListed: number, toldSilence: number }} Turn
 */
/**
 * One inquiry under one plan, with the turns that were asked.
 * @typedef {{ inquiry: number, buyer: number, day: number, cell: number, account: string | null, group: string | null,
 *   outcome: string, transfers: number, assignedAt: number, arrivedAt: number, localOffset: number,
 *   toldResponse: number, toldHeld: number, toldLasted: number, turns: Turn[] }} Inquiry
 */
/**
 * @typedef {{ account: string, assigned: number, answered: number, peakOpen: number, heldMs: number, busyMs: number,
 *   workMs: number, paidMs: number, hourlyCost: number }} Account
 */
/** @typedef {{ account: string, at: number, online: boolean, working: boolean, open: number }} State */
/** @typedef {{ plan: string, inquiries: Inquiry[], accounts: Account[], states: State[] }} PlanRun */
/** By plan and metric: one value per replication. @typedef {Map<string, Map<string, number[]>>} Told */

/** @param {string | null} cell @returns {number} NaN of nothing */
export const number = (cell) => {
  if (cell === null) return NaN;
  if (/^[+-]?inf(inity)?$/i.test(cell)) return cell.startsWith('-') ? -Infinity : Infinity;
  return Number(cell);
};

/**
 * @template T, K
 * @param {readonly T[]} items
 * @param {(item: T) => K} keyOf
 * @returns {Map<K, T[]>} by key, in the order in which keys come
 */
export function grouped(items, keyOf) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** @param {string | null} cell a wall clock, as a moment of a zone without an offset */
const clock = (cell) => Date.parse(`${String(cell).replace(' ', 'T')}Z`);

/**
 * Replication 0 of every plan, in the order of the run (the baseline first), and what the app told of every replication.
 * @param {Texts} texts
 * @returns {{ plans: PlanRun[], told: Told, names: Map<string, string> }}
 */
export function tablesOf(texts) {
  const logged = new Map(readCsv(texts.inquiry).map((row) => [row['id'], row]));
  const told = toldMetrics(readCsv(texts.run_metric));
  const turns = grouped(readCsv(texts.run_turn), ({ plan, inquiry }) => `${plan} ${inquiry}`);
  const inquiries = grouped(readCsv(texts.run_inquiry), ({ plan }) => plan);
  const accounts = grouped(readCsv(texts.run_account), ({ plan }) => plan);
  const states = grouped(readCsv(texts.run_state), ({ plan }) => plan);
  const plans = [...told.keys()].map((plan) => ({
    plan,
    inquiries: (inquiries.get(plan) ?? []).map((row) =>
      inquiryOf(row, logged.get(row['inquiry']) ?? {}, turns.get(`${plan} ${row['inquiry']}`) ?? []),
    ),
    accounts: (accounts.get(plan) ?? []).map(accountOf),
    states: (states.get(plan) ?? []).map(stateOf),
  }));
  return { plans, told, names: new Map(readCsv(texts.account).map((row) => [String(row['id']), String(row['name'])])) };
}

/** @param {import('./csv.mjs').Row[]} rows @returns {Told} */
function toldMetrics(rows) {
  /** @type {Told} */
  const told = new Map();
  for (const { plan, replication, metric, value } of rows) {
    const ofPlan = told.get(String(plan)) ?? new Map();
    told.set(String(plan), ofPlan);
    const values = ofPlan.get(String(metric)) ?? [];
    ofPlan.set(String(metric), values);
    values[Number(replication)] = number(value);
  }
  return told;
}

/**
 * @param {import('./csv.mjs').Row} row
 * @param {import('./csv.mjs').Row} logged
 * @param {import('./csv.mjs').Row[]} turns
 * @returns {Inquiry}
 */
function inquiryOf(row, logged, turns) {
  const arrivedAt = number(logged['arrival_ms']);
  return {
    inquiry: number(row['inquiry']),
    buyer: number(row['buyer']),
    day: number(row['day']),
    cell: number(row['week_hour']),
    account: row['account'],
    group: row['group_name'],
    outcome: String(row['outcome']),
    transfers: number(row['transfers']),
    assignedAt: number(row['assigned_ms']),
    arrivedAt,
    localOffset: clock(logged['arrival']) - arrivedAt,
    toldResponse: number(row['response_ms']),
    toldHeld: number(row['held_ms']),
    toldLasted: number(row['lasted_ms']),
    turns: turns.map(turnOf).sort((x, y) => x.n - y.n),
  };
}

/** @param {import('./csv.mjs').Row} row @returns {Turn} */
const turnOf = (row) => ({
  n: number(row['n']),
  account: row['account'],
  hour: number(row['hour']),
  attended: number(row['attended']),
  askedAt: number(row['asked_ms']),
  startedAt: number(row['started_ms']),
  repliedAt: number(row['replied_ms']),
  toldResponse: number(row['response_ms']),
  toldListed: number(row['listed_ms']),
  toldSilence: number(row['silence_ms']),
});

/** @param {import('./csv.mjs').Row} row @returns {Account} */
const accountOf = (row) => ({
  account: String(row['account']),
  assigned: number(row['assigned']),
  answered: number(row['answered']),
  peakOpen: number(row['peak_open']),
  heldMs: number(row['held_ms']),
  busyMs: number(row['busy_ms']),
  workMs: number(row['work_ms']),
  paidMs: number(row['paid_ms']),
  hourlyCost: number(row['hourly_cost']),
});

/** @param {import('./csv.mjs').Row} row @returns {State} */
const stateOf = (row) => ({
  account: String(row['account']),
  at: number(row['at_ms']),
  online: row['online'] === '1',
  working: row['working'] === '1',
  open: number(row['open']),
});
