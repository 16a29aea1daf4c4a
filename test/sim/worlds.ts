import fc from 'fast-check';
import { DAY, HOUR } from '../../src/base/units.ts';
import {
  POLICY_IDS,
  ROBOT_MODES,
  SERVICE_ORDERS,
  WEIGHT_MODES,
  type AccountSetting,
  type Group,
  type OfflineRule,
  type Plan,
  type Robot,
} from '../../src/model/plan.ts';
import type { Account, Shop } from '../../src/model/shop.ts';
import { NO_SCOPE, type Patience, type Trace } from '../../src/model/trace.ts';

/** A small shop, a plan for it and two days of buyers, with times so coarse that much happens at once. */
export interface SmallWorld {
  readonly shop: Shop;
  readonly plan: Plan;
  readonly trace: Trace;
}

/** Just before a midnight, so that a day ends while buyers write. */
const START = Date.UTC(2024, 2, 4) - 150;
const SCOPES = ['order:退款', '新品', 'crowd:新客', 'product:茶'];
const SCOPE_SETS = [['order:退款'], ['新品'], ['order:退款', 'crowd:新客'], ['新品', 'product:茶', 'order:退款'], []];
const clock = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

const account = (id: string): fc.Arbitrary<Account> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    // One at most: several take turns in the order in which the shop lists them.
    role: id === '甲' ? fc.constantFrom('pre-sale' as const, 'main' as const) : fc.constant('pre-sale' as const),
    work: fc.record(
      {
        pace: fc.constantFrom(1, 1, 0.7, 2),
        overhead: fc.constantFrom(0, 0, 3),
        reaction: fc.constantFrom(0, 0, 5),
        reactionSpread: fc.constantFrom(0, 0.5),
        attention: fc.constantFrom(1, 1, 1, 0.6, 0),
        basis: fc.constant(0),
        sharing: fc.constantFrom(0.1, 1),
      },
      { requiredKeys: ['pace', 'overhead', 'reaction', 'reactionSpread', 'attention', 'basis'] },
    ),
    presence: fc
      .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 8, size: 'max' })
      .map((cuts) => cuts.toSorted((x, y) => x - y))
      .map((cuts) => ({
        intervals: cuts.slice(0, cuts.length & ~1).map((cut) => START + cut * 10),
        inferred: true,
      })),
  });

const ALWAYS = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }];

/** A quarter of an hour each way around the midnight in which the buyers write. */
const aroundMidnight = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '23:45', to: '24:15' }];
const afterMidnight = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:15' }];
const somewhen = fc.constantFrom(aroundMidnight, afterMidnight, []);

const setting = (id: string): fc.Arbitrary<AccountSetting> =>
  fc.record(
    {
      account: fc.constant(id),
      suspended: fc.constantFrom(false, false, false, false, false, true),
      deactivated: fc.constantFrom(false, false, false, false, false, false, true),
      capacity: fc.integer({ min: 1, max: 3 }),
      shifts: fc.constantFrom('as-logged' as const, 'as-logged' as const, ALWAYS, ALWAYS, ALWAYS, []),
      breaks: somewhen,
      suspendedDuring: somewhen,
      autoSuspendAt: fc.integer({ min: 1, max: 3 }),
      phone: fc.boolean(),
      deactivatedFrom: fc.constantFrom('2024-03-04', '2024-03-05'),
    },
    { requiredKeys: ['account', 'suspended', 'deactivated', 'capacity', 'shifts'] },
  );

const probability = fc.constantFrom(0, 0.3, 0.7, 1);
const robot: fc.Arbitrary<Robot> = fc.record({
  mode: fc.constantFrom(...ROBOT_MODES),
  share: probability,
  resolves: probability,
  asksForPerson: probability,
  handoverSeconds: fc.constantFrom(0, 0.02),
});
const milliseconds = fc.constantFrom(0.001, 0.01, 0.05);

const group = (ids: readonly string[], scopes: readonly string[]): fc.Arbitrary<Omit<Group, 'id' | 'name'>> =>
  fc.record(
    {
      policy: fc.constantFrom(...POLICY_IDS),
      weights: fc.constantFrom(...WEIGHT_MODES),
      scopes: fc.constant(scopes),
      queueLimit: fc.integer({ min: 0, max: 3 }),
      busyAbove: fc.integer({ min: 0, max: 2 }),
      robot,
      members: fc.subarray([...ids], { minLength: ids.length - 1 }).chain((some) =>
        fc.tuple(
          ...some.map((id) =>
            fc.record({
              account: fc.constant(id),
              weight: fc.constantFrom(1, 2, 3, 0.5, 0),
              inRotation: fc.constantFrom(true, true, true, false),
            }),
          ),
        ),
      ),
    },
    { requiredKeys: ['policy', 'scopes', 'members'] },
  );

/** Half hours from 150 ms before midnight fall among the buyers. */
const automatic = fc.record(
  {
    from: fc.constantFrom('00:00', '23:30', '12:00'),
    to: fc.constantFrom('00:30', '24:00', '09:00'),
    reachHours: fc.constantFrom(24, 0.00003),
    order: fc.constantFrom('latest-first' as const, 'oldest-first' as const),
    only: fc.constantFrom('asked-for-person' as const),
  },
  { requiredKeys: ['from', 'to', 'reachHours', 'order'] },
);

const offline = (ids: readonly string[]): fc.Arbitrary<OfflineRule> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('proxy' as const),
      accounts: fc
        .subarray([...ids])
        .chain((some) =>
          fc.tuple(...some.map((id) => fc.record({ account: fc.constant(id), weight: fc.constantFrom(1, 2) }))),
        ),
    }),
    fc.record({
      kind: fc.constant('pool' as const),
      distribution: fc.option(
        fc.record({
          at: fc.constantFrom('00:00', '00:15', '09:00'),
          dates: fc.subarray([0, 1, 2]),
          accounts: fc.oneof(fc.subarray([...ids]), fc.constant('by-rules' as const)),
        }),
      ),
    }),
    fc.record({ kind: fc.constant('pool' as const), distribution: automatic }),
    fc.constant({ kind: 'main' as const }),
    fc.constant({ kind: 'members' as const }),
    fc.constant({ kind: 'queue' as const }),
  );

/** Between two milliseconds, so that no age falls on a bound. */
const MS = 1 / HOUR;
const recentContact = fc.record(
  {
    evenSuspendedHours: fc.constantFrom(0, 30.5 * MS),
    hours: fc.constantFrom(60.5 * MS, 72),
    binds: fc.constantFrom('assignment' as const),
  },
  { requiredKeys: ['evenSuspendedHours', 'hours'] },
);

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const { [key]: left, ...rest } = whole;
  return rest;
}

/** Half of them without robots, which would pool whatever the offline rules say. */
const plan = (ids: readonly string[]): fc.Arbitrary<Plan> =>
  fc
    .tuple(anyPlan(ids), fc.boolean())
    .map(([{ robot, ...plan }, robots]) =>
      robots
        ? { ...plan, ...(robot && { robot }) }
        : { ...plan, groups: plan.groups.map((group) => without(group, 'robot')) },
    );

const anyPlan = (ids: readonly string[]): fc.Arbitrary<Plan> =>
  fc.record(
    {
      version: fc.constant(1 as const),
      id: fc.constant('plan'),
      name: fc.constant('plan'),
      accounts: fc.tuple(...ids.map(setting)).chain((all) => fc.subarray([...all], { minLength: all.length - 1 })),
      groups: fc
        .constantFrom<readonly (readonly string[])[]>(
          [[]],
          [[], []],
          [['order:退款'], []],
          [['order:退款', 'product:茶']],
          [['order:退款'], ['新品', 'crowd:新客']],
          [],
        )
        .chain((scopes) => fc.tuple(...scopes.map((some) => group(ids, some))))
        .chain((groups) =>
          fc.tuple(
            ...groups.map((one, g) =>
              // Only onwards, so that nothing overflows in a circle.
              fc
                .constantFrom(undefined, ...groups.map((_, other) => `g${other}`).slice(g + 1))
                .map((overflow) => ({ ...one, id: `g${g}`, name: `g${g}`, ...(overflow && { overflow }) })),
            ),
          ),
        ),
      offline: offline(ids),
      night: fc.option(
        fc.record({
          from: fc.constantFrom('00:00', '23:45'),
          to: fc.integer({ min: 1, max: 40 }).map(clock),
          rule: offline(ids),
        }),
      ),
      recentContact,
      dedicated: fc.record({
        accounts: fc
          .subarray([...ids], { minLength: 1 })
          .map((some) => some.map((account, i) => ({ account, weight: 1 + (i % 2) }))),
        whenAway: fc.constantFrom('route' as const, 'wait' as const),
      }),
      robot,
      unscoped: fc.constantFrom('any-group' as const),
      allSuspended: fc.constantFrom('even-split' as const),
      redispatch: fc.oneof(fc.constant('never' as const), fc.record({ afterSeconds: milliseconds })),
      transferAfterSeconds: milliseconds,
      holdSeconds: milliseconds,
      phoneCountsAsOnline: fc.boolean(),
      serviceOrder: fc.constantFrom(...SERVICE_ORDERS),
      nudgeAfterSeconds: milliseconds,
    },
    { requiredKeys: ['version', 'id', 'name', 'accounts', 'groups', 'offline', 'night'] },
  );

const patience = (n: number): fc.Arbitrary<Patience> =>
  fc.record({
    leaving: fc.constantFrom('silent' as const, 'visible' as const),
    law: fc.oneof(
      fc.record({ kind: fc.constant('exponential' as const), mean: fc.constantFrom(20, 200) }),
      fc
        .array(fc.integer({ min: 0, max: 300 }), { minLength: n, maxLength: n })
        .map((ms) => ({ kind: 'given' as const, ms: Int32Array.from(ms) })),
    ),
  });

/** Inquiries as [gap to the one before, scope, turns as [work, think]]. */
const buyers = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 20 }),
    fc.constantFrom(0, 1, 2, 3, NO_SCOPE),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 0, max: 30 })), {
      minLength: 1,
      maxLength: 4,
      size: 'max',
    }),
  ),
  { maxLength: 40, size: 'max' },
);

const trace: fc.Arbitrary<Trace> = buyers.chain((inquiries) => {
  const turnOffset = new Int32Array(inquiries.length + 1);
  inquiries.forEach(([, , turns], i) => (turnOffset[i + 1] = turnOffset[i] + turns.length));
  let at = START;
  return fc.record(
    {
      start: fc.constant(START),
      end: fc.constantFrom(START + 300, START + DAY + HOUR),
      arrival: fc.constant(Float64Array.from(inquiries, ([gap]) => (at += gap))),
      // Some buyers come again.
      buyer: fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: inquiries.length, maxLength: inquiries.length })
        .map((buyers) => Int32Array.from(buyers)),
      scope: fc.constant(Uint16Array.from(inquiries, ([, scope]) => scope)),
      turnOffset: fc.constant(turnOffset),
      think: fc.constant(
        Int32Array.from(inquiries.flatMap(([, , turns]) => turns.map(([, ms], k) => (k + 1 < turns.length ? ms : 0)))),
      ),
      work: fc.constantFrom(
        {
          kind: 'given' as const,
          ms: Int32Array.from(inquiries.flatMap(([, , turns]) => turns.map(([ms]) => ms))),
        },
        { kind: 'lognormal' as const, logMean: 2, logSd: 0.7 },
      ),
      respondsAt: fc.constantFrom('reply' as const, 'start' as const),
      patience: patience(inquiries.length),
      scopeSets: fc.constant(SCOPE_SETS),
      vip: fc
        .array(fc.integer({ min: 0, max: 1 }), { minLength: 10, maxLength: 10 })
        .map((some) => Uint8Array.from(some)),
      returns: fc.record({ probability, after: fc.constantFrom(1, 20, 100) }),
    },
    { requiredKeys: ['start', 'end', 'arrival', 'buyer', 'scope', 'turnOffset', 'think', 'work', 'respondsAt'] },
  );
});

export const smallWorld: fc.Arbitrary<SmallWorld> = fc
  .integer({ min: 1, max: 4 })
  .map((n) => ['甲', '乙', '丙', '丁'].slice(0, n))
  .chain((ids) =>
    fc.record({
      shop: fc.record({
        version: fc.constant(1 as const),
        name: fc.constant('小店'),
        timeZone: fc.constant('UTC'),
        accounts: fc.tuple(...ids.map(account)),
        scopes: fc.constant(SCOPES),
      }),
      plan: plan(ids),
      trace,
    }),
  );
