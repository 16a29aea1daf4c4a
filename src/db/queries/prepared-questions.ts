/** Stand for the plans that are compared. */
const A = `'plan A'`;
const B = `'plan B'`;

/** Ids of the plans that the last run compared. */
export interface ComparedPlans {
  readonly a: string;
  readonly b: string;
}

/** Questions that people ask first, as SQL over the tables of the log and of the last run. */
export const QUESTIONS = {
  by_account: `SELECT account, count(*) AS inquiries,
  round(avg(first_response_ms) / 1000, 1) AS mean_s,
  round(quantile_cont(first_response_ms, 0.9) / 1000, 1) AS p90_s
FROM inquiry
WHERE account IS NOT NULL
GROUP BY account
ORDER BY inquiries DESC, account`,
  by_hour: `SELECT hour(arrival) AS hour, count(*) AS inquiries,
  round(100.0 * count(first_response_ms) / count(*), 1) AS reply_rate_percent,
  round(avg(first_response_ms) / 1000, 1) AS mean_s
FROM inquiry
GROUP BY hour
ORDER BY hour`,
  late_turns: `SELECT account, hour(asked) AS hour, count(*) AS turns,
  count(*) FILTER (response_ms > 180000) AS late_turns,
  round(100.0 * late_turns / turns, 1) AS late_percent
FROM turn
WHERE account IS NOT NULL
GROUP BY account, hour
HAVING late_turns > 0
ORDER BY late_turns DESC, account, hour`,
  slowest: `SELECT id AS inquiry, arrival, account, turns, round(first_response_ms / 1000.0, 1) AS first_response_s
FROM inquiry
WHERE first_response_ms IS NOT NULL
ORDER BY first_response_ms DESC, id
LIMIT 20`,
  unanswered: `SELECT id AS inquiry, arrival, buyer, scope, turns
FROM inquiry
WHERE first_response_ms IS NULL
ORDER BY arrival, id`,
  first_responses: `SELECT id AS inquiry, arrival, account, round(first_response_ms / 1000.0, 1) AS first_response_s
FROM inquiry
WHERE first_response_ms IS NOT NULL
ORDER BY id`,
  rate_by_hour: `SELECT hour(q.arrival) AS hour, r.plan,
  round(100.0 * count(r.response_ms) / count(*), 1) AS reply_rate_percent,
  round(100.0 * count(*) FILTER (r.response_ms <= 180000) / count(*), 1) AS in_3_minutes_percent,
  count(*) AS inquiries
FROM run_inquiry r JOIN inquiry q ON q.id = r.inquiry
WHERE r.plan IN (${A}, ${B})
GROUP BY ALL
ORDER BY hour, r.plan`,
  late_by_account: `SELECT account, plan, count(*) AS inquiries,
  count(*) FILTER (response_ms > 180000) AS late,
  count(*) FILTER (response_ms IS NULL) AS never_answered
FROM run_inquiry
WHERE plan IN (${A}, ${B}) AND account IS NOT NULL
GROUP BY ALL
ORDER BY never_answered DESC, late DESC, account, plan`,
  off_duty: `SELECT i.account, i.plan, count(*) AS inquiries,
  count(*) FILTER (i.response_ms IS NULL) AS never_answered,
  round(median(i.response_ms) / 60000.0, 1) AS median_response_min
FROM run_inquiry i
ASOF JOIN run_state s ON i.plan = s.plan AND i.account = s.account AND i.assigned_ms >= s.at_ms
WHERE s.working = 0
GROUP BY ALL
ORDER BY inquiries DESC, i.account, i.plan`,
  pool: `SELECT plan, coalesce(account, '(nobody)') AS handed_to, count(*) AS inquiries,
  round(avg(left_ms - entered_ms) / 3600000.0, 1) AS mean_wait_h,
  round(max(left_ms - entered_ms) / 3600000.0, 1) AS longest_wait_h
FROM run_pool
GROUP BY ALL
ORDER BY plan, inquiries DESC, handed_to`,
  moved: `SELECT a.inquiry, a.account AS account_a, b.account AS account_b, a.reason AS reason_a, b.reason AS reason_b,
  round(a.response_ms / 1000.0, 1) AS first_response_a_s, round(b.response_ms / 1000.0, 1) AS first_response_b_s
FROM run_inquiry a JOIN run_inquiry b USING (inquiry)
WHERE a.plan = ${A} AND b.plan = ${B} AND a.account IS DISTINCT FROM b.account
ORDER BY a.inquiry`,
  load: `SELECT account, plan, assigned, answered, peak_open,
  round(100.0 * busy_ms / nullif(work_ms, 0), 1) AS busy_percent
FROM run_account
WHERE plan IN (${A}, ${B})
ORDER BY account, plan`,
  replications: `SELECT plan, metric, count(*) AS replications, avg(value) AS mean, min(value) AS low, max(value) AS high
FROM run_metric
GROUP BY plan, metric
ORDER BY metric, plan`,
} as const;
export type QuestionId = keyof typeof QUESTIONS;

/** A question about the plans that were compared. */
export const questionOf = (id: QuestionId, { a, b }: ComparedPlans): string =>
  QUESTIONS[id].replaceAll(A, () => quoted(a)).replaceAll(B, () => quoted(b));

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
