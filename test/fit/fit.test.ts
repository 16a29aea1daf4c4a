import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/base/units.ts';
import { actionsOf } from '../../src/fit/actions.ts';
import { attentionOf } from '../../src/fit/attention.ts';
import { fit } from '../../src/fit/fit.ts';
import { intervalAt, presenceOf } from '../../src/fit/presence.ts';
import { repliesOf } from '../../src/fit/replies.ts';
import { fitWork } from '../../src/fit/work.ts';
import { logOf } from './shop-log.ts';

const at = (clock: string): number => Date.parse(`2024-03-04T${clock}+08:00`);

test('an account is there from a minute before its first reply, and away after an hour of silence', async () => {
  const log = await logOf(`
    09:00:00 甲 问 小颖
    09:00:30 甲 答 小颖
    09:50:00 乙 问 小颖
    09:50:20 乙 答 小颖
    14:00:00 丙 问 小颖
    14:01:00 丙 答 小颖`);
  const intervals = presenceOf(actionsOf(log)[0]);
  expect(intervals).toEqual([at('08:59:30'), at('09:50:20'), at('14:00:00'), at('14:01:00')]);
  expect(intervalAt(intervals, at('09:20:00'))).toBe(0);
  expect(intervalAt(intervals, at('12:00:00'))).toBe(-1);
  expect(intervalAt(intervals, at('14:01:00'))).toBe(1);
});

test('who replies to what was waiting shows nothing but work, who was idle shows reaction as well', async () => {
  const log = await logOf(`
    09:00:00 甲 问 小颖
    09:00:10 乙 问 小颖
    09:00:30 甲 答 小颖
    09:00:45 乙 答 小颖
    09:05:00 丙 问 小颖
    09:05:40 丙 答 小颖`);
  const actions = actionsOf(log);
  const [replies] = repliesOf(log, actions, actions.map(presenceOf));
  expect(replies.saturated).toEqual([15 * SECOND]);
  expect(replies.idle).toEqual([30 * SECOND, 40 * SECOND]);
});

test('what waited through the night is nobody’s work', async () => {
  const log = await logOf(`
    09:00:00 甲 问 小颖
    09:00:30 甲 答 小颖
    09:01:00 乙 问 小颖
    18:00:00 乙 答 小颖`);
  const actions = actionsOf(log);
  const [replies] = repliesOf(log, actions, actions.map(presenceOf));
  expect(replies.saturated).toEqual([]);
  expect(replies.idle).toEqual([30 * SECOND]);
});

test('an account that answers one in two of what it is given has less attention than the one that answers all', async () => {
  const lines: string[] = [];
  for (let i = 0; i < 60; i++) {
    const minute = String(i).padStart(2, '0');
    lines.push(`09:${minute}:00 颖${i} 问 小颖`, `09:${minute}:20 颖${i} 答 小颖`);
    lines.push(`10:${minute}:00 售${i} 问 售后01`);
    if (i % 2 === 0) lines.push(`10:${minute}:20 售${i} 答 售后01`);
  }
  const log = await logOf(lines.join('\n'));
  const [diligent, other] = attentionOf(log);
  expect(diligent).toBeCloseTo((60 + 20 * 0.75) / 80, 10);
  expect(other).toBeCloseTo((30 + 20 * 0.75) / 80, 10);
  expect(fit(log).shop.accounts.map(({ role }) => role)).toEqual(['pre-sale', 'after-sale']);
});

test('the law of reply work is that of most replies, whatever a few breaks do', () => {
  const times = Array.from({ length: 999 }, (_, i) => 20 * SECOND * Math.exp(0.5 * normal((i + 0.5) / 999)));
  const broken = [...times.slice(0, -10), ...Array.from({ length: 10 }, () => HOUR)];
  const { law } = fitWork([{ saturated: broken, idle: [] }]);
  expect(Math.exp(law.logMean) / SECOND).toBeCloseTo(20, 0);
  expect(law.logSd).toBeCloseTo(0.5, 1);
});

test('two accounts of different speed are told apart, one of few replies is like the shop', () => {
  const times = (median: number, n: number): number[] =>
    Array.from({ length: n }, (_, i) => median * SECOND * Math.exp(0.5 * normal((i + 0.5) / n)));
  const { accounts } = fitWork([
    { saturated: times(10, 500), idle: [] },
    { saturated: times(40, 500), idle: [] },
    { saturated: times(90, 50), idle: [] },
  ]);
  expect(accounts[1].pace / accounts[0].pace).toBeCloseTo(4, 1);
  expect(accounts[2]).toMatchObject({ pace: 1, basis: 0 });
  expect(accounts[0].basis).toBe(500);
});

test('an account that looks in every quarter of an hour has that reaction, and its own spread', () => {
  const spread = (median: number, n: number): number[] =>
    Array.from({ length: n }, (_, i) => median * Math.exp(0.8 * normal((i + 0.5) / n)));
  const { accounts } = fitWork([
    { saturated: spread(20 * SECOND, 400), idle: spread(22 * SECOND, 400) },
    { saturated: [], idle: spread(15 * MINUTE, 100) },
  ]);
  expect(accounts[0].reaction).toBeLessThan(5 * SECOND);
  expect(accounts[1].reaction / MINUTE).toBeCloseTo(15, 0);
  expect(accounts[1].reactionSpread).toBeCloseTo(0.8, 1);
});

test('the trace keeps arrivals, turns and think times, and ends at midnight', async () => {
  const log = await logOf(`
    09:00:00 甲 问 小颖
    09:00:05 甲 问 小颖
    09:00:30 甲 答 小颖
    09:01:30 甲 问 小颖
    09:02:00 甲 答 小颖
    09:10:00 乙 问`);
  const { trace, shop, plan } = fit(log);
  expect([...trace.arrival]).toEqual([at('09:00:00'), at('09:10:00')]);
  expect([...trace.turnOffset]).toEqual([0, 2, 3]);
  expect([...trace.think]).toEqual([MINUTE, 0, 0]);
  expect(trace.start).toBe(at('00:00:00'));
  expect(trace.end).toBe(at('00:00:00') + DAY);
  expect(shop.accounts.map(({ name }) => name)).toEqual(['小颖']);
  expect(plan).toMatchObject({
    accounts: [{ account: '小颖', shifts: 'as-logged', suspended: false }],
    groups: [{ members: [{ account: '小颖', weight: 1, inRotation: true }], scopes: [] }],
    offline: { kind: 'queue' },
  });
});

/** Standard normal quantile by bisection of the error function's series: plain, for tests alone. */
function normal(p: number): number {
  let low = -8;
  let high = 8;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (cdf(middle) < p) low = middle;
    else high = middle;
  }
  return low;
}

function cdf(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < 200; n++) sum += term *= (-x * x * (2 * n - 1)) / (2 * n * (2 * n + 1));
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}
