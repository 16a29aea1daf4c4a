/**
 * What follows from the moments of a replay, without a look at what its tables say of them.
 * @typedef {import('./tables.mjs').Turn & { response: number, listed: number, silence: number, localHour: number, isAttended: boolean }} TimedTurn
 * @typedef {Omit<import('./tables.mjs').Inquiry, 'turns'> & { turns: TimedTurn[], first: number, held: number, lasted: number,
 *   localDay: number, weekHour: number }} TimedInquiry
 * @typedef {Omit<import('./tables.mjs').PlanRun, 'inquiries'> & { inquiries: TimedInquiry[], isCalls: boolean }} TimedRun
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Responses, silences, local hours and who was there. A log of calls is told by it that what was answered was answered
 * when work began.
 * @param {import('./tables.mjs').PlanRun} run
 * @returns {TimedRun}
 */
export function timed(run) {
  const answered = run.inquiries.flatMap(({ turns }) => turns.filter((turn) => !Number.isNaN(turn.toldResponse)));
  const isCalls = answered.some((turn) => turn.toldResponse !== turn.repliedAt - turn.askedAt);
  const isAnybodyIn = presence(run.states);
  return { ...run, isCalls, inquiries: run.inquiries.map((one) => timedInquiry(one, { isCalls, isAnybodyIn })) };
}

/**
 * @param {import('./tables.mjs').Inquiry} inquiry
 * @param {{ isCalls: boolean, isAnybodyIn: (at: number) => boolean }} of
 * @returns {TimedInquiry}
 */
function timedInquiry(inquiry, { isCalls, isAnybodyIn }) {
  const { arrivedAt, assignedAt, localOffset } = inquiry;
  const turns = inquiry.turns.map((turn, k) => {
    const respondedAt = isCalls ? turn.startedAt : turn.repliedAt;
    const isListedLater = assignedAt > turn.askedAt && assignedAt <= respondedAt;
    return {
      ...turn,
      response: respondedAt - turn.askedAt,
      listed: respondedAt - (isListedLater ? assignedAt : turn.askedAt),
      silence: k === 0 ? NaN : turn.askedAt - inquiry.turns[k - 1].repliedAt,
      localHour: Math.floor((turn.askedAt + localOffset) / HOUR) % 24,
      isAttended: isAnybodyIn(turn.askedAt),
    };
  });
  const lastReply = Math.max(...turns.map(({ repliedAt }) => repliedAt).filter((at) => !Number.isNaN(at)));
  const local = arrivedAt + localOffset;
  // 5 January 1970 was a Monday.
  const hoursOfWeek = Math.floor((local - 4 * DAY) / HOUR);
  return {
    ...inquiry,
    turns,
    first: turns.length > 0 ? turns[0].response : NaN,
    held: lastReply > assignedAt ? lastReply - assignedAt : 0,
    lasted: lastReply === -Infinity ? NaN : lastReply - arrivedAt,
    localDay: Math.floor(local / DAY),
    weekHour: ((hoursOfWeek % 168) + 168) % 168,
  };
}

/**
 * Whether any account was logged in at a moment, by the changes of all accounts; before its first change an account is out.
 * @param {readonly import('./tables.mjs').State[]} states
 * @returns {(at: number) => boolean}
 */
function presence(states) {
  /** @type {Map<string, boolean>} */
  const now = new Map();
  let inside = 0;
  /** @type {{ at: number, inside: number }[]} */
  const counts = [];
  for (const { account, at, online } of states.toSorted((x, y) => x.at - y.at)) {
    if ((now.get(account) ?? false) !== online) inside += online ? 1 : -1;
    now.set(account, online);
    counts.push({ at, inside });
  }
  return (at) => {
    let [low, high] = [0, counts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (counts[middle].at <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && counts[low - 1].inside > 0;
  };
}
