import { PLATFORMS } from './platforms.mjs';

/** @typedef {import('./replayed.mjs').TimedInquiry} Inquiry */
/** @typedef {import('./replayed.mjs').TimedRun} Run */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** @param {readonly number[]} values */
export const sum = (values) => values.reduce((total, value) => total + value, 0);
/** @param {readonly number[]} values */
export const mean = (values) => sum(values) / values.length;
/** @param {number} value */
const isKnown = (value) => !Number.isNaN(value);

/**
 * Between order statistics by the line (type 7 of Hyndman & Fan); among the never answered it is Infinity.
 * @param {readonly number[]} sorted
 * @param {number} q
 */
function quantile(sorted, q) {
  if (sorted.length === 0) return NaN;
  const rank = q * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]];
  return low === high ? low : low + (rank - Math.floor(rank)) * (high - low);
}

/**
 * Half the mean absolute difference between any two, over the mean: not the sum over ranks that the app uses.
 * @param {readonly number[]} values
 */
function gini(values) {
  const differences = values.flatMap((x) => values.map((y) => Math.abs(x - y)));
  return sum(differences) / (2 * values.length ** 2 * mean(values));
}

/**
 * Accounts, buyers and days with three replies or more that took longer than two minutes; whoever gave a reply has it.
 * @param {readonly Inquiry[]} inquiries
 */
function slowResponses(inquiries) {
  const slow = inquiries.flatMap(({ buyer, localDay, turns }) =>
    turns.filter(({ response }) => response > 2 * MINUTE).map(({ account }) => `${buyer} ${localDay} ${account}`),
  );
  const third = slow.filter((unit, k) => slow.slice(0, k).filter((before) => before === unit).length === 2);
  return third.length;
}

/** How many inquiries each account had last, of those that had any. @param {readonly Inquiry[]} inquiries */
function lastHad(inquiries) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { account } of inquiries) if (account !== null) counts.set(account, (counts.get(account) ?? 0) + 1);
  return [...counts.values()];
}

/**
 * Figures that can be told of any inquiries: `all` or a selection of them.
 * @param {readonly Inquiry[]} inquiries
 * @returns {Record<string, number>}
 */
export function figuresOf(inquiries) {
  const needed = inquiries.filter(({ outcome }) => outcome !== 'settled');
  const answered = needed.filter(({ first }) => isKnown(first));
  const turns = inquiries.flatMap((one) => one.turns);
  const responses = turns.map(({ response }) => response).filter(isKnown);
  const waits = needed.map(({ first }) => (isKnown(first) ? first : Infinity)).sort((x, y) => x - y);
  /** @param {number} limit */
  const within = (limit) => needed.filter(({ first }) => first <= limit).length / needed.length;
  return {
    reply_rate: answered.length / needed.length,
    reply_rate_3min: responses.filter((response) => response <= 3 * MINUTE).length / turns.length,
    first_within_30s: within(30_000),
    first_within_60s: within(MINUTE),
    first_within_180s: within(3 * MINUTE),
    first_response_p50: quantile(waits, 0.5),
    first_response_p90: quantile(waits, 0.9),
    first_response_p95: quantile(waits, 0.95),
    first_response_p99: quantile(waits, 0.99),
    first_response_mean: mean(answered.map(({ first }) => first)),
    turn_response_mean: mean(responses),
    lost_inquiries: needed.length - answered.length,
    abandonment: needed.filter(({ outcome }) => outcome === 'abandoned').length / needed.length,
    long_inquiries: inquiries.filter(({ lasted }) => lasted > 30 * MINUTE).length,
    slow_responses: slowResponses(inquiries),
    robot_settled: inquiries.length - needed.length,
    transfers: sum(inquiries.map(({ transfers }) => transfers)),
    load_gini: gini(lastHad(inquiries)),
    ...Object.fromEntries(PLATFORMS.map(({ metric, figure }) => [metric, figure(inquiries)])),
  };
}

/**
 * Figures of a whole run, those of its accounts with them.
 * @param {Run} run
 * @returns {Record<string, number>}
 */
export function figuresOfRun({ inquiries, accounts }) {
  const figures = figuresOf(inquiries);
  const atWork = sum(accounts.map(({ workMs }) => workMs));
  const costed = accounts.filter(({ hourlyCost }) => isKnown(hourlyCost));
  const cost = sum(costed.map(({ paidMs, hourlyCost }) => (paidMs * hourlyCost) / HOUR));
  const answered = inquiries.filter(({ outcome, first }) => outcome !== 'settled' && isKnown(first)).length;
  return {
    ...figures,
    concurrency_mean: sum(inquiries.map(({ held }) => held)) / atWork,
    concurrency_peak: Math.max(...accounts.map(({ peakOpen }) => peakOpen)),
    utilisation: sum(accounts.map(({ busyMs }) => busyMs)) / atWork,
    load_gini: gini(accounts.map(({ assigned }) => assigned).filter((given) => given > 0)),
    cost_per_answered: costed.length === 0 ? NaN : cost / answered,
    idle_paid: costed.length === 0 ? NaN : sum(costed.map(({ paidMs, busyMs }) => Math.max(0, paidMs - busyMs))),
  };
}
