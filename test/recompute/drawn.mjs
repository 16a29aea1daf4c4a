import { figuresOf, mean } from './figures.mjs';

/** What charts show of replication 0. @typedef {import('./replayed.mjs').TimedRun} Run @typedef {import('./replayed.mjs').TimedInquiry} Inquiry */

const LATE = 180_000;
/** @param {number} value */
const isKnown = (value) => !Number.isNaN(value);

/** Inquiries whose first message came in these hours of the week. @param {readonly Inquiry[]} inquiries @param {readonly number[]} cells */
export const inHours = (inquiries, cells) => inquiries.filter(({ weekHour }) => cells.includes(weekHour));

/**
 * B − A by local hour of the first message; NaN where an hour had nothing to count.
 * @param {Run} a
 * @param {Run} b
 * @param {string} metric
 */
export function byHour(a, b, metric) {
  return Array.from({ length: 24 }, (_, hour) => {
    const [ofA, ofB] = [a, b].map(
      ({ inquiries }) => figuresOf(inquiries.filter(({ weekHour }) => weekHour % 24 === hour))[metric],
    );
    return ofB - ofA;
  });
}

/** Share of those who needed a person, answered within a limit. @param {readonly Inquiry[]} inquiries @param {number} limit */
export function firstWithin(inquiries, limit) {
  const needed = inquiries.filter(({ outcome }) => outcome !== 'settled');
  return needed.filter(({ first }) => first <= limit).length / needed.length;
}

/** Share of turns answered within a limit. @param {readonly Inquiry[]} inquiries @param {number} limit */
export function turnsWithin(inquiries, limit) {
  const turns = inquiries.flatMap((one) => one.turns);
  return turns.filter(({ response }) => response <= limit).length / turns.length;
}

/**
 * Per account: given a day, share late or never, mean response of its inquiries' turns, time on replies over time at work.
 * @param {Run} run
 * @param {number} days
 */
export function loads({ accounts, inquiries }, days) {
  return accounts.map(({ account, assigned, busyMs, workMs }) => {
    const own = inquiries.filter((one) => one.account === account && one.outcome !== 'settled');
    const responses = own.flatMap(({ turns }) => turns.map(({ response }) => response).filter(isKnown));
    return {
      account,
      perDay: assigned / days,
      late: own.filter(({ first }) => !(first <= LATE)).length / assigned,
      wait: mean(responses),
      utilisation: busyMs / workMs,
    };
  });
}

/** Inquiries from group to account to outcome. @param {readonly Inquiry[]} inquiries @returns {Map<string, number>} */
export function flows(inquiries) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { group, account, outcome } of inquiries) {
    const way = [group ?? '—', account ?? '—', outcome].join(' → ');
    counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  return counts;
}

/** Inquiries that an account held at once, mean over the days, by quarter of the local day. @param {readonly Inquiry[]} inquiries @param {number} days */
export function openByQuarter(inquiries, days) {
  const QUARTER = 900_000;
  const open = new Array(96).fill(0);
  for (const { assignedAt, held, localOffset } of inquiries) {
    if (!(held > 0)) continue;
    const [from, to] = [assignedAt + localOffset, assignedAt + localOffset + held];
    for (let quarter = Math.floor(from / QUARTER); quarter * QUARTER < to; quarter++) {
      open[quarter % 96] += (Math.min(to, (quarter + 1) * QUARTER) - Math.max(from, quarter * QUARTER)) / QUARTER;
    }
  }
  return open.map((total) => total / days);
}

/**
 * A ratio of inquiries by local day, from the first day to the last.
 * @param {readonly Inquiry[]} inquiries
 * @param {{ part: (inquiry: Inquiry) => number, whole: (inquiry: Inquiry) => number }} of
 * @returns {import('./days.mjs').DaySums}
 */
export function byDay(inquiries, { part, whole }) {
  const first = Math.min(...inquiries.map(({ localDay }) => localDay));
  const days = Array.from({ length: daysOf(inquiries) }, (_, d) => first + d);
  const [parts, wholes] = [days.map(() => 0), days.map(() => 0)];
  for (const inquiry of inquiries) {
    parts[inquiry.localDay - first] += part(inquiry);
    wholes[inquiry.localDay - first] += whole(inquiry);
  }
  return { days, part: parts, whole: wholes };
}

/** What the ratios of a figure are of, by inquiry. */
export const RATIOS = {
  reply_rate: { part: (/** @type {Inquiry} */ one) => (isNeeded(one) && isKnown(one.first) ? 1 : 0), whole: needs },
  first_within_60s: {
    part: (/** @type {Inquiry} */ one) => (isNeeded(one) && one.first <= 60_000 ? 1 : 0),
    whole: needs,
  },
  reply_rate_3min: {
    part: (/** @type {Inquiry} */ { turns }) => turns.filter(({ response }) => response <= LATE).length,
    whole: (/** @type {Inquiry} */ { turns }) => turns.length,
  },
};

/** @param {Inquiry} inquiry */
function isNeeded({ outcome }) {
  return outcome !== 'settled';
}

/** @param {Inquiry} inquiry */
function needs(inquiry) {
  return isNeeded(inquiry) ? 1 : 0;
}

/** Local days from the first inquiry to the last. @param {readonly Inquiry[]} inquiries */
export function daysOf(inquiries) {
  const days = inquiries.map(({ localDay }) => localDay);
  const [first, last] = days.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [Infinity, -Infinity],
  );
  return last - first + 1;
}
