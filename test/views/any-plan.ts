import fc from 'fast-check';
import {
  EMPLOYMENTS,
  POLICY_IDS,
  ROBOT_MODES,
  type AccountSetting,
  type Group,
  type OfflineRule,
  type Plan,
  type ProxyShare,
  type Robot,
  type Shift,
} from '../../src/model/plan.ts';
import type { AccountId, Shop } from '../../src/model/shop.ts';
import { shop as three } from './shop.ts';

/** A shop with scopes, two of them of one name. */
export const scoped: Shop = { ...three, scopes: ['order:退款', 'intent:退款', 'crowd:会员', '新品'] };
const IDS: readonly AccountId[] = scoped.accounts.map(({ id }) => id);

const clock = (most = 47): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.constantFrom(0, 15, 30))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const twoClocks = (most?: number): fc.Arbitrary<{ from: string; to: string }> =>
  fc
    .uniqueArray(clock(most), { minLength: 2, maxLength: 2 })
    .map((clocks) => clocks.toSorted())
    .map(([from, to]) => ({ from, to }));
const days = fc
  .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
  .map((list) => list.toSorted((one, other) => one - other));
const shifts: fc.Arbitrary<Shift[]> = fc.array(
  fc.tuple(days, twoClocks()).map(([on, clocks]) => ({ days: on, ...clocks })),
  { minLength: 1, maxLength: 3 },
);
const some = <T>(list: readonly T[], least = 0): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: least });
const weight = fc.integer({ min: 1, max: 9 });
const shares: fc.Arbitrary<ProxyShare[]> = some(IDS, 1).chain((ids) =>
  fc.tuple(...ids.map((account) => weight.map((share) => ({ account, weight: share })))),
);
const seconds = fc.integer({ min: 1, max: 900 });
const share = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);

/** Each key with its value, or left out. */
const partly = <T>(values: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const robot: fc.Arbitrary<Robot> = fc
  .record({
    mode: fc.constantFrom(...ROBOT_MODES),
    share,
    resolves: share,
    asksForPerson: share,
    handoverSeconds: seconds,
  })
  .map(({ share: first, ...rest }) => (rest.mode === 'ratio' ? { ...rest, share: first } : rest));

const setting = (account: AccountId): fc.Arbitrary<AccountSetting> =>
  fc
    .tuple(
      fc.record({
        suspended: fc.boolean(),
        deactivated: fc.boolean(),
        capacity: fc.integer({ min: 1, max: 20 }),
        shifts: fc.oneof(fc.constant('as-logged' as const), shifts),
      }),
      partly<Omit<AccountSetting, 'account' | 'suspended' | 'deactivated' | 'capacity' | 'shifts'>>({
        breaks: shifts,
        suspendedDuring: shifts,
        autoSuspendAt: fc.integer({ min: 1, max: 9 }),
        deactivatedFrom: fc.constantFrom('2024-03-05', '2024-03-09'),
        phone: fc.constant(true),
        employment: fc.constantFrom(...EMPLOYMENTS),
        contractHours: fc.integer({ min: 1, max: 60 }),
        hourlyCost: fc.integer({ min: 1, max: 80 }),
      }),
    )
    .map(([needed, options]) => ({ account, ...needed, ...options }));

const rule: fc.Arbitrary<OfflineRule> = fc.oneof(
  fc.constantFrom<OfflineRule>({ kind: 'members' }, { kind: 'queue' }, { kind: 'pool', distribution: null }),
  shares.map((accounts) => ({ kind: 'proxy', accounts }) as const),
  fc
    .record({
      at: clock(23),
      dates: some([0, 1, 2], 1),
      accounts: fc.oneof(fc.constant('by-rules' as const), some(IDS, 1)),
    })
    .map((distribution) => ({ kind: 'pool', distribution }) as const),
  fc
    .tuple(
      twoClocks(24),
      fc.integer({ min: 1, max: 48 }),
      fc.constantFrom('latest-first' as const, 'oldest-first' as const),
      partly<{ only: 'asked-for-person' }>({ only: fc.constant('asked-for-person') }),
    )
    .map(
      ([clocks, reachHours, order, only]) =>
        ({ kind: 'pool', distribution: { ...clocks, reachHours, order, ...only } }) as const,
    ),
);

const GROUPS = ['day', 'night', 'vip'];
const group = (id: string, others: readonly string[]): fc.Arbitrary<Group> =>
  fc
    .tuple(
      some(IDS, 1).chain((ids) =>
        fc.tuple(
          ...ids.map((account, i) =>
            fc.record({
              account: fc.constant(account),
              weight,
              inRotation: i === 0 ? fc.constant(true) : fc.boolean(),
            }),
          ),
        ),
      ),
      fc.record({ policy: fc.constantFrom(...POLICY_IDS), name: fc.constantFrom(`${id} 组`, `${id} 队`) }),
      partly<Pick<Group, 'weights' | 'robot' | 'busyAbove' | 'overflow' | 'queueLimit'>>({
        weights: fc.constantFrom('per-day', 'per-hour', 'probability'),
        robot,
        busyAbove: fc.integer({ min: 0, max: 9 }),
        ...(others.length > 0 && { overflow: fc.constantFrom(...others) }),
        queueLimit: fc.integer({ min: 0, max: 40 }),
      }),
    )
    .map(([members, needed, options]) => ({ id, members, scopes: [], ...needed, ...options }));

/** Groups in any order, each scope bound once, overflowing only into later ones: no circles. */
const groups: fc.Arbitrary<Group[]> = some(GROUPS, 1).chain((ids) =>
  fc
    .tuple(
      fc.tuple(...ids.map((id, i) => group(id, ids.slice(i + 1)))),
      fc.array(fc.nat(ids.length), { minLength: scoped.scopes.length, maxLength: scoped.scopes.length }),
    )
    .map(([list, owners]) =>
      list.map((one, i) => ({ ...one, scopes: scoped.scopes.filter((_, scope) => owners[scope] === i) })),
    ),
);

/** Any plan of the shop that can run. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    some(IDS, 1).chain((ids) => fc.tuple(...ids.map(setting))),
    groups,
    partly<Omit<Plan, 'version' | 'id' | 'name' | 'names' | 'accounts' | 'groups' | 'offline' | 'night'>>({
      recentContact: fc
        .tuple(
          fc.integer({ min: 0, max: 24 }),
          fc.integer({ min: 24, max: 99 }),
          partly<{ binds: 'assignment' }>({ binds: fc.constant('assignment') }),
        )
        .map(([evenSuspendedHours, hours, binds]) => ({ evenSuspendedHours, hours, ...binds })),
      dedicated: fc.record({ accounts: shares, whenAway: fc.constantFrom('route' as const, 'wait' as const) }),
      robot,
      unscoped: fc.constant('any-group'),
      allSuspended: fc.constant('even-split'),
      redispatch: fc.oneof(
        fc.constant('never' as const),
        seconds.map((afterSeconds) => ({ afterSeconds })),
      ),
      transferAfterSeconds: seconds,
      holdSeconds: seconds,
      phoneCountsAsOnline: fc.constant(false),
      serviceOrder: fc.constantFrom('new-first', 'vip-first'),
      nudgeAfterSeconds: seconds,
    }),
    rule,
    fc.option(fc.tuple(twoClocks(23), rule).map(([clocks, nightly]) => ({ ...clocks, rule: nightly }))),
  )
  .map(([accounts, list, options, offline, night]) => ({
    version: 1,
    id: 'any',
    name: '任意',
    accounts,
    groups: list,
    ...(options as Partial<Plan>),
    offline,
    night,
  }));
