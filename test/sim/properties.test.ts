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
const BY_NAMED_RULE = [
  'RECENT_24H',
  'RECENT_72H',
  'DEDICATED',
  'ALL_SUSPENDED_EVEN',
  'OFFLINE_PROXY',
  'OFFLINE_MAIN',
  'OFFLINE_MEMBER',
  'POOL_MANUAL',
];

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
      const { asked, started, replied, outcome, returned } = run(world);
      const { turnOffset, think, end, arrival } = world.trace;
      for (let i = 0; i < arrival.length; i++) {
        const first = turnOffset[i];
        // A person is asked later where a robot was first or the buyer came back, and never where the robot settled it.
        if (arrival[i] > end) expect(asked[first]).toBeNaN();
        else if (Number.isNaN(asked[first])) expect(OUTCOMES[outcome[i]]).toBe('settled');
        else expect(asked[first]).toBeGreaterThanOrEqual(arrival[i]);
        for (let turn = first; turn < turnOffset[i + 1]; turn++) {
          const before = replied[turn - 1] + think[turn - 1];
          if (turn > first && !Number.isNaN(asked[turn])) expect(asked[turn]).toBe(before);
          else if (turn > first) expect(before <= end).toBe(false);
          // Who came back may find that his answer is being written.
          const wasThere = returned[i] === 0 || turn > first;
          if (wasThere && !Number.isNaN(started[turn])) expect(started[turn]).toBeGreaterThanOrEqual(asked[turn]);
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
      const { by, started, replied, busyMs } = run(world);
      world.shop.accounts.forEach((_, a) => {
        const spans = Array.from(started, (from, turn) => ({ from, to: replied[turn], a: by[turn] }))
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

test('capacity is exceeded only by the rules that name accounts', () => {
  fc.assert(
    fc.property(smallWorld, (world) => {
      const { recentContact, dedicated, ...others } = world.plan;
      const offline = { kind: 'pool', distribution: null } as const;
      const plan: Plan = { ...others, offline, night: null };
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
        // The last decision may have been the pool's or a queue's, for an inquiry that the account had before.
        if (['OFFLINE_POOL', 'QUEUED'].includes(REASONS[reason[i]])) return;
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
