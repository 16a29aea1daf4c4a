import type { QuestionId } from '../i18n/texts/query.ts';

/** Stand for the plans that are compared. */
const A = `'plan A'`;
const B = `'plan B'`;

/** Ids of the plans that the last run compared. */
export interface Compared {
  readonly a: string;
  readonly b: string;
}

/** Questions that people ask first, as SQL over the tables of the log and of the last run. */
export const QUESTIONS: Readonly<Record<QuestionId, string>> = {
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
  slowest: `SELECT id AS inquiry, arrival, account, turns, round(first_response_ms / 1000.0, 1) AS first_response_s
FROM inquiry
WHERE first_response_ms IS NOT NULL
ORDER BY first_response_ms DESC, id
LIMIT 50`,
  unanswered: `SELECT id AS inquiry, arrival, buyer, scope, turns
FROM inquiry
WHERE first_response_ms IS NULL
ORDER BY arrival, id`,
  moved: `SELECT a.inquiry, a.account AS account_a, b.account AS account_b, a.reason AS reason_a, b.reason AS reason_b,
  round(a.response_ms / 1000.0, 1) AS first_response_a_s, round(b.response_ms / 1000.0, 1) AS first_response_b_s
FROM run_inquiry a JOIN run_inquiry b USING (inquiry)
WHERE a.plan = ${A} AND b.plan = ${B} AND a.account IS DISTINCT FROM b.account
ORDER BY a.inquiry`,
  replications: `SELECT plan, metric, count(*) AS replications, avg(value) AS mean, min(value) AS low, max(value) AS high
FROM run_metric
GROUP BY plan, metric
ORDER BY metric, plan`,
};

/** A question about the plans that were compared. */
export const questionOf = (id: QuestionId, { a, b }: Compared): string =>
  QUESTIONS[id].replaceAll(A, () => quoted(a)).replaceAll(B, () => quoted(b));

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
