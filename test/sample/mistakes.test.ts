import { expect, test } from 'vitest';
import { localHour, zoneOf } from '../../src/base/civil.ts';
import { OUTCOMES, REASONS, type Outcome, type Reason, type Replay } from '../../src/model/run.ts';
import { account, openSample, under } from './opened.ts';

const opened = await openSample();
const { arrival, turnOffset } = opened.trace;
const zone = zoneOf(opened.shop.timeZone);
const inquiries = Array.from(arrival.keys());
const ofNight = inquiries.filter((i) => localHour(zone.toLocal(arrival[i])) < 8);

const reasonOf = (replay: Replay, inquiry: number): Reason => REASONS[replay.reason[inquiry]];
const outcomeOf = (replay: Replay, inquiry: number): Outcome => OUTCOMES[replay.outcome[inquiry]];
/** Clock time of the first reply, `08:31`. */
const answeredAt = (replay: Replay, inquiry: number): string =>
  new Date(zone.toLocal(replay.replied[turnOffset[inquiry]])).toISOString().slice(11, 16);
const given = (replay: Replay, name: string): number[] =>
  inquiries.filter((i) => replay.account[i] === account(opened, name));

test('a deactivated account in the group is given inquiries while all are offline, and loses every one', () => {
  const replay = under('deactivated-in-group', opened);
  const lost = given(replay, '停用03');
  expect(lost.length).toBeGreaterThan(5);
  expect(new Set(lost.map((i) => reasonOf(replay, i)))).toEqual(new Set(['OFFLINE_MEMBER']));
  const fresh = lost.filter((i) => ofNight.includes(i));
  expect(fresh.length).toBeGreaterThan(5);
  expect(new Set(fresh.map((i) => outcomeOf(replay, i)))).toEqual(new Set(['waiting']));
  expect(replay.busyMs[account(opened, '停用03')]).toBe(0);
});

test('once it is removed from the group it is given nothing', () => {
  expect(given(under('deactivated-removed', opened), '停用03')).toEqual([]);
});

test('proxies start on the night at 08:00, a pool is dealt out at 08:30: two different mornings', () => {
  const proxy = under('night-proxy', opened);
  const pool = under('night-pool', opened);
  expect(new Set(ofNight.map((i) => reasonOf(proxy, i)))).toEqual(new Set(['OFFLINE_PROXY']));
  expect(new Set(ofNight.map((i) => reasonOf(pool, i)))).toEqual(new Set(['POOL_MANUAL']));
  const answered = ofNight.filter((i) => outcomeOf(proxy, i) === 'answered' && outcomeOf(pool, i) === 'answered');
  expect(answered.length).toBeGreaterThan(60);
  for (const i of answered) {
    expect(answeredAt(proxy, i) >= '08:00' && answeredAt(proxy, i) < '08:30', answeredAt(proxy, i)).toBe(true);
    expect(answeredAt(pool, i) >= '08:30' && answeredAt(pool, i) < '09:00', answeredAt(pool, i)).toBe(true);
  }
});

test('what comes into a pool that nobody distributes stays there', () => {
  const replay = under('pool-never-distributed', opened);
  const pooled = inquiries.filter((i) => reasonOf(replay, i) === 'OFFLINE_POOL');
  expect(pooled).toEqual(expect.arrayContaining(ofNight));
  expect(new Set(ofNight.map((i) => outcomeOf(replay, i)))).toEqual(new Set(['pooled']));
  expect(ofNight.every((i) => Number.isNaN(replay.replied[turnOffset[i]]))).toBe(true);
});
