import { expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../src/base/units.ts';
import { RESPONSE_BINS } from '../../src/metrics/bins.ts';
import { summarise } from '../../src/metrics/summarise.ts';
import { OUTCOMES, type Replay } from '../../src/model/run.ts';
import type { Shop } from '../../src/model/shop.ts';
import { NO_SCOPE, type Trace } from '../../src/model/trace.ts';

const midnight = Date.parse('2024-03-04T00:00:00+08:00');
const clock = (text: string): number => {
  const [hours, minutes, seconds = 0] = text.split(':').map(Number);
  return midnight + hours * HOUR + minutes * MINUTE + seconds * SECOND;
};

interface Asked {
  readonly account: 0 | 1 | -1;
  /** Pairs of clock times: asked and replied, `''` for no reply. */
  readonly turns: readonly (readonly [string, string])[];
  /** When a robot settled it, so that nobody was asked. */
  readonly settled?: string;
}

/** A replay as it would come out for these inquiries, of a shop with 小颖 and 售后01. */
function told(inquiries: readonly Asked[], respondsAt: Trace['respondsAt'] = 'reply') {
  const turns = inquiries.flatMap((inquiry) => inquiry.turns);
  const at = (text: string): number => (text === '' ? NaN : clock(text));
  const trace: Trace = {
    start: midnight,
    end: midnight + 24 * HOUR,
    arrival: Float64Array.from(inquiries, (inquiry) => clock(inquiry.settled ?? inquiry.turns[0][0])),
    buyer: new Int32Array(inquiries.length),
    scope: new Uint16Array(inquiries.length).fill(NO_SCOPE),
    turnOffset: Int32Array.from([
      0,
      ...inquiries.map((_, i) => inquiries.slice(0, i + 1).flatMap((x) => x.turns).length),
    ]),
    think: new Int32Array(turns.length),
    work: { kind: 'given', ms: new Int32Array(turns.length) },
    respondsAt,
  };
  const work = { pace: 1, overhead: 0, reaction: 0, reactionSpread: 0, attention: 1, basis: 0 };
  const shop: Shop = {
    version: 1,
    name: '晨光旗舰店',
    timeZone: 'Asia/Shanghai',
    accounts: ['小颖', '售后01'].map((name) => ({
      id: name,
      name,
      role: 'pre-sale',
      work,
      presence: { intervals: [], inferred: true },
    })),
    scopes: [],
  };
  const replied = Float64Array.from(turns, ([, reply]) => at(reply));
  const replay: Replay = {
    account: Int32Array.from(inquiries, ({ account }) => account),
    group: new Int16Array(inquiries.length),
    reason: new Uint8Array(inquiries.length),
    groupReason: new Uint8Array(inquiries.length),
    outcome: Uint8Array.from(inquiries, ({ settled }) => (settled === undefined ? 0 : OUTCOMES.indexOf('settled'))),
    assignedAt: trace.arrival,
    transfers: new Uint8Array(inquiries.length),
    returned: new Uint8Array(inquiries.length),
    asked: Float64Array.from(turns, ([asked]) => at(asked)),
    started: replied.map((reply) => reply - 5 * SECOND),
    replied,
    by: new Int32Array(turns.length),
    passedOn: new Int32Array(0),
    busyMs: Float64Array.of(30 * MINUTE, 0),
    onlineMs: Float64Array.of(HOUR, 0),
    paidMs: Float64Array.of(HOUR, 0),
    hourlyCost: Float64Array.of(NaN, NaN),
    assigned: Int32Array.of(2, 1),
    peakOpen: Int32Array.of(2, 1),
  };
  return summarise(replay, trace, shop);
}

test('one dialogue: a turn runs from its first message to the first reply, and the last one is left open', () => {
  const { values, turns } = told([
    {
      account: 0,
      turns: [
        ['9:00:00', '9:00:20'],
        ['9:01:00', '9:01:30'],
        ['9:01:40', ''],
      ],
    },
  ]);
  expect(values.first_response_mean).toBe(20 * SECOND);
  expect(values.turn_response_mean).toBe(25 * SECOND);
  expect(values.reply_rate).toBe(1);
  expect(values.reply_rate_3min).toBeCloseTo(2 / 3, 12);
  expect(turns).toBe(3);
});

test('the three-minute rate of the official examples: asked twice and answered late, then asked again and answered', () => {
  const late = told([{ account: 0, turns: [['10:10:15', '10:18:10']] }]);
  expect(late.values.reply_rate_3min).toBe(0);
  const then = told([
    {
      account: 0,
      turns: [
        ['10:10:15', '10:18:10'],
        ['10:18:30', '10:19:00'],
      ],
    },
  ]);
  expect(then.values.reply_rate_3min).toBe(0.5);
  expect(told([{ account: 0, turns: [['10:00', '']] }]).values.reply_rate_3min).toBe(0);
});

test('who is never answered waits for ever: the quantiles know, the mean of the answered does not', () => {
  const { values } = told([
    { account: 0, turns: [['9:00:00', '9:00:10']] },
    { account: 0, turns: [['9:05:00', '9:05:30']] },
    { account: 1, turns: [['9:10:00', '']] },
  ]);
  expect(values.reply_rate).toBeCloseTo(2 / 3, 12);
  expect(values.lost_inquiries).toBe(1);
  expect(values.first_response_mean).toBe(20 * SECOND);
  expect(values.first_response_p50).toBe(30 * SECOND);
  expect(values.first_response_p90).toBe(Infinity);
});

test('what a robot settled needed no person: it leaves the reply rate and every curve of first responses', () => {
  const alone = told([{ account: 0, turns: [['9:00:00', '9:00:10']] }]);
  const beside = told([
    { account: 0, turns: [['9:00:00', '9:00:10']] },
    { account: -1, settled: '9:05', turns: [['', '']] },
  ]);
  expect(beside.values).toEqual({ ...alone.values, robot_settled: 1 });
  // Shares of a curve are of these.
  expect([beside.inquiries, beside.turns]).toEqual([1, 1]);
  expect(beside.firstResponses).toEqual(alone.firstResponses);
});

test('hours are those of the shop, and an hour without inquiries has no figure', () => {
  const { byHour } = told([
    { account: 0, turns: [['9:59:50', '10:00:30']] },
    { account: 1, turns: [['21:00:00', '']] },
  ]);
  expect(byHour.reply_rate![9]).toBe(1);
  expect(byHour.reply_rate![21]).toBe(0);
  expect(byHour.reply_rate![10]).toBeNaN();
  expect(byHour.first_response_mean![9]).toBe(40 * SECOND);
  expect(byHour.first_response_mean![21]).toBeNaN();
});

test('each account answers for what it had last: received, answered, late, and how busy it was', () => {
  const { load } = told([
    { account: 0, turns: [['9:00:00', '9:00:10']] },
    { account: 0, turns: [['9:05:00', '9:09:00']] },
    { account: 1, turns: [['9:10:00', '']] },
    { account: -1, turns: [['3:00:00', '']] },
  ]);
  expect([...load.assigned]).toEqual([2, 1]);
  expect([...load.answered]).toEqual([2, 0]);
  expect([...load.late]).toEqual([1, 1]);
  expect(load.utilisation[0]).toBe(0.5);
  expect(load.utilisation[1]).toBeNaN();
});

test('every answer is counted in one bin, and a call is answered when it is picked up', () => {
  const day = told([
    { account: 0, turns: [['9:00:00', '9:00:10']] },
    { account: 1, turns: [['9:10:00', '']] },
  ]);
  expect(day.firstResponses.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect(day.firstResponses).toHaveLength(RESPONSE_BINS.length);
  expect(told([{ account: 0, turns: [['9:00:00', '9:00:10']] }], 'start').values.first_response_mean).toBe(5 * SECOND);
});

test('a log without inquiries has no figures, and nothing breaks', () => {
  const { values } = told([]);
  expect(values.reply_rate).toBeNaN();
  expect(values.first_response_p50).toBeNaN();
  expect(values.lost_inquiries).toBe(0);
});
