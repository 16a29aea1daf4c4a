import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { OUTCOMES, REASONS, type Replay } from '../../src/model/run.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { experiment, firstReplications } from '../../src/sim/experiment.ts';
import { replay } from '../../src/sim/replay.ts';
import { smallWorld, type SmallWorld } from './worlds.ts';

const RUNS = { numRuns: 400, seed: 7 };
const run = ({ shop, plan, trace }: SmallWorld, seed = 1): Replay =>
  replay(compile(shop, plan, trace), trace, draw(shop, trace, seed, 0));
const BY_NAMED_RULE = ['RECENT_24H', 'RECENT_72H', 'OFFLINE_PROXY', 'OFFLINE_MAIN', 'OFFLINE_MEMBER', 'POOL_MANUAL'];

test('every inquiry ends in exactly one way, and who has an account knows why and since when', () => {
  fc.assert(
    fc.property(smallWorld, (world) => {
      const { account, outcome, reason, assignedAt, replied, started } = run(world);
      const { turnOffset, respondsAt } = world.trace;
      const count = Object.fromEntries(OUTCOMES.map((name, code) => [name, outcome.filter((o) => o === code).length]));
      const total = OUTCOMES.reduce((sum, name) => sum + count[name], 0);
      expect(total).toBe(world.trace.arrival.length);
      account.forEach((a, i) => {
        const first = turnOffset[i];
        const answer = respondsAt === 'start' ? started[first] : replied[first];
        expect(Number.isNaN(answer)).toBe(OUTCOMES[outcome[i]] !== 'answered');
        expect(a >= 0).toBe(!Number.isNaN(assignedAt[i]));
        if (a >= 0) expect(REASONS[reason[i]]).not.toBe('NONE');
      });
    }),
    RUNS,
  );
});

test('time flows: asked, started, replied, and a turn is asked only after the one before was answered', () => {
  fc.assert(
    fc.property(smallWorld, (world) => {
      const { asked, started, replied } = run(world);
      const { turnOffset, think, end, arrival } = world.trace;
      for (let i = 0; i < arrival.length; i++) {
        for (let turn = turnOffset[i]; turn < turnOffset[i + 1]; turn++) {
          const before = turn === turnOffset[i] ? arrival[i] : replied[turn - 1] + think[turn - 1];
          if (!Number.isNaN(asked[turn])) expect(asked[turn]).toBe(before);
          else expect(before <= end).toBe(false);
          if (!Number.isNaN(started[turn])) expect(started[turn]).toBeGreaterThanOrEqual(asked[turn]);
          if (!Number.isNaN(replied[turn])) expect(replied[turn]).toBeGreaterThan(started[turn]);
          expect(replied[turn] > end || started[turn] > end || asked[turn] > end).toBe(false);
        }
      }
    }),
    RUNS,
  );
});

test('an account works on one reply at a time', () => {
  fc.assert(
    fc.property(smallWorld, (world) => {
      // With a single turn each, the account of a turn is the account of its inquiry.
      const single = firstTurnsOnly(world);
      const { account, started, replied, busyMs } = run(single);
      single.shop.accounts.forEach((_, a) => {
        const spans = Array.from(started, (from, i) => ({ from, to: replied[i], a: account[i] }))
          .filter((span) => span.a === a && !Number.isNaN(span.to))
          .sort((x, y) => x.from - y.from);
        spans.forEach((span, i) => {
          if (i > 0) expect(span.from).toBeGreaterThanOrEqual(spans[i - 1].to);
        });
        expect(busyMs[a]).toBeGreaterThanOrEqual(0);
      });
    }),
    RUNS,
  );
});

function firstTurnsOnly({ shop, plan, trace }: SmallWorld): SmallWorld {
  const n = trace.arrival.length;
  const firsts = trace.turnOffset.subarray(0, n);
  const work =
    trace.work.kind === 'given'
      ? { kind: 'given' as const, ms: Int32Array.from(firsts, (turn) => (trace.work as { ms: Int32Array }).ms[turn]) }
      : trace.work;
  const turnOffset = Int32Array.from({ length: n + 1 }, (_, i) => i);
  const { start, end, arrival, buyer, scope, respondsAt } = trace;
  const think = new Int32Array(n);
  return { shop, plan, trace: { start, end, arrival, buyer, scope, respondsAt, turnOffset, think, work } };
}

test('capacity is exceeded only by the rules that name accounts', () => {
  fc.assert(
    fc.property(smallWorld, (world) => {
      const { version, id, name, accounts, groups } = world.plan;
      const offline = { kind: 'pool', distribution: null } as const;
      const plan: Plan = { version, id, name, accounts, groups, offline, night: null };
      const { peakOpen } = run({ ...world, plan });
      for (const { account, capacity } of plan.accounts) {
        const a = world.shop.accounts.findIndex(({ id }) => id === account);
        expect(peakOpen[a]).toBeLessThanOrEqual(capacity);
      }
    }),
    RUNS,
  );
});

test('suspended, removed, deactivated and unknown accounts receive nothing but by the rules that name them', () => {
  fc.assert(
    fc.property(smallWorld, (world) => {
      const { account, group, reason } = run(world);
      account.forEach((a, i) => {
        if (a < 0 || BY_NAMED_RULE.includes(REASONS[reason[i]])) return;
        const { id } = world.shop.accounts[a];
        // The last decision may have been the pool's, for an inquiry that the account had before.
        if (REASONS[reason[i]] === 'OFFLINE_POOL') return;
        const setting = world.plan.accounts.find((one) => one.account === id);
        expect(setting).toMatchObject({ suspended: false, deactivated: false });
        const member = world.plan.groups[group[i]].members.find((one) => one.account === id);
        expect(member?.inRotation).toBe(true);
      });
    }),
    RUNS,
  );
});

test('the same seed gives the same bytes, and two identical plans differ by exactly nothing', () => {
  fc.assert(
    fc.property(smallWorld, fc.integer({ min: 0, max: 99 }), (world, seed) => {
      expect(run(world, seed)).toEqual(run(world, seed));
      const { shop, plan, trace } = world;
      const steps = experiment({
        shop,
        trace,
        plans: [plan, { ...plan, id: 'copy' }],
        replications: firstReplications(2),
        seed,
        summarise: ({ replied, account }) => ({ replied: replied.slice(), account: account.slice() }),
      });
      let step = steps.next();
      while (!step.done) step = steps.next();
      const [a, b] = step.value;
      expect(a).toEqual(b);
      expect(a).toHaveLength(2);
    }),
    { ...RUNS, numRuns: 100 },
  );
});

test('the order in which a shop lists its accounts does not matter: the result follows them', () => {
  fc.assert(
    fc.property(smallWorld, (world) => {
      const { shop } = world;
      const turned = [...shop.accounts.slice(1), shop.accounts[0]];
      const other = run({ ...world, shop: { ...shop, accounts: turned } });
      const same = run(world);
      const back = Int32Array.from(other.account, (a) => (a < 0 ? a : (a + 1) % turned.length));
      expect(back).toEqual(same.account);
      expect(other.replied).toEqual(same.replied);
    }),
    RUNS,
  );
});
