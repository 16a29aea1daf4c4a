import type { Metric } from './metric.ts';

/** From the first message to the last reply: longer than that is long. */
export const LONG_MS = 1_800_000;

/** A reply later than that is slow, and so many of one account to one buyer on one day are a slow response. */
export const SLOW_MS = 120_000;
export const SLOW_REPLIES = 3;

/** What a robot settled needed no person: it leaves numerator and denominator. */
const NEEDED = `FILTER (outcome <> 'settled')`;

/** Type-7 quantile over all inquiries; who was never answered waited for ever. Undefined where none needed a person. */
const quantileOfAll = (q: number): string =>
  `CASE WHEN count(*) ${NEEDED} > 0 THEN coalesce(nullif(quantile_cont(coalesce(response_ms, 'infinity'::DOUBLE), ${q}) ${NEEDED}, 'nan'::DOUBLE), 'infinity'::DOUBLE) END`;

const withinSql = (ms: number): string => `count(*) FILTER (response_ms <= ${ms}) / count(*) ${NEEDED}`;

const SLOW_BY_UNIT = `map_values(histogram((account, buyer, day)) FILTER (response_ms > ${SLOW_MS}))`;
const SLOW = `coalesce(len(list_filter(${SLOW_BY_UNIT}, lambda n: n >= ${SLOW_REPLIES})), 0)`;

/** Gini's coefficient of what was given to accounts that were given anything: 2 Σ i·xᵢ / (n Σ x) − (n + 1) / n, x ascending. */
const SOME = 'FILTER (assigned > 0)';
const GINI = `2 * list_sum(list_transform(list_sort(list(assigned) ${SOME}), lambda x, i: x * i)) / (count(*) ${SOME} * sum(assigned) ${SOME}) - (count(*) ${SOME} + 1) / count(*) ${SOME}`;

const generic = { pack: 'generic', table: 'run_inquiry' } as const;
const share = { ...generic, unit: 'share', better: 'higher', survivors: false } as const;
const time = { ...generic, unit: 'ms', better: 'lower' } as const;
const count = { ...generic, unit: 'count', better: 'lower', survivors: false } as const;
const ofAccounts = { pack: 'generic', table: 'run_account', survivors: false } as const;

/** Figures of any shop, in the order in which a manager reads them. All arrivals are in the denominator unless `survivors` says otherwise. */
export const GENERIC_METRICS = [
  {
    id: 'reply_rate',
    ...share,
    sum: ['answered', 'needed'],
    sql: `count(response_ms) / count(*) ${NEEDED}`,
  },
  {
    id: 'reply_rate_3min',
    ...share,
    table: 'run_turn',
    sum: ['turnsInTime', 'turns'],
    sql: 'count(*) FILTER (response_ms <= 180000) / count(asked_ms)',
  },
  { id: 'first_within_30s', ...share, sum: ['within30s', 'needed'], sql: withinSql(30_000) },
  { id: 'first_within_60s', ...share, sum: ['within60s', 'needed'], sql: withinSql(60_000) },
  { id: 'first_within_180s', ...share, sum: ['within180s', 'needed'], sql: withinSql(180_000) },
  { id: 'first_response_p50', ...time, survivors: false, sql: quantileOfAll(0.5) },
  { id: 'first_response_p90', ...time, survivors: false, sql: quantileOfAll(0.9) },
  { id: 'first_response_p95', ...time, survivors: false, sql: quantileOfAll(0.95) },
  { id: 'first_response_p99', ...time, survivors: false, sql: quantileOfAll(0.99) },
  { id: 'first_response_mean', ...time, survivors: true, sum: ['firstMs', 'answered'], sql: 'avg(response_ms)' },
  {
    id: 'turn_response_mean',
    ...time,
    table: 'run_turn',
    survivors: true,
    sum: ['turnMs', 'turnsAnswered'],
    sql: 'avg(response_ms)',
  },
  { id: 'lost_inquiries', ...count, sum: ['lost', null], sql: `count(*) ${NEEDED} - count(response_ms)` },
  {
    id: 'abandonment',
    ...share,
    better: 'lower',
    sum: ['abandoned', 'needed'],
    sql: `count(*) FILTER (outcome = 'abandoned') / count(*) ${NEEDED}`,
    onlyIfAny: true,
  },
  { id: 'long_inquiries', ...count, sum: ['long', null], sql: `count(*) FILTER (lasted_ms > ${LONG_MS})` },
  { id: 'slow_responses', ...count, table: 'run_turn', sum: ['slow', null], sql: SLOW },
  {
    id: 'robot_settled',
    ...count,
    better: 'higher',
    sum: ['settled', null],
    sql: `count(*) FILTER (outcome = 'settled')`,
    onlyIfAny: true,
  },
  { id: 'transfers', ...count, sum: ['transfers', null], sql: 'sum(transfers)', onlyIfAny: true },
  {
    id: 'concurrency_mean',
    ...ofAccounts,
    unit: 'count',
    better: 'lower',
    digits: 2,
    wholeOnly: true,
    sql: 'sum(held_ms) / nullif(sum(work_ms), 0)',
  },
  {
    id: 'concurrency_peak',
    ...ofAccounts,
    unit: 'count',
    better: 'lower',
    wholeOnly: true,
    sql: 'max(peak_open)',
  },
  {
    id: 'utilisation',
    ...ofAccounts,
    unit: 'share',
    better: 'higher',
    wholeOnly: true,
    sql: 'sum(busy_ms) / nullif(sum(work_ms), 0)',
  },
  {
    id: 'load_gini',
    ...ofAccounts,
    unit: 'count',
    better: 'lower',
    digits: 2,
    sql: GINI,
  },
  {
    id: 'cost_per_answered',
    ...ofAccounts,
    unit: 'money',
    better: 'lower',
    wholeOnly: true,
    sql: 'sum(paid_ms * hourly_cost) / 3600000 / sum(answered)',
    onlyIfAny: true,
  },
  {
    id: 'idle_paid',
    ...ofAccounts,
    unit: 'ms',
    better: 'lower',
    wholeOnly: true,
    sql: 'sum(greatest(0, paid_ms - busy_ms)) FILTER (hourly_cost IS NOT NULL)',
    onlyIfAny: true,
  },
] as const satisfies readonly Metric[];
