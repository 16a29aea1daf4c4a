import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision, Explanation } from '../../src/model/explanation.ts';
import { GROUP_REASONS, OUTCOMES, REASONS, type Replay } from '../../src/model/run.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { explain, explainEach } from '../../src/sim/explain.ts';
import { replay } from '../../src/sim/replay.ts';
import { openSample, planOf as samplePlan, under } from '../sample/opened.ts';
import { MONDAY, planOf, shopOf, traceOf, type World } from './day.ts';
import { smallWorld, type SmallWorld } from './worlds.ts';

/** What an explanation says must be what the replay did. */
function agrees(told: Explanation, run: Replay, { shop, plan, trace }: SmallWorld): void {
  const { inquiry, decisions, turns } = told;
  expect(told.outcome).toBe(OUTCOMES[run.outcome[inquiry]]);
  const gave = decisions.filter(({ account }) => account !== null);
  const last = gave.at(-1);
  expect(last?.account ?? null).toBe(run.account[inquiry] < 0 ? null : shop.accounts[run.account[inquiry]].id);
  if (last) expect(last.at).toBe(run.assignedAt[inquiry]);
  if (trace.arrival[inquiry] <= trace.end) {
    const final = decisions.at(-1)!;
    expect(told.groupReason).toBe(GROUP_REASONS[run.groupReason[inquiry]]);
    expect(final.reason).toBe(REASONS[run.reason[inquiry]]);
    expect(final.group ?? -1).toBe(run.group[inquiry] < 0 ? -1 : plan.groups[run.group[inquiry]].id);
  }
  turns.forEach(({ asked, account }, t) => {
    const turn = trace.turnOffset[inquiry] + t;
    expect(asked).toBe(run.asked[turn]);
    expect(account).toBe(run.by[turn] < 0 ? null : shop.accounts[run.by[turn]].id);
  });
}

const LEAST = [
  'LEAST_OPEN',
  'LEAST_LOAD',
  'LEAST_OCCUPIED',
  'LEAST_WAITING',
  'FEWEST_TODAY',
  'FEWEST_EVER',
  'LONGEST_IDLE',
];

/** A chain ends with the rule that fired; who was chosen by a policy has the best measure of those who could be. */
function isWhole({ steps, candidates, reason, account, occasion }: Decision): void {
  const end = steps.at(-1)!;
  expect(steps.slice(0, -1).map(({ cause }) => cause)).not.toContain('FIRED');
  if (account !== null) expect(end.cause).toBe('FIRED');
  const chosen = candidates.find(({ dropped }) => dropped === null);
  if (end.rule !== 'GROUP' || account === null || occasion === 'redispatch') return;
  expect(chosen?.account).toBe(account);
  const others = candidates.filter(({ dropped }) => dropped === 'NOT_CHOSEN');
  const measures = others.map(({ measure }) => measure);
  if (LEAST.includes(reason)) expect(chosen!.measure).toBeLessThanOrEqual(Math.min(Infinity, ...measures));
  if (reason === 'MOST_SPARE') expect(chosen!.measure).toBeGreaterThanOrEqual(Math.max(0, ...measures));
}

test('whatever a shop sets, an explanation is what the fast run did, and its chain ends with the rule that fired', () => {
  fc.assert(
    fc.property(smallWorld, fc.nat(), (world, pick) => {
      const { shop, plan, trace } = world;
      const n = trace.arrival.length;
      fc.pre(n > 0);
      const run = replay(compile(shop, plan, trace), trace, draw(shop, trace, 3, 0));
      const told = explain({ shop, plan, trace, seed: 3, replication: 0, inquiry: pick % n });
      agrees(told, run, world);
      told.decisions.forEach(isWhole);
    }),
    { numRuns: 1500 },
  );
});

test('every inquiry of the sample is explained as it was replayed', async () => {
  const sample = await openSample();
  const { shop, trace } = sample;
  const plan = samplePlan('night-pool');
  const run = under('night-pool', sample);
  const rerun = { shop, plan, trace, seed: 1, replication: 0 };
  const told = explainEach(rerun, Array.from(trace.arrival.keys()));
  for (const one of told) {
    agrees(one, run, { shop, plan, trace });
    one.decisions.forEach(isWhole);
  }
  // Whether others are watched does not matter.
  for (const inquiry of [0, 1000, 2500]) expect(explain({ ...rerun, inquiry })).toEqual(told[inquiry]);
});

const chain = (world: World, inquiry: number): string[] => {
  const [shop, plan, trace] = [shopOf(world), planOf(world), traceOf(world)];
  return explain({ shop, plan, trace, seed: 1, replication: 0, inquiry }).decisions.map(
    ({ at, steps, candidates, reason, account }) =>
      [
        `+${(at - MONDAY) / 60_000}min`,
        steps.map(({ rule, cause }) => `${rule}:${cause}`).join(' '),
        candidates
          .map(({ account: id, dropped, open, capacity }) => `${id} ${open}/${capacity} ${dropped ?? 'it'}`)
          .join(', '),
        `${reason} ${account ?? 'nobody'}`,
      ].join(' | '),
  );
};

test('the third buyer of a morning reads why it was 小强, and why nobody else', () => {
  const world: World = {
    staff: {
      小颖: '09:00-18:00 capacity 1',
      小强: '09:00-18:00',
      阿雅: '13:00-18:00',
      售后01: '09:00-18:00 suspended',
      旧号: '09:00-18:00 deactivated',
      小工: '09:00-18:00 removed',
    },
    policy: 'least-open',
    recentContact: { evenSuspendedHours: 24, hours: 72 },
    day: `
      09:00:00 甲 在吗 300s
      09:00:10 乙 在吗 300s
      09:01:00 丙 在吗 60s`,
  };
  expect(chain(world, 2)).toEqual([
    '+541min | LIVE:SOMEBODY_LIVE RECENT:NO_CONTACT DEDICATED:SWITCHED_OFF ROBOT_FIRST:SWITCHED_OFF GROUP:FIRED | ' +
      '小颖 1/1 CAPACITY, 小强 1/9 it, 阿雅 0/9 OFFLINE, 售后01 0/9 SUSPENDED, 旧号 0/9 DEACTIVATED, 小工 0/9 REMOVED | ' +
      'LEAST_OPEN 小强',
  ]);
});

test('a night in the pool is told twice: how it came there, and the click that took it out', () => {
  const world: World = {
    staff: { 小颖: '09:00-18:00' },
    offline: { kind: 'pool', distribution: { at: '09:00', dates: [0], accounts: ['小颖'] } },
    day: '02:00 甲 在吗 60s',
  };
  expect(chain(world, 0)).toEqual([
    '+120min | LIVE:NOBODY_LIVE OFFLINE:FIRED | 小颖 0/9 OFFLINE | OFFLINE_POOL nobody',
    '+540min | DISTRIBUTION:FIRED | 小颖 0/9 it | POOL_MANUAL 小颖',
  ]);
});
