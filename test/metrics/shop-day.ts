import { DAY, HOUR, MINUTE, SECOND } from '../../src/base/units.ts';
import { factsOf } from '../../src/metrics/facts.ts';
import { rowsOf, type ReplayRows } from '../../src/metrics/rows.ts';
import { tally } from '../../src/metrics/tally.ts';
import type { TraceFacts } from '../../src/metrics/facts.ts';
import type { Summary } from '../../src/metrics/summary.ts';
import { OUTCOMES, type Outcome, type Replay } from '../../src/model/run.ts';
import type { Shop } from '../../src/model/shop.ts';
import { NO_SCOPE, type Trace } from '../../src/model/trace.ts';

/** Monday 2024-03-04 00:00 in Shanghai. */
export const MIDNIGHT = Date.parse('2024-03-04T00:00:00+08:00');
export const FIRST_DAY = Date.UTC(2024, 2, 4) / DAY;
export const ACCOUNTS = ['小颖', '阿强', '售后01'] as const;

const clock = (text: string): number => {
  const [hours, minutes, seconds = '0'] = text.split(':');
  return MIDNIGHT + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
};

interface Told {
  readonly buyer: string;
  readonly account: number;
  readonly group: number;
  readonly outcome: Outcome | null;
  readonly scope: string | null;
  /** Clock time at which it was given, where that was later than the first question. */
  readonly given: string | null;
  /** Asked, replied, by whom, where that was not the account, and who passed it on before. */
  readonly turns: readonly (readonly [string, string | null, number | null, readonly number[]])[];
}

const accountOf = (name: string): number => ACCOUNTS.findIndex((one) => one === name);

/**
 * One line an inquiry, in the order in which they came: buyer, account (`–` nobody), then its turns: `9:00:00-9:00:20` asked and
 * replied, `9:10:00-` never answered, `9:00-9:05/阿强` by another account,
 * `9:00-9:05<阿强` after that one had it and passed it on; `settled 9:00` and `unsettled` by a robot, `abandoned`, `waiting`; `@9:05` when it
 * was given; `#退款` what it carries; `*2` its group. Hours past 23 are the next day.
 */
function toldOf(line: string): Told {
  const [buyer, account, ...words] = line.trim().split(/\s+/);
  const marked = (mark: string): string | null => words.find((word) => word.startsWith(mark))?.slice(1) ?? null;
  return {
    buyer,
    account: accountOf(account),
    group: Number(marked('*') ?? '1') - 1,
    outcome: OUTCOMES.find((outcome) => words.includes(outcome)) ?? null,
    scope: marked('#'),
    given: marked('@'),
    turns: words
      .filter((word) => /^\d+:\d+(:\d+)?-?/.test(word))
      .map((word) => {
        const [said, ...passed] = word.split('<');
        const [asked, replied = '', by = ''] = said.split(/[-/]/);
        return [asked, replied || null, by === '' ? null : accountOf(by), passed.map(accountOf)] as const;
      }),
  };
}

export interface ShopDay {
  readonly facts: TraceFacts;
  readonly replay: Replay;
  readonly rows: ReplayRows;
  /** Over all inquiries. */
  readonly summary: Summary;
}

/** A day of a shop as it came out of a replay; `attended`: when somebody was logged in, `9:00-18:00`, always if not told. */
export function shopDay(text: string, attended?: string): ShopDay {
  const day = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(toldOf);
  const buyers = [...new Set(day.map(({ buyer }) => buyer))];
  const scopes = [...new Set(day.flatMap(({ scope }) => (scope === null ? [] : [scope])))];
  const turns = day.flatMap((one) => one.turns.map((turn) => ({ one, turn })));
  const asks = ({ outcome }: Told): boolean => outcome !== 'settled';
  const turnOffset = new Int32Array(day.length + 1);
  day.forEach((one, i) => (turnOffset[i + 1] = turnOffset[i] + one.turns.length));
  const arrival = Float64Array.from(day, (one) => clock(one.turns[0][0]));
  const trace: Trace = {
    start: MIDNIGHT,
    end: MIDNIGHT + 3 * DAY,
    arrival,
    buyer: Int32Array.from(day, ({ buyer }) => buyers.indexOf(buyer)),
    scope: Uint16Array.from(day, ({ scope }) => (scope === null ? NO_SCOPE : scopes.indexOf(scope))),
    scopeSets: scopes.map((scope) => [scope]),
    vip: Uint8Array.from(buyers, (buyer) => (buyer.startsWith('会员') ? 1 : 0)),
    turnOffset,
    think: new Int32Array(turns.length),
    work: { kind: 'given', ms: new Int32Array(turns.length) },
    respondsAt: 'reply',
  };
  const replied = Float64Array.from(turns, ({ turn }) => (turn[1] === null ? NaN : clock(turn[1])));
  const replay: Replay = {
    account: Int32Array.from(day, ({ account }) => account),
    group: Int16Array.from(day, ({ group }) => group),
    reason: new Uint8Array(day.length),
    groupReason: new Uint8Array(day.length),
    outcome: Uint8Array.from(day, ({ outcome, turns: [[, reply]] }) =>
      OUTCOMES.indexOf(outcome ?? (reply === null ? 'waiting' : 'answered')),
    ),
    assignedAt: Float64Array.from(day, ({ account, given }, i) =>
      account < 0 ? NaN : given === null ? arrival[i] : clock(given),
    ),
    transfers: new Uint8Array(day.length),
    returned: new Uint8Array(day.length),
    asked: Float64Array.from(turns, ({ one, turn }) => (asks(one) ? clock(turn[0]) : NaN)),
    started: replied.map((at) => at - SECOND),
    replied,
    by: Int32Array.from(turns, ({ one, turn: [, reply, by] }) => (reply === null ? -1 : (by ?? one.account))),
    passedOn: Int32Array.from(turns.flatMap(({ turn: [, , , passed] }, t) => passed.flatMap((by) => [t, by]))),
    busyMs: new Float64Array(3).fill(HOUR),
    onlineMs: new Float64Array(3).fill(4 * HOUR),
    paidMs: new Float64Array(3).fill(5 * HOUR),
    hourlyCost: Float64Array.of(30, NaN, NaN),
    assigned: Int32Array.from(ACCOUNTS, (_, a) => day.filter(({ account }) => account === a).length),
    peakOpen: Int32Array.of(3, 2, 1),
    ...(attended === undefined ? {} : { attended: Float64Array.from(attended.split(/[ -]/), clock) }),
  };
  const facts = factsOf(trace, SHOP);
  const rows = rowsOf(facts)(replay);
  return { facts, replay, rows, summary: tally(facts, rows, 'all') };
}

const work = { pace: 1, overhead: 0, reaction: 0, reactionSpread: 0, attention: 1, basis: 0 };
export const SHOP: Shop = {
  version: 1,
  name: '晨光旗舰店',
  timeZone: 'Asia/Shanghai',
  accounts: ACCOUNTS.map((name) => ({
    id: name,
    name,
    role: 'pre-sale',
    work,
    presence: { intervals: [], inferred: true },
  })),
  scopes: [],
};
