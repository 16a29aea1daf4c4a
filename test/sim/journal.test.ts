import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ONLINE_BIT, OUTCOMES, SUSPENDED_BIT, WORKING_BIT, type Journals, type Replay } from '../../src/model/run.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { advance, finish, keepJournal, replay, start } from '../../src/sim/replay.ts';
import { MONDAY, planOf, shopOf, traceOf, type World } from './day.ts';
import { smallWorld, type SmallWorld } from './worlds.ts';

/** A replay with its journals. */
function written({ shop, plan, trace }: SmallWorld): Replay & { readonly journals: Journals } {
  const kernel = start(compile(shop, plan, trace), trace, draw(shop, trace, 1, 0));
  keepJournal(kernel);
  while (advance(kernel, 1e9));
  return finish(kernel) as Replay & { journals: Journals };
}
const worldOf = (world: World): SmallWorld => ({ shop: shopOf(world), plan: planOf(world), trace: traceOf(world) });
const clock = (at: number): string => new Date(at - MONDAY).toISOString().slice(11, 19);

test('journals add nothing to a replay and agree with its figures, whatever a shop sets', () => {
  fc.assert(
    fc.property(smallWorld, (world) => {
      const { shop, plan, trace } = world;
      const { journals, ...run } = written(world);
      expect(run).toEqual(replay(compile(shop, plan, trace), trace, draw(shop, trace, 1, 0)));
      const { at, account, state, open } = journals.accounts;
      const peak = new Int32Array(shop.accounts.length);
      const worked = new Float64Array(shop.accounts.length);
      const since = new Float64Array(shop.accounts.length).fill(NaN);
      at.forEach((moment, row) => {
        const a = account[row];
        peak[a] = Math.max(peak[a], open[row]);
        if (!Number.isNaN(since[a])) worked[a] += moment - since[a];
        since[a] = (state[row] & WORKING_BIT) > 0 ? moment : NaN;
      });
      expect(peak).toEqual(run.peakOpen);
      since.forEach((from, a) => (worked[a] += Number.isNaN(from) ? 0 : trace.end - from));
      expect(worked).toEqual(run.onlineMs);
      const { entered, left } = journals.pool;
      left.forEach((moment, row) => {
        expect(moment < entered[row]).toBe(false);
      });
      const pooled = OUTCOMES.indexOf('pooled');
      // Later turns of answered inquiries may be in the pool as well.
      expect(left.filter(Number.isNaN).length).toBeGreaterThanOrEqual(run.outcome.filter((o) => o === pooled).length);
    }),
    { numRuns: 500 },
  );
});

test('a morning with a break is written down change by change', () => {
  const { accounts } = written(
    worldOf({ staff: { 小颖: '09:00-10:00 break:09:20-09:30' }, day: '09:05:00 甲 在吗 60s' }),
  ).journals;
  const said = Array.from(accounts.at, (at, row) => {
    const has = (bit: number, word: string): string[] => ((accounts.state[row] & bit) > 0 ? [word] : []);
    const state = [...has(ONLINE_BIT, 'online'), ...has(WORKING_BIT, 'working'), ...has(SUSPENDED_BIT, 'suspended')];
    return [clock(at), ...state, accounts.open[row]].join(' ');
  }).slice(0, 6);
  expect(said).toEqual([
    '09:00:00 online working 0',
    '09:05:00 online working 1',
    '09:06:00 online working 0',
    '09:20:00 online 0',
    '09:30:00 online working 0',
    '10:00:00 0',
  ]);
});

test('a stay in the pool has its beginning, its end and whom it went to; what is never handed out has no end', () => {
  const { pool } = written(
    worldOf({
      staff: { 小颖: '09:00-18:00' },
      offline: { kind: 'pool', distribution: { at: '09:00', dates: [0], accounts: ['小颖'] } },
      day: `
        02:00:00 甲 在吗 60s
        20:00:00 乙 在吗 60s`,
      until: '24:00',
    }),
  ).journals;
  expect(Array.from(pool.inquiry)).toEqual([0, 1]);
  expect(Array.from(pool.entered, clock)).toEqual(['02:00:00', '20:00:00']);
  expect(clock(pool.left[0])).toBe('09:00:00');
  expect(pool.left[1]).toBeNaN();
  expect(Array.from(pool.account)).toEqual([0, -1]);
});

test('a journal grows with what is written', () => {
  const buyers = Array.from({ length: 3_000 }, (_, i) => `09:00:${String(i % 60).padStart(2, '0')} 客${i} 在吗 1s`);
  const { journals, assigned } = written(
    worldOf({ staff: { 小颖: '09:00-18:00 capacity 9999' }, day: buyers.join('\n') }),
  );
  // Each is given and let go of, and a day begins and ends.
  expect(journals.accounts.at.length).toBeGreaterThanOrEqual(2 * assigned[0] + 2);
  expect(journals.accounts.open.at(-1)).toBe(0);
});
