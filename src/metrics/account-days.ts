import { zoneOf } from '../base/civil.ts';
import { DAY, MINUTE } from '../base/units.ts';
import { SENDERS, type Log } from '../model/log.ts';
import { MEASURES, MEASURE_IDS, type AccountDay, type Measure } from '../model/side.ts';

const AGENT = SENDERS.indexOf('agent');

interface Tally {
  readonly account: number;
  /** Local, in days since 1970. */
  readonly day: number;
  readonly buyers: Set<number>;
  /** Sums of responses in ms, and of how many. */
  first: number;
  firsts: number;
  all: number;
  alls: number;
  quick: number;
  unanswered: number;
  messages: number;
  chars: number;
}

/** More days than any calendar here has. */
const MOST_DAYS = 1e6;

/**
 * The work of each account on each day as the log shows it, by the local day of the question: buyers answered, inquiries
 * left unanswered by whom they were given to, mean response to the first turn and to all turns (ms), messages written.
 */
export function accountDaysOf(log: Log): AccountDay[] {
  const zone = zoneOf(log.timeZone);
  const tallies = new Map<number, Tally>();
  const tally = (account: number, at: number): Tally => {
    const day = Math.floor(zone.toLocal(at) / DAY);
    const key = account * MOST_DAYS + day;
    let found = tallies.get(key);
    if (found === undefined) {
      const nothing = { first: 0, firsts: 0, all: 0, alls: 0, quick: 0, unanswered: 0, messages: 0, chars: 0 };
      tallies.set(key, (found = { account, day, buyers: new Set(), ...nothing }));
    }
    return found;
  };
  const { turn, inquiry, message } = log;
  for (let t = 0; t < turn.asked.length; t++) {
    const account = turn.account[t] >= 0 ? turn.account[t] : turn.holder[t];
    if (account < 0) continue;
    const here = tally(account, turn.asked[t]);
    const isFirst = inquiry.turnOffset[turn.inquiry[t]] === t;
    const response = turn.replied[t] - turn.asked[t];
    if (Number.isNaN(response)) {
      if (isFirst) here.unanswered++;
      continue;
    }
    here.buyers.add(inquiry.buyer[turn.inquiry[t]]);
    here.all += response;
    here.alls++;
    if (!isFirst) continue;
    here.first += response;
    here.firsts++;
    if (response <= 3 * MINUTE) here.quick++;
  }
  for (let m = 0; m < message.at.length; m++) {
    if (message.sender[m] !== AGENT || message.account[m] < 0) continue;
    const here = tally(message.account[m], message.at[m]);
    here.messages++;
    here.chars = message.chars[m] < 0 ? NaN : here.chars + message.chars[m];
  }
  return [...tallies.values()]
    .sort((a, b) => a.day - b.day || a.account - b.account)
    .map((one) => ({
      account: log.accounts[one.account],
      day: new Date(one.day * DAY).toISOString().slice(0, 10),
      measures: measuresOf(one, log.grain),
    }));
}

function measuresOf(one: Tally, grain: Log['grain']): AccountDay['measures'] {
  const { buyers, first, firsts, all, alls, quick, unanswered, messages, chars } = one;
  return {
    received: buyers.size,
    unanswered,
    ...(firsts > 0 ? { first_response_ms: first / firsts, in_3_minutes: quick / firsts } : {}),
    ...(alls > 0 ? { response_ms: all / alls } : {}),
    ...(grain === 'message' ? { agent_messages: messages } : {}),
    ...(grain === 'message' && !Number.isNaN(chars) ? { agent_chars: chars } : {}),
  };
}

/** One measure of an account over the days that a table covers: by the table, by the log, and what the table has more. */
export interface Beside {
  readonly account: string;
  readonly measure: Measure;
  readonly told: number;
  readonly logged: number;
  readonly difference: number;
}

/**
 * Holds a table of accounts by day against the log's own, account by account over the days that both have, for the
 * measures that both know: counts are summed, durations and shares are means weighted by buyers received.
 */
export function beside(told: readonly AccountDay[], logged: readonly AccountDay[]): Beside[] {
  const accounts = [...new Set(told.map(({ account }) => account))];
  return accounts.flatMap((account) => {
    const rows = told.filter((row) => row.account === account);
    const days = new Set(rows.map(({ day }) => day));
    const own = logged.filter((row) => isSameAccount(row.account, account) && (days.has(null) || days.has(row.day)));
    const both = rows.filter(({ day }) => day === null || own.some((row) => row.day === day));
    return MEASURE_IDS.flatMap((measure) => {
      const [a, b] = [over(both, measure), over(own, measure)];
      return a === null || b === null ? [] : [{ account, measure, told: a, logged: b, difference: a - b }];
    });
  });
}

/** Tables may leave the shop's name out. */
export const isSameAccount = (login: string, name: string): boolean =>
  login.replace('：', ':') === name.replace('：', ':') || login.split(/[:：]/).at(-1) === name;

/** `null`: no row says. */
function over(rows: readonly AccountDay[], measure: Measure): number | null {
  const known = rows.filter(({ measures }) => measures[measure] !== undefined);
  if (known.length === 0) return null;
  const valueOf = ({ measures }: AccountDay): number => measures[measure]!;
  if (measure === 'peak_open') return Math.max(...known.map(valueOf));
  if (MEASURES[measure] === 'count') return known.reduce((sum, row) => sum + valueOf(row), 0);
  const weights = known.map(({ measures }) => measures.received ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return known.reduce((sum, row) => sum + valueOf(row), 0) / known.length;
  return known.reduce((sum, row, i) => sum + valueOf(row) * weights[i], 0) / total;
}
